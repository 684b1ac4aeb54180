"""The configuration of Decap CMS: where the records lie, and the form of each kind."""

import json
from typing import Any

from ...records.booklet import Booklet
from ...records.exemplar import Exemplar
from ...records.movement import Movement
from ...records.publisher import Admin, Publisher
from .labels import label as label_of
from .widgets import Field, form

CONTENT = "content"
"""The content folder, from the root of the office's repository."""

LOCAL = "http://127.0.0.1:8081/api/v1"
"""Where `decap-server` answers on the editor's own machine."""

_STAYS = {"create": False, "delete": False}


def text(publisher: Publisher, admin: Admin) -> str:
    """Return config.yml, in the part of YAML that is JSON; its keys are Decap's."""
    config = {
        "backend": _backend(admin),
        "publish_mode": "editorial_workflow" if admin.review else "simple",
        "locale": "vi",
        "site_url": publisher.url,
        "media_folder": f"{CONTENT}/exemplars",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [_exemplars(), _movements(), _booklets(), _plans(), _settings()],
    }
    return json.dumps(config, ensure_ascii=False, indent=1) + "\n"


def _backend(admin: Admin) -> dict[str, str]:
    if admin.backend == "local":
        return {"name": "proxy", "proxy_url": LOCAL, "branch": admin.branch}
    given = {
        "name": admin.backend,
        "repo": admin.repo,
        "branch": admin.branch,
        "base_url": admin.base_url,
        "api_root": admin.api_root,
        "app_id": admin.app_id,
        # GitLab and Gitea sign people in without a server of ours, by PKCE.
        "auth_type": "pkce" if admin.app_id and admin.backend == "gitlab" else None,
    }
    return {key: value for key, value in given.items() if value}


def _folder(
    name: str, label: str, one: str, identifier: str, fields: list[Field], **more: Any
) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": one,
        "folder": f"{CONTENT}/{name}",
        "create": True,
        "slug": "{{fields.id}}",
        "identifier_field": identifier,
        "editor": {"preview": False},
        **more,
        "fields": fields,
    }


def _exemplars() -> dict[str, Any]:
    return _folder(
        "exemplars",
        "Bài gương",
        "bài gương",
        "title",
        form(Exemplar),
        # In a path Decap turns dots into hyphens, and “year” alone would be today's: brackets name the field.
        path="{{[year]}}/{{slug}}/index",
        extension="md",
        format="frontmatter",
        # Once published a story is withdrawn, never deleted.
        delete=False,
        media_folder="",
        public_folder="",
        summary="{{title}} ({{fields.year}})",
        sortable_fields=["title", "name", "year"],
        view_filters=[{"label": "Bản nháp", "field": "draft", "pattern": True}],
        view_groups=[{"label": "Năm", "field": "year"}],
    )


def _movements() -> dict[str, Any]:
    fields = form(Movement)
    return _folder(
        "movements", "Phong trào", "phong trào", "name", fields, extension="yml", format="yaml", delete=False
    )


def _booklets() -> dict[str, Any]:
    return _folder("booklets", "Tập sách", "tập sách", "title", form(Booklet), extension="yml", format="yaml")


def _plans() -> dict[str, Any]:
    """Plans are chosen from, not edited: each is faithful to a signed document."""
    fields = [
        {"name": name, "label": label_of("Plan", name), "widget": "string"}
        for name in ("id", "title", "short")
    ]
    return _folder(
        "plans", "Kế hoạch", "kế hoạch", "short", fields, extension="yml", format="yaml", hide=True, **_STAYS
    )


def _settings() -> dict[str, Any]:
    file = {
        "name": "site",
        "label": "Thông tin trang",
        "file": f"{CONTENT}/site.yml",
        "fields": form(Publisher),
    }
    return {"name": "settings", "label": "Cài đặt", "editor": {"preview": False}, "files": [file]}
