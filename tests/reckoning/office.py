"""A small office, wholly made up: one plan, as many stories as a test needs, and the edition of it all."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from bonghoadep.reckoning import QuotaTable
from bonghoadep.records.plan import Plan
from bonghoadep.text import VIETNAM

MOMENT = datetime(2025, 2, 15, 8, tzinfo=VIETNAM)

PUBLISHER = {
    "name": "Trang Mẫu (bịa đặt)",
    "short": "Trang Mẫu",
    "office": "Văn phòng Mẫu",
    "description": "Một trang để thử.",
    "url": "https://mau.example/",
    "tag": {"domain": "mau.example", "year": "2024"},
    "motto": {"text": "Mỗi người tốt là một bông hoa đẹp", "source": "Lời dạy"},
    "contact": {"office": "Văn phòng Mẫu"},
    "press": {"office": "Văn phòng Mẫu", "email": "bao-chi@mau.example"},
    "responsible": "Chánh Văn phòng",
    "reuse": {"line": "Được đăng lại.", "credit": "Nguồn: mau.example", "licence": "CC BY 4.0"},
}

PLAN = {
    "id": "ke-hoach",
    "title": "Xây dựng điển hình trồng hoa",
    "short": "Kế hoạch Mẫu",
    "issuance": {"type": "ke-hoach", "issued": {"place": "Xã Mẫu", "year": "2023"}},
    "issuer": {"id": "ubnd-xa-mau", "name": "UBND xã Mẫu", "short": "UBND xã", "level": "xa"},
    "place": {"unit": "vn-06520", "at": "2023"},
    "sector": "toan-dien",
    "period": {"from_year": "2023", "to_year": "2025", "as_written": "2023 - 2025"},
    "definition": "Tập thể, cá nhân trồng hoa.",
    "kinds": ["tap-the", "ca-nhan", "ho-gia-dinh", "mo-hinh"],
    "movements": [
        {"movement": "hoa", "as_written": "Cả xóm cùng trồng hoa"},
        {"movement": "cay", "as_written": "Mỗi nhà một cây"},
    ],
}

STORY = {
    "kind": "tap-the",
    "name": "Tổ Mẫu (bịa đặt)",
    "title": "Tổ Mẫu trồng hoa",
    "citation": "Vì đã trồng hoa.",
    "year": "2024",
    "place": {"unit": "vn-06520", "at": "2024-03"},
    "plan": "ke-hoach",
    "movements": ["hoa"],
    "approval": {
        "authority": "UBND xã Mẫu",
        "position": "Chủ tịch",
        "decision": {"number": "1/QĐ", "on": "2024-05-10"},
    },
    "publish_on": "2024-05-20T08:00+07:00",
}


def recognised(level: str, year: int, on: str = "", status: str = "hieu-luc") -> dict[str, Any]:
    """Return a recognition of the front matter."""
    decision = {"decision": {"number": "2/QĐ", "on": on}} if on else {}
    return {"level": level, "year": str(year), "authority": "UBND", "status": status, **decision}


def decided(on: str) -> dict[str, Any]:
    """Return the keys of a story that was decided on and published on one day."""
    approval = {**STORY["approval"], "decision": {"number": "1/QĐ", "on": on}}  # type: ignore[dict-item]
    return {"approval": approval, "publish_on": f"{on}T08:00+07:00"}


def edition(
    folder: Path,
    plan: Mapping[str, Any],
    stories: Mapping[str, Mapping[str, Any]],
    moment: datetime = MOMENT,
    held: Sequence[str] = (),
) -> Edition:
    """Write the office with its stories, each the changes to STORY under its id; return what may be published."""
    files = {"site.yml": _yaml(PUBLISHER), "plans/ke-hoach.yml": _yaml({**PLAN, **plan})}
    for id in ("hoa", "cay"):
        files[f"movements/{id}.yml"] = _yaml(
            {
                "id": id,
                "name": f"Phong trào {id}",
                "short": id,
                "type": "phong-trao",
                "family": id,
                "about": id,
            }
            | {"family_name": id}
        )
    for id, changes in stories.items():
        kept = {key: value for key, value in {**STORY, **changes}.items() if value is not None}
        files[f"exemplars/2024/{id}/index.md"] = f"---\n{_yaml({'id': id, **kept})}---\nBài.\n"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    catalogue, found = assemble(folder)
    assert not found, found
    return edition_of(catalogue, dict.fromkeys(held, ("G501",)), (), moment)


def plan_of(edition: Edition) -> Plan:
    return edition.plans["ke-hoach"]


def with_stories(edition: Edition, changes: Sequence[Mapping[str, object]]) -> Edition:
    """Return the edition with copies of its one story, each with other values."""
    (model,) = edition.exemplars.values()
    copies = {
        f"bai-{number}": model.model_copy(update={"id": f"bai-{number}", **values})
        for number, values in enumerate(changes)
    }
    return replace(edition, exemplars=copies)


def shown(table: QuotaTable) -> list[tuple[str, ...]]:
    """Return a table as a reader sees it: its header, then each row with “found/wanted state”."""
    rows = [
        (row, *(f"{cell.found}/{cell.wanted} {cell.state}" if cell else "-" for cell in cells))
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]
    return [(table.side, *table.columns), *rows]


def _yaml(values: Mapping[str, Any]) -> str:
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
