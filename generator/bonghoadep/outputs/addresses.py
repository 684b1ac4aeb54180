"""Where everything is: the only place that knows an address.

An address is a path from the site's root, without a leading slash; a page's ends with a slash, home's is empty.
Feed ids are tag URIs (RFC 4151) that outlive titles, addresses and hosts.
"""

from functools import lru_cache
from urllib.parse import urlencode, urlsplit

from ..places.place import Place
from ..places.register import Register
from ..records.publisher import Publisher
from ..text import slug

HOME = ""
STORIES = "guong/"
MOVEMENTS = "phong-trao/"
PLACES = "dia-phuong/"
FORMER = "ten-cu/"
FORMER_NAMES = f"{PLACES}{FORMER}"
"""Old units by their old names; those of what is one province today lie below that province."""
KINDS = "loai/"
YEARS = "nam/"
FIELDS = "linh-vuc/"
LEVELS = "cap/"
METHODS = "cach-lam-hay/"
PLANS = "ke-hoach/"
SHELF = "an-pham/"
SEARCH = "tim-kiem/"
PRESS = "bao-chi/"
CORRECTIONS = "dinh-chinh/"
DATA = "du-lieu/"
ADMIN = "admin/"
GUIDE = "huong-dan/quy-tac/"
FAMILIES = f"{MOVEMENTS}nhom/"
"""Movements of one sense, whatever plans call them."""
NEW_FACTORS = "nhan-to-moi/"
DIGESTS = "ban-tin/"
"""The monthly digests, a folder a month: ban-tin/2024-11/."""
PAGES = "trang/"
"""Where the further pages of a list lie, below it."""

CALENDAR = "calendar.ics"
DETAILS, TOTALS, LIST, WORKBOOK = "chi-tieu.csv", "tong-hop.csv", "danh-sach.csv", "bao-cao.xlsx"
"""The files beside a plan's progress page."""

API = f"{DATA}api/v1/"
"""The records one by one, for programs; what stands here stays as it is, see docs/open-data.md."""
API_LISTS = {"exemplar": "guong", "movement": "phong-trao", "plan": "ke-hoach", "place": "dia-phuong"}
"""The folder of each kind of record there; a list lies beside its folder."""
NEWS_ITEMS = "ninjs"
SCHEMAS = f"{DATA}schemas/"
DATA_BOOK, DATA_PACKAGE, DICTIONARY = f"{DATA}du-lieu.xlsx", f"{DATA}datapackage.json", f"{DATA}tu-dien.csv"
WITHDRAWN = f"{DATA}rut-bai.json"

FEED_LIST = f"{PRESS}feeds.opml"
"""Every feed in one file that readers of feeds can import."""

KIT_FILE = "tu-lieu-bao-chi.zip"
"""What a newsroom downloads: of a story, a movement or a month, beside its page."""

CARD_FILE = "anh-chia-se.jpg"
"""What other sites show of a page that is linked there: a story's lies beside it, the site's own at the root."""
CARD = CARD_FILE
CARD_SIZE = (1200, 630)
OFFLINE = "ngoai-mang/"
MANIFEST = "manifest.webmanifest"
WORKER = "sw.js"
"""At the root, for a service worker may only serve what lies below it."""
HEADERS, REDIRECTS = "_headers", "_redirects"
"""For the hosts that read them."""
ICONS = {"icon": 192, "icon-large": 512, "icon-mask": 512, "icon-touch": 180}
"""The flower as pictures for home screens, by the names of their files, with their sides in pixels."""

NAMED_FEEDS = f"{PRESS}nguon-tin/"
ARCHIVES = "luu-tru/"
"""Where the archives of a list's feeds lie, below it: the first has the oldest items."""
FEED_STYLES = {"text/xsl": "assets/feed/feed.xsl", "text/css": "assets/feed/feed.css"}
"""How a feed looks to a person who opens it in a browser."""

FEED_FILES = {"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"}


def story(id: str) -> str:
    return f"{STORIES}{id}/"


def card(id: str) -> str:
    """Return the address of a story's picture for other sites to show."""
    return story(id) + CARD_FILE


def poster(id: str) -> str:
    """Return the address of a story's poster."""
    return f"{story(id)}ap-phich.pdf"


