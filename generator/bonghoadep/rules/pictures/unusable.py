"""Ảnh khai báo không dùng được.

Tìm: tệp ở “photos” không có, không phải ảnh JPEG, PNG, WebP, quá lớn, hoặc là liên kết tượng trưng.

Vì sao: ảnh thiếu để lại ô trống; ảnh quá lớn làm máy dựng trang cạn bộ nhớ; liên kết có thể dẫn ra ngoài thư mục.

Sai:
    photos: [{file: khong-co.jpg, role: hoat-dong, alt: Ảnh, caption: Ảnh, credit: Ban biên tập, consent: true}]

Đúng:
    photos: []
"""

from collections.abc import Iterator

from ...catalogue.edition import picture_files
from ...diagnostics import Severity
from ...source.files import Fault
from ...source.pictures import look
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        files = picture_files(exemplar)
        for position, photo in enumerate(exemplar.photos):
            seen = look(files[photo.file].file)
            if isinstance(seen, Fault):
                yield Finding(exemplar, ("photos", position, "file"), seen.message, seen.hint)


RULE = Rule("P601", "anh-khong-dung-duoc", Severity.ERROR, __doc__, check)
