"""Lời nói trong ngoặc kép không rõ ai nói.

Tìm: một câu trọn (từ năm chữ, có dấu hết câu) trong “ ” mà trong đoạn, ở câu liền trước và câu liền sau không có
người nói (ông, bà, anh, chị, trưởng thôn…), không có động từ nói (kể, bảo, hỏi, ghi…), cũng không có gạch nối tên
người sau lời nói. Tên phong trào, tên sách, khẩu hiệu không có dấu hết câu thì không xét.

Vì sao: lời khen không người nói là lời không ai chịu trách nhiệm; kế hoạch Hà Nội (I.2) cần “khách quan, trung thực”.
Lời của người thật thì phải hỏi lại người ấy trước khi in.

Sai:
    story: |
      Con đường sạch hơn trước.

      “Ở đây sạch đẹp lắm, đáng để học tập.”

      Hoa nở quanh năm.

Đúng:
    story: |
      Con đường sạch hơn trước.

      “Ở đây sạch đẹp lắm, đáng để học tập.” – Một cụ bà xóm Mẫu

      Hoa nở quanh năm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .cited import own_words, sentence

_SPEECH = re.compile(r"“([^“”]{15,})”")
_WHOLE = re.compile(r"[.!?…]$")
_FEWEST = 5
_PEOPLE = (
    "ông|bà|anh|chị|em|bác|cô|chú|cụ|cháu|thầy|mẹ|bố|vợ|chồng|trưởng"
    r"|(?<!mọi )(?<!nhiều )(?<!con )(?<!\d )(?<!lượt )người(?! dân| ta| khác| người)"
    "|bí thư|chủ tịch|giám đốc|hội viên|đoàn viên|cán bộ|bác sĩ|y sĩ|Bác Hồ"
)
_SAYING = (
    "nói|kể|bảo|hỏi|đáp|chia sẻ|cho biết|tâm sự|nhớ|dặn|nhắn|viết|nhắc|khoe|cười|thưa|than|trả lời|khẳng định|nhận xét"
    "|giải thích|reo|ghi|rủ|kết luận|phát biểu|nghe|câu|lời|chữ|dòng|đọc|chép|nghĩ|khuyên|khen|mang tên|tựa|thơ|hát"
    "|ca dao|tục ngữ|khẩu hiệu"
)
_SPEAKER = re.compile(rf"(?i:\b(?:{_PEOPLE}|{_SAYING})\b)|[–—]\s*[^\W\d_]|\0 ?-\s*[^\W\d_]")
_HINT = "ghi ai nói (“…”, bà … kể), hoặc bỏ ngoặc kép và viết thành lời của bài"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if not isinstance(wording.record, Exemplar) or "“" not in wording.story:
        return
    paragraphs = wording.paragraphs
    for number, passage in enumerate(paragraphs):
        speech = next(_speeches(passage.text), None)
        if speech and not passage.heading and not _has_speaker(paragraphs, number):
            yield spotted(wording, passage, *speech.span(), "lời nói trong ngoặc kép chưa rõ của ai", _HINT)


def _speeches(text: str) -> Iterator[re.Match[str]]:
    for found in _SPEECH.finditer(text):
        if _WHOLE.search(found[1]) and len(found[1].split()) >= _FEWEST:
            yield found


def _has_speaker(paragraphs: tuple[Passage, ...], number: int) -> bool:
    """Return whether the paragraph, the sentence before it or the one after it names who speaks."""
    quoteless = own_words(paragraphs[number].text.replace("\n>", "\n").removeprefix(">"))
    first = number
    while first and paragraphs[first - 1].text.startswith("“"):
        first -= 1  # one who speaks on, or a talk: who speaks is said before it begins
    before = [one.text for one in paragraphs[max(first - 1, 0) : first] if not one.heading]
    after = [one.text for one in paragraphs[number + 1 : number + 2] if not one.heading]
    nearby = [
        quoteless,
        *(sentence(text, len(text) - 2) for text in before),
        *(sentence(text, 0) for text in after),
    ]
    return any(_SPEAKER.search(text) for text in nearby)


RULE = Rule("O870", "loi-noi-vo-chu", Severity.WARNING, __doc__, read=read)
