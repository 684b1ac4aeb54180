"""Bài viết có mã HTML.

Tìm: thẻ HTML trong bài (“<script>”, “<iframe>”, “<div>” …).

Vì sao: bài chỉ dùng Markdown; thẻ HTML bị bỏ khi dựng trang, kể cả nội dung của script, để không ai cài mã lạ vào trang
của cơ quan.

Sai:
    story: "Một đoạn. <script>alert(1)</script>"

Đúng:
    story: "Một đoạn **đậm**."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
_LINK = re.compile(r"^<(?:https?:|mailto:)")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if "<" not in exemplar.story:
            continue
        for line, text in enumerate(exemplar.story.split("\n")):
            found = _TAG.search(text)
            if found and not _LINK.match(found[0]):
                hint = "viết bằng Markdown: **đậm**, *nghiêng*, - danh sách, > trích dẫn"
                route = ("story", line, found.start())
                yield Finding(exemplar, route, f"thẻ HTML “{found[0][:40]}” sẽ bị bỏ", hint)


RULE = Rule("H701", "the-html", Severity.WARNING, __doc__, check)
