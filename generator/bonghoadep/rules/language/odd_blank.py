r"""Dấu cách lạ.

Tìm: dấu cách không ngắt (U+00A0) đứng liền một dấu cách khác, ở đầu hay cuối đoạn, hoặc giữa hai chữ thường; các dấu
cách rộng hẹp khác (U+2000 đến U+200A, U+202F, U+3000); dấu tab giữa dòng. Dấu cách không ngắt sau “ông”, “bà”, “TP.”,
“số”, cạnh chữ số, cạnh gạch ngang hay trước tên riêng thì đúng chỗ.

Vì sao: dòng chữ bị đứt hoặc dính không đều trên màn hình và trên giấy; tìm kiếm không coi chúng là dấu cách thường.

Sai:
    title: "Người trồng\xa0 hoa dọc đường"

Đúng:
    title: "Bà\xa0Mẫu trồng hoa dọc đường"
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .letters import strange, suspects

_OTHER = re.compile("[\\t\u1680\u2000-\u200a\u202f\u205f\u3000]")
_KEPT_TOGETHER = re.compile(
    r"(?:\b(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|số|năm|tháng|ngày|điều|khoản|quý|lần|thứ|tập|trang)|[\d.–—:-])$",
    re.IGNORECASE,
)
_NEAR = 40
"""Letters that are looked at before a blank: a whole line may be a long one."""

_HINT = "xóa và gõ lại bằng phím cách; dấu cách không ngắt chỉ đặt giữa “ông” và tên, giữa số và đơn vị"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, strange):
        text = passage.text
        found = [one for one in strange(text) if _is_odd(text, one.start())]
        if found:
            message = f"có {len(found)} dấu cách lạ (U+{ord(found[0][0]):04X})"
            yield spotted(wording, passage, *found[0].span(), message, _HINT)


def _is_odd(text: str, at: int) -> bool:
    before, after = text[max(0, at - _NEAR) : at].rpartition("\n")[2], text[at + 1 : at + 2]
    if text[at] != "\xa0":
        return bool(_OTHER.match(text, at)) and (text[at] != "\t" or bool(before.strip()))
    if not before or before[-1].isspace() or not after or after.isspace():
        return True
    return not (after.isdigit() or after.isupper() or after in "–—-%" or _KEPT_TOGETHER.search(before))


RULE = Rule("V883", "dau-cach-la", Severity.NOTE, __doc__, read=read)
