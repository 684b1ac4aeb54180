r"""Ký tự không nhìn thấy.

Tìm: dấu cách rộng bằng không, dấu nối rỗng, dấu đổi chiều chữ, gạch nối mềm, ký tự điều khiển… thường theo vào khi
chép từ trang mạng, Word hay Zalo.

Vì sao: tìm “điển hình” sẽ không ra “điển⟨rỗng⟩ hình”; trên giấy và trên loa có thể thành ô vuông hay tiếng ngắt.

Sai:
    title: "Người trồng\u200b hoa dọc đường"

Đúng:
    title: Người trồng hoa dọc đường
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .letters import strange, suspects, word_around

_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0e\ufeff"
    "\ufff9-\ufffd]"
)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, strange):
        found = [one for one in strange(passage.text) if _INVISIBLE.match(one[0])]
        if found:
            start, end = found[0].span()
            around = word_around(passage.text, start, end).replace(found[0][0], "⟨ở đây⟩")
            message = (
                f"có {len(found)} ký tự không nhìn thấy (U+{ord(found[0][0]):04X}), đầu tiên ở “{around}”"
            )
            yield spotted(wording, passage, start, end, message, "xóa chỗ ấy và gõ lại cả từ")


RULE = Rule("V882", "ky-tu-vo-hinh", Severity.WARNING, __doc__, read=read)
