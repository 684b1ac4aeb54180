"""Mức tăng rất lớn, cần xem lại nguồn.

Tìm: trong bài, “tăng 300%” trở lên, “gấp 10 lần” trở lên, “hàng tỷ đồng”, “hàng vạn người” mà đoạn không nêu nguồn
(cách viết: xem O861); trong “impact”, giá trị từ 300% hay 10 lần trở lên, đúng 100%, hay số tiền tròn từ 100 tỷ đồng,
mà nguồn của nó không tra được: không có “url”, cũng không đủ “issuer” và “date”.

Vì sao: số to và tròn hay là số ước chừng; kế hoạch Bình Thuận (II.5) dặn tránh thổi phồng thành tích. Khi số đúng
thật, chỉ cần chỉ rõ chỗ tra là đủ.

Sai:
    impact: [{what: đường có hoa, value: 100, unit: "%", year: 2024, source: 1}]
    sources: [{title: Sổ việc xóm Mẫu}]

Đúng:
    impact: [{what: đường có hoa, value: 100, unit: "%", year: 2024, source: 1}]
    sources: [{title: Sổ việc xóm Mẫu, issuer: Trưởng xóm Mẫu, date: 2024-09-30}]
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.evidence import Impact, Source
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .cited import cites, own_words
from .figures import NUMBER, PERCENT, value

_GAIN = re.compile(
    rf"\b[Tt]ăng(?: [^\W\d]+){{0,4}} (?P<share>{NUMBER}) ?{PERCENT}"
    rf"|\bgấp (?:tới |đến |hơn |gần |khoảng )?(?P<times>{NUMBER}) lần\b"
    r"|\bgấp (?:tới |đến |hơn |gần )?(?:mười|hàng chục|hàng trăm|chục|trăm|nghìn|vạn)\b[^.,;\n]{0,12} lần\b"
    r"|\b[Hh]àng (?:chục |trăm |nghìn |ngàn )?(?:tỷ|tỉ)\b"
    r"|\b[Hh]àng (?:(?:chục |trăm )?(?:vạn|triệu)|(?:chục|trăm) (?:nghìn|ngàn)) (?:người|lượt|hộ|cây|con)\b"
)
_SHARE, _TIMES, _MONEY = 300, 10, 100e9
_UNITS = {"tỷ đồng": 1e9, "tỉ đồng": 1e9, "triệu đồng": 1e6, "nghìn đồng": 1e3, "đồng": 1.0}


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar):
        return
    for number, one in enumerate(record.impact):
        if _huge(one) and not _can_be_looked_up(record.sources[one.source - 1 : one.source]):
            route = ("impact", number, "value")
            hint = "ghi “issuer” và “date”, hoặc “url”, của nguồn; xem lại con số với nguồn"
            yield Finding(
                record, route, f"“{one.what}”: con số rất lớn hoặc rất tròn, nguồn chưa tra được", hint
            )
    for passage in wording.paragraphs:
        if "ăng " in passage.text or " gấp " in passage.text or "àng " in passage.text:
            gain = next(filter(_is_huge, _GAIN.finditer(own_words(passage.text))), None)
            if gain and not cites(passage.text, record):
                hint = "đối chiếu lại với nguồn, rồi nêu nguồn ngay trong đoạn"
                yield spotted(
                    wording, passage, *gain.span(), f"“{gain[0]}” là mức rất lớn, chưa có nguồn", hint
                )


def _is_huge(gain: re.Match[str]) -> bool:
    if gain["share"]:
        return value(gain["share"]) >= _SHARE
    return not gain["times"] or value(gain["times"]) >= _TIMES


def _huge(impact: Impact) -> bool:
    if impact.unit.startswith("%"):
        return impact.value == 100 or impact.value >= _SHARE
    if impact.unit == "lần":
        return impact.value >= _TIMES and "gấp" in impact.what
    money = impact.value * _UNITS.get(impact.unit, 0)
    return money >= _MONEY and money % _MONEY == 0


def _can_be_looked_up(sources: tuple[Source, ...]) -> bool:
    return all(source.url or (source.issuer and source.date) for source in sources)


RULE = Rule("O865", "muc-tang-rat-lon", Severity.WARNING, __doc__, read=read)
