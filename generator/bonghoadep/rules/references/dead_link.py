"""Liên kết trong bài dẫn tới trang không có.

Tìm: trong bài viết, liên kết tới một trang của chính trang tin này (bắt đầu bằng “/”, “../” hay địa chỉ của trang) mà
bài gương, phong trào, kế hoạch, loại, năm hay tập sách ấy không có; liên kết tới tệp .md, .yml; liên kết “#…” tới một
mục mà bài không có.

Vì sao: tệp .md không có trên trang; liên kết đứt làm độc giả và tòa soạn đăng lại bài đi vào ngõ cụt. Địa chỉ một bài
là /guong/mã-bài/, một phong trào là /phong-trao/mã/, một kế hoạch là /ke-hoach/mã/.

Sai:
    story: |
      ## Kết quả

      Đường hoa nay nối với [vườn ươm hai tầng](/guong/vuon-uom-khong-co/).

Đúng:
    story: |
      ## Kết quả

      Đường hoa nay nối với [vườn ươm hai tầng](/guong/mo-hinh-mau/).
"""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from urllib.parse import urljoin

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...records.words import KINDS
from ...text import slug
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]+)")
_HEADING = re.compile(r"^#{2,} +(.+?) *#*$", re.MULTILINE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_DEPTHS = {"guong": 2}
"""Below a story there is no page."""
_FILE = re.compile(r"\.(?:md|yml|yaml)(?:#|$)")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if "](" not in wording.story or not isinstance(wording.record, Exemplar):
        return
    for passage in wording.paragraphs:
        for found in _LINK.finditer(passage.text):
            wrong = _wrong(found[1], wording, case)
            if wrong:
                yield spotted(wording, passage, found.start(1), found.end(1), *wrong)


def _wrong(address: str, wording: Wording, case: Case) -> tuple[str, str] | None:
    """Return what is wrong with an address and how to mend it; None where it is not ours or leads somewhere."""
    if address.startswith("#"):
        anchors = {slug(title) for title in _HEADING.findall(wording.story)}
        hint = f"các mục của bài: {', '.join(f'#{one}' for one in sorted(anchors)) or 'chưa có mục nào'}"
        return None if address[1:] in anchors else (f"bài không có mục “{address}”", hint)
    home = case.catalogue.publisher.url.rstrip("/") + "/" if case.catalogue.publisher else "/"
    if _ELSEWHERE.match(address) and not address.startswith(home):
        return None
    if _FILE.search(address):
        message = f"liên kết tới tệp “{address}”, trên trang không có tệp này"
        return message, "viết địa chỉ trang: /guong/mã-bài/"
    if address.startswith("/"):
        return _missing(address, address, case)
    return _missing(address, urljoin(f"{home}guong/bai/", address).removeprefix(home), case)


def _missing(written: str, address: str, case: Case) -> tuple[str, str] | None:
    """Return what is wrong with an address from the site's root."""
    parts = [part for part in re.split(r"[?#]", address)[0].split("/") if part]
    known = _pages(parts[0], case) if len(parts) > 1 else None
    if known is None or (parts[1].removesuffix(".pdf") in known and len(parts) <= _DEPTHS.get(parts[0], 9)):
        return None
    near = get_close_matches(parts[1], sorted(known), n=1)
    hint = f"có phải “/{parts[0]}/{near[0]}/”?" if near else "sửa địa chỉ, hoặc chỉ để lại chữ"
    return f"trang “{written}” không có", hint


def _pages(folder: str, case: Case) -> Collection[str] | None:
    """Return what may follow a first part of our addresses; None where that is not ours to judge."""
    catalogue = case.catalogue
    if folder == "guong":
        aliases = {alias for exemplar in case.exemplars for alias in exemplar.aliases}
        return catalogue.exemplars.keys() | aliases
    if folder == "nam":
        return {str(exemplar.year) for exemplar in case.exemplars}
    known: dict[str, Collection[str]] = {
        "phong-trao": catalogue.movements,
        "ke-hoach": catalogue.plans,
        # Below these lie the booklets nobody wrote a file for.
        "an-pham": catalogue.booklets.keys() | {"phong-trao", "dia-phuong", "nam"},
        "loai": KINDS,
    }
    return known.get(folder)


RULE = Rule("T307", "lien-ket-dut", Severity.WARNING, __doc__, read=read)
