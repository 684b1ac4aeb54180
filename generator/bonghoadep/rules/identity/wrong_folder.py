"""Mã không trùng tên thư mục hoặc tên tệp.

Tìm: “id” khác tên thư mục của bài (hoặc tên tệp của phong trào, kế hoạch, tập sách); năm khác tên thư mục năm.

Vì sao: mã là địa chỉ của bài mãi mãi; một mã chỉ nên tìm thấy ở một chỗ.

Sai:
    id: ma-khac

Đúng:
    id: bai-mau
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...records.publisher import Publisher
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for record in case.catalogue.records():
        if isinstance(record, Publisher):
            continue
        parts = record.document.path.split("/")
        named = parts[-2] if isinstance(record, Exemplar) else parts[-1].rpartition(".")[0]
        if record.id != named:  # type: ignore[attr-defined]  # every record but the publisher has one
            where = "thư mục" if isinstance(record, Exemplar) else "tệp"
            yield Finding(
                record,
                ("id",),
                f"mã không trùng tên {where} “{named}”",
                f"viết “id: {named}” hoặc đổi tên {where}",
            )
        if isinstance(record, Exemplar) and str(record.year) != parts[-3]:
            message = f"năm {record.year} không trùng thư mục năm “{parts[-3]}”"
            yield Finding(
                record, ("year",), message, f"chuyển bài sang exemplars/{record.year}/ hoặc sửa năm"
            )


RULE = Rule("R204", "ma-khac-thu-muc", Severity.ERROR, __doc__, check)
