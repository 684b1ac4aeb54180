"""Builds as an office meets them: whole or not at all, the same bytes twice, nothing held gets out."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import MOMENT, build
from tests.tools import ROOT

QUICK = ("--only", "pages,feeds,pictures")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The small example site, in a folder of its own."""
    shutil.copytree(ROOT / "tests" / "sites" / "small", tmp_path / "office")
    return tmp_path / "office"


def digests(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def test_two_builds_of_the_same_input_are_the_same_bytes(office: Path, tmp_path: Path) -> None:
    """Also without a cache, in another folder, with another hash seed."""
    one = build(office, tmp_path / "one")
    shutil.copytree(office, tmp_path / "elsewhere" / "office", ignore=shutil.ignore_patterns(".cache"))
    two = build(tmp_path / "elsewhere" / "office", tmp_path / "two")

    assert (one.returncode, two.returncode) == (0, 0), one.stderr + two.stderr
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_the_order_of_a_hash_table_reaches_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample content has plans, places and years enough for whatever stands in a set to come out in two orders."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    found = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        done = build(tmp_path, tmp_path / seed, "--only", "pages,feeds,search,hosting")
        assert done.returncode == 0, done.stderr
        found.append(digests(tmp_path / seed))

    assert found[0] == found[1]


def test_a_clean_build_says_nothing_on_the_error_stream(office: Path) -> None:
    done = build(office, None, *QUICK)

    assert (done.returncode, done.stderr) == (0, "")
    assert "đã dựng" in done.stdout


def test_a_build_says_what_it_holds_back_and_why(office: Path) -> None:
    draft = next((office / "content" / "exemplars").rglob("index.md"))
    draft.write_text(
        draft.read_text(encoding="utf-8").replace("\nyear: ", "\ndraft: true\nyear: ", 1), encoding="utf-8"
    )

    done = build(office, None, *QUICK)

    lines = done.stdout.splitlines()
    held = lines.index("giữ lại 1 bản ghi:")
    assert lines[held + 1] == f"  {draft.parent.name}: Bài đang viết (G508)"


def test_a_faulty_record_leaves_the_last_good_site(office: Path) -> None:
    assert build(office, None, *QUICK).returncode == 0
    before = digests(office / "site")
    plan = next((office / "content" / "plans").glob("*.yml"))
    plan.write_text(plan.read_text(encoding="utf-8") + "khoa_la: x\n", encoding="utf-8")

    done = build(office, None, *QUICK)

    assert done.returncode == 1
    assert "R202" in done.stderr
    assert before == digests(office / "site")
    assert not (office / "site.next").exists()


def test_a_broken_theme_or_picture_leaves_the_last_good_site(office: Path) -> None:
    assert build(office, None, *QUICK).returncode == 0
    before = digests(office / "site")
    (office / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content/pages\nplugins: []\n", encoding="utf-8"
    )

    done = build(office, None, *QUICK)

    assert done.returncode == 1
    assert before == digests(office / "site")


def test_a_picture_that_breaks_off_leaves_the_last_good_site(office: Path) -> None:
    """Header and end are sound, so only the picture's own work finds out."""
    assert build(office, None, *QUICK).returncode == 0
    before = digests(office / "site")
    picture = next((office / "content" / "exemplars").rglob("*.jpg"))
    Image.effect_noise((300, 200), 90).save(picture, "PNG")
    sound = picture.read_bytes()
    picture.write_bytes(sound[:20_000] + bytes(500) + sound[20_500:])
    shutil.rmtree(office / ".cache")
    sealed = subprocess.run(
        [sys.executable, "-m", "bonghoadep", "approve", "--root", str(office), picture.parent.name],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        check=False,
    )

    done = build(office, None, *QUICK)

    assert sealed.returncode == 0
    assert done.returncode == 1
    assert "không dựng được trang" in done.stderr
    assert "Traceback" not in done.stderr
    assert before == digests(office / "site")
    assert not (office / "site.next").exists()


@pytest.mark.parametrize("wait", [0.4, 0.8, 1.2])
def test_a_killed_build_leaves_the_last_good_site(office: Path, wait: float) -> None:
    assert build(office, None, *QUICK).returncode == 0
    before = digests(office / "site")
    story = next((office / "content" / "exemplars").rglob("index.md"))
    shutil.rmtree(office / ".cache")

    command = [sys.executable, "-m", "bonghoadep", "build", "--root", str(office), *QUICK]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "PYTHONPATH": str(ROOT / "generator")}
    running = subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(wait)
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()

    assert story.exists()
    # The input is the same, so a site that was put in place at the last moment has the same bytes.
    assert before == digests(office / "site")
    assert build(office, None, *QUICK).returncode == 0
    assert not (office / "site.next").exists()
    assert before == digests(office / "site")


def test_no_published_picture_tells_of_camera_or_place(sample_site: Path) -> None:
    pictures = [file for file in sample_site.rglob("*") if file.suffix in (".jpg", ".webp", ".png")]
    assert pictures
    for file in pictures:
        with Image.open(file) as image:
            assert not image.getexif(), file
            assert not {"xmp", "icc_profile", "comment", "photoshop"} & set(image.info), file


def test_originals_are_never_published(sample_site: Path) -> None:
    originals = {
        hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (ROOT / "content" / "exemplars").rglob("*.jpg")
    }

    assert originals
    assert not originals & set(digests(sample_site).values())


def test_every_sample_page_says_that_it_is_illustrative(sample_site: Path) -> None:
    pages = list(sample_site.rglob("*.html"))
    silent = [
        file.relative_to(sample_site).as_posix()
        for file in pages
        if "minh họa" not in file.read_text("utf-8")
    ]

    assert len(pages) > 150
    assert silent == []
