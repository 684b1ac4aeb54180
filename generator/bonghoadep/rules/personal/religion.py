"""Nêu tôn giáo khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, câu nói người ấy theo đạo nào (“theo đạo Tin Lành”, “là giáo dân”, “gia đình
Công giáo”), mà “consent.fields” không có “religion”. Chỉ báo ở chỗ đầu tiên. Ban Tôn giáo, đoàn kết lương giáo, đồng
bào các tôn giáo, đạo đức, chỉ đạo thì không tính.

Vì sao: quan điểm tôn giáo là dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP); hỏi người ấy rồi hãy nêu.

Sai:
    citation: Bà Mẫu là giáo dân, đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu góp sức vào tình đoàn kết lương giáo, đã trồng một cây số đường hoa của xóm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import first_unless

_FAITH = r"(?:Tin [Ll]ành|Thiên [Cc]húa|Công giáo|Phật|Cao Đài|Hòa Hảo|Hồi|Bà[ -][Nn]i|Bà[ -][Ll]a[ -][Mm]ôn|Cơ Đốc)"
_OWN = re.compile(
    rf"\b(?:(?:theo|giữ) (?:đạo(?! đức| lý)(?: {_FAITH})?|Công giáo|Tin [Ll]ành|Phật giáo)"
    r"|là (?:một )?(?:người )?(?:tín đồ|giáo dân|[Pp]hật tử|tín hữu|mục sư|linh mục|tu sĩ|sư cô|nhà sư|chức sắc)"
    r"|(?:là|một) người (?:Công giáo|có đạo)"
    r"|(?:gia đình|nhà|hộ|vợ chồng)(?: anh| chị| ông| bà)?(?: \w+)? (?:Công giáo|có đạo|đạo gốc"
    r"|đạo Tin [Ll]ành))(?!\w)"
)
_OTHERS = re.compile(
    r"(?:phần lớn|đa số|chủ yếu|hầu hết|đều|toàn|dân số|%|bà con|đồng bào|người dân|các|những|nhiều"
    r"|(?<!\d)\d{1,3}(?!\d))[^.;:\n]{0,25}$|không $"
)


_CUES = Clues(
    "đạo",
    "giáo dân",
    "Công giáo",
    "in Lành",
    "in lành",
    "Phật",
    "phật",
    "tín ",
    "mục sư",
    "linh mục",
    "tu sĩ",
    "chức sắc",
    "sư cô",
    "nhà sư",
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person's faith is told."""
    if not _CUES.within(text):
        return
    for match in _OWN.finditer(text):
        if not _OTHERS.search(text[max(0, match.start() - 40) : match.start()].lower()):
            yield match.span()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from first_unless(wording, "religion", found, "tôn giáo")


RULE = Rule("C829", "neu-ton-giao", Severity.WARNING, __doc__, read=read)
