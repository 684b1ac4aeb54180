"""The columns of the table of stories; each tells what the story's page shows."""

from collections.abc import Iterable

from ...places.place import Place
from ...records import words
from .. import addresses
from ..honours import highest, honours
from ..spreadsheet import Value
from ..stories import Story
from .collection import Collection
from .table import AND, KEY, LICENCE, Column, Table


def _names(units: Iterable[Place]) -> str:
    return AND.join(dict.fromkeys(unit.name for unit in units))


def _communes(found: Collection, story: Story) -> list[Place]:
    return [unit for unit in found.edition.places_now(story.exemplar) if unit.level != "tinh"]


def _provinces(found: Collection, story: Story) -> list[Place]:
    register = found.edition.register
    return [register.province(unit) for unit in found.edition.places_now(story.exemplar)]


def _then(found: Collection, story: Story) -> str:
    return str(found.unit(found.edition.place_then(story.exemplar))["name"])


def _level(_: Collection, story: Story) -> Value:
    best = highest(story.exemplar)
    return words.LEVELS[best.level] if best else None


def _honours(_: Collection, story: Story) -> Value:
    rows = (
        f"{one.title}, {one.authority}, {one.year}" + (f" ({one.note})" if one.note else "")
        for one in honours(story.exemplar)
    )
    return AND.join(rows) or None


def _movements(found: Collection, story: Story) -> Value:
    return AND.join(found.edition.movements[id].name for id in story.exemplar.movements)


def _fields(_: Collection, story: Story) -> Value:
    return AND.join(words.FIELDS[field] for field in story.exemplar.fields) or None


_COLUMNS = (
    Column(KEY, "string", "Mã bài; không bao giờ đổi", "id", lambda _, s: s.exemplar.id, True),
    Column("Tiêu đề", "string", "Tiêu đề bài", "title", lambda _, s: s.exemplar.title, True),
    Column("Tên", "string", "Tên điển hình như trên trang", "name", lambda _, s: s.exemplar.name, True),
    Column("Loại", "string", "Cá nhân, tập thể, hộ gia đình hoặc mô hình", "kind.label", lambda _, s: s.kind, True),
    Column("Năm", "year", "Năm của điển hình", "year", lambda _, s: s.exemplar.year, True),
    Column("Lý do nêu gương", "string", "Trong một câu", "citation", lambda _, s: s.exemplar.citation, True),
    Column(
        "Tỉnh, thành phố nay", "string", "Theo địa giới hiện nay", "places.now",
        lambda found, s: _names(_provinces(found, s)),
    ),
    Column(
        "Xã, phường nay", "string",
        "Theo địa giới hiện nay; nhiều tên khi đơn vị cũ đã tách mà chưa rõ bài thuộc phần nào", "places.now",
        lambda found, s: _names(_communes(found, s)) or None,
    ),
    Column(
        "Nơi khi ấy", "string", "Đơn vị hành chính lúc có việc làm được nêu", "places.then.name", _then, True
    ),
    Column(
        "Mã nơi khi ấy", "string", "Mã trong bảng Địa phương", "places.then.id",
        lambda found, s: found.edition.place_then(s.exemplar).id, True,
    ),
    Column("Mã kế hoạch", "string", "Mã trong bảng Kế hoạch", "plan.id", lambda _, s: s.exemplar.plan),
    Column(
        "Mã phong trào", "string", "Mã trong bảng Phong trào; nhiều mã cách nhau bằng dấu chấm phẩy", "movements.id",
        lambda _, s: AND.join(s.exemplar.movements), True,
    ),
    Column("Phong trào", "string", "Tên các phong trào, cùng thứ tự với mã", "movements.name", _movements, True),
    Column("Lĩnh vực", "string", "Có thể nhiều lĩnh vực", "fields.label", _fields),
    Column("Đơn vị chọn", "string", "Đơn vị chọn điển hình", "led_by", lambda _, s: s.exemplar.led_by),
    Column("Cấp công nhận", "string", "Cấp cao nhất còn hiệu lực", "recognitions.level.label", _level),
    Column(
        "Công nhận, khen thưởng", "string", "Hình thức, cơ quan, năm của từng lần", "recognitions, awards", _honours
    ),
    Column("Ngày công bố", "date", "Ngày bài lên trang", "published", lambda _, s: s.published.date(), True),
    Column(
        "Ngày cập nhật", "date", "Ngày đính chính hoặc bổ sung gần nhất; nếu không có thì là ngày công bố", "updated",
        lambda _, s: s.updated.date(), True,
    ),
    Column(
        "Số nơi làm theo", "integer", "Số nơi đã làm theo", "replications", lambda _, s: len(s.exemplar.replications)
    ),
    Column(
        "Số tin báo chí", "integer", "Số tin, bài báo chí đã đưa", "coverage", lambda _, s: len(s.exemplar.coverage)
    ),
    Column(
        "Số lần đính chính", "integer", "Số lần đính chính", "corrections", lambda _, s: len(s.exemplar.corrections)
    ),
    Column("Địa chỉ", "string", "Trang của bài", "page", lambda found, s: found.url(s.address), True),
    Column(
        "Địa chỉ JSON", "string", "Bản ghi cho phần mềm", "url",
        lambda found, s: found.api("exemplar", s.exemplar.id), True,
    ),
    Column(
        "Bản cho tòa soạn", "string", "Toàn văn và ảnh theo ninjs; trống khi chưa có đồng ý cho báo chí", "news_item",
        lambda found, s: found.url(addresses.api(addresses.NEWS_ITEMS, s.exemplar.id))
        if s.exemplar.id in found.news else None,
    ),
    Column(
        "Ghi chú", "string", "“Dữ liệu minh họa” khi bài không phải chuyện có thật", "note",
        lambda found, s: found.note(s.exemplar).get("note"),
    ),
    LICENCE,
)  # fmt: skip

STORIES = Table(
    "bai-guong",
    "exemplar",
    "Bài gương",
    "Mỗi dòng một bài gương đã công bố.",
    _COLUMNS,
    lambda found: found.stories.values(),
    (("Mã kế hoạch", "ke-hoach"), ("Mã nơi khi ấy", "dia-phuong")),
)
