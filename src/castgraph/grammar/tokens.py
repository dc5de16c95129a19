"""Text -> capitalised words and numbers, with what stands between them: all that a name can be made of."""

import re
from dataclasses import dataclass

from castgraph.grammar.text import UPPER

# A word that starts with a capital or a digit: hyphens, apostrophes, points and slashes inside it belong to it.
# "#", "$" and "(" are left out: a title that starts with them is read where it stands in quotation marks.
_WORD = re.compile(rf"(?<![\w'-])(?:Mc|Mac|O'|D'|L'|d'|l')?[{UPPER}0-9](?:\w|['.&](?=[^\W_])|-(?=\w))*(?:\+(?!\w))?")
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
        if owner:
            text, end = text[:-2], end - 2
        elif plain[end : end + 1] == "." and (len(text) == 1 or text.lower() in ABBREVIATED or "." in text):
            text, end = text + ".", end + 1
        elif plain[end : end + 1] == "!" and plain[end + 1 : end + 2] == ",":
            text, end = text + "!", end + 1  # "Here We Go!, a sitcom"
        words.append(Word(at, end, text, owner))
    return words
