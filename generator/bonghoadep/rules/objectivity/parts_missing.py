"""Bài thiếu phần theo mẫu: hoàn cảnh, kết quả, bài học.

Tìm: bài không có tiêu đề nào ứng với hoàn cảnh (bối cảnh, khó khăn, xuất phát…), kết quả (hiệu quả, đổi thay…) hay
bài học (kinh nghiệm, điều kiện nhân rộng, rút ra…); báo một lần, nêu đủ các phần còn thiếu. Bài có từ ba tiêu đề
trở lên thì tiêu đề đặt theo ý riêng được nhận theo thứ tự của nó. Phần cách làm: xem O866. Bài đang viết (“draft”)
thì chưa xét.

Vì sao: kế hoạch Y Tịch (II.4) hướng dẫn viết theo thứ tự bối cảnh, khó khăn, cách làm, kết quả, bài học, điều kiện
nhân rộng, để bài dùng được làm tài liệu nhân rộng.

Sai:
    story: |
      ## Cách làm

      Mỗi nhà giữ một đoạn.

      ## Kết quả

      Con đường đã có hoa.

Đúng:
    story: |
      ## Vì sao phải làm

      Đường đầy cỏ, không ai muốn đi.

      ## Cách làm

      Mỗi nhà giữ một đoạn.

      ## Đổi thay

      Con đường đã có hoa.

      ## Điều kiện nhân rộng

      Cần người giữ giống.
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .sections import PARTS, parts_present


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar) or record.draft:
        return
    present = parts_present(wording) | {"Cách làm"}
    missing = [part for part in PARTS if part not in present]
    if missing:
        named = ", ".join(f"“{part}”" for part in missing)
        hint = "thêm tiêu đề “## …” cho từng phần; mẫu: bonghoadep new"
        yield Finding(record, ("story",), f"bài thiếu phần {named}", hint)


RULE = Rule("O867", "thieu-phan-cua-bai", Severity.WARNING, __doc__, read=read)