def sheet(id: str) -> str:
    """Return the address of a story's sheet, the one to print."""
    return f"{story(id)}ban-in.pdf"


def kit(address: str) -> str:
    """Return the address of the press kit of a page: a story's, a movement's or a month's."""
    return address + KIT_FILE


def loudspeaker(id: str) -> str:
    """Return the page of a story's scripts for the loudspeaker; their files lie there too."""
    return f"{story(id)}phat-thanh/"


def script(id: str, minutes: int, form: str) -> str:
    """Return the file of a story's script of so many minutes; `form` is txt or docx."""
    return f"{loudspeaker(id)}phat-thanh-{minutes}-phut.{form}"


def rapporteur(address: str, form: str) -> str:
    """Return the pack for speakers of a plan's or a movement's page; `form` is docx or pdf."""
    return f"{address}tai-lieu-bao-cao-vien.{form}"


def embed(id: str) -> str:
    """Return the page of a story that other sites show in a frame of theirs."""
    return f"{story(id)}nhung/"


def oembed(id: str) -> str:
    """Return the file that tells programs how to show a story's frame."""
    return f"{story(id)}oembed.json"


def social(id: str) -> str:
    """Return the file of a story's short text for social networks."""
    return f"{story(id)}mang-xa-hoi.txt"


def digest(month: str) -> str:
    """Return the page of a month's digest; `month` is written 2024-11, and its files lie there too."""
    return f"{DIGESTS}{month}/"


def digest_sheet(month: str) -> str:
    """Return the digest to print."""
    return f"{digest(month)}ban-tin.pdf"


def digest_post(month: str) -> str:
    """Return the file of a digest's text for social networks."""
    return f"{digest(month)}ban-tin.txt"


def api(folder: str, id: str = "") -> str:
    """Return the file of one record for programs, or, without an id, of their list."""
    # "vn-06520@2025" would have to be escaped in an address.
    return f"{API}{folder}/{id.replace('@', '-')}.json" if id else f"{API}{folder}.json"


def data(name: str, form: str) -> str:
    """Return a whole table in one file; `form` is csv or json."""
    return f"{DATA}{name}.{form}"


def schema(name: str) -> str:
    """Return what says how the JSON files of a kind are written."""
    return f"{SCHEMAS}{name}.json"


def movement(id: str) -> str:
    return f"{MOVEMENTS}{id}/"


def family(id: str) -> str:
    return f"{FAMILIES}{id}/"


def kind(id: str) -> str:
    return f"{KINDS}{id}/"


def methods(field: str) -> str:
    """Return the address of the ways of work of one field."""
    return f"{METHODS}{field}/"


def year(number: int) -> str:
    return f"{YEARS}{number}/"


def field(id: str) -> str:
    return f"{FIELDS}{id}/"


def level(id: str) -> str:
    return f"{LEVELS}{id}/"


def plan(id: str) -> str:
    return f"{PLANS}{id}/"


def progress(id: str) -> str:
    """Return the address of what a plan wants beside what is there; its files lie there too."""
    return f"{plan(id)}tien-do/"


def progress_span(id: str, span: str) -> str:
    """Return the address of a plan's figures in one span: 2024, 2024-H1, 2021-2025."""
    return f"{progress(id)}{span.lower()}/"


def progress_file(id: str, name: str) -> str:
    return progress(id) + name


def progress_report(id: str, span: str) -> str:
    """Return the address of a plan's printed report on a span: 2024, 2024-H1, 2021-2025."""
    return progress_file(id, f"bao-cao-{span}.pdf")


def calendar(id: str = "") -> str:
    """Return the address of a plan's calendar; without a plan, of the one calendar of all."""
    return progress_file(id, CALENDAR) if id else CALENDAR


BOOKLET_FILES = {
    "archive": "-luu-tru.pdf",
    "print": "-nha-in.pdf",
    "imposed": "-gap-so.pdf",
    "pack": "-hoi-nghi.pdf",
    "epub": ".epub",
    "docx": ".docx",
}
"""How a booklet's file ends in each form but the first, which is to be read on a screen."""


