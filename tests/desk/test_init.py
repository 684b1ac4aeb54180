"""A new office's folder checks without a fault from its first minute."""

from datetime import datetime
from pathlib import Path

import pytest
import yaml

from bonghoadep.desk.approve import DeskError
from bonghoadep.desk.init import Office, init
from bonghoadep.desk.new import Start, new
from bonghoadep.text import VIETNAM
from tests.example import Example

OFFICE = Office(
    "Hoa: đẹp", 'UBND xã "Mẫu", huyện Mẫu', "https://mau.example/", "mau.example", "vn-06520", 2024
)


def test_the_folder_has_no_fault(tmp_path: Path) -> None:
    files = init(tmp_path / "office", OFFICE)
    example = Example(tmp_path / "office")
    assert example.check() == ()
    assert all((example.root / name).is_file() for name in files)
    publisher = example.open().catalogue.publisher
    assert publisher is not None
    assert (publisher.name, publisher.office) == (OFFICE.name, OFFICE.office)
    settings = yaml.safe_load((example.root / "mkdocs.yml").read_text(encoding="utf-8"))
    assert (settings["site_name"], settings["plugins"]) == (OFFICE.name, ["bonghoadep"])


def test_a_first_story_goes_straight_in(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    first = Start("Chuyện đầu", "tap-the", "Tổ hoa", 2024, "vn-06520", "ke-hoach", "nguoi-tot-viec-tot")
    new(tmp_path / "content", first, datetime(2024, 5, 1, tzinfo=VIETNAM).date())
    assert Example(tmp_path).codes() == ["G508"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    site = (tmp_path / "content/site.yml").read_bytes()
    with pytest.raises(DeskError, match=r"mkdocs\.yml"):
        init(tmp_path, Office("b", "c", "https://d.example/", "d.example", "vn-20", 2024))
    assert (tmp_path / "content/site.yml").read_bytes() == site


def test_an_older_gitignore_stays(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("của tôi\n", encoding="utf-8")
    init(tmp_path, OFFICE)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "của tôi\n"
