"""How personal data is looked for in public words: every place of a number, the first place of something private."""

import re
from collections.abc import Callable, Iterable, Iterator

from ...records.exemplar import Exemplar
from ...records.publisher import Publisher
from ..gate.no_consent import needs_consent
from ..rule import Finding, spotted
from ..wording import Passage, Wording

Found = Callable[[str], Iterable[tuple[int, int]]]
"""Where in a text something stands: (start, end)."""

_COUNTED = re.compile(
    r"\s?(?:%|[–-]\s?\d|(?:đồng|đ|VNĐ|VND|USD|triệu|nghìn|ngàn|tỷ|tỉ|m|m2|m3|m²|m³|km|ha|kg|g|tấn|tạ|yến|lít"
    r"|kWh|con|cây|quả|trứng|lượt|người|hộ|suất|bản|tờ|trang|phiếu|lần|giờ|ngày|sản phẩm|lá|viên|gốc|bông)\b)"
)


def is_amount(text: str, end: int) -> bool:
    """Return whether the number that ends there counts something: money, areas, people."""
    return _COUNTED.match(text, end) is not None


def worth_reading(wording: Wording, found: Found) -> Iterator[Passage]:
    """Yield the passages, as readers see them, that may hold something: none, as a rule, after one look at all."""
    if any(True for _ in found(wording.seen_whole)):
        yield from wording.seen


def everywhere(wording: Wording, found: Found, message: str, hint: str) -> Iterator[Finding]:
    """Yield a finding at every place; `message` says “{}” where the words themselves go.

    What the office writes of itself in `site.yml` is no person's.
    """
    if is_of_the_office(wording):
        return
    for passage in worth_reading(wording, found):
        for start, end in found(passage.text):
            words = passage.text[start:end]
            yield spotted(wording, passage, start, end, message.format(words), hint)


def first_unless(wording: Wording, field: str, found: Found, what: str) -> Iterator[Finding]:
    """Yield one finding for a person's story, at the first place, unless the consent has the field."""
    if not wants_consent(wording, field):
        return
    for passage in worth_reading(wording, found):
        for start, end in found(passage.text):
            message = f"nêu {what} (“{passage.text[start:end]}”) khi phiếu đồng ý không có mục ấy"
            hint = f"xin người ấy đồng ý rồi thêm “{field}” vào consent.fields, hoặc bỏ chi tiết này nếu bài không cần"
            yield spotted(wording, passage, start, end, message, hint)
            return


def is_of_the_office(wording: Wording) -> bool:
    """Return whether the words stand in `site.yml`, where an office tells how to reach it; its pages are like any."""
    return isinstance(wording.record, Publisher) and wording.document is None


def wants_consent(wording: Wording, field: str) -> bool:
    """Return whether the story is about somebody who has not agreed to have the field told."""
    record = wording.record
    if not isinstance(record, Exemplar) or not needs_consent(record):
        return False
    return record.consent is None or field not in record.consent.fields
