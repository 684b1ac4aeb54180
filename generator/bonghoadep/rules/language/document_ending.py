"""Dấu “./.” của văn bản hành chính.

Tìm: “./.” trong bài hoặc lời nói đầu.

Vì sao: “./.” báo hết một văn bản hành chính (Nghị định 30/2020/NĐ-CP); bài gương không phải văn bản hành chính, loa
và máy đọc màn hình đọc thành “chấm gạch chéo chấm”.

Sai:
    story: "Nơi khác làm được nếu mỗi nhà giữ một đoạn./."

Đúng:
    story: "Nơi khác làm được nếu mỗi nhà giữ một đoạn."
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_ENDING = "./."


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs if _ENDING in wording.story else ():
        at = passage.text.find(_ENDING)
        if at >= 0:
            message = "“./.” là dấu hết của văn bản hành chính"
            yield spotted(wording, passage, at, at + len(_ENDING), message, "thay bằng một dấu chấm")


RULE = Rule("V892", "dau-het-van-ban", Severity.NOTE, __doc__, read=read)
