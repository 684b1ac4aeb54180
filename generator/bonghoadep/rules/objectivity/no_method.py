"""Khen mà không kể cách làm.

Tìm: bài không có phần nào kể cách làm. Tiêu đề được nhận: “Cách làm”, “Giải pháp”, “Phương pháp”, “Các bước”, “Quá
trình”, “Triển khai”, “Biện pháp”, “Kinh nghiệm”, “Đã làm gì”, “Cách chị vận động”…; một tiêu đề đặt theo ý riêng đứng
sau phần hoàn cảnh, trước phần kết quả cũng được nhận. Bài đang viết (“draft”) thì chưa xét.

Vì sao: kế hoạch Bình Thuận (I.1) và Y Tịch (II.4) cần “kinh nghiệm, phương pháp, cách làm hay” để nơi khác làm theo;
chỉ có lời khen thì không ai làm theo được.

Sai:
    story: |
      ## Hoàn cảnh

      Đường đầy cỏ, không ai muốn đi.

      ## Kết quả

      Con đường đã có hoa.

      ## Bài học

      Cần làm đều tay.

Đúng:
    story: |
      ## Hoàn cảnh

      Đường đầy cỏ, không ai muốn đi.

      ## Các bước đã đi

      Mỗi nhà giữ một đoạn.

      ## Kết quả

      Con đường đã có hoa.

      ## Bài học

      Cần làm đều tay.
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .sections import parts_present


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if isinstance(record, Exemplar) and not record.draft and "Cách làm" not in parts_present(wording):
        hint = "thêm phần “## Cách làm”: ai làm gì, theo thứ tự nào, vướng gì; đã kể thì đặt tiêu đề cho rõ"
        yield Finding(record, ("story",), "bài chưa có phần kể cách làm", hint)


RULE = Rule("O866", "thieu-cach-lam", Severity.WARNING, __doc__, read=read)
