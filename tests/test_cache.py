"""What was slow is kept whole or not at all, and goes when nobody asks for it."""

import os
import time
from pathlib import Path

import pytest

from bonghoadep.cache import MONTH, Cache


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "deep" / "cache")


def test_files_come_back_in_their_order(cache: Cache) -> None:
    files = tuple(bytes([number]) * number for number in range(12))
    assert cache.files("key") is None
    cache.keep("key", files)
    assert cache.files("key") == files


def test_a_folder_is_filled_once(cache: Cache) -> None:
    filled = []

    def fill(folder: Path) -> None:
        filled.append(folder)
        (folder / "a").write_bytes(b"a")

    assert cache.folder("key", fill) == cache.folder("key", fill)
    assert (cache.root / "key" / "a").read_bytes() == b"a"
    assert len(filled) == 1


def test_what_breaks_while_filling_is_not_kept(cache: Cache) -> None:
    def fill(folder: Path) -> None:
        (folder / "half").write_bytes(b"")
        raise ValueError

    with pytest.raises(ValueError):
        cache.folder("key", fill)
    assert list(cache.root.iterdir()) == []


def test_another_builds_entry_serves_as_well(cache: Cache) -> None:
    """Two builds at once keep the same; the later finds the first's and leaves nothing beside."""
    cache.keep("key", (b"one",))
    cache.keep("key", (b"one",))
    assert cache.files("key") == (b"one",)
    assert [entry.name for entry in cache.root.iterdir()] == ["key"]


def test_what_nobody_asked_for_in_a_month_goes(cache: Cache) -> None:
    for key in ("old", "asked", "new"):
        cache.keep(key, (b"",))
    long_ago = time.time() - MONTH - 60
    for key in ("old", "asked"):
        os.utime(cache.root / key, (long_ago, long_ago))
    cache.files("asked")
    cache.prune()
    assert sorted(entry.name for entry in cache.root.iterdir()) == ["asked", "new"]


def test_pruning_where_there_is_nothing(cache: Cache) -> None:
    cache.prune()
    assert not cache.root.exists()
