"""Chữ trông giống chữ Việt nhưng là chữ khác.

Tìm: “ð”, “Ð” (chữ Iceland) hay “Ɖ” thay cho “đ”, “Đ”; chữ Nga, chữ Hy Lạp nằm lẫn trong một từ chữ Latin; chữ kiểu
lấy từ mạng xã hội (chữ đậm, chữ nghiêng giả, chữ rộng). Một từ hoàn toàn bằng chữ Nga, “β”, “μm” thì không xét.

Vì sao: mắt không phân biệt được nhưng máy tìm không ra, máy đọc cho người khiếm thị đọc sai, bảng xếp theo vần xếp
sai chỗ (quy ước chữ Việt của trang).

Sai:
    title: Con ðường hoa của xóm Mẫu

Đúng:
    title: Con đường hoa của xóm Mẫu
"""

import re
import unicodedata
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .letters import strange, suspects, word_around

_FOR_D = {"ð": "đ", "ɖ": "đ", "Ð": "Đ", "Ɖ": "Đ"}
_UNITS = "μ"
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_FANCY = re.compile("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1ea0-\u1eff]")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, strange):
        for found in strange(passage.text):
            word = word_around(passage.text, *found.span())
            if meant := _meant(found[0], word):
                message = f"“{word}” có chữ “{found[0]}” (U+{ord(found[0]):04X}) không phải chữ Việt"
                yield spotted(wording, passage, *found.span(), message, f"gõ lại chữ ấy: {meant}")
                break


def _meant(letter: str, word: str) -> str:
    """Return what is to be typed instead; empty where the letter may stand."""
    if letter in _FOR_D:
        return f"“{_FOR_D[letter]}”"
    if _FANCY.match(letter):
        return f"“{unicodedata.normalize('NFKC', letter)}”"
    if _OTHER_SCRIPT.match(letter) and letter not in _UNITS and _LATIN.search(word):
        return "chữ Latin trông giống nó"
    return ""


RULE = Rule("V881", "chu-trong-giong", Severity.WARNING, __doc__, read=read)
