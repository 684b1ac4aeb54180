"""Numbers in Vietnamese words, as they are said in the north and written in school: linh, mốt, tư, lăm, nghìn, tỷ.

“Tư” and “mốt” follow a tens of two and more (hai mươi tư, hai mươi mốt), “lăm” any tens (mười lăm); an empty place
within a number is said (hai nghìn không trăm linh năm), an empty group of three is not (một triệu không trăm linh năm).
"""

import re

NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_GROUPS = ((10**6, "triệu"), (10**3, "nghìn"))
_BILLION = 10**9
_LONGEST = 15
"""Digits above which a number is no amount any more, but a code."""

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_FOREIGN = re.compile(r"\d{1,3}(?:,\d{3}){2,}")


def cardinal(number: int) -> str:
    """Return a whole number in words; one below nought begins with “âm”."""
    if number < 0:
        return f"âm {cardinal(-number)}"
    return " ".join(_whole(number, within=False)) or NAMES[0]


def _whole(number: int, within: bool) -> list[str]:
    """Return the words of a number; `within`: greater groups stand before it, so its hundreds are said."""
    if number >= _BILLION:
        above, rest = divmod(number, _BILLION)
        return [*_whole(above, within), "tỷ", *_whole(rest, within=True)]
    words: list[str] = []
    for size, name in _GROUPS:
        count, number = divmod(number, size)
        if count:
            words += [*_hundreds(count, within or bool(words)), name]
    return words + (_hundreds(number, within or bool(words)) if number else [])


def _hundreds(number: int, within: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [NAMES[hundreds], "trăm"] if hundreds or within else []
    if rest == 0:
        return words
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return [*words, "linh", NAMES[ones]] if words else [NAMES[ones]]
    if tens == 1:
        return [*words, "mười", *([_AFTER_TENS[5] if ones == 5 else NAMES[ones]] if ones else [])]
    return [*words, NAMES[tens], "mươi", *([_AFTER_TENS.get(ones, NAMES[ones])] if ones else [])]


def digits(written: str) -> str:
    """Return the digits one by one, as telephone numbers and codes are read."""
    return " ".join(NAMES[int(char)] for char in written if "0" <= char <= "9")


def ordinal(number: int) -> str:
    """Return what stands after “thứ”: nhất, tư, and else the plain number."""
    return {1: "nhất", 4: "tư"}.get(number) or cardinal(number)


def number(written: str) -> str:
    """Return a written number in words: 1.234,5 and 80.000.000, 02 as two, 06505 digit by digit."""
    if _FOREIGN.fullmatch(written):
        return number(written.replace(",", ""))
    whole, comma, fraction = written.partition(",")
    if _THOUSANDS.fullmatch(whole):
        whole = whole.replace(".", "")
    if "." in whole:
        return " chấm ".join(number(part) for part in written.split("."))
    said = digits(whole) if _is_code(whole) else cardinal(int(whole))
    return f"{said} phẩy {_fraction(fraction)}" if comma else said


def _is_code(whole: str) -> bool:
    return len(whole) > _LONGEST or (len(whole) > 2 and whole[0] == "0")


def _fraction(written: str) -> str:
    """Return what follows the comma: two digits as one number (phẩy bảy mươi lăm), else digit by digit."""
    return cardinal(int(written)) if len(written) == 2 and written[0] != "0" else digits(written)
