"""A booklet: which stories, in what order, in what dress."""

from typing import Annotated

from . import words
from .approval import Approval
from .document import Record
from .fields import Count, Day, FileName, Flag, Id, Isbn, Line, OneOf, Part, Year
from .selection import Selection

SIZES: words.Vocabulary = {
    "a5": "A5 (14,8 × 21 cm)",
    "14.5x20.5": "14,5 × 20,5 cm",
    "16x24": "16 × 24 cm",
    "a4": "A4 (21 × 29,7 cm)",
}
GROUPINGS: words.Vocabulary = {
    "none": "không chia phần",
    "movement": "theo phong trào",
    "place": "theo địa phương",
    "kind": "theo loại điển hình",
    "year": "theo năm",
}
ORDERS: words.Vocabulary = {
    "date": "bài cũ trước, bài mới sau",
    "newest": "bài mới trước",
    "name": "theo tên (người theo tên gọi), vần chữ cái",
    "title": "theo tiêu đề, vần chữ cái",
    "place": "theo địa phương, vần chữ cái",
    "editor": "như thứ tự trong ids, rồi đến bài cũ trước",
}
FORMS: words.Vocabulary = {
    "screen": "PDF để đọc",
    "archive": "PDF để lưu trữ",
    "print": "PDF cho nhà in",
    "imposed": "PDF gấp thành sổ A5",
    "pack": "Tài liệu hội nghị",
    "epub": "EPUB cho điện thoại",
    "docx": "Word để biên tập",
}
"""What a booklet is made as; the order is that of the shelf."""

ACCENTS: words.Vocabulary = {"leaf": "lá", "lotus": "sen", "honey": "mật"}
PAPERS: words.Vocabulary = {"white": "trắng", "cream": "kem"}
INDEXES: words.Vocabulary = {
    "names": "Chỉ mục tên",
    "places": "Chỉ mục địa phương",
    "movements": "Chỉ mục phong trào",
}
"""What a book can be looked up by; the order is that of the book."""


class Foreword(Part):
    """A Markdown file beside the booklet, and who signs it, as what, where and when."""

    file: FileName
    signed: Line
    position: Line | None = None
    dated: Line | None = None
    """Place and date, as the signature has them."""


class Epigraph(Part):
    text: Line
    source: Line


class Colophon(Part):
    """What Luật Xuất bản 2012, Điều 27 wants named; what is blank is never invented."""

    author: Line | None = None
    chief_compiler: Line | None = None
    compiler: Line | None = None
    director: Line | None = None
    editor_in_chief: Line | None = None
    editor: Line | None = None
    designer: Line | None = None
    illustrator: Line | None = None
    technical_editor: Line | None = None
    proof_reader: Line | None = None
    publishing_house: Line | None = None
    partner: Line | None = None
    reprint: Line | None = None
    registration: Line | None = None
    decision: Line | None = None
    licence: Line | None = None
    print_run: Count | None = None
    printer: Line | None = None
    printer_address: Line | None = None
    deposited: Line | None = None
    isbn: Isbn | None = None
    price: Line | None = None
    state_ordered: Flag = False
    not_for_sale: Flag = True

    @property
    def licensed(self) -> bool:
        """Whether a decision or a licence to publish was given."""
        return bool(self.decision or self.licence)


class Booklet(Record):
    """A selection of stories, printed; without a licence it says “Tài liệu lưu hành nội bộ”."""

    id: Id
    title: Line
    subtitle: Line | None = None
    series: Line | None = None
    volume: Line | None = None
    office: Line
    year: Year
    selection: Selection
    grouping: Annotated[str, OneOf(GROUPINGS)] = "none"
    order: Annotated[str, OneOf(ORDERS)] | None = None
    """Within a part; where it is blank by date, but a bare list of ids stays as the editor wrote it."""
    volume_stories: Count | None = None
    """Stories above which the book becomes several; where it is blank, what the office sets in site.yml."""
    size: Annotated[str, OneOf(SIZES)] = "a5"
    accent: Annotated[str, OneOf(ACCENTS)] = "leaf"
    foreword: Foreword | None = None
    epigraph: Epigraph | None = None
    contents_at_end: Flag = False
    indexes: tuple[Annotated[str, OneOf(INDEXES)], ...] = tuple(INDEXES)
    paper: Annotated[str, OneOf(PAPERS)] = "white"
    """The colour of the pages on a screen; print shops have paper of their own."""
    forms: tuple[Annotated[str, OneOf(FORMS)], ...] = tuple(FORMS)
    colophon: Colophon = Colophon()
    dated: Day | None = None
    approval: Approval | None = None
