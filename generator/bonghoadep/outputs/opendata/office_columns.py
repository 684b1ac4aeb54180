"""The columns of the tables of movements, plans and places."""

from typing import Any

from ...records import plan_words, words
from .. import addresses
from ..spreadsheet import Value
from .collection import PLACE_LEVELS, Collection
from .table import AND, KEY, LICENCE, Column, Table


def _ends(kind: str, page: Any, count: Any) -> tuple[Column, ...]:
    """Return the columns that all these tables end with."""
    return (
        Column("Số bài", "integer", "Số bài gương đã công bố", "exemplars", lambda found, one: len(count(found, one))),
        Column("Địa chỉ", "string", "Trang", "page", lambda found, one: found.url(page(found, one)), True),
        Column(
            "Địa chỉ JSON", "string", "Bản ghi cho phần mềm", "url", lambda found, one: found.api(kind, one.id), True
        ),
        Column(
            "Ghi chú", "string", "“Dữ liệu minh họa” khi trang là bản minh họa", "note",
            lambda found, _: found.note().get("note"),
        ),
        LICENCE,
    )  # fmt: skip


MOVEMENTS = Table(
    "phong-trao",
    "movement",
    "Phong trào",
    "Mỗi dòng một phong trào thi đua, cuộc vận động hoặc lĩnh vực.",
    (
        Column(KEY, "string", "Mã phong trào; không bao giờ đổi", "id", lambda _, m: m.id, True),
        Column("Tên", "string", "Tên phong trào", "name", lambda _, m: m.name, True),
        Column("Tên ngắn", "string", "Tên dùng trên thẻ", "short", lambda _, m: m.short, True),
        Column(
            "Loại", "string", "Phong trào thi đua, cuộc vận động, lĩnh vực hoặc chuyên mục", "type.label",
            lambda _, m: words.MOVEMENT_TYPES[m.type], True,
        ),
        Column("Nhóm", "string", "Tên nhóm phong trào", "family_name", lambda _, m: m.family_name, True),
        Column("Giới thiệu", "string", "Phong trào làm gì", "about", lambda _, m: m.about, True),
        Column(
            "Tên gọi khác", "string", "Tên trong các kế hoạch", "aliases", lambda _, m: AND.join(m.aliases) or None
        ),
        Column("Nơi phát động", "string", "Ai phát động", "launched_by", lambda _, m: m.launched_by),
        Column(
            "Cấp", "string", "Cấp phát động", "level.label", lambda _, m: words.LEVELS[m.level] if m.level else None
        ),
        *_ends("movement", lambda _, m: addresses.movement(m.id), lambda found, m: found.of_movement(m)),
    ),
    lambda found: found.edition.movements.values(),
)  # fmt: skip


def _plan_place(found: Collection, plan: Any) -> Value:
    unit = found.edition.register.get(plan.place.unit)
    return str(found.unit(unit)["name"]) if unit else None


PLANS = Table(
    "ke-hoach",
    "plan",
    "Kế hoạch",
    "Mỗi dòng một kế hoạch xây dựng, nhân rộng điển hình.",
    (
        Column(KEY, "string", "Mã kế hoạch; không bao giờ đổi", "id", lambda _, p: p.id, True),
        Column("Tên", "string", "Tên kế hoạch", "title", lambda _, p: p.title, True),
        Column("Tên ngắn", "string", "Tên dùng trên trang", "short", lambda _, p: p.short, True),
        Column("Cơ quan ban hành", "string", "Tên cơ quan", "issuer.name", lambda _, p: p.issuer.name, True),
        Column("Cấp", "string", "Cấp của cơ quan", "issuer.level.label", lambda _, p: words.LEVELS[p.issuer.level]),
        Column(
            "Số văn bản", "string", "Trống khi bản sao để trống", "issuance.number", lambda _, p: p.issuance.number
        ),
        Column(
            "Năm ban hành", "year", "Năm ký văn bản", "issuance.issued.year", lambda _, p: p.issuance.issued.year, True
        ),
        Column("Địa phương", "string", "Nơi thực hiện, theo địa giới khi ấy", "place.name", _plan_place),
        Column("Ngành", "string", "Phạm vi ngành", "sector.label", lambda _, p: plan_words.SECTORS[p.sector]),
        Column("Từ năm", "year", "Năm đầu thực hiện", "period.from_year", lambda _, p: p.period.from_year, True),
        Column("Đến năm", "year", "Năm cuối thực hiện", "period.to_year", lambda _, p: p.period.to_year, True),
        Column(
            "Thời gian", "string", "Lời kế hoạch về thời gian", "period.as_written", lambda _, p: p.period.as_written
        ),
        Column(
            "Mã kế hoạch cấp trên", "string", "Mã trong chính bảng này", "parent_plan.id",
            lambda found, p: p.parent_plan if p.parent_plan in found.edition.plans else None,
        ),
        Column("Số phong trào", "integer", "Số phong trào kế hoạch nêu", "movements", lambda _, p: len(p.movements)),
        Column(
            "Số chỉ tiêu", "integer", "Số chỉ tiêu kế hoạch nêu", "quotas", lambda _, p: len(list(p.all_quotas()))
        ),
        *_ends("plan", lambda _, p: addresses.plan(p.id), lambda found, p: found.of_plan(p)),
    ),
    lambda found: found.edition.plans.values(),
)  # fmt: skip


def _now(found: Collection, unit: Any) -> Value:
    return AND.join(str(found.unit(link.place)["name"]) for link in found.edition.register.now(unit))


PLACES = Table(
    "dia-phuong",
    "place",
    "Địa phương",
    "Mỗi dòng một đơn vị hành chính có bài gương, của ngày nay hoặc trước đây.",
    (
        Column(
            KEY, "string", "Mã của trang này; mã thống kê có thể được dùng lại, mã này thì không", "id",
            lambda _, u: u.id, True,
        ),
        Column("Mã thống kê", "string", "Mã của cơ quan thống kê", "code", lambda _, u: u.code, True),
        Column("Tên", "string", "Tên đơn vị", "name", lambda _, u: u.name, True),
        Column("Cấp", "string", "Tỉnh, huyện hoặc xã", "level.label", lambda _, u: PLACE_LEVELS[u.level], True),
        Column("Thuộc", "string", "Tên đầy đủ, từ nhỏ đến lớn", "parent.name", lambda found, u: found.unit(u)["name"]),
        Column("Từ ngày", "date", "Trống: có từ trước khi danh mục bắt đầu", "since", lambda _, u: u.since),
        Column("Đến ngày", "date", "Trống: nay vẫn còn", "until", lambda _, u: u.until),
        Column("Nay là", "string", "Đơn vị ngày nay; nhiều tên khi đã tách", "now.name", _now),
        *_ends(
            "place",
            lambda found, u: addresses.place(u, found.edition.register),
            lambda found, u: found.of_place(u),
        ),
    ),
    lambda found: found.places.values(),
)  # fmt: skip
