"""A reader finds a whole site at every moment; what a kill leaves behind is put right by the next build."""

from pathlib import Path

import pytest

from bonghoadep import swap as swapping
from bonghoadep.swap import beside, recover, swap


def folder(path: Path, says: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(says, encoding="utf-8")
    return path


def says(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture(params=["in one step", "in two"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in two":
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("system")
def test_the_new_takes_the_olds_place(site: Path) -> None:
    folder(site, "cũ")
    folder(beside(site), "mới")
    swap(site)
    assert says(site) == "mới"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("system")
def test_the_first_site_needs_no_old_one(site: Path) -> None:
    folder(beside(site), "mới")
    swap(site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_kill_between_two_renames_brings_the_old_back(site: Path) -> None:
    folder(site.with_name("site.previous"), "cũ")
    folder(beside(site), "mới")
    recover(site)
    assert says(site) == "cũ"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_kill_after_the_swap_leaves_the_new(site: Path) -> None:
    folder(site, "mới")
    folder(site.with_name("site.previous"), "cũ")
    recover(site)
    assert says(site) == "mới"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_with_nothing_to_put_right_nothing_happens(site: Path) -> None:
    recover(site)
    assert list(site.parent.iterdir()) == []
