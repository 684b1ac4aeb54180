"""Nêu tuổi, năm sinh của em nhỏ.

Tìm: trong mọi chữ sẽ công khai của bài về người dưới 18 tuổi: “sinh năm 2013”, “em M., 11 tuổi”, “mới lên chín”, mà
“consent.fields” không ghi rõ “birth-year” hoặc chưa có “consent.guardian”. Ngày sinh đầy đủ thì quy tắc C826 cấm hẳn.

Vì sao: tuổi là bí mật riêng tư của trẻ em (Nghị định 56/2017/NĐ-CP, Điều 33); nêu cấp học là đủ cho người đọc hình
dung.

Sai:
    name: Em N.T.M. (bịa đặt)
    citation: Vì em M., 11 tuổi, đã trồng và giữ một cây số đường hoa của xóm.
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: null
    consent:
      scope: [web]
      fields: [name]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}

Đúng:
    name: Em N.T.M. (bịa đặt)
    citation: Vì em M. đã trồng và giữ một cây số đường hoa cho trẻ từ 6 tuổi đi học.
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: null
    consent:
      scope: [web]
      fields: [name]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..gate.printed_name import CAPITAL
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .child import child_of, may_show

_TOLD = re.compile(
    rf"\b(?:[Ee]m|[Cc]háu|[Bb]é|[Bb]ạn)(?: {CAPITAL}[\w.]*)*(?:,| \(| năm nay| mới| vừa| lên| đã| tròn| khi| lúc)* ?"
    r"(?P<age>\d\d? tuổi|lên (?:sáu|bảy|tám|chín|mười))(?!\w)"
    r"|\b[Ss]inh (?P<born>(?:tháng \d\d?(?:/| năm )|năm )\d{4})|(?P<years>(?<=ở tuổi )(?:\d\d?|lên \w+))"
)
_OLD_FROM = 18


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    exemplar = child_of(wording)
    if exemplar is None or exemplar.draft or may_show(exemplar, "birth-year"):
        return
    for passage in wording.seen:
        for match in _TOLD.finditer(passage.text):
            part = match.lastgroup or ""
            if part == "born" or not _is_old(match[part]):
                message = f"“{match[part]}”: tuổi của em nhỏ không được công khai khi chưa có sự đồng ý"
                hint = "bỏ chi tiết này, hoặc thêm “birth-year” vào consent.fields khi gia đình và em đồng ý"
                yield spotted(wording, passage, match.start(part), match.end(part), message, hint)


def _is_old(age: str) -> bool:
    years = age.partition(" ")[0]
    return years.isdecimal() and int(years) >= _OLD_FROM


RULE = Rule("M805", "tuoi-tre-em", Severity.ERROR, __doc__, read=read, gate=True)
