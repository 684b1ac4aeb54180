"""Tên địa phương viết sai dấu.

Tìm: trong bài và các dòng chữ của bài, kế hoạch: tên của xã, huyện, tỉnh nơi việc diễn ra, viết sau chữ “xã”,
“phường”, “huyện”, “tỉnh”…, có đủ chữ cái nhưng sai dấu. Chỗ đặt dấu thanh (Hòa, Hoà) không tính; tên một đơn vị khác
có thật cũng không tính.

Vì sao: kế hoạch của xã Y Tịch tự viết “xã Y Tích”; tên đúng theo sổ đăng bạ là Y Tịch. Tên sai thì tìm không ra và
người địa phương mất lòng tin ngay từ dòng đầu.

Sai:
    story: |
      ## Hoàn cảnh

      Con đường của xã Y Tích đầy cỏ.

Đúng:
    story: |
      ## Hoàn cảnh

      Con đường của xã Y Tịch đầy cỏ.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from ...diagnostics import Severity
from ...places.place import Place
from ...places.register import Register
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...text import fold
from ..clues import places
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
_BARE = str.maketrans({one: fold(one) for one in _LETTERS + _LETTERS.upper()})
_LETTER = re.compile(r"\w")
_AS_FOUND = frozenset({"as_written", "quality_notes", "source"})
"""Keys of a plan that keep what its document writes, slips and all."""


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    # One look at all the words together first: nearly every record spells its places rightly.
    for unit in _units(wording, register):
        if any(True for _ in _wrong(wording.whole, unit, register)):
            yield from _found(wording, unit, register)


def _found(wording: Wording, unit: Place, register: Register) -> Iterator[Finding]:
    for passage in wording.passages:
        if _AS_FOUND & set(passage.route):
            continue
        for start, end in _wrong(passage.text, unit, register):
            message = f"“{passage.text[start:end]}” viết sai dấu; tên đúng là “{unit.short}”"
            hint = f"sửa theo sổ đăng bạ: {unit.id} {unit.name}"
            yield spotted(wording, passage, start, end, message, hint)


def _units(wording: Wording, register: Register) -> tuple[Place, ...]:
    record = wording.record
    if isinstance(record, Exemplar):
        unit = register.at(record.place.unit, record.place.at.first)
    elif isinstance(record, Plan):
        periods = register.periods(record.place.unit)
        when = record.place.at.first if record.place.at else None
        unit = next((one for one in periods if when and one.covers(when)), None)
    else:
        return ()
    return register.breadcrumb(unit) if unit else ()


def _wrong(text: str, unit: Place, register: Register) -> Iterator[tuple[int, int]]:
    """Yield where the unit's name stands with wrong marks after its type word."""
    kind, bare = unit.name.removesuffix(unit.short), _bare(unit.short)
    for word in {kind, kind.lower()} if kind else ():
        for at in places(text, word):
            start, end = at + len(word), at + len(word) + len(bare)
            name = text[start:end]
            if name == unit.short or name.translate(_BARE) != bare or _LETTER.match(text, end):
                continue
            if not _right(name, unit, register):
                yield start, end


_bare = cache(fold)


def _right(name: str, unit: Place, register: Register) -> bool:
    """Return whether a name is the unit's, wherever its tone marks stand, or that of another unit."""
    if _marks(name) == _marks(unit.short):
        return True
    return any(_marks(name) == _marks(other.short) for other in register.find(name))


@cache
def _marks(name: str) -> tuple[str, ...]:
    """Return the letters and marks of a name, word by word: hòa and hoà are one."""
    return tuple("".join(sorted(unicodedata.normalize("NFD", word))) for word in name.casefold().split())


RULE = Rule("D406", "ten-sai-dau", Severity.WARNING, __doc__, read=read)
