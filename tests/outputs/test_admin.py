"""The web editor's files: made from the models, complete in Vietnamese, and only where an office asks for them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bonghoadep.outputs import admin
from bonghoadep.outputs.admin import collections, labels
from bonghoadep.outputs.admin.widgets import form
from bonghoadep.outputs.templates import theme
from bonghoadep.records import words
from bonghoadep.records.booklet import Booklet
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.records.movement import Movement
from bonghoadep.records.publisher import Admin, Publisher
from tests.conftest import build
from tests.example import Example

FORMS = (Exemplar, Movement, Booklet, Publisher)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def publisher(example: Example, line: str = "admin: {backend: local}") -> Publisher:
    example.write("site.yml", example.read("site.yml") + line + "\n")
    found = example.open().catalogue.publisher
    assert found is not None
    return found


def config(of: Publisher) -> Any:
    assert of.admin is not None
    return json.loads(collections.text(of, of.admin))


def fields(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every field of a form, those within others too."""
    for one in found:
        yield one
        yield from fields(one.get("fields", []) + ([one["field"]] if "field" in one else []))


def field(found: list[dict[str, Any]], *way: str) -> dict[str, Any]:
    one: dict[str, Any] = {"fields": found}
    for name in way:
        one = next(inner for inner in one["fields"] if inner["name"] == name)
    return one


def test_without_a_word_in_site_yml_there_is_no_editor(example: Example) -> None:
    found = example.open().catalogue.publisher
    assert found is not None
    assert list(admin.declare(found)) == []


def test_every_field_has_a_label_in_vietnamese() -> None:
    for model in FORMS:
        for one in fields(form(model)):
            assert one["label"].strip(), one["name"]
            assert one["label"] != one["name"]
            assert "_" not in one["label"]


def test_a_field_nobody_has_named_is_found() -> None:
    with pytest.raises(KeyError):
        labels.label("Exemplar", "mot_khoa_moi")


def test_no_label_is_left_over() -> None:
    """A label of a field that is gone would mislead whoever adds one."""
    source = "\n".join(file.read_text("utf-8") for file in Path(words.__file__).parent.glob("*.py"))
    named = set(re.findall(r"^    ([a-z_]+):", source, flags=re.MULTILINE))
    assert sorted(set(labels.LABELS) - named) == []
    assert sorted({name for _, name in labels.MEANINGS} - named) == []


def test_the_form_has_every_key_of_the_record_in_its_order() -> None:
    names = [one["name"] for one in form(Exemplar)]
    assert names == [*list(Exemplar.model_fields)[:-1], "body"]


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (("kind",), {"widget": "select", "required": True}),
        (("sample",), {"widget": "boolean", "required": False}),
        (("draft",), {"widget": "boolean", "default": True}),
        (("year",), {"widget": "number", "value_type": "int", "required": True}),
        (("birth_year",), {"widget": "number", "value_type": "int", "required": False}),
        (("summary",), {"widget": "text", "required": False}),
        (("plan",), {"widget": "relation", "collection": "plans", "value_field": "id"}),
        (("movements",), {"widget": "relation", "multiple": True, "required": True}),
        (("areas",), {"widget": "select", "multiple": True}),
        (("setting",), {"widget": "list", "default": []}),
        (("impact", "value"), {"widget": "number", "value_type": "float", "required": True}),
        (("impact", "source"), {"widget": "number", "value_type": "int", "min": 1}),
        (("photos", "file"), {"widget": "image", "media_folder": "", "public_folder": "", "required": True}),
        (("photos", "consent"), {"widget": "boolean", "default": False}),
        (("place",), {"widget": "object", "required": True, "collapsed": False}),
        (("place", "unit"), {"widget": "string", "required": True}),
        (("consent",), {"widget": "object", "required": False, "collapsed": True}),
        (
            ("consent", "given_on"),
            {"widget": "datetime", "format": "YYYY-MM-DD", "required": False, "default": ""},
        ),
        (("publish_on",), {"widget": "datetime", "format": "YYYY-MM-DDTHH:mmZ"}),
        (("approval", "seal"), {"widget": "hidden"}),
        (("body",), {"widget": "markdown", "required": True}),
    ],
)
def test_each_kind_of_value_has_its_control(way: tuple[str, ...], expected: dict[str, Any]) -> None:
    found = field(form(Exemplar), *way)
    assert {key: found.get(key) for key in expected} == expected


