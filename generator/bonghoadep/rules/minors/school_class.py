"""Nêu lớp học, kết quả học tập của em nhỏ.

Tìm: trong mọi chữ sẽ công khai của bài về người dưới 18 tuổi: lớp mấy (“lớp 5A”, “học sinh lớp 4”), danh hiệu và điểm
học tập (“học sinh giỏi”, “điểm trung bình 9,2”, “đứng đầu lớp”). Góc học tập, lớp học hè, việc em làm được thì không
tính.

Vì sao: trường, lớp, kết quả học tập là bí mật riêng tư của trẻ em (Nghị định 56/2017/NĐ-CP, Điều 33); kẻ xấu lần ra
một em nhỏ cũng từ đó. Nêu cấp học bằng “school_level” là đủ.

Sai:
    name: Em N.T.M. (bịa đặt)
    citation: Vì em, học sinh lớp 5A, đã trồng và giữ một cây số đường hoa của xóm.
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: null
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}

Đúng:
    name: Em N.T.M. (bịa đặt)
    citation: Vì em, học sinh tiểu học, đã trồng và giữ một cây số đường hoa của xóm.
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
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .child import child_of

_IN_WORDS = (
    r"[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười(?: [Mm]ột| [Hh]ai)?"
)
_TOLD = re.compile(
    r"\b[Ll]ớp \d\d?(?:[A-Z]\d?|/\d{1,2})?(?!\w|\d| (?:em|bạn|người|học sinh|mẫu giáo))"
    # A coat of paint has a first and a second “lớp” too.
    rf"|(?:(?<=[Hh]ọc )|(?<=sinh )|(?<=[Ll]ên )|(?<=[Vv]ào ))lớp (?:{_IN_WORDS})(?!\w)"
    rf"|\b[Ll]ớp (?:{_IN_WORDS})(?= [Tt]rường| của trường)"
    r"|[Hh]ọc sinh (?:giỏi|xuất sắc|tiên tiến|khá)(?!\w)|[Hh]ọc lực (?:giỏi|khá|xuất sắc|trung bình|yếu)"
    r"|(?:[Đđ]iểm trung bình|[Đđ]iểm tổng kết|[Đđ]iểm thi)(?! của (?:cả nhóm|lớp))[^.;\n]{0,25}\d"
    r"|đứng (?:đầu|nhất|nhì|thứ \w+) (?:lớp|khối|trường)|xếp (?:loại|hạng) (?:giỏi|khá|xuất sắc|nhất|nhì)"
    r"|(?:giải|Giải) (?:[Nn]hất|[Nn]hì|[Bb]a|[Kk]huyến khích)[^.;\n]{0,20}học sinh giỏi"
)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if child_of(wording) is None:
        return
    for passage in wording.seen:
        for match in _TOLD.finditer(passage.text):
            message = f"“{match[0]}”: lớp, kết quả học tập của em nhỏ không được công khai"
            hint = "bỏ chi tiết này; cấp học ghi ở “school_level” là đủ, hãy kể việc em làm"
            yield spotted(wording, passage, match.start(), match.end(), message, hint)


RULE = Rule("M802", "lop-hoc-tre-em", Severity.ERROR, __doc__, read=read, gate=True)
