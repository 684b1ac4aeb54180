"""Bài dài hơn 2.000 chữ.

Tìm: phần bài viết có hơn 2.000 tiếng (chữ cách nhau bằng dấu cách).

Vì sao: báo và đài đăng lại bài khoảng một trang; bài dài thì loa xã đọc không hết, tập sách không đủ chỗ, người đọc
bỏ giữa chừng. Bài dài thường có hai chuyện: tách được thành hai bài.
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...text import number, words
from ..rule import Case, Finding, Rule
from ..wording import Wording

LONGEST = 2000


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    story = wording.story
    # Counting blanks is cheap, and a text has at most one word more than blanks.
    if not isinstance(wording.record, Exemplar) or story.count(" ") + story.count("\n") < LONGEST:
        return
    count = words(story)
    if count > LONGEST:
        hint = "giữ chuyện chính, cách làm và con số; bớt phần kể lể, hoặc tách thành hai bài"
        message = f"bài dài {number(count)} chữ, quá {number(LONGEST)} chữ"
        yield Finding(wording.record, ("story",), message, hint)


RULE = Rule("O869", "bai-qua-dai", Severity.WARNING, __doc__, read=read)
