"""Tập sách chọn theo hội nghị, nơi khen mà không bài nào ghi.

Tìm: một tên trong “selection.events” hoặc “selection.award_authorities” của tập sách không có ở “events[].name”,
“awards[].authority” của bài nào. Chữ hoa, chữ thường, dấu không tính.

Vì sao: hai khóa này so theo tên; viết khác đi một chữ là cả hội nghị vắng mặt trong sách.

Sai:
    events: [{name: Hội nghị điển hình tiên tiến xã Mẫu năm 2024, on: 2024-12}]
    booklets/tap-sach-mau.yml: {selection: {events: [Hội nghị điển hình xã Mẫu năm 2024]}}

Đúng:
    events: [{name: Hội nghị điển hình tiên tiến xã Mẫu năm 2024, on: 2024-12}]
    booklets/tap-sach-mau.yml: {selection: {events: [Hội nghị điển hình tiên tiến xã Mẫu năm 2024]}}
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ...catalogue.choosing import said
from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    events = {said(event.name): event.name for one in case.exemplars for event in one.events}
    authorities = {said(award.authority): award.authority for one in case.exemplars for award in one.awards}
    yield from _unknown(case, "events", events, "bài nào ghi hội nghị, đại hội")
    yield from _unknown(case, "award_authorities", authorities, "bài nào được nơi này khen:")


def _unknown(case: Case, key: str, known: Mapping[str, str], what: str) -> Iterator[Finding]:
    for record, route, name in case.named_in_booklets(key):
        if said(name) not in known:
            near = get_close_matches(said(name), known, n=1)
            hint = f"có phải “{known[near[0]]}”?" if near else "chép đúng tên như trong bài"
            yield Finding(record, route, f"không {what} “{name}”", hint)


RULE = Rule("T312", "hoi-nghi-noi-khen-khong-co", Severity.WARNING, __doc__, check)
