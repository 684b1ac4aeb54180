"""Letters by their Vietnamese names, and which words in capitals are words after all."""

import re
import unicodedata

NAMES = {
    **{"A": "a", "Ă": "á", "Â": "ớ", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "e", "Ê": "ê"},
    **{"F": "ép-phờ", "G": "giê", "H": "hát", "I": "i", "J": "gi", "K": "ca", "L": "e-lờ", "M": "em-mờ"},
    **{"N": "en-nờ", "O": "o", "Ô": "ô", "Ơ": "ơ", "P": "pê", "Q": "quy", "R": "e-rờ", "S": "ét-sì"},
    **{"T": "tê", "U": "u", "Ư": "ư", "V": "vê", "W": "vê kép", "X": "ích-xì", "Y": "i dài", "Z": "dét"},
}

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aăâeêioôơuưy]{1,3}(?:ch?|m|ng?|nh|p|t)?"
)


def toneless(word: str) -> str:
    """Return the word without tone marks; its letters stay what they are (Ủ → U, but Ư → Ư)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))


def spelt(word: str) -> str:
    """Return the word letter by letter; what is no Vietnamese letter stays."""
    return " ".join(NAMES.get(letter.upper(), letter) for letter in toneless(word))


def is_syllable(word: str) -> bool:
    """Return whether a word in capitals can be read as it is: TỔ, HỒ, AN."""
    return _SYLLABLE.fullmatch(toneless(word).lower()) is not None