def test_choices_show_the_readers_words() -> None:
    options = field(form(Exemplar), "kind")["options"]
    assert {one["value"]: one["label"] for one in options} == dict(words.KINDS)


def test_no_part_that_may_stay_empty_insists_on_anything() -> None:
    """Decap asks for the required fields of an object even where the object may be left out."""
    for model in FORMS:
        for one in fields(form(model)):
            if one["widget"] == "object" and not one["required"]:
                # A list within begins empty; only an item that somebody adds has fields to insist on.
                assert [inner["name"] for inner in one["fields"] if inner.get("required")] == []


def test_patterns_are_for_a_browser_too() -> None:
    for model in FORMS:
        for one in fields(form(model)):
            if "pattern" in one:
                pattern, said = one["pattern"]
                assert re.compile(pattern)
                assert said
                assert "(?P" not in pattern


def test_the_configuration_names_what_the_office_has(example: Example) -> None:
    more = "app_id: abc, base_url: 'https://git.mau.example', review: true"
    line = f"admin: {{backend: gitlab, repo: xa-mau/noi-dung, {more}}}"
    found = config(publisher(example, line))
    assert found["backend"] == {
        "name": "gitlab",
        "repo": "xa-mau/noi-dung",
        "branch": "main",
        "base_url": "https://git.mau.example",
        "app_id": "abc",
        "auth_type": "pkce",
    }
    assert found["publish_mode"] == "editorial_workflow"
    assert found["locale"] == "vi"
    assert [one["name"] for one in found["collections"]] == [
        "exemplars",
        "movements",
        "booklets",
        "plans",
        "settings",
    ]


def test_on_an_editors_own_machine_the_proxy_is_asked(example: Example) -> None:
    assert config(publisher(example))["backend"] == {
        "name": "proxy",
        "proxy_url": "http://127.0.0.1:8081/api/v1",
        "branch": "main",
    }


def test_the_page_lets_nothing_in_but_what_is_named(example: Example) -> None:
    found = publisher(
        example, "admin: {backend: github, repo: xa-mau/noi-dung, base_url: 'https://cho.mau.example'}"
    )
    files = {one.path: one.make().decode() for one in admin.declare(found) if "decap-cms" not in one.path}
    page = files["admin/index.html"]
    assert set(files) == {"admin/index.html", "admin/config.yml", "admin/start.js", "admin/words.js"}
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert (
        "connect-src 'self' blob: https://api.github.com https://github.com https://cho.mau.example;" in page
    )
    assert "{hosts}" not in page
    # Every script is a file of ours, and none stands in the page.
    assert re.findall(r"<script src=\"([^\"]+)\" defer></script>", page) == [
        "words.js",
        "start.js",
        "decap-cms.js",
    ]
    assert page.count("<script") == 3


def test_built_with_the_site_and_not_told_to_robots(example: Example, tmp_path: Path) -> None:
    publisher(example)
    done = build(example.root, tmp_path / "site", "--only", "pages,admin")
    assert done.returncode == 0, done.stderr
    made = sorted(file.name for file in (tmp_path / "site/admin").iterdir())
    assert made == [
        "config.yml",
        "decap-cms.LICENSE.txt",
        "decap-cms.js",
        "index.html",
        "start.js",
        "words.js",
    ]
    assert "/admin/" not in (tmp_path / "site/sitemap.xml").read_text("utf-8")


def test_the_script_is_whole_and_names_its_licence() -> None:
    script = (theme() / "admin/decap-cms.js").read_bytes()
    assert b'console.log("decap-cms 3.16.3")' in script
    assert 5_000_000 < len(script) < 5_500_000
    licence = (theme() / "admin/decap-cms.LICENSE.txt").read_text("utf-8")
    assert "Copyright (c) 2016 Netlify" in licence


def test_a_backend_we_do_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="không có trong danh sách"):
        Admin.model_validate({"backend": "ftp"})


@pytest.mark.parametrize("backend", ["github", "gitlab", "gitea"])
def test_a_repository_that_is_not_named_is_asked_for(example: Example, backend: str) -> None:
    example.write("site.yml", example.read("site.yml") + f"admin: {{backend: {backend}}}\n")
    said = [(one.code, one.message) for one in example.check() if one.path == "site.yml"]
    assert said == [("R203", "admin: thiếu repo; ghi kho nội dung như tên-cơ-quan/tên-kho")]
