"""Words as the index holds them: small letters, no marks, đ as d, nothing between words but a space.

`search.js` makes the same of what a reader types; whoever changes one changes the other.
"""

from collections.abc import Iterator

from ...text import fold

SHORT = {
    "BCĐ": "ban chỉ đạo",
    "BĐBP": "bộ đội biên phòng",
    "CCB": "cựu chiến binh",
    "CCHC": "cải cách hành chính",
    "CLB": "câu lạc bộ",
    "ĐHTT": "điển hình tiên tiến",
    "GĐVH": "gia đình văn hóa",
    "HĐND": "hội đồng nhân dân",
    "HTX": "hợp tác xã",
    "LHPN": "liên hiệp phụ nữ",
    "LLVT": "lực lượng vũ trang",
    "MTTQ": "mặt trận tổ quốc",
    "NTM": "nông thôn mới",
    "NTVT": "người tốt việc tốt",
    "OCOP": "mỗi xã một sản phẩm",
    "PTNT": "phát triển nông thôn",
    "TDTT": "thể dục thể thao",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "THT": "tổ hợp tác",
    "TĐKT": "thi đua khen thưởng",
    "UBMTTQ": "ủy ban mặt trận tổ quốc",
    "UBND": "ủy ban nhân dân",
}
"""What offices shorten, and what they shorten; whoever writes one must be found by the other."""


class _Letters(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        bare = fold(chr(code))
        self[code] = bare if not bare or bare.isalnum() else " "
        return self[code]


_LETTERS = _Letters()


def mended(text: str) -> str:
    """Return the words of a text, in order, as the index holds them."""
    return " ".join(text.translate(_LETTERS).split())


_PAIRS = tuple((f" {mended(short)} ", f" {mended(whole)} ") for short, whole in SHORT.items())


def counterparts(words: str) -> Iterator[str]:
    """Yield, for mended words, what they say in short or at length elsewhere: “htx” for “hop tac xa” and back."""
    padded = f" {words} "
    for short, whole in _PAIRS:
        if (short in padded) != (whole in padded):
            yield (whole if short in padded else short).strip()
