"""Nêu là đảng viên khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, câu nói người ấy là đảng viên, ngày vào Đảng, tuổi Đảng, mà “consent.fields”
không có “party”. Chỉ báo ở chỗ đầu tiên. Nói chung về cán bộ, đảng viên, số đảng viên của chi bộ, chức vụ bí thư thì
không tính.

Vì sao: quan điểm chính trị là dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP). Kế hoạch có đòi xếp loại đảng viên
(Bình Thuận II.3.2) thì hồ sơ có, bài không cần nêu.

Sai:
    citation: Bà Mẫu là đảng viên, đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu cùng cán bộ, đảng viên trong xóm đã trồng một cây số đường hoa.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import first_unless

_OWN = re.compile(
    r"(?:\b(?:[Ll]à|[Nn]gười|[Nn]ữ|[Tt]ư cách|vai trò|trách nhiệm của|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Bb]ác|[Cc]ô)"
    r"(?: một| người| nữ| cựu| của)*"
    r"|(?<!cán bộ)(?<!quần chúng)(?<!hội viên)(?<!đoàn viên)(?<!công chức)(?<!viên chức)"
    r"(?<!chiến sĩ)(?<!nhân dân)(?<!lãnh đạo),) (?P<told>đảng viên)(?!\w|,? (?:và|hay|hoặc|với|đoàn viên"
    r"|hội viên|quần chúng|trong xóm|trong thôn))"
    r"|(?P<joined>(?:vinh dự được|được) kết nạp (?:vào )?Đảng|đứng (?:vào|trong) hàng ngũ (?:của )?Đảng"
    r"|\b[Vv]ào Đảng|\d\d năm tuổi Đảng)"
)
_OTHERS = re.compile(
    r"(?:nếu|các|mỗi|từng|nhiều|những|toàn thể|tập thể|quần chúng|đoàn viên|đều|bà con|đa số|phần lớn"
    r"|(?<!\d)\d{1,3}(?!\d))[^.;:\n]{0,25}$"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person's party membership is told."""
    if "ảng viên" not in text and "Đảng" not in text:
        return
    for match in _OWN.finditer(text):
        if not _OTHERS.search(text[max(0, match.start() - 40) : match.start()].lower()):
            yield match.span("told" if match["told"] else "joined")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from first_unless(wording, "party", found, "là đảng viên")


RULE = Rule("C831", "neu-dang-vien", Severity.WARNING, __doc__, read=read)
