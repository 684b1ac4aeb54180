"""Every rule by its code, written by hand: a code is for ever, its number never used again.

Letters are families: S reading, R form and identity, T references, D places, P pictures, H prose, G the gate,
M minors, C personal data, K plans, O objectivity, V the Vietnamese language, X the program itself. Retired codes
stay here with a note; there are none yet.
"""

from collections.abc import Mapping

from . import (
    gate,
    identity,
    language,
    minors,
    objectivity,
    personal,
    pictures,
    places,
    plan,
    prose,
    reading,
    references,
)
from .rule import Rule

FAMILIES: Mapping[str, str] = {
    "G": "Cổng công bố",
    "M": "Trẻ em",
    "C": "Dữ liệu cá nhân",
    "K": "Đúng kế hoạch",
    "O": "Khách quan, trung thực",
    "V": "Chữ Việt",
    "H": "Bài viết",
    "P": "Ảnh",
    "D": "Đơn vị hành chính",
    "T": "Nhắc tới bản ghi khác",
    "R": "Mẫu bản ghi và mã",
    "S": "Đọc tệp",
    "X": "Phần mềm",
}
"""What the letters of the codes stand for, as an editor reads it; the gravest first."""

_LISTED = (
    *reading.RULES,
    *identity.RULES,
    *references.RULES,
    *places.RULES,
    *pictures.RULES,
    *prose.RULES,
    *gate.RULES,
    *minors.RULES,
    *personal.RULES,
    *plan.RULES,
    *objectivity.RULES,
    *language.RULES,
)
"""Each family lists its own by hand, in the order of their codes."""


def _by_code(listed: tuple[Rule, ...]) -> Mapping[str, Rule]:
    table = {rule.code: rule for rule in listed}
    if len(table) != len(listed) or len({rule.name for rule in listed}) != len(listed):
        raise ValueError("two rules share a code or a name")
    return dict(sorted(table.items()))


RULES = _by_code(_LISTED)
