"""Công khai điều người được nêu chưa đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình hoặc mô hình của họ, “consent.fields” thiếu “name” mà họ tên ghi đủ (ở “name”,
hay trong bài khi “name” đã viết tắt); thiếu “portrait” mà có ảnh chân dung, hoặc ảnh ghi tên người ấy trong “people”;
thiếu “birth-year” mà ghi “birth_year”. Mã bài (“id”) cũng được xét, vì nó nằm trong địa chỉ trang. Họ tên, gương mặt
của em nhỏ thì theo các quy tắc M801, M804.

Vì sao: người được nêu đồng ý đến đâu thì chỉ công khai đến đấy (Luật 91/2025/QH15, Điều 16); họ tên, hình ảnh, ngày
sinh là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP). Không đồng ý nêu tên thì viết tắt: “Chị N.T.M.”.

Sai:
    name: Nguyễn Thị Mẫu (bịa đặt)
    consent: {scope: [web, feed, book], fields: [portrait], given_on: 2024-10-01, ref: HS-01}

Đúng:
    name: Bà N.T.M. (bịa đặt)
    consent: {scope: [web, feed, book], fields: [portrait], given_on: 2024-10-01, ref: HS-01}
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...records.exemplar import Exemplar
from ...text import fold
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .minor_without_guardian import is_minor
from .no_consent import PERSONAL, needs_consent
from .printed_name import bare, is_named, names_of_persons, spelled_out, told_by_id


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.consent is None or exemplar.draft or not needs_consent(exemplar):
            continue
        for field, route, message, instead in _shown(exemplar):
            if field not in exemplar.consent.fields:
                hint = f"{instead}; nếu trong phiếu có đồng ý thì thêm “{field}” vào consent.fields"
                yield Finding(exemplar, route, message, hint)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    """Find the full name in the words of a story that has only its initials at its head."""
    exemplar = wording.record
    if not isinstance(exemplar, Exemplar) or exemplar.consent is None or "name" in exemplar.consent.fields:
        return
    if exemplar.draft or is_minor(exemplar) or not needs_consent(exemplar):
        return
    for _, name in names_of_persons(exemplar):
        if told_by_id(name, exemplar.id):
            message = f"“{exemplar.id}”: mã bài nêu họ tên mà “name” đã viết tắt"
            yield Finding(exemplar, ("id",), message, "đổi “id” và tên thư mục thành mã không có tên người")
        for passage in wording.seen:
            for start, end in spelled_out(name, passage.text):
                message = f"“{passage.text[start:end]}”: họ tên mà “name” đã viết tắt"
                yield spotted(wording, passage, start, end, message, "viết tắt cả trong bài")


def _shown(exemplar: Exemplar) -> Iterator[tuple[str, Route, str, str]]:
    """Yield what a record makes public: the consent's field, the route, what to say, what to do instead.

    A child's name and face have stricter rules of their own.
    """
    if exemplar.birth_year:
        message = f"ghi năm sinh {exemplar.birth_year} khi người ấy chưa đồng ý"
        yield "birth-year", ("birth_year",), message, "bỏ “birth_year” (trẻ em thì ghi “minor: true”)"
    if is_minor(exemplar):
        return
    for route, name in names_of_persons(exemplar):
        if is_named(name):
            message = "ghi đủ họ tên khi người ấy chưa đồng ý nêu tên"
            yield "name", route, message, "viết tắt, như “Chị N.T.M.”"
    own = [name for _, name in names_of_persons(exemplar)]
    for number, photo in enumerate(exemplar.photos):
        if photo.role == "chan-dung" and _is_of_a_person(exemplar):
            message = "ảnh chân dung khi người ấy chưa đồng ý cho đăng hình"
            yield "portrait", ("photos", number, "role"), message, "bỏ ảnh này"
        elif any(_is_same(name, other) for name in own for other in photo.people):
            message = "ảnh có mặt người được nêu khi người ấy chưa đồng ý cho đăng hình"
            yield "portrait", ("photos", number, "people"), message, "thay bằng ảnh không có người ấy"


def _is_of_a_person(exemplar: Exemplar) -> bool:
    """Return whether a portrait shows a person: the exemplar, or those whose the model is."""
    return exemplar.kind in PERSONAL or (exemplar.owner is not None and exemplar.owner.kind in PERSONAL)


def _is_same(name: str, other: str) -> bool:
    """Return whether two ways of writing a name mean one person: “Bà Nguyễn Thị Mẫu”, “Nguyễn Thị Mẫu (bịa đặt)”."""
    one, two = (fold(bare(text)) for text in (name, other))
    return one in two or two in one or any(True for _ in spelled_out(name, other))


RULE = Rule("G516", "ngoai-dieu-da-dong-y", Severity.ERROR, __doc__, check, read, gate=True)
