"""Kế hoạch có dấu ngoặc thiếu một bên.

Tìm: trong các câu chữ của một kế hoạch, dấu “ ” ( ) [ ] mở mà không đóng hay đóng mà không mở.

Vì sao: câu chữ của kế hoạch là trích nguyên văn, nên chỉ nhắc: xem lại bản gốc. Bản gốc in lệch (Bình Thuận III.2 có
một dấu) thì giữ như bản gốc; chép lệch thì sửa.

Sai:
    plans/ke-hoach-mau.yml:
      definition: Tập thể tiêu biểu trong phong trào “Cả xóm cùng trồng hoa.

Đúng:
    plans/ke-hoach-mau.yml:
      definition: Tập thể tiêu biểu trong phong trào “Cả xóm cùng trồng hoa”.
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.plan import Plan
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .pairs import complaint, unpaired


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.values if isinstance(wording.record, Plan) else ():
        at = unpaired(passage.text)
        if at is not None:
            yield complaint(wording, passage, at, "so với bản gốc của kế hoạch; chép lệch thì sửa")


RULE = Rule("V894", "ngoac-trong-ke-hoach", Severity.NOTE, __doc__, read=read)
