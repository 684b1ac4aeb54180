"""No page of a site leads nowhere, from an office's first minute on."""

from pathlib import Path

from bonghoadep.desk.init import Office, init
from tests.conftest import build
from tests.links import dead


def test_the_sample_site_has_no_dead_link(sample_site: Path) -> None:
    assert dead(sample_site) == {}


def test_a_new_office_without_a_story_has_no_dead_link(tmp_path: Path) -> None:
    init(
        tmp_path,
        Office("Hoa đẹp", "UBND xã Mẫu", "https://mau.example/", "mau.example", "vn-06505@2025", 2026),
    )
    done = build(tmp_path)

    assert done.returncode == 0, done.stderr
    assert dead(tmp_path / "site") == {}


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "trang").mkdir()
    (tmp_path / "index.html").write_text('<a href="trang/">', encoding="utf-8")
    (tmp_path / "trang" / "x.html").write_text(
        '<a href="../index.html#a"><img src="a.webp">', encoding="utf-8"
    )

    assert dead(tmp_path) == {"trang/": "index.html", "trang/a.webp": "trang/x.html"}
