"""The forms that are said otherwise than they are written, in the order they are looked for."""

import re
from collections.abc import Callable
from functools import partial

from . import dates, documents, units
from .abbreviations import DOTTED
from .letters import spelt
from .numbers import cardinal, digits, number

_CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_ALONE = "|".join(units.ALONE_WORDS)

Reading = Callable[[re.Match[str]], str | None]
"""The words for what was found, or None where the form means something else."""

SIGNS = re.compile(
    rf"[%‰&@/°$€~≈+_]|[{_CAPITAL}][{_CAPITAL}.&]|[a-zà-ỹđ][{_CAPITAL}]|(?<!\w)[IVX](?!\w)|(?<!\w)(?:{_ALONE})(?!\w)|v\.\s?v|\w[.:]\w|(?i:vd):"
)
"""Where none of these stands and no digit, there is nothing to expand."""


def _address(found: re.Match[str]) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", found[0].rstrip(".,;:!?)”/"))
    said = re.sub(r"\d+", lambda run: f" {digits(run[0])} ", bare)
    for sign, word in (
        (".", "chấm"),
        ("@", "a còng"),
        ("/", "gạch chéo"),
        ("-", "gạch ngang"),
        ("_", "gạch dưới"),
    ):
        said = said.replace(sign, f" {word} ")
    return " ".join(said.split()) + found[0][len(found[0].rstrip(".,;:!?)”/")) :]


def _dotted(found: re.Match[str]) -> str:
    return DOTTED[found[0]]


def _so_on(found: re.Match[str]) -> str:
    ends = found[0].endswith((".", "…")) and re.match(
        r"\s*$|\s+[“A-ZÀ-ỸĐ]", found.string[found.end() : found.end() + 9]
    )
    return "vân vân." if ends else "vân vân"


def _initials(found: re.Match[str]) -> str:
    ends = found[0].endswith(".") and not found.string[found.end() : found.end() + 9].strip()
    return " ".join(spelt(one).capitalize() for one in re.findall(r"[^\W\d_]", found[0])) + (
        "." if ends else ""
    )


def _item(found: re.Match[str]) -> str:
    return f"{found['space']}{cardinal(int(found['n'])).capitalize()} là: "


def _chapter(found: re.Match[str]) -> str | None:
    value = dates.roman(found["n"])
    return None if value is None else f"Phần {cardinal(value)}: "


def _help(found: re.Match[str]) -> str:
    return found["cue"] + digits(found["n"])


def _always(word: str) -> Reading:
    return lambda _: word


def _unit_after(found: re.Match[str], name: str, before: str = "") -> str:
    return before + units.SPELT.get(found[name], found[name])


_DOTTED = "|".join(re.escape(form) for form in sorted(DOTTED, key=len, reverse=True))
JOINED = re.compile(
    rf"(?<![\w&-])[{_CAPITAL}]{{2,8}}(?P<sign>[&-])[{_CAPITAL}]{{1,8}}(?:(?P=sign)[{_CAPITAL}]{{1,8}})*(?![\w&])"
)
MIXED = re.compile(r"(?<![\w.,])(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]+(?!\w)")
WORD = re.compile(r"(?<!\w)[^\W\d_]{2,24}(?!\w)")

FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (
        re.compile(
            r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|example)\b(?:/\S*)?"
        ),
        _address,
    ),
    (re.compile(r"(?m)^(?P<space>[ \t]{0,9})(?P<n>\d{1,2})[.)]\s+(?=\S)"), _item),
    (re.compile(r"(?m)^(?P<n>[IVX]{1,5})\.\s+(?=\S)"), _chapter),
    (units.HELP, _help),
    (documents.NUMBERED, documents.numbered),
    (documents.BARE, documents.bare),
    (documents.SHORTLY, documents.shortly),
    (dates.SCHOOL_YEARS, dates.school_years),
    (dates.DAYS, dates.days),
    (dates.DAY, dates.day),
    (dates.ISO, dates.day),
    (dates.YEARS, dates.years),
    (dates.ASIDE, dates.aside),
    (units.PHONE, units.phone),
    (dates.MONTH_SPAN, dates.month_span),
    (dates.MONTHS, dates.months),
    (dates.MONTH, dates.month),
    (dates.QUARTER, dates.quarter),
    (dates.ORDINAL, dates.nth),
    (dates.ROMAN, dates.in_letters),
    (dates.CLOCK, dates.clock),
    (units.AMOUNT, units.amount),
    (dates.SHORT_DAY, dates.short_day),
    (units.PART, units.part),
    (units.RANGE, units.span),
    (
        units.MONEY_FIRST,
        lambda found: f"{number(found['a'])} {'đô la Mỹ' if found['sign'] == '$' else 'ơ-rô'}",
    ),
    (units.PER, partial(_unit_after, name="per", before=" một ")),
    (units.TIMES, _always(" nhân ")),
    (units.ALONE, partial(_unit_after, name="unit")),
    (re.compile(r"(?<!\w)P\.\s?(?=\d)"), _always("phường ")),
    (re.compile(r"(?<!\w)Q\.\s?(?=\d)"), _always("quận ")),
    (re.compile(r"(?<!\w)v\.\s?v(?:\.{1,3}|…)?(?!\w)"), _so_on),
    (re.compile(rf"(?<!\w)(?:{_DOTTED})(?!\w\.)"), _dotted),
    (re.compile(rf"(?<!\w)(?:[{_CAPITAL}]\.\s?){{1,4}}[{_CAPITAL}](?:\.|(?!\w))"), _initials),
)
"""In order: the longer and surer form before the shorter."""

REST: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (re.compile(r"(?<=\d)[-–](?=nay\b)"), _always(" đến ")),
    (re.compile(r"(?<=[^\W\d_])[-–](?=\d)|(?<=\d)[-–](?=[^\W\d_])"), _always(" ")),
    (re.compile(r"(?<=\d)[/:](?=\d)"), _always(" trên ")),
    (re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])"), _always(", ")),
    (re.compile(r" ?& ?"), _always(" và ")),
    (re.compile(r"(?<=\d)\s?\+\s?(?=\d)"), _always(" cộng ")),
    (re.compile(r"(?<=\s)[~≈]\s?(?=\d)"), _always("khoảng ")),
    (re.compile(r"½"), _always("một phần hai")),
    (re.compile(r"¼"), _always("một phần tư")),
    (re.compile(r"¾"), _always("ba phần tư")),
    (re.compile(r"%"), _always("phần trăm")),
    (
        re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?(?![.]\d)|\d+(?:\.\d+)+|\d+"),
        lambda found: number(found[0]),
    ),
    (re.compile(r"(?<=\d),(?=\d)"), _always(", ")),
    (re.compile(r"\d+"), lambda found: number(found[0])),
)

_LETTER = r"[^\W\d_]"
NUMERIC = frozenset(
    pattern
    for pattern, _ in (*FORMS, (MIXED, _item), *REST)
    if r"\d" in pattern.pattern.replace(_LETTER, "") and pattern is not dates.QUARTER
)
"""What needs a digit; most sentences have none. A quarter may be written in Roman letters."""

_DASHES = "-–—"
NEEDS = {
    **dict.fromkeys(
        (dates.SCHOOL_YEARS, dates.DAYS, dates.ISO, dates.YEARS, dates.MONTHS, dates.MONTH_SPAN, units.RANGE),
        _DASHES,
    ),
    **dict.fromkeys((dates.SHORT_DAY, units.PART, units.PER), "/"),
    **dict.fromkeys((documents.NUMBERED, documents.BARE), "/-"),
    **{units.TIMES: "x×", units.MONEY_FIRST: "$€", JOINED: "&-", dates.CLOCK: "hgờ:"},
    **{dates.ROMAN: "IVX", dates.ORDINAL: "ứỨ", dates.QUARTER: "ýÝ", documents.SHORTLY: "0"},
    **{pattern: "-–/:&+~≈½¼¾%" for pattern, _ in REST[:11]},
}
"""Signs of which a form has one at least, so that no time goes into looking for it elsewhere."""
