"""Con số kết quả không có năm và không có nguồn.

Tìm: ở phần Kết quả, con số có đơn vị (tiền, phần trăm, hộ, người, ha, km, kg…) từ 10 trở lên; ở phần khác, con số đi
sau “đạt”, “thu về”, “tiết kiệm được”, “quyên góp được”… Con số được nhận khi có một trong các điều: trong đoạn ấy,
đoạn ngay trước, hay đoạn mở đầu của phần có một năm; đoạn ấy hay đoạn trước nêu nguồn (cách viết: xem O861); đúng giá
trị ấy có trong “impact”, “indicators”, “contributions”. Mỗi đoạn chỉ báo con số đầu tiên.

Vì sao: kế hoạch Bình Thuận (II.5) dặn khách quan, trung thực; con số không rõ năm thì sang năm đã sai, không rõ nguồn
thì không ai tra lại được.

Sai:
    story: |
      ## Kết quả

      Tổ giúp được 45 hộ có nước.

Đúng:
    story: |
      ## Kết quả

      Tổ giúp được 45 hộ có nước trong năm 2024.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .cited import cites, own_words
from .figures import YEAR, Figure, figures, held
from .sections import sections

_VERBS = (
    *("đạt", "thu về", "thu được", "thu nhập", "lãi"),
    *("tiết kiệm được", "quyên góp được", "vận động được", "huy động được", "bán được"),
)
_RESULT = re.compile(rf"\b(?:{'|'.join(_VERBS)})(?: (?:hơn|gần|khoảng|trên|được|tới|chừng|ít nhất)){{0,2}} $")
_THEREAFTER = re.compile(r"\b[Ss]au \d+ (?:giờ|ngày|đêm|tuần)\b")
"""Days after an event that the story has told with its date."""
_HINT = "ghi năm của con số, nêu nguồn trong đoạn, hoặc đưa con số vào “impact” cùng năm và nguồn"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar):
        return
    for section in sections(wording):
        for number, passage in enumerate(section.paragraphs):
            figure = _claimed(passage.text, "Kết quả" in section.parts, record)
            if figure is None:
                continue
            nearby = (passage, section.paragraphs[max(number - 1, 0)], section.paragraphs[0])
            dated = any(YEAR.search(one.text) or _THEREAFTER.search(one.text) for one in nearby)
            if not dated and not any(cites(one.text, record) for one in nearby[:2]):
                words = passage.text[figure.start : figure.end]
                message = f"“{words}” chưa rõ của năm nào, theo nguồn nào"
                yield spotted(wording, passage, figure.start, figure.end, message, _HINT)


def _claimed(text: str, results: bool, exemplar: Exemplar) -> Figure | None:
    """Return the paragraph's first figure that says what was achieved and that the record does not hold."""
    if not results and not any(verb in text for verb in _VERBS):
        return None
    own = own_words(text)
    for figure in figures(own):
        told = results or _RESULT.search(own, max(0, figure.start - 40), figure.start)
        if told and not figure.small and not figure.values & held(exemplar):
            return figure
    return None


RULE = Rule("O862", "so-thieu-nam-thieu-nguon", Severity.WARNING, __doc__, read=read)
