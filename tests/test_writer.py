"""What is as it was in the last site is not written again."""

import os
from pathlib import Path

import pytest

from bonghoadep.plugin import render
from bonghoadep.writer import Writer
from tests.example import Example


@pytest.fixture
def last(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "rss.xml").write_bytes(b"as it was")
    return folder


def test_the_same_bytes_stay_the_same_file(tmp_path: Path, last: Path) -> None:
    writer = Writer(tmp_path / "next", last)
    writer.put("feeds", "a/rss.xml", b"as it was")
    assert (tmp_path / "next/a/rss.xml").samefile(last / "a/rss.xml")
    assert writer.made.sizes == {"a/rss.xml": 9}
    assert writer.made.counts == {"feeds": 1}


@pytest.mark.parametrize("content", [b"as it Was", b"longer than before", b""])
def test_other_bytes_are_written_and_leave_the_last_site_alone(
    tmp_path: Path, last: Path, content: bytes
) -> None:
    Writer(tmp_path / "next", last).put("feeds", "a/rss.xml", content)
    assert (tmp_path / "next/a/rss.xml").read_bytes() == content
    assert (last / "a/rss.xml").read_bytes() == b"as it was"


def test_a_link_in_the_last_site_is_not_taken_over(tmp_path: Path, last: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"the same")
    (last / "b").symlink_to(tmp_path / "elsewhere")
    Writer(tmp_path / "next", last).put("feeds", "b", b"the same")
    assert not (tmp_path / "next/b").is_symlink()
    assert not (tmp_path / "next/b").samefile(tmp_path / "elsewhere")


def test_where_files_can_have_no_second_name_they_are_written(
    tmp_path: Path, last: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    Writer(tmp_path / "next", last).put("feeds", "a/rss.xml", b"as it was")
    assert (tmp_path / "next/a/rss.xml").read_bytes() == b"as it was"


def test_a_second_build_keeps_every_feed_but_those_of_what_changed(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    first, second = tmp_path / "first", tmp_path / "second"
    made = render(example.open(), first, ("pages", "feeds"), lambda *_: None)
    path = "movements/phong-trao-chi-ca-nhan.yml"
    example.write(path, example.read(path).replace("\nname: ", "\nname: Đổi tên "))
    render(example.open(), second, ("pages", "feeds"), lambda *_: None, last=first)
    feeds = [one for one in made.sizes if one.endswith(("rss.xml", "atom.xml", "feed.json"))]
    written = {one for one in feeds if not (second / one).samefile(first / one)}
    assert {one.rpartition("/")[0] for one in written} == {"phong-trao/phong-trao-chi-ca-nhan"}
    assert len(feeds) > len(written) + 60
