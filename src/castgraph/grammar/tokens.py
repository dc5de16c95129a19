"""Text -> capitalised words and numbers, with what stands between them: all that a name can be made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from castgraph.grammar.text import UPPER

# A word that starts with a capital or a digit: hyphens, apostrophes, points and slashes inside it belong to it.
# "#", "$" and "(" are left out: a title that starts with them is read where it stands in quotation marks.
# It begins with a set of letters, and looks behind only then: so the search passes fast over all others.
_WORD = re.compile(
    rf"[{UPPER}0-9dl](?<![\w'-].)(?:(?<=[{UPPER}0-9])|'[{UPPER}0-9])(?:\w|['.&](?=[^\W_])|-(?=\w))*(?:\+(?!\w))?"
)
_CAMEL = re.compile(rf"[{UPPER}](?<=[a-z].)\w*")  # what follows the small letters of "iPlayer" and "tvN"
_SMALL_FIRST = 4  # so many at most
ABBREVIATED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "jr",
        "sr",
        "st",
        "prof",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "det",
        "insp",
        "rev",
        "hon",
        "vs",
        "no",
        "vol",
        "bros",
        "inc",
        "ltd",
        "co",
        "corp",
        "pt",
        "ft",
        "mt",
    ]
)


@dataclass(slots=True)
class Word:
    """A capitalised word: ``text`` without a possessive ending, which ``owner`` tells."""

    start: int
    stop: int
    text: str
    low: str  # in lower case
    owner: bool = False

    @property
    def end(self) -> int:
        """Where the word ends with its possessive ending."""
        return self.stop + 2 if self.owner else self.stop


def find_words(plain: str, start: int, stop: int) -> list[Word]:
    """The capitalised words and numbers of ``plain[start:stop]``, in order."""
    words = []
    for match in _WORD.finditer(plain, start, stop):
        at, end = match.span()
        text = match.group()
        owner = text.endswith("'s") and len(text) > 2
        mark = plain[end : end + 1]
        if owner:
            text, end = text[:-2], end - 2
        elif mark == "." and text.isdigit() and plain[at - 1 : at] in ("", "\n"):
            continue  # "2. The Harbour": the number of a list
        elif mark == "." and ((len(text) == 1 and text.isalpha()) or text.lower() in ABBREVIATED or "." in text):
            text, end = text + ".", end + 1
        elif mark == "!" and plain[end + 1 : end + 2] == ",":
            text, end = text + "!", end + 1  # "Here We Go!, a sitcom"
        words.append(Word(at, end, text, text.lower(), owner))
    camels = list(_find_camels(plain, start, stop))
    return sorted([*words, *camels], key=lambda word: word.start) if camels else words


def _find_camels(plain: str, start: int, stop: int) -> Iterator[Word]:
    """The words that begin with a few small letters and a capital."""
    for match in _CAMEL.finditer(plain, start, stop):
        at = match.start()
        while at > start and "a" <= plain[at - 1] <= "z" and match.start() - at <= _SMALL_FIRST:
            at -= 1
        before = plain[at - 1 : at] if at > start else ""
        if match.start() - at <= _SMALL_FIRST and not (before.isalnum() or before in ("_", "'", "-")):
            text = plain[at : match.end()]
            yield Word(at, match.end(), text, text.lower(), plain.startswith("'s", match.end()))
