"""Khen thưởng, công nhận đã bị hủy bỏ hoặc bị tước.

Tìm: “awards” hoặc “recognitions” có “status: huy-bo” hay “status: tuoc” trong một bài chưa rút. Danh hiệu đã phục hồi
(“status: phuc-hoi”) thì không sao.

Vì sao: khai gian, giả mạo giấy tờ hoặc xét sai thì quyết định khen thưởng bị hủy, hiện vật và tiền bị thu hồi (Luật
Thi đua, khen thưởng 06/2022/QH15, Chương VII). Bài phải rút, hoặc viết lại mà không dựa vào danh hiệu ấy.

Sai:
    awards: [{form: giay-khen, year: 2024, authority: Chủ tịch UBND xã Mẫu, status: huy-bo}]

Đúng:
    awards: [{form: giay-khen, year: 2024, authority: Chủ tịch UBND xã Mẫu, status: phuc-hoi}]
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...records.words import STATUSES
from ..rule import Case, Finding, Rule

_REVOKED = ("huy-bo", "tuoc")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        withdrawn = exemplar.withdrawal and exemplar.withdrawal.on <= case.today
        if exemplar.draft or withdrawn:
            continue
        for route, what, one in _granted(exemplar):
            if one.status in _REVOKED:
                message = f"{what} năm {one.year} {STATUSES[one.status].lower()}"
                hint = "rút bài bằng “withdrawal”, hoặc viết lại bài, bỏ mục này rồi trình duyệt lại"
                yield Finding(exemplar, (*route, "status"), message, hint)


def _granted(exemplar: Exemplar) -> Iterator[tuple[Route, str, Recognition | Award]]:
    for number, recognition in enumerate(exemplar.recognitions):
        yield ("recognitions", number), "công nhận", recognition
    for number, award in enumerate(exemplar.awards):
        yield ("awards", number), "khen thưởng", award


RULE = Rule("G517", "khen-thuong-bi-huy", Severity.ERROR, __doc__, check, gate=True)
