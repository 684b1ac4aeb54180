"""Nêu đủ họ tên em nhỏ khác trong bài.

Tìm: “cháu Nguyễn Văn A, 12 tuổi”, “em … lớp 4”, “học sinh Nguyễn Thị B” và tương tự, khi em ấy không phải là người
trong bài. Em là sinh viên, người lớn tuổi hơn 17, hoặc tên viết tắt thì không tính.

Vì sao: em nhỏ được nhắc đến trong bài của người khác cũng có quyền riêng tư như mọi em (Luật Trẻ em 2016, Điều 6;
Luật 91/2025/QH15, Điều 24), mà ít ai hỏi cha mẹ em. Viết tắt: “cháu N.V.A.”.

Sai:
    citation: Bà Mẫu dạy cháu Nguyễn Văn Thử, 12 tuổi, trồng và giữ đường hoa của xóm.

Đúng:
    citation: Bà Mẫu dạy cháu N.V.T. trồng và giữ đường hoa của xóm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..gate.printed_name import full_names
from ..personal.told import worth_reading
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_LITTLE = re.compile(r"(?i:\b(?:cháu|em|bé|bạn|con trai|con gái|cậu bé|cô bé))(?: (?:bé|gái|trai|nhỏ|là))* $")
_GOES_TO_SCHOOL = re.compile(
    r",? ?(?:\(|mới |năm nay |khi ấy |vừa |là )*(?:(?:\d|1[0-7]) tuổi|(?:học )?lớp \d|học sinh(?! cũ))"
)
_PUPIL = re.compile(r"[Hh]ọc sinh(?: lớp \d+\w*)?(?:,| là)?(?: em)? $")
_OF_A_SCHOOL = re.compile(r"Trường|Trung|Tiểu|Phổ|Dân")


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the full name of a child stands."""
    if "tuổi" not in text and "lớp " not in text and "ọc sinh" not in text:
        return
    for start, end in full_names(text):
        before = text[max(0, start - 40) : start]
        little = _GOES_TO_SCHOOL.match(text, end) and _LITTLE.search(before)
        if little or (_PUPIL.search(before) and not _OF_A_SCHOOL.match(text, start)):
            yield start, end


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    own = record.name if isinstance(record, Exemplar) else ""
    for passage in worth_reading(wording, found):
        for start, end in found(passage.text):
            name = passage.text[start:end]
            if name not in own:
                hint = "viết tắt, như “cháu N.V.A.”; nếu cha mẹ và em đã đồng ý thì ghi lý do vào “silences”"
                yield spotted(wording, passage, start, end, f"nêu đủ họ tên một em nhỏ: “{name}”", hint)


RULE = Rule("M806", "ten-em-nho-khac", Severity.WARNING, __doc__, read=read)
