"""A valid content folder of any size: real communes, varied prose, sealed approvals, the same for the same seed.

Run: python -m benchmarks.corpus FOLDER --stories 2000 --photos 0 --seed 1
"""

import argparse
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from bonghoadep.places.place import Place
from bonghoadep.records.seal import content_digest, seal
from bonghoadep.source.yaml import read_yaml

from . import photos as pictures
from . import records
from .prose import words

MKDOCS = """\
site_name: Những bông hoa đẹp (dữ liệu đo)
site_url: https://do.example/
docs_dir: content/pages
site_dir: site
theme:
  name: material
  language: vi
  font: false
plugins:
  - bonghoadep
"""
PICTURE = "hoat-dong.jpg"


class _Dumper(yaml.CSafeDumper):
    """Writes a value as often as it occurs; records may have no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def make_corpus(folder: Path, stories: int, photos: int, seed: int = 1) -> None:
    """Write `mkdocs.yml` and `content/` into a new folder; the first `photos` stories have a picture each."""
    if photos > stories:
        raise ValueError("there is one photo a story at most")
    content = folder / "content"
    (content / "pages").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    (content / "pages" / "gioi-thieu.md").write_text("# Giới thiệu\n\nTrang dựng để đo tốc độ.\n", "utf-8")
    _yaml(content / "site.yml", records.publisher())
    for id, name in words()["movements"].items():
        _yaml(content / "movements" / f"{id}.yml", records.movement(id, name))
    for id, issuer in records.PLANS.items():
        _yaml(content / "plans" / f"{id}.yml", records.plan(id, issuer))
    places = records.communes()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        write = partial(_story, content / "exemplars", seed, places, photos)
        list(pool.map(write, range(stories), chunksize=8 if photos else 100))


def _story(exemplars: Path, seed: int, places: Sequence[Place], photos: int, number: int) -> None:
    made = records.story(number, seed, places)
    folder = exemplars / made.folder
    folder.mkdir(parents=True)
    front, digests = made.front, {}
    if number < photos:
        pictures.photo(folder / PICTURE, number, seed)
        digests[PICTURE] = sha256((folder / PICTURE).read_bytes()).hexdigest()
        front["photos"] = [_declared(made)]
    data = read_yaml(_dumped(front)).value
    assert isinstance(data, dict)
    data["story"] = made.prose.strip()
    front["approval"]["seal"] = seal(content_digest(data), digests)
    (folder / "index.md").write_text(f"---\n{_dumped(front)}---\n\n{made.prose}", "utf-8")


def _declared(made: records.Story) -> dict[str, Any]:
    title = made.front["title"]
    return {
        "file": PICTURE,
        "role": "hoat-dong",
        "alt": f"Ảnh do máy tạo cho bài “{title}”",
        "caption": "Một buổi làm chung. Ảnh do máy tạo.",
        "credit": "Ảnh: dữ liệu đo",
        "consent": True,
    }


def _yaml(file: Path, data: dict[str, Any]) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(_dumped(data), "utf-8")


def _dumped(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110))


def main() -> None:
    """Make a corpus from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--photos", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    make_corpus(given.folder, given.stories, given.photos, given.seed)


if __name__ == "__main__":
    main()