def booklet(id: str, form: str = "screen") -> str:
    """Return where a booklet lies in a form; all but the first in a folder of its own, each named after the booklet.

    An id may have slashes: those of booklets nobody wrote a file for do, and those of volumes.
    """
    if form == "screen":
        return f"{SHELF}{id}.pdf"
    return f"{SHELF}{id}/{id.rpartition('/')[2]}{BOOKLET_FILES[form]}"


def booklet_cover(id: str) -> str:
    return f"{SHELF}{id}.webp"


@lru_cache(maxsize=20_000)
def place(unit: Place, register: Register) -> str:
    """Return a unit's address; an ended unit whose plain address a later one took over says until when it was."""
    plain = _plain(unit, register)
    if unit.until and any(_plain(later, register) == plain for later in _later(unit, register)):
        return f"{plain[:-1]}-truoc-{unit.until.year}/"
    return plain


def former_places(unit: Place, register: Register) -> tuple[str, ...]:
    """Return where a unit's page was while the unit, unchanged itself, lay in a province that is no more."""
    if unit.level == "tinh" or not unit.current:
        return ()
    above = (register.province_at(unit, day) for day in register.last_days)
    known = dict.fromkeys(_within(unit, province) for province in above if province)
    return tuple(address for address in known if address != place(unit, register))


def _plain(unit: Place, register: Register) -> str:
    province = register.province(unit)
    return _within(unit, province) if unit.level != "tinh" else f"{PLACES}{slug(province.short)}/"


def _within(unit: Place, province: Place) -> str:
    return f"{PLACES}{slug(province.short)}/{slug(unit.short)}-{unit.code}/"


def _later(unit: Place, register: Register) -> tuple[Place, ...]:
    rivals = register.provinces() if unit.level == "tinh" else register.periods(unit.id)
    return tuple(one for one in rivals if one.id != unit.id and one.current)


def former(province: Place, register: Register) -> str:
    """Return the address of the units that lay before in what is a province today, by their old names."""
    return place(province, register) + FORMER


def chosen_place(unit: Place, register: Register) -> tuple[str, str]:
    """Return the search's filter that chooses a unit: its name and value, the last part of the unit's address."""
    return "tinh" if unit.level == "tinh" else "xa", place(unit, register).rstrip("/").rpartition("/")[2]


def search(*chosen: tuple[str, str]) -> str:
    """Return the address of the search with filters set, each by its name and value."""
    return f"{SEARCH}?{urlencode(chosen)}" if chosen else SEARCH


def search_index(digest: str) -> str:
    """Return the folder of a search index, named by what it is made from: a reader's old page asks no new index."""
    return f"{SEARCH}{digest[:12]}"


def page(address: str, number: int | str) -> str:
    """Return the address of a list's nth page; the first is the list itself."""
    return address if number == 1 else f"{address}{PAGES}{number}/"


def icon(name: str) -> str:
    return f"assets/{name}.png"


def feed(address: str, form: str, number: int = 0) -> str:
    """Return the address of a list's feed, or of its nth archive; `form` is rss, atom or json."""
    return f"{address}{ARCHIVES}{number}/{FEED_FILES[form]}" if number else address + FEED_FILES[form]


def named_feed(id: str) -> str:
    """Return where the feeds of a list lie that the office named in site.yml."""
    return f"{NAMED_FEEDS}{id}/"


def file(address: str) -> str:
    """Return the file that answers an address."""
    return f"{address}index.html" if address == HOME or address.endswith("/") else address


def depth(address: str) -> int:
    """Return how many folders deep a page lies; home is 0."""
    return address.count("/")


def root_from(address: str) -> str:
    """Return the relative way from a page to the site's root: "" at home, "../../" from a story."""
    return "../" * depth(address)


def absolute(publisher: Publisher, address: str) -> str:
    """Return the whole URL of an address."""
    return f"{publisher.url.rstrip('/')}/{address}"


def base(publisher: Publisher) -> str:
    """Return the path of the site's root on its host: "/" or "/xa-mau/"."""
    return urlsplit(publisher.url).path.rstrip("/") + "/"


def tag(publisher: Publisher, name: str) -> str:
    """Return the tag URI of something that has a name for ever."""
    return f"tag:{publisher.tag.domain},{publisher.tag.year}:{name}"
