"""Câu viết hoa toàn bộ.

Tìm: từ năm chữ liền nhau trở lên viết hoa cả chữ, trong bài hoặc lời nói đầu. Chữ viết tắt đứng lẻ (UBND, HTX, OCOP)
thì không xét. Tựa bài: xem O874.

Vì sao: dấu tiếng Việt chồng lên chữ hoa khó đọc; máy đọc màn hình đọc thành từng chữ cái. Chữ hoa cả câu chỉ dành cho
tên loại văn bản hành chính.

Sai:
    story: "MỖI NHÀ GIỮ MỘT ĐOẠN ĐƯỜNG HOA."

Đúng:
    story: "Mỗi nhà giữ một đoạn đường hoa, UBND xã và HTX cùng giúp."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..vocabulary import Doubt
from ..wording import Wording

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s,;:–-]*")
_FEWEST = 5
_SHOUTED = Doubt(str.isupper)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if len(_SHOUTED.within(wording.whole)) < _FEWEST - 1:
        return
    for passage in wording.paragraphs:
        if run := _run(passage.text):
            hint = "viết hoa chữ đầu câu và tên riêng; muốn nhấn thì in **đậm** vài chữ"
            yield spotted(wording, passage, *run, "câu viết hoa toàn bộ", hint)


def _run(text: str) -> tuple[int, int] | None:
    """Return the first run of words in capitals that is long enough to be a sentence."""
    start, end, count = 0, 0, 0
    for found in _WORD.finditer(text):
        if not found[0].isupper():
            count = 0
            continue
        joined = count and _GAP.fullmatch(text, end, found.start())
        count, start, end = (count + 1, start, found.end()) if joined else (1, *found.span())
        if count >= _FEWEST:
            return start, end
    return None


RULE = Rule("V891", "cau-viet-hoa", Severity.NOTE, __doc__, read=read)
