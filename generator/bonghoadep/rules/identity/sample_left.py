"""Bài minh họa còn trên trang thật.

Tìm: bài có “sample: true” trong khi site.yml không ghi “sample: true”.

Vì sao: bài minh họa kể người, việc bịa đặt để cơ quan xem cách viết; để lẫn với bài thật là sai sự thật (Bình Thuận
II.5).

Sai:
    site.yml: {sample: false}

Đúng:
    site.yml: {sample: true}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    publisher = case.catalogue.publisher
    if publisher is None or publisher.sample:
        return
    for exemplar in case.exemplars:
        if exemplar.sample:
            hint = "xóa bài này; nếu là bài thật, xóa dòng “sample” rồi duyệt lại"
            yield Finding(exemplar, ("sample",), "bài minh họa trên một trang thật", hint)


RULE = Rule("R209", "bai-minh-hoa-con-lai", Severity.WARNING, __doc__, check)
