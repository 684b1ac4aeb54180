"""The report in print: a plan's figures in one span, in the form official reports have (Nghị định 30/2020/NĐ-CP).

What only the office can say (number, proposals, signature) is left blank to be filled in by hand.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from ...catalogue.edition import Edition
from ...reckoning import Span, spans, today_of
from ...records.plan import Plan
from ...text import day, day_in_words
from .. import addresses
from ..artifact import Work
from ..letters import printed
from ..templates import theme
from .chapters import chapters

FONT_PACKAGE = "fontpkg_noto_serif"
"""Its letters have every Vietnamese mark in bold too; those inside Typst, nearer to Times, have not."""
SAMPLE = "(minh họa) Người, việc và số liệu trong báo cáo này không có thật."

_TOOLS = ("typst", "fontpkg-noto-serif")
_BLANK = "…………………………"


def declare(edition: Edition) -> Iterator[Work]:
    """Yield the report of every plan on every span it has: half-years, years, the whole period."""
    for plan in edition.plans.values():
        for span in spans(plan, today_of(edition)):
            text = json.dumps(manuscript(edition, plan, span), ensure_ascii=False, sort_keys=True)
            path = addresses.progress_report(plan.id, span.id)
            yield Work((path,), partial(set_type, text), _key(text))


def manuscript(edition: Edition, plan: Plan, span: Span) -> dict[str, Any]:
    """Return the report as plain data: all that the template prints."""
    today = today_of(edition)
    about = f"Kết quả thực hiện Kế hoạch {_titled(plan, span)}"
    told = edition.by_plan.get(plan.id, ())
    return {
        "title": f"Báo cáo {_small(about)}",
        "about": about,
        "above": plan.issuer.parent or "",
        "agency": _agency(edition, plan),
        "number": f"Số:{12 * chr(0xA0)}/BC{_symbol(plan)}",
        "place": plan.issuance.issued.place,
        "dated": day_in_words(today),
        "date": today.isoformat(),
        "sample": SAMPLE if edition.publisher.sample or any(one.sample for one in told) else "",
        "opening": (
            f"Thực hiện {_document(plan)}, {plan.issuer.name} báo cáo kết quả {_small(span.label)}"
            f" (từ ngày {day(span.first)} đến ngày {day(span.last)}; số liệu tính đến ngày {day(today)}) như sau:"
        ),
        "chapters": chapters(edition, plan, span),
        "closing": f"Trên đây là báo cáo kết quả {_small(span.label)} của {plan.issuer.name}./.",
        "recipients": _recipients(plan),
    }


def _agency(edition: Edition, plan: Plan) -> str:
    """Return the issuer's name, the place in it kept on one line."""
    unit = edition.register.get(plan.place.unit)
    short = unit.short if unit else ""
    return plan.issuer.name.replace(short, short.replace(" ", "\xa0")) if short else plan.issuer.name


def _titled(plan: Plan, span: Span) -> str:
    """Return the plan's title with the span, once where the title ends with that very period."""
    label = _small(span.label)
    said = plan.title.replace(" - ", "-").endswith(label)
    return _small(plan.title) if said else f"{_small(plan.title)}, {label}"


def _document(plan: Plan) -> str:
    """Return the plan as documents cite one another, without what its copy leaves blank."""
    issuance, issued = plan.issuance, plan.issuance.issued
    parts = ["Kế hoạch"]
    if issuance.number:
        parts.append(f"số {issuance.number}")
    if issued.month and issued.day:
        parts.append(f"ngày {issued.day}/{issued.month}/{issued.year}")
    return " ".join([*parts, "về", _small(plan.title)])


def _symbol(plan: Plan) -> str:
    """Return the office's letters as its plan's number has them: KH-UBND gives -UBND; nothing where it has none."""
    _, dash, office = (plan.issuance.symbol or "").partition("-")
    return dash + office


def _recipients(plan: Plan) -> list[str]:
    """Return to whom the report goes as the plan has it, the office's own file copy always last."""
    others = [one for one in plan.recipients if not one.startswith("Lưu")] or [_BLANK]
    copies = [one for one in plan.recipients if one.startswith("Lưu")] or ["Lưu: VT"]
    return [*(f"- {one};" for one in (*others, *copies[:-1])), f"- {copies[-1]}."]


def set_type(manuscript: str) -> tuple[bytes]:
    """Return the report as PDF/UA; the same data gives the same bytes."""
    moment = datetime.combine(datetime.fromisoformat(json.loads(manuscript)["date"]), time(), UTC)
    return (printed(partial(_pdf, moment), manuscript),)


def _pdf(moment: datetime, manuscript: str) -> bytes:
    return typst.compile(
        str(_template()),
        root=str(_template().parent),
        font_paths=[str(files(FONT_PACKAGE) / "files")],
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        timestamp=moment,
        sys_inputs={"report": manuscript},
    )


def _template() -> Path:
    return theme() / "booklets" / "report.typ"


def _key(manuscript: str) -> str:
    digest = sha256(manuscript.encode())
    digest.update(_template().read_bytes())
    digest.update(" ".join(f"{tool} {version(tool)}" for tool in _TOOLS).encode())
    return digest.hexdigest()


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
