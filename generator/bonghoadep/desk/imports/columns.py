"""What a column of a list, or a labelled line of a report, is about, however the office words it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from ...text import fold, nfc
from .values import kind_of


class Column(StrEnum):
    """What we take from a list, by its Vietnamese name as messages say it."""

    NAME = "tên"
    KIND = "loại"
    TITLE = "tiêu đề"
    UNIT = "đơn vị"
    POSITION = "chức vụ"
    PLACE = "địa chỉ"
    MOVEMENT = "phong trào, lĩnh vực"
    DEEDS = "thành tích"
    YEAR = "năm"
    DECISION = "số quyết định"
    DECIDED = "ngày quyết định"
    AUTHORITY = "cơ quan quyết định"
    LEVEL = "cấp công nhận"
    FORM = "hình thức khen thưởng"
    NOTE = "ghi chú"
    PERSONAL = "thông tin cá nhân"
    IGNORED = "số thứ tự"


_PATTERNS: tuple[tuple[Column, str], ...] = (
    (Column.IGNORED, r"^(stt|tt|so tt|s tt|so thu tu|thu tu|#)$"),
    (
        Column.PERSONAL,
        r"dien thoai|sdt|\bdt\b|di dong|cccd|cmnd|can cuoc|chung minh|dinh danh|(ngay|nam|thang) sinh|sinh (ngay|nam)"
        r"|dan toc|ton giao|gioi tinh|^nam ?/? ?nu$|^nu$|email|thu dien tu|tai khoan|que quan|suc khoe|trinh do"
        r"|dang vien|vao dang",
    ),
    (Column.TITLE, r"tieu de|ten bai|^tit\b"),
    (Column.LEVEL, r"^cap (cong nhan|khen|xet|trinh|dien hinh)|^cap$"),
    (
        Column.AUTHORITY,
        r"(co quan|tham quyen|nguoi|don vi|cap) (ban hanh|quyet dinh|ky|khen|ra quyet dinh|cong nhan)",
    ),
    (Column.DECIDED, r"^(?!.*\bso\b).*(^ngay\b|\bngay,? (thang|quyet dinh|qd|ky|ban hanh)|\bngay$)"),
    (Column.DECISION, r"\b(quyet dinh|qd|so van ban|so hieu)\b|^so$"),
    (Column.LEVEL, r"\bcap (cong nhan|khen|xet|trinh|dien hinh)"),
    (Column.FORM, r"hinh thuc|danh hieu|khen thuong"),
    (Column.KIND, r"^(phan )?loai|doi tuong|loai hinh"),
    (Column.MOVEMENT, r"phong trao|linh vuc|cuoc van dong|chuyen de"),
    (Column.DEEDS, r"thanh tich|tom tat|viec lam|noi dung|ket qua|ly do|cach lam"),
    (Column.YEAR, r"^nam\b|thoi gian|nien do"),
    (Column.POSITION, r"chuc (vu|danh)|nghe nghiep"),
    (
        Column.PLACE,
        r"dia chi|noi (o|cu tru|thuong tru)|dia phuong|dia ban|thuong tru|^(xa|phuong|thon|xom|khu pho)\b",
    ),
    (Column.UNIT, r"don vi|co quan|noi (cong tac|lam viec)|to chuc"),
    (Column.NAME, r"ho (va )?ten|ho,? ten|^ten\b|^(tap the|ca nhan|dien hinh|ho gia dinh|mo hinh)\b|guong"),
    (Column.NOTE, r"ghi chu"),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: what it is about, as it is written, and the kind its names are of where it says so."""

    column: Column
    text: str
    kind: str = ""


def heading(text: str) -> Heading | None:
    """Return what a heading is about, capitals, marks and wording aside; None for one we do not know."""
    folded = " ".join(re.findall(r"[a-z0-9#/,]+", fold(text)))
    # “Tên đơn vị, cá nhân” names the exemplar, “Đơn vị” where it works.
    if re.match(r"(ho va )?ten (don vi|co quan|tap the)\b", folded):
        return Heading(Column.NAME, text, _kind_in(text))
    for column, pattern in _PATTERNS:
        if re.search(pattern, folded):
            return Heading(column, text, _kind_in(text) if column is Column.NAME else "")
    return None


def _kind_in(text: str) -> str:
    """Return the one kind a heading of names speaks of; none where it speaks of several."""
    lower = nfc(text).casefold()
    bare = re.sub(r"\btên\b", " ", re.sub(r"họ,? (và )?tên", "cá nhân", lower))
    parts = [part.strip() for part in re.split(r"[/,;()]|\bhoặc\b|\bvà\b", bare) if part.strip()]
    found = {kind_of(part) for part in parts}
    return found.pop() if len(found) == 1 else ""
