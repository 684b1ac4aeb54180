"""Phần chọn bài của tập sách không chọn được bài nào.

Tìm: “selection” của tập sách, hoặc một phần lồng trong “all”, “any”, mà không bài nào hợp; hoặc mọi bài được chọn đều
chưa có lời đồng ý in vào sách (“consent.scope” không có “book”).

Vì sao: tập sách không có bài thì không được làm, và chỗ của nó trên trang Tập sách để trống mà không ai hay.

Sai:
    booklets/tap-sach-mau.yml: {selection: {years: [1999]}}

Đúng:
    booklets/tap-sach-mau.yml: {selection: {years: [2024]}}
"""

from collections.abc import Iterator

from ...catalogue.choosing import chosen
from ...catalogue.edition import Edition, agreed, edition_of
from ...catalogue.whereabouts import unit_then
from ...diagnostics import Route, Severity
from ...records.booklet import Booklet
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule

_HINT = "nới bớt một khóa; “bonghoadep booklet MÃ” kể những bài được chọn và bài bị bỏ"


def check(case: Case) -> Iterator[Finding]:
    if not case.catalogue.booklets or case.catalogue.publisher is None:
        return
    edition = _all_that_stays(case)
    for booklet in case.catalogue.booklets.values():
        found = list(_empty(edition, booklet))
        for route in found:
            # Where a part within is at fault, the editor is led there and not to what holds it.
            if not any(other != route and other[: len(route)] == route for other in found):
                yield Finding(booklet, route, "không bài nào hợp với phần chọn bài này", _HINT)
        stories = [edition.exemplars[id] for id in chosen(edition, booklet.selection)]
        if stories and not any(agreed(one, "book") for one in stories):
            message = f"{len(stories)} bài được chọn đều chưa có lời đồng ý in vào sách"
            yield Finding(
                booklet, ("selection",), message, "xin đồng ý, rồi thêm “book” vào consent.scope của bài"
            )


def _empty(edition: Edition, booklet: Booklet) -> Iterator[Route]:
    """Yield the ways to selections that take no story; those within `none` may well find nothing to leave out."""
    for route, selection in booklet.selection.walk(("selection",)):
        if "none" not in route and not chosen(edition, selection):
            yield route


def _all_that_stays(case: Case) -> Edition:
    """Return the records as if none were held back, but for those withdrawn and those that other rules find broken."""
    broken = {one.id: () for one in case.exemplars if not _whole(case, one)}
    return edition_of(case.catalogue, broken, (), case.moment)


def _whole(case: Case, one: Exemplar) -> bool:
    withdrawn = one.withdrawal is not None and one.withdrawal.on <= case.today
    known = unit_then(case.catalogue.register, one) is not None and case.catalogue.movements.keys() >= {
        *one.movements
    }
    return known and not withdrawn


RULE = Rule("T311", "khong-chon-duoc-bai", Severity.WARNING, __doc__, check)
