"""IRIs minted from names: same in, same out, in every build; no clock, no random, no blank nodes."""

import hashlib
import re
import unicodedata

BASE = "https://w3id.org/castgraph/"
LONGEST_SLUG = 120  # characters; past it a slug is cut and keeps a hash of the whole, so that no two meet
_AFTER_LETTERS = re.compile(r"(?<=\w)[’'`ʼ](?=\w)")
_NOT_WORD = re.compile(r"[\W_]+")


def slug(name: str) -> str:
    """The path segment of a name: lower case, no accents, words joined by hyphens.

    Letters of other scripts stay (an IRI may hold them); a name without any letter or digit becomes a hash.

    >>> slug("Narcos: Mexico"), slug("Grey’s Anatomy"), slug("José & Zoë"), slug("東京")
    ('narcos-mexico', 'greys-anatomy', 'jose-and-zoe', '東京')
    """
    text = unicodedata.normalize("NFKD", name).casefold().replace("&", " and ")
    # casefold may undo the decomposition of some letters: compose, so that equal names give equal slugs
    text = unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))
    text = _NOT_WORD.sub("-", _AFTER_LETTERS.sub("", text)).strip("-")
    if not text:
        return "name-" + _digest(name)
    return text if len(text) <= LONGEST_SLUG else f"{text[: LONGEST_SLUG - 13]}-{_digest(text)}"


def mint(kind: str, *parts: str, base: str = BASE) -> str:
    """The IRI ``BASE KIND/PART/…`` of the parts' slugs.

    >>> mint("season", "Narcos: Mexico", "2", base="")
    'season/narcos-mexico/2'
    """
    return base + "/".join((kind, *map(slug, parts)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
