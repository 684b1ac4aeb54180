"""Numbers of documents: 12/QĐ-UBND is the number twelve of a decision of a people's committee.

What kind of document it is, is said once: not again where the sentence has said so, and the issuer not where one
follows. A letter code nobody has a reading for is left out, as announcers do; the number tells which document is meant.
"""

import re

from . import numbers

KINDS = {
    "QĐ": "quyết định",
    "QĐi": "quy định",
    "QyĐ": "quy định",
    "QC": "quy chế",
    "KH": "kế hoạch",
    "NQ": "nghị quyết",
    "NĐ": "nghị định",
    "CT": "chỉ thị",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "TTr": "tờ trình",
    "TB": "thông báo",
    "BC": "báo cáo",
    "BB": "biên bản",
    "CV": "công văn",
    "HD": "hướng dẫn",
    "KL": "kết luận",
    "CTr": "chương trình",
    "CTHĐ": "chương trình hành động",
    "ĐA": "đề án",
    "PA": "phương án",
    "PL": "pháp lệnh",
    "GM": "giấy mời",
}

ISSUERS = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "BCT": "Bộ Chính trị",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "BNV": "Bộ Nội vụ",
    "BYT": "Bộ Y tế",
    "BTC": "Bộ Tài chính",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BTP": "Bộ Tư pháp",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "SNV": "Sở Nội vụ",
    "SYT": "Sở Y tế",
    "SNN": "Sở Nông nghiệp và Phát triển nông thôn",
    "SNNPTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "SNNMT": "Sở Nông nghiệp và Môi trường",
    "SGDĐT": "Sở Giáo dục và Đào tạo",
    "LĐLĐ": "Liên đoàn Lao động",
    "HLHPN": "Hội Liên hiệp Phụ nữ",
    "HND": "Hội Nông dân",
    "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng",
    "BCĐ": "Ban Chỉ đạo",
    "ĐU": "Đảng ủy",
    "HU": "Huyện ủy",
    "VPCP": "Văn phòng Chính phủ",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy",
}
"""TU is not here: it is a province's committee or a city's, and the code does not say which."""

_KIND = "|".join(sorted({*KINDS.values(), "luật", "văn bản", "nghị quyết liên tịch"}, key=len, reverse=True))
_PART = r"[A-ZĐƯ][A-ZĐƯa-z]*\d{0,2}"
NUMBERED = re.compile(
    rf"(?:(?P<kind>(?i:{_KIND}))\s+)?(?:(?P<word>[Ss]ố)\s{{0,3}}:?\s{{0,3}})?(?<![\d.,/\w])(?P<number>\d{{1,5}})[a-z]?"
    rf"(?:/(?P<year>(?:19|20)\d\d))?[/-](?P<code>{_PART}(?:[-/&]{_PART})*)(?![\w])"
    r"(?P<issued>(?=,?\s+(?:ngày\s+[^,;.]{4,40}?\s+)?của\s))?"
)
BARE = re.compile(rf"(?<![\w-])(?P<kind>{'|'.join(KINDS)})[-/](?P<issuer>{'|'.join(ISSUERS)})(?![\w])")
SHORTLY = re.compile(rf"\b(?P<kind>(?i:{_KIND}))\s+(?P<word>số\s+)?(?P<number>0\d{{1,2}})(?![\w./-]*\d)")

_SENTENCE = re.compile(r"[.;!?]\s")


def numbered(found: re.Match[str]) -> str | None:
    """Return the number of a document as it is said; None where the letters are no code of documents."""
    parts = re.split(r"[-/&]", found["code"])
    kind = KINDS.get(parts[0])
    issuers = [said for part in parts if (said := _issuer(part))]
    if not kind and not issuers:
        return None
    named = found["kind"] or ""
    words = [named] if named else [kind] if kind and not _said_before(found, kind) else []
    words.append(found["word"] if found["word"] and (named or len(words) == 0) else "số")
    words.append(_figure(found["number"]))
    if found["year"]:
        words.append(f"năm {numbers.number(found['year'])}")
    if issuers and found["issued"] is None:
        words.append(f"của {issuers[0]}")
    return _as_begun(" ".join(words), found[0])


def bare(found: re.Match[str]) -> str:
    """Return a code without a number: QĐ-UBND is a decision of a people's committee."""
    return f"{KINDS[found['kind']]} của {ISSUERS[found['issuer']]}"


def shortly(found: re.Match[str]) -> str:
    """Return a document named by its kind and a number with a nought: Chỉ thị 05 is Chỉ thị không năm."""
    return f"{found['kind']} {found['word'] or ''}{_figure(found['number'])}"


def _figure(written: str) -> str:
    """Return the number of a document; its leading nought is said."""
    return numbers.digits(written) if written[0] == "0" else numbers.number(written)


def _issuer(part: str) -> str | None:
    name = part.rstrip("0123456789")
    said = ISSUERS.get(name)
    return f"{said} khóa {numbers.number(part[len(name) :])}" if said and name != part else said


def _said_before(found: re.Match[str], kind: str) -> bool:
    """Return whether the sentence has named the kind of document before its number."""
    before = _SENTENCE.split(found.string[max(0, found.start() - 80) : found.start()])[-1].lower()
    return kind in before and "số" in found[0][:3].lower()


def _as_begun(said: str, written: str) -> str:
    return said[:1].upper() + said[1:] if written[:1].isupper() else said
