"""Bài không kể khó khăn nào.

Tìm: cả bài không có một chữ nào về điều khó, điều thiếu, điều hỏng, điều chưa được (“khó”, “vướng”, “thiếu”, “lo”,
“ngại”, “hỏng”, “sạt”, “cạn”, “chưa”, “không”…). Bài đang viết (“draft”) thì chưa xét.

Vì sao: kế hoạch Y Tịch (II.4) muốn giới thiệu “các giải pháp … để vượt qua khó khăn”. Chuyện suôn sẻ từ đầu đến cuối
khó tin và khó học; người làm theo cần biết sẽ vấp ở đâu.

Sai:
    story: |
      ## Hoàn cảnh

      Xóm có con đường đẹp.

      ## Cách làm

      Mỗi nhà trồng một luống hoa.

      ## Kết quả

      Đường có hoa.

      ## Bài học

      Cùng làm thì vui.

Đúng:
    story: |
      ## Hoàn cảnh

      Xóm có con đường đẹp.

      ## Cách làm

      Mỗi nhà trồng một luống hoa; lứa đầu hỏng vì mưa.

      ## Kết quả

      Đường có hoa.

      ## Bài học

      Cùng làm thì vui.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule
from ..wording import Wording

_WORDS = (
    "không|chưa|chẳng|khó|vướng|thiếu|hỏng|lạc|sạt|bỏ|lo|ngại|sợ|nghèo|cạn|khát|lũ|lụt|úng|hạn|mất|chết|đau|yếu"
    "|chậm|rét|bão|gãy|thất bại|trở ngại|trở lực|thách thức|vấp|thua|phản đối|từ chối|nợ|ốm|xa|cũ|dột|cuốn|hiếm"
    "|thưa|bực|trộm|ướt|mốc|đục|rậm|vỡ|đổ|nứt|chật|bẩn|rác|mệt|giận|cãi|nản|buồn|quên|mưa|nắng|gió|nặng|phải|tốn"
    "|muộn|trễ|hẹp|dốc|lầy|tối|khan|đói|bệnh|dịch|sâu|chuột|đốt|vất vả|nhọc|lẫn|vắng|bẫy|gỉ|phí|héo|ồn|trơn|bụi"
    "|rách|sụt|xói|hết|cực|gian nan|túng|rối|nghi ngờ|phàn nàn|hụt|mai một|lở|mòn|rêu|tràn|liều|cháy"
)
_DIFFICULTY = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if isinstance(record, Exemplar) and not record.draft and not _tells_difficulty(wording.story):
        hint = "kể thêm điều đã vướng, lần làm hỏng, việc chưa xong và cách vượt qua"
        yield Finding(record, ("story",), "bài chưa kể khó khăn nào", hint)


def _tells_difficulty(story: str) -> bool:
    return " không " in story or " chưa " in story or bool(_DIFFICULTY.search(story))


RULE = Rule("O868", "khong-ke-kho-khan", Severity.NOTE, __doc__, read=read)
