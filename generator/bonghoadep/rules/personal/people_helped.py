"""Nêu đủ họ tên người được giúp.

Tìm: “giúp hộ ông Nguyễn Văn B …”, “hỗ trợ chị …”, “đỡ đầu cháu …”, “tặng bà …” mà sau đó là đủ họ tên của một người
không phải là người trong bài. Tên viết tắt (“ông N.V.B.”) thì không sao. Báo một lần cho mỗi bài, ở chỗ đầu tiên.

Vì sao: người được giúp không ký phiếu đồng ý, mà bài lại cho biết họ nghèo, đau ốm hay gặp nạn (Luật 91/2025/QH15,
Điều 16). Kế hoạch muốn kể việc giúp hộ nghèo (Y Tịch II.3.1.đ), không đòi nêu tên họ.

Sai:
    citation: Bà Mẫu trồng hoa và giúp hộ ông Nguyễn Văn Thử sửa lại nhà.

Đúng:
    citation: Bà Mẫu trồng hoa và giúp hộ ông N.V.T. sửa lại nhà.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..clues import Clues
from ..gate.printed_name import full_names
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .told import worth_reading

_ADDRESSED = tuple(
    f"{word} "
    for title in ("ông", "bà", "anh", "chị", "em", "cháu", "cụ", "cô", "bác", "chú", "bé")
    for word in (title, title.title())
)
_HELPING = re.compile(
    r"(?i:\b(?:giúp|giúp đỡ|hỗ trợ|đỡ đầu|tặng|cứu|dìu|cưu mang|chăm sóc|khám cho|chữa cho|cõng|sửa nhà cho|làm nhà cho"
    r"|trao tiền cho|trao quà cho|cho [^.;,\n\d]{0,12}mượn|bảo lãnh))(?: (?:đỡ|cho|được|thêm|nhà|hộ|gia đình|mẹ con"
    r"|vợ chồng|người bệnh|bệnh nhân|hàng xóm là|người|cụ già|em học sinh))* \w+ $"
)

_CUES = Clues(
    *(
        "iúp",
        "ỗ trợ",
        "ỡ đầu",
        "ặng",
        "cứu",
        "Cứu",
        "ìu",
        "ưu mang",
        "hăm sóc",
        "hám cho",
        "hữa cho",
        "õng",
        "nhà cho",
    ),
    *("tiền cho", "quà cho", "mượn", "ảo lãnh"),
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the full name of somebody helped stands."""
    for start, end in full_names(text) if _CUES.within(text) else ():
        if text.endswith(_ADDRESSED, 0, start) and _HELPING.search(text[max(0, start - 70) : start]):
            yield start, end


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    own = f"{record.name} {record.owner.name if record.owner else ''}" if isinstance(record, Exemplar) else ""
    told = [
        (passage, start, end)
        for passage in worth_reading(wording, found)
        for start, end in found(passage.text)
        if passage.text[start:end] not in own
    ]
    names = list(dict.fromkeys(passage.text[start:end] for passage, start, end in told))
    for passage, start, end in told[:1]:
        hint = "viết tắt, như “ông N.V.B.”, hoặc bỏ tên; nếu người ấy đã đồng ý thì ghi lý do vào “silences”"
        message = f"nêu đủ họ tên người được giúp: {', '.join(names)}"
        yield spotted(wording, passage, start, end, message, hint)


RULE = Rule("C834", "neu-nguoi-duoc-giup", Severity.WARNING, __doc__, read=read)
