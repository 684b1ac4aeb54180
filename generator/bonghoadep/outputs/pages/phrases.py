"""What a plan says in figures and dates, said in words."""

import re

from ...records import plan_words, words
from ...records.criteria import CriteriaGroup
from ...records.issuance import Issuance, LegalBasis
from ...records.plan import Plan
from ...records.quota import PlanAward, Quota
from ...records.timing import Deadline, Milestone, Phase, Rhythm, Stretch
from ...text import day

QUARTERS = ("I", "II", "III", "IV")


def number(issuance: Issuance) -> str:
    """Return the document's number, or its line with the blank that the copy leaves."""
    if issuance.number:
        return f"Số: {issuance.number}"
    written = issuance.number_as_written or (f"Số: /{issuance.symbol}" if issuance.symbol else "")
    return re.sub(r"(?<=:)[\s.…_]*(?=/)", " …… ", written).replace(" /", "/")


def issued(issuance: Issuance) -> str:
    """Return place and day of issue as documents write them, blanks left blank."""
    when = issuance.issued
    if when.month is None:
        dated = f"năm {when.year}"
    else:
        dom = f"{when.day:02d}" if when.day else "…"
        month = f"{when.month:02d}" if when.month < 3 else str(when.month)
        dated = f"ngày {dom} tháng {month} năm {when.year}"
    return f"{when.place}, {dated}"


def stretch(when: Stretch) -> str:
    """Return a stretch of time in words: "6 tháng đầu năm 2023", "quý III năm 2025", "tháng 4/2023"."""
    text = when.text
    if found := re.fullmatch(r"(\d{4})-H([12])", text):
        return f"6 tháng {'đầu' if found[2] == '1' else 'cuối'} năm {found[1]}"
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        return f"quý {QUARTERS[int(found[2]) - 1]} năm {found[1]}"
    if re.fullmatch(r"\d{4}", text):
        return f"năm {text}"
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"tháng {when.first.month}/{when.first.year}"
    return f"ngày {day(when.first)}"


def milestone(one: Milestone | Phase) -> str:
    """Return when a milestone or phase is."""
    if isinstance(one, Milestone) and one.at:
        return stretch(one.at)
    if one.starts and one.ends:
        return f"từ {stretch(one.starts)} đến {stretch(one.ends)}"
    return stretch(one.starts) if one.starts else ""


def deadline(one: Deadline) -> str:
    """Return by when something is due."""
    if one.before:
        return f"trước ngày {day(one.before)}"
    if one.yearly_before:
        return f"trước ngày {month_day(one.yearly_before)} hằng năm"
    return stretch(one.within) if one.within else ""


def month_day(value: str) -> str:
    """Return a day that comes every year: 02-28 is 28/2."""
    month, dom = value.split("-")
    return f"{int(dom)}/{int(month)}"


def quota(one: Quota, of_movement: bool = False) -> str:
    """Return a quota as a sentence: how many, of what, in what time, for whom, by when.

    Under the name of its movement, that it counts for each movement goes without saying.
    """
    if one.is_blank:
        amount = "Số lượng: kế hoạch để trống"
    else:
        amount = f"{plan_words.QUOTA_OPS[one.op].capitalize()} {one.count}"
    kinds = ", ".join(words.KINDS[kind].lower() for kind in one.kinds) or "điển hình"
    parts = [f"{amount} {kinds}" if not one.is_blank else f"{amount} ({kinds})"]
    if one.level:
        parts.append(words.LEVELS[one.level].lower())
    if one.window:
        parts.append(f"trong năm {one.year}" if one.year else plan_words.QUOTA_WINDOWS[one.window])
    if one.per != "ke-hoach" and not (of_movement and one.per == "phong-trao"):
        parts.append(plan_words.QUOTA_PER[one.per] + (f" ({one.times})" if one.times else ""))
    if one.before:
        parts.append(f"trước ngày {month_day(one.before)} hằng năm")
    if one.starts and one.ends:
        parts.append(f"từ {one.starts} đến {one.ends}")
    if one.to:
        parts.append(f"gửi về {one.to}")
    return ", ".join(parts)


def cap(award: PlanAward) -> str:
    """Return how many of an award there may be."""
    if award.cap:
        return "không quá " + ", ".join(
            f"{count} {words.KINDS[kind].lower()}" for kind, count in award.cap.items()
        )
    return f"theo {award.cap_source}" if award.cap_source else ""


def kinds(plan: Plan) -> str:
    """Return the kinds of exemplar a plan means, with its own finer names."""
    named = [detail.name for detail in plan.kind_details] or [words.KINDS[kind] for kind in plan.kinds]
    return "; ".join(dict.fromkeys(named))


def rhythm(one: Rhythm) -> str:
    """Return how often something comes back, and who does it."""
    return plan_words.RHYTHMS[one.every]


def group(one: CriteriaGroup) -> str:
    """Return for whom a group of criteria is meant, where the plan gives it no name."""
    kinds = ", ".join(words.KINDS[kind].lower() for kind in one.kinds)
    return f"Tiêu chí đối với {kinds}" if kinds else "Tiêu chí chung"


def basis(one: LegalBasis) -> str:
    """Return a document the plan rests on, as documents cite one another."""
    parts = [plan_words.DOCUMENT_TYPES[one.kind]]
    if one.number:
        parts.append(f"số {one.number}")
    if one.date:
        parts.append(f"ngày {day(one.date)}")
    return " ".join([*parts, f"của {one.issuer}"])
