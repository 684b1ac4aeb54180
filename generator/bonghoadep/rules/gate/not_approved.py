"""Bản ghi chưa có quyết định phê duyệt.

Tìm: bài gương hoặc tập sách không có phần “approval” mà cũng không đánh dấu “draft: true”.

Vì sao: chỉ nội dung đã được người có thẩm quyền phê duyệt mới được công bố; người đứng đầu chịu trách nhiệm về
kết quả xét chọn, giới thiệu, tuyên truyền. Bài đang viết thì ghi “draft: true” để cả nhóm biết.

Sai:
    approval: null

Đúng:
    draft: true
    approval: null
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule, is_draft


def check(case: Case) -> Iterator[Finding]:
    for record in case.approvable:
        if record.approval is None and not is_draft(record):
            draft = ", hoặc ghi “draft: true” nếu còn đang viết" if isinstance(record, Exemplar) else ""
            hint = f"trình duyệt rồi chạy “bonghoadep approve {record.id} …”{draft}"
            yield Finding(record, (), "chưa có phê duyệt nên không được công bố", hint)


RULE = Rule("G501", "chua-phe-duyet", Severity.ERROR, __doc__, check, gate=True)
