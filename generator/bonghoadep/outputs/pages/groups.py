"""Stories by field of work and by level of recognition: a page of all, and a list of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...records import words
from ...records.exemplar import Exemplar
from .. import addresses
from ..stories import Link
from . import listing, methods
from .listing import Listing
from .page import Page, template
from .stock import Stock

FIELDS = {
    "hoc-tap-bac": "Làm theo Bác từ việc nhỏ: nói đi đôi với làm, tiết kiệm, gần dân, giữ lời.",
    "nong-nghiep-sach": "Trồng trọt, chăn nuôi bớt thuốc, bớt phân hóa học, tận dụng những gì đồng ruộng bỏ đi.",
    "lam-nghiep-thuy-san": "Giữ rừng, trồng rừng, nuôi và đánh bắt thủy sản sao cho còn lâu dài.",
    "nong-thon-moi": "Làm đường, hiến đất, giữ xóm làng sáng, xanh, sạch, đẹp.",
    "cai-cach-hanh-chinh": "Bớt giấy tờ, bớt chờ đợi cho người dân ở bộ phận một cửa và ở cơ quan.",
    "doi-song-xa-hoi": "Giúp nhau lúc khó: người nghèo, người già, người đau ốm, người đi xa về.",
    "van-hoa": "Giữ nghề, giữ tiếng, giữ nếp nhà và tủ sách của làng.",
    "giao-duc": "Dạy tốt, học tốt, và những cách để trẻ nào cũng được đến lớp.",
    "y-te": "Chăm sức khỏe cho bà con, nhất là ở nơi xa bệnh viện.",
    "moi-truong": "Bớt rác, sạch nước, trồng cây, giữ bờ biển và khúc sông.",
    "quoc-phong-an-ninh": "Giữ bình yên xóm làng, đường sá, biên giới và biển.",
    "kinh-te": "Làm ăn khá lên, mở nghề, tạo việc cho người quanh mình.",
}
LEVELS = {
    "co-so": "Được cơ quan, đơn vị cơ sở công nhận.",
    "xa": "Được cấp xã công nhận.",
    "huyen": "Được cấp huyện công nhận trước ngày 1/7/2025, khi còn đơn vị hành chính cấp huyện.",
    "so-nganh": "Được sở, ngành của tỉnh công nhận.",
    "tinh": "Được cấp tỉnh công nhận.",
    "bo": "Được bộ, ngành Trung ương công nhận.",
    "toan-quoc": "Được công nhận ở phạm vi toàn quốc.",
}


CRUMBS = (Link("Bài gương", addresses.STORIES),)


@dataclass(frozen=True, slots=True)
class Grouping:
    """A vocabulary by which stories are told apart; `filter` is its name in the addresses of the search page."""

    address: str
    title: str
    lead: str
    filter: str
    labels: Mapping[str, str]
    about: Mapping[str, str]
    page: Callable[[str], str]
    stories: Mapping[str, tuple[Exemplar, ...]]
    note: str = ""
    """What every list says of how its stories were chosen."""


def pages(stock: Stock) -> Iterator[Page]:
    for grouping in groupings(stock):
        yield from _pages(stock, grouping)


def groupings(stock: Stock) -> tuple[Grouping, ...]:
    """Return the fields and the levels with their stories."""
    return (
        Grouping(
            addresses.FIELDS,
            "Lĩnh vực",
            "Bài gương chia theo lĩnh vực; một bài có thể thuộc nhiều lĩnh vực.",
            "linh-vuc",
            words.FIELDS,
            FIELDS,
            addresses.field,
            stock.edition.by_field,
        ),
        Grouping(
            addresses.LEVELS,
            "Cấp công nhận",
            "Bài gương chia theo cấp đã công nhận điển hình. Chỉ kể công nhận còn hiệu lực.",
            "cap",
            words.LEVELS,
            LEVELS,
            addresses.level,
            stock.edition.by_level,
            "Chỉ kể công nhận còn hiệu lực; điển hình được nhiều cấp công nhận thì có ở trang của từng cấp.",
        ),
    )


def _pages(stock: Stock, grouping: Grouping) -> Iterator[Page]:
    rows = [
        (Link(label, grouping.page(key)), grouping.about[key], len(grouping.stories.get(key, ())))
        for key, label in grouping.labels.items()
    ]
    yield Page(
        grouping.address,
        grouping.title,
        grouping.lead,
        "guong",
        template("groups.html", grouping=grouping, rows=rows, sample=stock.is_sample(stock.edition.newest)),
        stock.changed,
        crumbs=CRUMBS,
    )
    for key, label in grouping.labels.items():
        found = Listing(
            grouping.page(key),
            label,
            " ".join(part for part in (grouping.about[key], grouping.note) if part),
            "guong",
            grouping.stories.get(key, ()),
            (*CRUMBS, Link(grouping.title, grouping.address)),
            "group.html",
            partial(_values, stock, grouping, key),
            has_feed=True,
            chosen=(grouping.filter, key),
        )
        yield from listing.pages(found, stock)


def _values(stock: Stock, grouping: Grouping, key: str) -> Mapping[str, object]:
    """Return the way to the methods of a field, where a story of it tells one."""
    of_field = grouping.address == addresses.FIELDS
    told = of_field and any(methods.how(stock.stories[one.id]) for one in grouping.stories.get(key, ()))
    label = f"Cách làm hay: {grouping.labels[key]}"
    return {"methods": Link(label, addresses.methods(key)) if told else None}
