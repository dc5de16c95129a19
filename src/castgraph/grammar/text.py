"""Letters and words: what a capital is, what joins two words of a name, how two spellings compare."""

import re
import sys
import unicodedata

UPPER = "".join(re.escape(c) for c in map(chr, range(0x0530)) if unicodedata.category(c) in ("Lu", "Lt"))
# one for one, so that offsets stay
PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "′": "'", "ʼ": "'",
        "–": "-", "—": "-", "―": "-", "‑": "-", "‒": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\u200b": " ", "\u200e": " ", "\u200f": " ",
        "İ": "I", "…": "…",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """Typographic quotes, dashes and spaces made plain; same length."""
    return text.translate(PLAIN)


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


LAST_CODE_POINT = sys.maxunicode
