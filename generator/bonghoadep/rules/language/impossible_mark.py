"""Dấu thanh đặt sai: hai dấu trong một chữ, hoặc dấu không thể có.

Tìm: chữ có hai dấu thanh (“hoàá”, “xãhội” viết dính); dấu rời không ghép được vào chữ cái nào; chữ thường kết thúc
bằng p, t, c, ch mà mang dấu huyền, hỏi, ngã, hoặc có ă â ê ô ơ ư mà không có dấu nào (“viêt”, “quyêt”, “kêt”): tiếng
Việt chỉ có sắc và nặng ở những chữ ấy; chữ có “ư” mà thiếu móc ở “ơ” liền sau (“nưóc”, “ngưòi”).

Vì sao: bộ gõ và máy quét hay làm rơi, làm lặp dấu; sai dấu là sai nghĩa, tìm không ra, loa đọc vấp.

Sai:
    title: Bà Mẫu quyêt tâm trồng hoa dọc đường

Đúng:
    title: Bà Mẫu quyết tâm trồng hoa dọc đường
"""

import re
import unicodedata
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..vocabulary import Doubt
from ..wording import Wording
from .letters import TONED, strange, suspects

_TWICE = re.compile(rf"[{TONED}][^\W\d_]*[{TONED}]")
_LOOSE = re.compile("[\u0300-\u036f]")
_ONSET = "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
_STOPPED = re.compile(rf"{_ONSET}[aăâeêioôơuưy]{{1,3}}(?:ch|[ptc])")
_MAY_BE_STOPPED = re.compile(r"[ăâêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹ](?:ch|[ptc])\b")
_MARKED = re.compile("[ăâêôơư]")
_NO_HORN = re.compile("[Ưư][oòóỏõọOÒÓỎÕỌ]")
_STOPPED_TONES = "\u0301\u0323"
_LETTERS = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, _may_be_faulty):
        for found in _LETTERS.finditer(passage.text):
            if message := _fault(found[0]):
                yield spotted(wording, passage, *found.span(), message, "gõ lại chữ ấy")
                break


def _may_be_faulty(text: str) -> bool:
    loose = any(_LOOSE.match(found[0]) for found in strange(text))
    return loose or bool(_ODD.within(text))


def _may_be_odd(syllable: str) -> bool:
    return any(pattern.search(syllable) for pattern in (_TWICE, _MAY_BE_STOPPED, _NO_HORN))


_ODD = Doubt(_may_be_odd)


def _fault(word: str) -> str:
    """Return what is wrong with the marks of a word; empty where nothing is."""
    for syllable in _LETTERS.findall(word):
        if _LOOSE.search(syllable):
            return f"“{syllable}” có dấu rời không ghép được vào chữ"
        if _TWICE.search(syllable):
            return f"“{syllable}” có hai dấu thanh: thừa dấu, hoặc thiếu dấu cách"
        if _NO_HORN.search(syllable):
            return f"“{syllable}” thiếu móc: sau “ư” là “ơ”, không phải “o”"
        if _is_toneless_stop(syllable):
            return f"“{syllable}” thiếu dấu sắc hay dấu nặng, hoặc mang dấu không thể có"
    return ""


def _is_toneless_stop(syllable: str) -> bool:
    small = syllable[:1].lower() + syllable[1:]
    if not small.endswith(("p", "t", "c", "ch")) or not small.islower():
        return False
    parts = unicodedata.normalize("NFD", small)
    tones = [part for part in parts if part in "\u0300\u0309\u0303\u0301\u0323"]
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
    if len(tones) > 1 or not _STOPPED.fullmatch(bare) or any(tone in _STOPPED_TONES for tone in tones):
        return False
    return bool(tones) or (bool(_MARKED.search(bare)) and syllable[0].islower())


RULE = Rule("V884", "dau-thanh-sai", Severity.WARNING, __doc__, read=read)
