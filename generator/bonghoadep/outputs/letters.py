"""Letters that a book's fonts lack: one emoji in a title must not keep a whole site from being made."""

import re
from collections.abc import Callable

import typst

_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_MOST = 12
"""Letters that are found out one by one, for each costs a typesetting; then all of foreign scripts go at once."""

_FOREIGN = re.compile("[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]")
_INSTEAD = "?"


def printed(set_type: Callable[[str], bytes], manuscript: str) -> bytes:
    """Return what `set_type` makes of a manuscript, with a question mark for every letter its fonts lack."""
    for _ in range(_MOST):
        try:
            return set_type(manuscript)
        except typst.TypstError as error:
            lacking = _LACKING.search(str(error))
            if lacking is None:
                raise
            manuscript = manuscript.replace(lacking[1], _INSTEAD)
    return set_type(_FOREIGN.sub(_INSTEAD, manuscript))
