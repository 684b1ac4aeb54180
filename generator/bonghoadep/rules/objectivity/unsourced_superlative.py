"""Lời so sánh nhất, tuyệt đối mà đoạn văn không có nguồn.

Tìm: trong bài và tóm tắt, những lời như “lớn nhất”, “duy nhất trong tỉnh”, “đầu tiên của huyện”, “số một”, “vô cùng”,
“phi thường”, “100% hộ”, “tuyệt đối an toàn”, khi đoạn ấy không nêu nguồn. Nguồn là một trong những cách viết: “theo
báo cáo (sổ, biên bản, số liệu, nhật ký…)”, “theo Hội Nông dân xã”, “sổ của tổ ghi”, “biên bản cho thấy”, “được … xác
nhận”, “(nguồn 1)”, “[1]”, một liên kết, hay bốn chữ đầu của tên một tài liệu trong “sources”. Lời người khác nói,
trong “ ” hay sau dấu >, là ý của người ấy nên không xét. Con số phần trăm đã có ở “impact”, “indicators” thì đã có
nguồn.

Vì sao: kế hoạch Bình Thuận (II.5) và Đề án 1526 dặn “khách quan, trung thực, tránh cường điệu, thổi phồng thành
tích”; Hà Nội (I.2) cũng vậy. Người đọc tin một việc nhỏ có chỗ tra hơn một lời khen lớn.

Sai:
    story: "Vườn của tổ là vườn đẹp nhất xã, ai qua cũng dừng lại."

Đúng:
    story: "Theo biên bản chấm thi năm 2024 của xã, vườn của tổ là vườn đẹp nhất xã."
"""

from collections.abc import Iterable, Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .cited import cites, own_words
from .figures import held
from .superlatives import clues, superlatives

_HINT = "nêu nguồn ngay trong đoạn (“theo báo cáo …”, “sổ … ghi”), hoặc thay bằng việc và con số cụ thể"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar):
        return
    if record.summary:
        yield from _in_passages(
            wording, record, [Passage(("summary",), record.summary)], clues(record.summary)
        )
    if among := clues(wording.whole):
        yield from _in_passages(wording, record, wording.paragraphs, among)


def _in_passages(
    wording: Wording, exemplar: Exemplar, passages: Iterable[Passage], among: list[str]
) -> Iterator[Finding]:
    for passage in passages:
        text = passage.text
        claim = next(_claims(text, among, exemplar), None) if any(clue in text for clue in among) else None
        if claim and not cites(text, exemplar):
            message = f"“{text[slice(*claim)]}” là lời khen chưa có nguồn trong đoạn"
            yield spotted(wording, passage, *claim, message, _HINT)


def _claims(text: str, among: list[str], exemplar: Exemplar) -> Iterator[tuple[int, int]]:
    for start, end in superlatives(own_words(text), among):
        if "100" not in text[start:end] or 100.0 not in held(exemplar):
            yield start, end


RULE = Rule("O861", "loi-nhat-thieu-nguon", Severity.WARNING, __doc__, read=read)
