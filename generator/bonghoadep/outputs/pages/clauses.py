"""What a plan says besides its numbers and dates: passages of the document, under headings a reader looks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import plan_words, words
from ...records.criteria import CriterionRule, PlanLevel, Threshold
from ...records.plan import Plan
from ...records.spreading import ChainStep, Clause
from ...text import number


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of a plan: a heading of ours, the plan's words, and the section they stand in."""

    label: str
    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Passages of one matter; `ordered` where one comes after another."""

    title: str
    passages: tuple[Passage, ...]
    ordered: bool = False


def chapters(plan: Plan) -> tuple[Chapter, ...]:
    """Return the matters the plan says something of, in the order of its work: whom, how judged, how spread."""
    found = (
        Chapter("Phạm vi và đối tượng", tuple(_scope(plan))),
        Chapter("Các cấp điển hình", tuple(map(_level, plan.levels))),
        Chapter("Từ phát hiện đến công nhận", tuple(map(_chain_step, plan.approval_chain)), ordered=True),
        Chapter("Mục tiêu thi đua", tuple(_targets(plan))),
        Chapter("Tuyên truyền", tuple(_propagation(plan))),
        Chapter("Theo dõi, nhân rộng", tuple(_spreading(plan))),
        Chapter("Nơi nhận", tuple(Passage("", one) for one in plan.recipients)),
        Chapter("Về bản kế hoạch dùng ở đây", tuple(_copy(plan))),
    )
    return tuple(chapter for chapter in found if chapter.passages)


def _scope(plan: Plan) -> Iterator[Passage]:
    if plan.stages:
        yield Passage("Các khâu", plan.stages.as_written)
    if plan.breadth:
        yield Passage("", plan.breadth.text)
    first = [one.name for one in plan.kind_details if one.priority]
    if first:
        yield Passage("Ưu tiên", "; ".join(first))
    if plan.selection_values:
        yield Passage("Giá trị để chọn", plan.selection_values.text)
    yield from _clauses("Ưu tiên khen thưởng", plan.award_priority)
    yield from _clauses("Trách nhiệm", plan.responsibility)


def _level(one: PlanLevel) -> Passage:
    name = one.name or (words.LEVELS[one.level] if one.level else "")
    rules = "; ".join(map(_rule, one.rules))
    targets = ", ".join(words.LEVELS[level].lower() for level in one.targets)
    parts = (
        one.text or "",
        f"Hướng tới: {targets}" if targets else "",
        f"Điều kiện: {rules}" if rules else "",
        f"Quyết định: {one.decided_by}" if one.decided_by else "",
    )
    return Passage(name, ". ".join(part.rstrip(".") for part in parts if part), one.section or "")


def _rule(one: CriterionRule) -> str:
    """Return what of a level can be reckoned: "được công nhận nhiều lần liên tục (cấp cơ sở trở lên, 2 lần)"."""
    level = words.LEVELS[one.level].lower() + (" trở lên" if one.or_higher else "") if one.level else ""
    more = (
        level,
        f"{one.count} lần" if one.count else "",
        _outlets(one) if one.outlets else "",
        f"{words.OUTLET_LEVELS[one.outlets_from]} trở lên" if one.outlets_from else "",
        f"do {one.judged_by} xét" if one.judged_by else "",
    )
    inside = ", ".join(part for part in more if part)
    name = plan_words.CRITERION_RULES[one.name]
    return f"{name[0].lower()}{name[1:]}" + (f" ({inside})" if inside else "")


def _outlets(one: CriterionRule) -> str:
    labels = [words.OUTLET_LEVELS[key] for key in one.outlets]
    return "báo chí " + (" và " if one.mode == "tat-ca" else " hoặc ").join(labels)


def _chain_step(one: ChainStep) -> Passage:
    label = words.STEPS[one.stage] if one.stage else ""
    who = " ".join(part for part in (one.by or "", f"gửi {one.to}" if one.to else "") if part)
    parts = [part.rstrip(".") for part in (who, one.text or "") if part]
    return Passage(label, ": ".join(parts))


def _targets(plan: Plan) -> Iterator[Passage]:
    names = {detail.id: detail.name for detail in plan.kind_details}
    for group in plan.targets:
        whom = "; ".join(names.get(id, "") for id in group.applies_to if id in names)
        yield Passage(whom, "; ".join(map(_threshold, group.items)), group.section or "")


def _threshold(one: Threshold) -> str:
    value = number(one.value) + (f" đến {number(one.upto)}" if one.upto is not None else "")
    unit = one.unit if one.unit == "%" else f" {one.unit}"
    return f"{one.what} {plan_words.COMPARISONS[one.op]} {value}{unit}"


def _propagation(plan: Plan) -> Iterator[Passage]:
    told = plan.propagation
    yield from _clauses("Khách quan", told.objectivity)
    yield from _clauses("Hợp với người đọc", told.adapt_to_audience)
    yield from _clauses("Nội dung", *told.content)
    for one in told.channels:
        yield Passage("Kênh", f"{one.text} ({one.by})" if one.by else one.text)
    yield from _clauses("Kịp thời", told.timeliness)


def _spreading(plan: Plan) -> Iterator[Passage]:
    yield from _clauses("Kiểm chứng", plan.verification)
    yield from _clauses("Theo dõi, hỗ trợ", plan.follow_up)
    if plan.replication:
        yield Passage("Nhân rộng", plan.replication.text)
    if plan.unit_plan_must_state:
        yield Passage("Kế hoạch của đơn vị phải nêu", plan.unit_plan_must_state.text)


def _copy(plan: Plan) -> Iterator[Passage]:
    if plan.source and plan.source.form:
        yield Passage("Bản dùng", plan.source.form)
    for one in plan.source.corrections if plan.source else ():
        yield Passage("Đã sửa", f"“{one.found}” đọc là “{one.read}” ({one.why})")
    yield from (Passage("", note) for note in plan.quality_notes)


def _clauses(label: str, *clauses: Clause | None) -> Iterator[Passage]:
    yield from (Passage(label, one.text, one.section or "") for one in clauses if one)
