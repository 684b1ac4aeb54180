"""Nơi ở của em nhỏ chi tiết hơn xã, phường.

Tìm: trong bài về người dưới 18 tuổi, “place.detail” hoặc “place.as_written” ghi thôn, xóm, bản, tổ dân phố, ngõ, số
nhà; hoặc câu trong bài nói nhà em ở thôn, xóm, tổ nào.

Vì sao: địa chỉ, nơi ở là bí mật riêng tư của trẻ em (Nghị định 56/2017/NĐ-CP, Điều 33). Ghi đến xã, phường là đủ.

Sai:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03, detail: xóm Mẫu}
    photos: null
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}

Đúng:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: null
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..gate.printed_name import CAPITAL
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .child import child_of

_FINER = re.compile(
    r"\b(?:[Tt]hôn|[Xx]óm|[Bb]ản|[Ll]àng|[Ấấ]p|[Bb]uôn|[Pp]lei|[Bb]on|[Ss]óc|[Kk]hóm|[Tt]ổ|[Kk]hu phố"
    r"|[Kk]hu dân cư|[Nn]gõ"
    r"|[Nn]gách|[Hh]ẻm|[Đđ]ường|[Pp]hố|[Ss]ố nhà|[Nn]hà số|[Đđ]ội)(?!\w)"
)
_AT_HOME = re.compile(
    rf"\b(?:[Nn]hà (?:em|cháu|bạn)?|[Gg]ia đình em|[Ee]m|[Cc]háu)(?: {CAPITAL}[\w.]*)? ?(?:ở|sống ở|sống tại"
    rf"|trú tại|trú ở|tại)"
    rf" (?P<home>(?:thôn|xóm|bản|làng|ấp|buôn|sóc|khóm|tổ|khu phố|ngõ|đội) (?:dân phố )?(?:số )?(?:{CAPITAL}\w*|\d+))"
)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if child_of(wording) is None:
        return
    for passage in wording.seen:
        for start, end in _told(passage):
            message = f"“{passage.text[start:end]}”: nơi ở của em nhỏ chỉ ghi đến xã, phường"
            hint = "bỏ “detail”, hoặc viết lại câu mà không nêu thôn, xóm, tổ, số nhà"
            yield spotted(wording, passage, start, end, message, hint)


def _told(passage: Passage) -> Iterator[tuple[int, int]]:
    if passage.route in (("place", "detail"), ("place", "as_written")):
        if _FINER.search(passage.text):
            yield 0, len(passage.text)
        return
    for match in _AT_HOME.finditer(passage.text):
        yield match.span("home")


RULE = Rule("M803", "noi-o-tre-em", Severity.ERROR, __doc__, read=read, gate=True)
