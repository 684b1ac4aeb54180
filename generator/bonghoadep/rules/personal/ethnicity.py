"""Nêu dân tộc khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, câu nói người ấy thuộc dân tộc nào (“là người Dao”, “chị Mẫu, dân tộc Tày”),
mà “consent.fields” không có “ethnicity”. Chỉ báo ở chỗ đầu tiên. Ủy ban Dân tộc, đoàn kết dân tộc, đồng bào, tiếng
nói, trang phục, đa số dân trong xã là người nào thì không tính.

Vì sao: nguồn gốc dân tộc là dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP). Bài ở vùng cao thường cần nói điều
này: hỏi người ấy một câu rồi thêm vào phiếu đồng ý.

Sai:
    citation: Bà Mẫu là người Tày, đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu là người Tày, đã trồng một cây số đường hoa của xóm.
    consent: {scope: [web, feed, book], fields: [name, portrait, ethnicity], given_on: 2024-10-01, ref: HS-01}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import first_unless

_PEOPLES = (
    r"(?:Kinh|Tày|Thái|Mường|Nùng|H['’]?[Mm]ông|Mông|Dao|Gia[ -]?[Rr]ai|Jrai|Ê[ -]?[Đđ]ê|Ba[ -]?[Nn]a|Sán Chay"
    r"|Sán Chỉ|Cao Lan|Chăm|Cơ[ -]?[Hh]o|K['’][Hh]o|Xơ[ -]?[Đđ]ăng|Sán Dìu|Hrê|Ra[ -]?[Gg]lai|M['’]?[Nn]ông|Thổ"
    r"|X['’]?[Tt]iêng|S['’]?[Tt]iêng|Khơ[ -]?[Mm]ú|Bru|Vân Kiều|Cơ[ -]?[Tt]u|Giáy|Tà[ -]?[Ôô]i|Mạ|Giẻ|Co"
    r"|Chơ[ -]?[Rr]o|Xinh Mun|Hà Nhì|Chu[ -]?[Rr]u|Lào|La Chí|Kháng|Phù Lá|La Hủ|La Ha|Pà Thẻn|Lự|Ngái|Chứt"
    r"|Lô Lô|Mảng|Bố Y|Cống|Si La|Pu Péo|Brâu|Ơ Đu|Rơ[ -]?[Mm]ăm|Khmer|Khơ[ -]?[Mm]e|Hoa|thiểu số)(?!\w)"
)
_WHO = (
    r"(?:là|con|cô gái|chàng trai|nông dân|phụ nữ|thanh niên|cán bộ|thầy giáo|cô giáo|y sĩ|bác sĩ|vợ|chồng|mẹ|bố"
    r"|gia đình|anh|chị|ông|bà|cô|bác|em|cụ|già làng|trưởng bản|trưởng thôn)"
)
_PEOPLE = re.compile(rf"người (?:dân tộc )?{_PEOPLES}")
_PEOPLE_OF = re.compile(rf"dân tộc:? {_PEOPLES}")
"""Each begins with plain letters, which are searched for at full speed."""

_SAID_OF = re.compile(rf"\b(?i:{_WHO}) (?:một |con em |người con )?(?:của )?$")
_ASIDE = re.compile(r"[,(] ?$")
_STORY_OF_MANY = re.compile(r" (?:ở|và|có|đã|thì|trong|gọi|nói)\b")
_OTHERS = re.compile(
    r"(?:phần lớn|đa số|chủ yếu|hầu hết|đều|toàn|dân số|%|bà con|đồng bào|người dân|hộ dân|các hộ|số hộ|\d hộ"
    r"|học sinh|nhiều|khách|dân cư|các|những|bệnh nhân|cả xã|cả thôn|cả bản|bạn bè|hàng xóm"
    r"|láng giềng)[^.;:\n]{0,25}$"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person's people is told."""
    for match in sorted((*_PEOPLE.finditer(text), *_PEOPLE_OF.finditer(text)), key=re.Match.start):
        before = text[max(0, match.start() - 70) : match.start()]
        many = _STORY_OF_MANY.match(text, match.end())
        said = _SAID_OF.search(before) or (None if many else _ASIDE.search(before))
        if said and not _OTHERS.search(before.lower()):
            yield match.span()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from first_unless(wording, "ethnicity", found, "dân tộc")


RULE = Rule("C828", "neu-dan-toc", Severity.WARNING, __doc__, read=read)
