"""The records of a made-up corpus as plain data: an office, its plans and movements, and stories."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from bonghoadep.places.place import Place
from bonghoadep.places.register import open_register
from bonghoadep.text import slug

from .prose import Writer, sentences, words

Data = dict[str, Any]

PROVINCES = ("vn-20", "vn-15", "vn-60", "vn-58", "vn-40", "vn-51", "vn-87", "vn-38")
COMMUNES_A_PROVINCE = 45
"""Eight provinces as they were until June 2025: 360 communes."""
REFORM = date(2025, 7, 1)
YEARS = range(2021, 2026)
PLANS = {"tinh-mot": "Tỉnh ủy", "so-nong-nghiep": "Sở Nông nghiệp", "ubnd-xa": "Ủy ban nhân dân xã"}
KINDS = ("ca-nhan", "ca-nhan", "tap-the", "tap-the", "ho-gia-dinh", "mo-hinh")
AREAS = ("cong-tac", "hoc-tap", "lao-dong", "san-xuat", "kinh-doanh")
FIELDS = ("nong-thon-moi", "van-hoa", "giao-duc", "y-te", "moi-truong", "kinh-te", "doi-song-xa-hoi")


def communes() -> Sequence[Place]:
    """Return communes of the time before the reform that went whole into one unit of today."""
    register = open_register()
    found: list[Place] = []
    for id in PROVINCES:
        province = register.at(id, date(2024, 1, 1))
        assert province is not None
        inside = register.communes(province, date(2024, 1, 1))
        lasting = [one for one in inside if _lasted(one) and len(register.now(one)) == 1]
        found += Random(id).sample(lasting, min(COMMUNES_A_PROVINCE, len(lasting)))
    return found


def _lasted(commune: Place) -> bool:
    return commune.covers(date(YEARS[0], 1, 1)) and commune.covers(date(2025, 6, 30))


def publisher() -> Data:
    contact = {"office": "Văn phòng (dữ liệu đo)", "email": "van-phong@do.example"}
    return {
        "name": "Những bông hoa đẹp (dữ liệu đo)",
        "short": "Bông hoa đẹp",
        "office": "Ban biên tập (dữ liệu đo)",
        "description": "Trang dựng để đo tốc độ; mọi người và việc trong đó đều do máy ghép ra.",
        "url": "https://do.example/",
        "tag": {"domain": "do.example", "year": "2026"},
        "motto": {
            "text": "Mỗi người tốt, mỗi việc tốt là một bông hoa đẹp, cả dân tộc ta là một rừng hoa đẹp.",
            "source": "Chủ tịch Hồ Chí Minh",
        },
        "contact": contact,
        "press": contact,
        "responsible": "Ban biên tập (dữ liệu đo)",
        "reuse": {
            "line": "Được đăng lại khi ghi nguồn.",
            "credit": "Theo Những bông hoa đẹp",
            "licence": "CC BY 4.0",
        },
        "sample": True,
    }


def movement(id: str, name: str) -> Data:
    return {
        "id": id,
        "name": name,
        "short": name[:40],
        "type": "phong-trao",
        "family": f"nhom-{len(name) % 9}",
        "family_name": f"Nhóm {len(name) % 9}",
        "about": f"Những người và những nơi làm tốt việc “{name.lower()}”, kể lại để nơi khác cùng làm.",
    }


def plan(id: str, issuer: str) -> Data:
    return {
        "id": id,
        "title": f"Xây dựng, nhân rộng điển hình tiên tiến ({issuer}, dữ liệu đo)",
        "short": f"{issuer} (đo)",
        "issuance": {
            "type": "ke-hoach",
            "number": "15",
            "symbol": "KH",
            "issued": {"place": "Hà Nội", "year": 2021},
        },
        "issuer": {"id": id, "name": issuer, "short": issuer, "level": "tinh"},
        "place": {"unit": PROVINCES[0], "at": "2021-03"},
        "sector": "toan-dien",
        "period": {"from_year": 2021, "to_year": 2025, "as_written": "giai đoạn 2021 - 2025"},
        "definition": "Là những tập thể, cá nhân tiêu biểu, được tập thể thừa nhận, có tác dụng nêu gương.",
        "kinds": ["ca-nhan", "tap-the", "ho-gia-dinh", "mo-hinh"],
        "movements": [
            {
                "movement": key,
                "as_written": name,
                "lead": {"duty": "giao", "agencies": ["Ban Tuyên giáo (đo)"]},
                "quotas": [{"id": "toi-thieu", "op": ">=", "count": 2, "window": "nam", "per": "phong-trao"}],
            }
            for key, name in words()["movements"].items()
        ],
    }


@dataclass(frozen=True)
class Story:
    """One story: its front matter, its prose, and the year that names its folder."""

    front: Data
    prose: str

    @property
    def folder(self) -> str:
        return f"{self.front['year']}/{self.front['id']}"


def story(number: int, seed: int, places: Sequence[Place]) -> Story:
    """Return the nth story; it is the same however many others there are."""
    random = Random(f"{seed}/{number}")
    year = random.choice(YEARS)
    # Recognised nine days before, within the same year.
    decided = date(year, 1, 15) + timedelta(days=random.randrange(340))
    commune = _at(places[random.randrange(len(places))], decided)
    address, name = _person(random)
    hamlet = f"{random.choice(words()['hamlet_types'])} {random.choice(words()['hamlets'])}"
    called = f"{address} {name.split()[-1]}"
    writer = Writer(random, called, hamlet, commune.name[0].lower() + commune.name[1:], year)
    title = writer.say(random.choice(sentences()["titles"]))[:119]
    kind = random.choice(KINDS)
    front: Data = {
        "id": f"{slug(title, 60)}-{number:05d}",
        "sample": True,
        "kind": kind,
        "name": name if kind == "ca-nhan" else f"{_LABELS[kind]} {hamlet} ({name})",
        **({"owner": {"kind": "tap-the", "name": f"Tổ tự quản {hamlet}"}} if kind == "mo-hinh" else {}),
        "title": title,
        "citation": writer.say(random.choice(sentences()["citations"])),
        "year": year,
        "place": {"unit": commune.id, "at": decided.isoformat()[:7], "detail": hamlet},
        "plan": random.choice(list(PLANS)),
        "movements": random.sample(list(words()["movements"]), random.randint(1, 3)),
        "areas": [random.choice(AREAS)],
        "fields": random.sample(FIELDS, 2),
        "values": ["xa-hoi", "lan-toa"],
        **_claims(random, writer, year, decided),
        **_leave(random, commune, number, decided),
    }
    return Story(front, writer.story())


_LABELS = {"tap-the": "Tổ tự quản", "ho-gia-dinh": "Gia đình ở", "mo-hinh": "Mô hình"}


def _at(commune: Place, day: date) -> Place:
    return commune if day < REFORM else open_register().now(commune)[0].place


def _person(random: Random) -> tuple[str, str]:
    address = random.choice(("chị", "anh"))
    parts = words()["family"], words()["middle"][address], words()["given"][address]
    return address, " ".join(random.choice(part) for part in parts)


def _claims(random: Random, writer: Writer, year: int, decided: date) -> Data:
    slots = words()["slots"]
    report = decided - timedelta(days=40)
    sources = [
        {
            "title": f"Báo cáo {random.choice(slots['viec'])} năm {year} (đo)",
            "issuer": f"{writer.commune} (đo)",
        },
        {"title": f"Sổ theo dõi của {random.choice(slots['don_vi'])} (đo)", "date": report},
    ]
    figures = [
        {
            "what": f"Kết quả {random.choice(slots['viec'])}",
            "value": random.randint(5, 900),
            "unit": random.choice(slots["dv"]),
            "year": year,
            "source": random.randint(1, 2),
        }
        for _ in range(random.randint(2, 4))
    ]
    decision = {"number": f"(đo) {random.randint(10, 999)}/QĐ-UBND", "on": decided - timedelta(days=9)}
    level = random.choice(("xa", "huyen", "tinh"))
    authority = f"Ủy ban nhân dân {writer.commune}"
    return {
        "recognitions": [{"level": level, "year": year, "authority": authority, "decision": decision}],
        "impact": figures,
        "sources": sources,
        "author": {"name": "Ban biên tập (đo)"},
        "replicability": {
            "conditions": [writer.say("Có {vat}"), writer.say("Có {m} nhà liền nhau cùng làm")]
        },
    }


def _leave(random: Random, commune: Place, number: int, decided: date) -> Data:
    authority = f"Ủy ban nhân dân {commune.name[0].lower()}{commune.name[1:]}"
    steps = (("dang-ky", 60), ("binh-xet", 20), ("quyet-dinh", 9))
    chain = [{"step": step, "by": authority, "on": decided - timedelta(days=days)} for step, days in steps]
    verified = decided - timedelta(days=30)
    scope = ["web", "feed", "book"]
    return {
        "verification": {"by": "Ban thanh tra nhân dân (đo)", "on": verified, "method": "Đối chiếu sổ gốc"},
        "consent": {"scope": scope, "fields": ["name"], "given_on": verified, "ref": f"HS-{number:05d} (đo)"},
        "approval": {
            "authority": authority,
            "position": "Chủ tịch",
            "decision": {"number": f"(đo) {number}/QĐ-UBND", "on": decided},
            "chain": chain,
        },
        "publish_on": f"{decided.isoformat()}T{random.randint(7, 17):02d}:{random.randrange(60):02d}+07:00",
    }
