"""The illustration script draws every scene, the same each time, and never a blank."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image, ImageStat

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "generator" / "scripts"))

import draw_pictures

SMALL = (200, 133)
UPRIGHT = (160, 200)


@pytest.mark.parametrize("scene", sorted(draw_pictures.SCENES))
def test_scene_is_a_repeatable_picture_with_contrast(scene: str) -> None:
    """The same scene and seed give the same pixels, and they are not of one colour."""
    first = draw_pictures.draw(scene, 3, SMALL)
    again = draw_pictures.draw(scene, 3, SMALL)
    assert first.size == SMALL
    assert first.tobytes() == again.tobytes()
    assert max(ImageStat.Stat(first).stddev) > 18


@pytest.mark.parametrize("scene", sorted(draw_pictures.SCENES))
def test_scene_fits_an_upright_crop_and_changes_with_the_seed(scene: str) -> None:
    """An upright picture fills its frame, and another seed gives another picture."""
    first = draw_pictures.draw(scene, 1, UPRIGHT)
    other = draw_pictures.draw(scene, 2, UPRIGHT)
    assert first.size == UPRIGHT
    assert first.tobytes() != other.tobytes()
    corners = [first.getpixel(spot) for spot in ((0, 0), (159, 0), (0, 199), (159, 199))]
    # The empty surface is white: a white corner would be a place no layer reached.
    assert all(isinstance(pixel, tuple) and min(pixel) < 252 for pixel in corners)


def test_there_are_enough_scenes() -> None:
    """Sixty stories need twenty wide scenes and six upright emblems at the least."""
    assert len(draw_pictures.LANDSCAPE_SCENES) >= 20
    assert len(draw_pictures.PORTRAIT_SCENES) >= 6


def test_command_writes_the_same_bytes_twice(tmp_path: Path) -> None:
    """The command gives a JPEG of the asked size, byte for byte the same."""
    targets = [tmp_path / "a.jpg", tmp_path / "deep" / "b.jpg"]
    for target in targets:
        assert draw_pictures.main(["flower-hills", "5", str(target), "--size", "300x200"]) == 0
    assert targets[0].read_bytes() == targets[1].read_bytes()
    with Image.open(targets[0]) as picture:
        assert (picture.format, picture.size) == ("JPEG", (300, 200))


def test_list_names_every_scene(capsys: pytest.CaptureFixture[str]) -> None:
    """The list holds one scene a line."""
    assert draw_pictures.main(["--list"]) == 0
    assert capsys.readouterr().out.split() == list(draw_pictures.SCENES)


@pytest.mark.parametrize(
    "words",
    [["flower-hills"], ["no-such-scene", "1", "x.jpg"], ["flower-hills", "1", "x.jpg", "--size", "big"]],
)
def test_wrong_words_are_refused(words: list[str]) -> None:
    """A missing argument, an unknown scene or an unreadable size stops with the usage message."""
    with pytest.raises(SystemExit) as stop:
        draw_pictures.main(words)
    assert stop.value.code == 2
