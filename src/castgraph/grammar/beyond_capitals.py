"""Names that capitals alone do not show -> candidates: in quotation marks, untitled, in other languages, in a block of capitals."""

import re
from collections.abc import Iterator, Mapping, Sequence

from castgraph.grammar.blocks import Block
from castgraph.grammar.names import COMMON, LONGEST, Candidate
from castgraph.grammar.text import UPPER, fold

# a production without a title yet goes by its makers and its kind
_UNTITLED = re.compile(
    r"\b[Uu]ntitled (?:(?:[A-Z][\w.'/-]*|and|&|[a-z]+(?:-[a-z]+)?) ){1,6}?"
    r"(?:(?:[Mm]usical |[Ll]egal |[Mm]edical |[Ff]amily )?(?:[Pp]roject|[Dd]rama|[Cc]omedy|[Ss]eries|[Pp]ilot|[Tt]hriller|[Ss]how|[Ff]ilm|"
    r"[Ss]pin-?off|[Rr]eboot|[Pp]requel|[Ss]itcom))(?: (?:series|project|pilot))?\b"
)


def find_untitled(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The productions that go by "untitled" and their makers' names."""
    if plain.find("ntitled ", start, stop) < 0:
        return
    for match in _UNTITLED.finditer(plain, start, stop):
        yield Candidate(match.start(), match.end(), False, False, False, tuple(match.group().split()))


# a capital and the words in small letters behind it: "La casa de papel" is written so where it comes from
_LETTERS = re.compile(r"\w+")
_SMALL = re.compile(rf"(?<![\w'-])[{UPPER}]\w*(?: [^\W\d_{UPPER}]\w*){{1,6}}")
_FOREIGN_ARTICLES = frozenset(
    ("la", "el", "los", "las", "le", "les", "il", "un", "une", "una", "das", "der", "die", "os")
)
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "la",
        "el",
        "los",
        "las",
        "le",
        "les",
        "que",
        "y",
        "e",
        "en",
        "un",
        "una",
        "uno",
        "al",
        "con",
        "por",
        "sin",
        "mi",
        "tu",
        "su",
        "da",
        "do",
        "das",
        "dos",
        "du",
        "des",
        "une",
        "au",
        "aux",
        "il",
        "lo",
        "gli",
        "di",
        "della",
        "van",
        "het",
        "een",
        "der",
        "die",
        "das",
        "und",
        "von",
        "mit",
        "och",
        "og",
        "et",
        "den",
        "det",
        "a",
        "à",
    ]
)


def find_foreign(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The titles of other languages than English, which go on from their first capital in small letters."""
    for match in _SMALL.finditer(plain, start, stop):
        words = match.group().split(" ")
        low = [fold(word) for word in words]
        foreign = low[0] in _FOREIGN_ARTICLES
        if not foreign and (low[1] not in _PARTICLES or low[1] == "a" or low[0] in COMMON):
            continue
        last = 0
        for number in range(1, len(low)):
            if low[number] not in COMMON and low[number] not in _PARTICLES:
                last = number
            elif low[number] not in _PARTICLES:
                break
        if last:
            kept = words[: last + 1]
            yield Candidate(match.start(), match.start() + len(" ".join(kept)), False, False, False, tuple(kept))


def find_echoes(plain: str, low: str, block: Block, known: Mapping[str, Sequence[str]]) -> Iterator[Candidate]:
    """Names of the rest of the text in a block whose capitals tell nothing.

    ``low`` is ``plain`` in lower case; ``known`` holds the names so, by their first words.
    """
    for match in _LETTERS.finditer(low, block.start, block.stop):
        at = match.start()
        for name in known.get(match.group(), ()):
            end = at + len(name)
            if low.startswith(name, at) and end <= block.stop and not low[end : end + 1].isalnum():
                owner = low.startswith("'s", end) and not low[end + 2 : end + 3].isalnum()
                yield Candidate(at, end, owner, False, False, tuple(plain[at:end].split()))


# a short stretch between quotation marks; the marks must stand outside words, so that apostrophes are none
_QUOTED = re.compile(
    r"""\"(?<![\w"]")([^"\n]{1,80}?)"(?![\w])|'(?<![\w']')(?!\d\ds)([^'\n]{1,80}?(?:'[a-z][^'\n]{0,60}?)??)'(?![\w])"""
)


def find_quoted(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The short stretches in quotation marks that may be a title."""
    for match in _QUOTED.finditer(plain, start, stop):
        group = 1 if match.group(1) is not None else 2
        at = match.start(group)
        text = match.group(group)
        owner = text.endswith("'s") and len(text) > 3
        stripped = text.removesuffix("'s") if owner else text
        stripped = stripped.rstrip(" ,.;:") if not stripped.endswith("...") else stripped
        words = tuple(stripped.split())
        if stripped and len(words) <= LONGEST and stripped[0] not in " ,.-":
            yield Candidate(at, at + len(stripped), owner, False, False, words)
