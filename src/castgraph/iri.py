"""IRIs minted from names: same in, same out, in every build; no clock, no random, no blank nodes."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

BASE = "https://w3id.org/castgraph/"
LONGEST_SLUG = 120  # characters; past it a slug is cut and keeps a hash of the whole, so that no two meet
_AFTER_LETTERS = re.compile(r"(?<=\w)[’'`ʼ](?=\w)")
_ACCENT = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")  # not the vowel signs of other scripts
_HYPHENS = re.compile("-+")
_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(1, 14) for low in (0xFFFE, 0xFFFF))
# what no IRI may hold (RFC 3987, 2.2), with the spaces and marks of direction that it may, since nobody sees them
_NOT_IN_IRI = re.compile(
    '[\x00-\x20"#%<>?\\[\\\\\\]^`{|}\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000'
    f"\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff{_NONCHARACTERS}\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """The path segment of a name: lower case, no accents, words joined by hyphens.

    Letters of other scripts stay (an IRI may hold them); a name without any letter or digit becomes a hash.

    >>> slug("Narcos: Mexico"), slug("Grey’s Anatomy"), slug("José & Zoë"), slug("AMC+"), slug("東京")
    ('narcos-mexico', 'greys-anatomy', 'jose-and-zoe', 'amc-plus', '東京')
    """
    text = unicodedata.normalize("NFKD", name).casefold().replace("&", " and ").replace("+", " plus ")
    # casefold may undo the decomposition of some letters: compose, so that equal names give equal slugs
    text = unicodedata.normalize("NFC", _ACCENT.sub("", text))
    text = "".join(c if _stands_in_slug(c) else "-" for c in _AFTER_LETTERS.sub("", text))
    text = _HYPHENS.sub("-", text).strip("-")
    if not any(map(str.isalnum, text)):
        return "name-" + _digest(name)
    return text if len(text) <= LONGEST_SLUG else f"{text[: LONGEST_SLUG - 13]}-{_digest(text)}"


def mint(kind: str, *parts: str, base: str = BASE) -> str:
    """The IRI ``BASE KIND/PART/…`` of the parts' slugs.

    >>> mint("season", "Narcos: Mexico", "2", base="")
    'season/narcos-mexico/2'
    """
    return base + "/".join((kind, *map(slug, parts)))


def mint_announcement(name: str, base: str = BASE) -> str:
    """The IRI of the announcement of that name: two names never share one, so nothing is slugged, only escaped.

    >>> mint_announcement("2019/Narcos S2", base=""), mint_announcement("東京?", base="")
    ('announcement/2019/Narcos%20S2', 'announcement/東京%3F')
    """
    segments = _NOT_IN_IRI.sub(lambda found: quote(found[0].encode("utf-8", "replace"), safe=""), name).split("/")
    # a segment of dots alone would be resolved away by whoever reads the IRI
    return base + "/".join(("announcement", *(s.replace(".", "%2E") if s.strip(".") == "" else s for s in segments)))


def _stands_in_slug(char: str) -> bool:
    return char.isalnum() or (char > "\x7f" and unicodedata.category(char)[0] == "M")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
