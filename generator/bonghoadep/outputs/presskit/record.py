"""A story's record in lines for people: where, by whom chosen, honoured by which decision, which figures from where."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...text import number


@dataclass(frozen=True, slots=True)
class Row:
    """What it is about, and its lines; sources are counted, for figures name them by number."""

    label: str
    lines: tuple[str, ...]
    counted: bool = False


def rows(data: dict[str, Any]) -> Iterator[Row]:
    """Yield the record's lines from a kit's data."""
    facts: dict[str, Any] = data["facts"]
    yield Row("Điển hình", tuple(_who(data["who"], facts["exemplar"])))
    yield Row("Địa phương", tuple(_where(facts["place"])))
    yield Row("Phong trào", tuple(one["name"] for one in facts["movements"]))
    if "plan" in facts:
        yield Row("Theo kế hoạch", (facts["plan"]["name"],))
    if honours := [*facts.get("recognitions", ()), *facts.get("awards", ())]:
        yield Row("Công nhận, khen thưởng", tuple(map(_honour, honours)))
    if figures := tuple(_figures(facts)):
        yield Row("Số liệu", figures)
    if sources := tuple(map(_source, facts.get("sources", ()))):
        yield Row("Nguồn", sources, counted=True)
    if approval := facts.get("approval"):
        yield Row("Phê duyệt công bố", (f"{approval['authority']}, {_decided(approval['decision'])}",))


def _who(who: str, one: dict[str, Any]) -> Iterator[str]:
    work = [one[key] for key in ("position", "unit") if key in one and one[key] != one["name"]]
    yield ", ".join((who, *work))
    if "owner" in one:
        yield f"Chủ mô hình: {one['owner']}"
    if "posthumous" in one:
        yield "Truy tặng"


def _where(place: dict[str, Any]) -> Iterator[str]:
    yield place.get("now") or place["then"]
    if "now" in place and "then" in place:
        yield f"khi ấy: {place['then']}"
    if "detail" in place:
        yield place["detail"]


def _honour(one: dict[str, Any]) -> str:
    by = f", {_decided(one['decision'])}" if "decision" in one else ""
    status = "" if one["status"] == "Còn hiệu lực" else f" ({one['status'][:1].lower()}{one['status'][1:]})"
    return f"{one['title']}, năm {one['year']}, {one['authority']}{by}{status}"


def _decided(decision: dict[str, str]) -> str:
    return f"Quyết định số {decision['number']} ngày {_day(decision['date'])}"


def _figures(facts: dict[str, Any]) -> Iterator[str]:
    for one in (*facts.get("impact", ()), *facts.get("contributions", ())):
        yield f"{one['what']}: {number(one['value'])} {one['unit']}, năm {one['year']}{_from(one)}"
    for one in facts.get("indicators", ()):
        values = ", ".join(f"{number(at['value'])} ({at['year']})" for at in one["values"])
        yield f"{one['what']} ({one['unit']}): {values}{_from(one)}"


def _from(figure: dict[str, Any]) -> str:
    return f" (nguồn {figure['source']})" if "source" in figure else ""


def _source(one: dict[str, Any]) -> str:
    by = f". {one['issuer']}" if "issuer" in one else ""
    on = f", {_day(one['date'])}" if "date" in one else ""
    return f"{one['title']}{by}{on}" + (f", {one['url']}" if "url" in one else "")


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
