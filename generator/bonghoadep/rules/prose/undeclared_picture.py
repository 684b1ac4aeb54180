"""Bài dùng một ảnh không khai báo.

Tìm: “![…](tệp)” trong bài mà tệp không có trong “photos”.

Vì sao: ảnh nào cũng phải có chú thích, nguồn và sự đồng ý; ảnh không khai báo thì không được đăng.

Sai:
    story: "![Hoa](khong-khai.jpg)"

Đúng:
    story: "Một đoạn không có ảnh."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule

_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if "![" not in exemplar.story:
            continue
        declared = {photo.file for photo in exemplar.photos}
        for line, text in enumerate(exemplar.story.split("\n")):
            for found in _PICTURE.finditer(text):
                if found[1] not in declared:
                    hint = "thêm ảnh vào “photos” với alt, caption, credit, consent"
                    route = ("story", line, found.start())
                    yield Finding(exemplar, route, f"ảnh “{found[1][:60]}” không có trong “photos”", hint)


RULE = Rule("H702", "anh-khong-khai-bao", Severity.ERROR, __doc__, check)
