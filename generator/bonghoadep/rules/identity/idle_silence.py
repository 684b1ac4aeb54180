"""Dòng “silences” không còn cảnh báo nào để bỏ qua.

Tìm: một mã trong “silences” mà bài không có cảnh báo hay ghi chú nào của mã ấy: đã sửa xong, viết nhầm mã, hoặc đó là
lỗi.

Vì sao: dòng thừa làm người duyệt sau tưởng bài còn điều phải xem xét; lỗi thì không ai cho qua bằng một dòng được.

Sai:
    silences: [{code: O864, why: đã xem}]

Đúng:
    silences: []
"""

from ...diagnostics import Severity
from ..rule import Rule

# Found by `run` itself, which alone knows what was silenced.
RULE = Rule("R206", "im-lang-thua", Severity.NOTE, __doc__)
