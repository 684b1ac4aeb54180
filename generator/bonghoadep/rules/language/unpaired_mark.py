"""Ngoặc kép hoặc ngoặc đơn thiếu một bên.

Tìm: trong một đoạn, dấu “ ” ( ) [ ] mở mà không đóng, đóng mà không mở, hoặc số dấu " là số lẻ. Lời dài nhiều đoạn,
mở ở đoạn đầu (hay đoạn nào cũng mở) và đóng ở đoạn cuối, là đúng. Dấu ) của mục a), 1), đ) không cần mở.

Vì sao: người đọc không biết lời trích dừng ở đâu, dễ gán lời bài cho người được kể; chính các kế hoạch cũng từng in
lệch một dấu ngoặc (Bình Thuận III.2).

Sai:
    story: "Bà Mẫu nói: “Mỗi nhà giữ một đoạn. Rồi bà đi tưới hoa."

Đúng:
    story: "Bà Mẫu nói: “Mỗi nhà giữ một đoạn.” Rồi bà đi tưới hoa."
"""

from collections.abc import Iterator
from itertools import zip_longest

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .letters import suspects
from .pairs import complaint, unpaired


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    passages = tuple(suspects(wording, _may_lack_one))
    for passage, following in zip_longest(passages, passages[1:]):
        at = unpaired(passage.text)
        if at is not None and not _goes_on(passage, at, following.text if following else ""):
            yield complaint(wording, passage, at, "thêm dấu còn thiếu, hoặc xóa dấu thừa")
        if passage.in_story and passage.text.count('"') % 2:
            at, hint = passage.text.rindex('"'), "viết “ ở đầu và ” ở cuối lời trích"
            yield spotted(wording, passage, at, at + 1, 'dấu " thiếu một bên', hint)


def _may_lack_one(text: str) -> bool:
    # A quotation opened in one paragraph and closed in a later one is whole.
    return '"' in text or unpaired(text) is not None


def _goes_on(passage: Passage, at: int, following: str) -> bool:
    """Return whether a quotation is only open because it goes on in the next paragraph."""
    opens = passage.in_story and passage.text[at] == "“" and "”" not in passage.text[at:]
    return opens and following.lstrip("> ").startswith("“")


RULE = Rule("V885", "ngoac-thieu-ben", Severity.WARNING, __doc__, read=read)
