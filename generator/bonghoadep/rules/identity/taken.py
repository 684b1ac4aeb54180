"""Mã đã có bản ghi khác dùng.

Tìm: hai bản ghi cùng loại có cùng “id”, hoặc một tên cũ trong “aliases” trùng với mã hay tên cũ của bài khác.

Vì sao: hai bài không thể có chung một địa chỉ; độc giả và tòa soạn giữ địa chỉ ấy nhiều năm.

Sai:
    aliases: [bai-mau]

Đúng:
    aliases: [ten-cu-cua-bai]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for later, first in case.catalogue.twins:
        message = f"mã đã dùng ở {first.document.path}"
        yield Finding(later, ("id",), message, "đặt mã khác cho bản ghi này, đổi cả tên thư mục hoặc tên tệp")
    taken = dict.fromkeys(case.catalogue.exemplars, "mã của một bài")
    for exemplar in case.exemplars:
        for position, alias in enumerate(exemplar.aliases):
            if alias in taken:
                message = f"tên cũ “{alias}” trùng với {taken[alias]}"
                yield Finding(exemplar, ("aliases", position), message, "bỏ tên cũ này hoặc chọn tên khác")
            taken[alias] = f"tên cũ của bài “{exemplar.id}”"


RULE = Rule("R205", "trung-ma", Severity.ERROR, __doc__, check)
