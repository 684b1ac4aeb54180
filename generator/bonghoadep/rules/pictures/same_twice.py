"""Một ảnh dùng ở hai nơi.

Tìm: hai mục “photos”, của hai bài hay của một bài, là cùng một ảnh (giống nhau từng byte).

Vì sao: ảnh của người này đăng trong bài về người khác là sai sự thật, và sự đồng ý của người trong ảnh chỉ cho một
bài (Nghị định 356/2025/NĐ-CP); thường là chép nhầm thư mục.

Sai:
    photos:
      - {file: anh.jpg, role: hoat-dong, alt: Bốn ô màu, caption: Đường hoa., credit: Trang mẫu, consent: true}
      - {file: anh.jpg, role: san-pham, alt: Luống hoa, caption: Hoa nở., credit: Trang mẫu, consent: true}

Đúng:
    photos:
      - {file: anh.jpg, role: hoat-dong, alt: Bốn ô màu, caption: Đường hoa., credit: Trang mẫu, consent: true}
"""

from collections.abc import Iterator

from ...catalogue.edition import picture_files
from ...diagnostics import Severity
from ...source.pictures import Picture, look
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for exemplar in case.exemplars:
        files = picture_files(exemplar) if exemplar.photos else {}
        for position, photo in enumerate(exemplar.photos):
            seen = look(files[photo.file].file)  # the seal has looked already, so nothing is read again
            if not isinstance(seen, Picture):
                continue
            if known := first.get(seen.digest):
                here = known == exemplar.id
                message = "ảnh này đã ghi ở trên" if here else f"ảnh này đã dùng ở bài “{known}”"
                hint = "xóa mục lặp" if here else "thay bằng ảnh của bài này, hoặc bỏ ảnh ở một bài"
                yield Finding(exemplar, ("photos", position, "file"), message, hint)
            first.setdefault(seen.digest, exemplar.id)


RULE = Rule("P603", "anh-trung", Severity.WARNING, __doc__, check)
