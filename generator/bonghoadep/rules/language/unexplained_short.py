"""Chữ viết tắt bài không giải nghĩa.

Tìm: chữ viết tắt trong lời dẫn (“citation”) và trong bài mà bài không giải nghĩa, phần mềm cũng không biết, ở bài được
phát trên loa truyền thanh. Chữ quen thuộc (UBND, HTX, NTM, OCOP…) thì không xét.

Vì sao: loa đọc chữ ấy thành từng chữ cái, người nghe không hiểu; người đọc ở nơi khác cũng vậy. Giải nghĩa một lần
trong bài là đủ: từ đó loa đọc cả tên.

Sai:
    consent: {scope: [web, feed, book, loudspeaker], fields: [name, portrait], given_on: 2024-10-01, ref: HS-01}
    story: "Tổ XKQ họp một tối rồi chia việc."

Đúng:
    consent: {scope: [web, feed, book, loudspeaker], fields: [name, portrait], given_on: 2024-10-01, ref: HS-01}
    story: "Tổ Xay Khoai Quay (XKQ) họp một tối. Tổ XKQ chia việc cho từng nhà, báo UBND xã."
"""

import re
from collections.abc import Iterator

from ...catalogue.edition import agreed
from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...spoken import explained, say
from ..rule import Case, Finding, Rule, spotted
from ..vocabulary import Doubt
from ..wording import Passage, Wording

_SPELT = Doubt(lambda word: say(word).unknown)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    exemplar = wording.record
    if not isinstance(exemplar, Exemplar) or exemplar.draft or not agreed(exemplar, "loudspeaker"):
        return
    doubted = _SPELT.within(wording.whole)
    if not doubted:
        return
    about = (
        case.catalogue.movements[id].about for id in exemplar.movements if id in case.catalogue.movements
    )
    known = explained((wording.whole, *about))
    told: set[str] = set()
    for passage in _read_aloud(wording):
        if doubted.isdisjoint(passage.text.split()):
            continue
        for short in say(passage.text, known).unknown:
            if short not in told and (found := re.search(rf"(?<!\w){short}(?!\w)", passage.text)):
                told.add(short)
                message = f"“{short}”: chữ viết tắt bài không giải nghĩa, loa sẽ đọc từng chữ cái"
                hint = f"lần đầu viết cả tên, rồi chữ tắt trong ngoặc: Tên đầy đủ ({short})"
                yield spotted(wording, passage, *found.span(), message, hint)


def _read_aloud(wording: Wording) -> Iterator[Passage]:
    yield from (passage for passage in wording.values if passage.route == ("citation",))
    yield from (passage for passage in wording.paragraphs if not passage.heading)


RULE = Rule("V895", "chu-viet-tat-la", Severity.NOTE, __doc__, read=read)
