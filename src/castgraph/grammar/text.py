"""Letters and words: what a capital is, what joins two words of a name, how two spellings compare."""

import re
import unicodedata
from functools import lru_cache

UPPER = "".join(re.escape(c) for c in map(chr, range(0x0530)) if unicodedata.category(c) in ("Lu", "Lt"))
# one for one, so that offsets stay
PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "′": "'", "ʼ": "'",
        "–": "-", "—": "-", "―": "-", "‑": "-", "‒": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\u200b": " ", "\u200e": " ", "\u200f": " ",
        "İ": "I", "…": "…",
        **{chr(code): "\ufffd" for code in range(0xE000, 0xE010)},  # which stand for names in folded lines
    }
)  # fmt: skip

_ARTICLE = re.compile(r"^(?:the|a|an) ")
_NOT_WORD = re.compile(r"[^\w]+")


def plain(text: str) -> str:
    """Typographic quotes, dashes and spaces made plain; same length."""
    return text.translate(PLAIN)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """The form in which two spellings of one title or company are the same."""
    text = " ".join(_NOT_WORD.sub(" ", fold(name).replace("&", " and ").replace("'", "")).split())
    return _ARTICLE.sub("", text)
