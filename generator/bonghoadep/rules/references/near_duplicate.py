"""Hai bài gần như một.

Tìm: một bài có quá nửa số câu giống hệt câu của một bài khác, không kể tên riêng, cách gọi (ông, bà…) và con số; hoặc
hai bài cùng tên, cùng đơn vị hành chính, cùng năm.

Vì sao: một gương gửi lên hai lần qua hai đơn vị, hay một bài chép lại rồi chỉ thay tên, làm sai chỉ tiêu và mất lòng
tin (khách quan, trung thực: Bình Thuận II.5, Hà Nội I.2).

Sai:
    exemplars/2024/khac/index.md:
      id: khac
      title: Vẫn bài ấy gửi lại lần nữa

Đúng:
    exemplars/2024/khac/index.md:
      id: khac
      name: Lê Văn Khác (bịa đặt)
      title: Người sửa cầu tre qua suối
      photos: []
      story: |
        ## Hoàn cảnh

        Cây cầu tre qua suối gãy một nhịp sau mùa lũ.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from zlib import crc32

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...text import fold
from ..rule import Case, Finding, Rule

_SHORT = 25
"""Letters below which a sentence says nothing of its own: a heading, a greeting."""
_COMMON = 12
"""Stories that may share a sentence before it counts as a phrase of the house."""
_LOOKED_UP = 12
"""How many sentences of a story are looked up: those of the smallest digests, so the same ones in every copy."""
_OF_WHOM = re.compile(
    # The first letter is consumed before anything else is asked, so that the search runs at full speed.
    r"[\dA-ZĐÀÁÂĂÊÍÌÔƠƯÚÝỨỶôbac](?:(?<=\d)[\d.,]*|(?<!\w.)(?:(?<=[A-ZĐÀÁÂĂÊÍÌÔƠƯÚÝỨỶ])\w*"
    r"|(?:(?<=ô)ng|(?<=b)(?:à|ác)|(?<=a)nh|(?<=c)(?:hị|ô|hú))\b ?))"
)
"""Names, titles and numbers: a story copied with others put in for them is the same story."""
_ENOUGH = 2
"""Of those, how many two stories must share to be compared in full."""


def check(case: Case) -> Iterator[Finding]:
    written = [one for one in case.exemplars if not one.draft and not one.withdrawal]
    twins = {**_same_name(written), **_same_text(written)}
    for later, first in twins.items():
        message = f"bài này gần như là bài “{first}”"
        hint = (
            "nếu là một gương thì giữ một bài, ghi mã kia vào “aliases”; nếu là hai thì viết cho rõ khác nhau"
        )
        yield Finding(case.catalogue.exemplars[later], ("name",), message, hint)


def _same_name(written: Iterable[Exemplar]) -> Mapping[str, str]:
    """Return the ids of stories of one name, unit and year that come again, each with the first's."""
    first: dict[tuple[str, str, int], str] = {}
    found = {}
    for one in written:
        known = first.setdefault((fold(one.name), one.place.unit, one.year), one.id)
        if known != one.id:
            found[one.id] = known
    return found


def _same_text(written: Iterable[Exemplar]) -> Mapping[str, str]:
    """Return the ids of stories most of whose sentences stand in an earlier one, each with that one's.

    Only stories that share some of the sentences looked up are compared in full, so that time grows with the number
    of stories and not with that of their pairs.
    """
    stories = {one.id: one.story for one in written}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    found = {}

    @cache
    def of_nobody(id: str) -> frozenset[str]:
        return frozenset(_sentences(_OF_WHOM.sub("", stories[id])))

    for id, story in stories.items():
        chosen = sorted(set(_sentences(story)), key=_digest)[:_LOOKED_UP]
        likely: Counter[str] = Counter()
        for holding in (holders[sentence] for sentence in chosen):
            if len(holding) < _COMMON:
                likely.update(holding)
                holding.append(id)
        for other, shared in likely.most_common(3):
            if shared >= min(_ENOUGH, len(chosen)) and _mostly_shared(of_nobody(id), of_nobody(other)):
                found[id] = other
                break
    return found


def _mostly_shared(one: frozenset[str], two: frozenset[str]) -> bool:
    return 2 * len(one & two) > max(len(one), len(two))


def _sentences(story: str) -> list[str]:
    # Good enough to compare by, and ten times faster than a pattern.
    return [one for one in story.replace("\n", ". ").split(". ") if len(one) > _SHORT]


def _digest(sentence: str) -> int:
    return crc32(sentence.encode())  # Python's own differs from run to run


RULE = Rule("T308", "bai-gan-trung", Severity.WARNING, __doc__, check)
