"""Names as texts have them in; names fit to be kept out."""

import re
import unicodedata
from functools import lru_cache

# direction marks, zero-width space, joiner and no-break, byte order mark, soft hyphen: no part of any name
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\\s]+")
_SURROGATE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_DOUBLE_QUOTES = re.compile("[“”„‟«»〝〞＂]|‘‘|’’|''|``")
_OPENING = "‘‚‹'"
_CLOSING = "’‘›'"


@lru_cache(maxsize=65536)
def clean_name(name: str) -> str | None:
    """Return the name trimmed, without quotation marks around it; ``None`` where nothing of a name is left.

    A quotation within a name stays, in straight marks, so that one name has one form.

    >>> clean_name(' “Narcos:  Mexico” '), clean_name("Cliff “Method Man” Smith"), clean_name("“”")
    ('Narcos: Mexico', 'Cliff "Method Man" Smith', None)
    """
    text = _NOT_TEXT.sub(" ", _UNSEEN.sub("", _SURROGATE.sub("\ufffd", unicodedata.normalize("NFC", name))))
    text = _trim(_DOUBLE_QUOTES.sub('"', text))
    if text.count('"') % 2:  # a mark without its partner was torn off a quotation
        text = _trim(text.replace('"', ""))
    while (inner := _inside_quotes(text)) is not None:
        text = _trim(inner)
    return text if any(unicodedata.category(c)[0] in "LNS" for c in text) else None


def _trim(text: str) -> str:
    return re.sub(" +", " ", text).strip(" ,;:")


def _inside_quotes(text: str) -> str | None:
    """What one pair of marks around the whole text holds: not “Weird Al” Yankovic, whose first pair ends earlier."""
    if len(text) < 2:
        return None
    first, inner, last = text[0], text[1:-1], text[-1]
    if first == last == '"' and '"' not in inner:
        return inner
    if first in _OPENING and last in _CLOSING and not any(c in inner for c in "‘‚‹›"):
        return inner
    return None
