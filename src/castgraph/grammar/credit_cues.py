"""The words that say what somebody does for a production: "showrunner", "penned", "behind the camera", "EPs"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "vocabulary" / "credit_cues.tsv"
_LETTERS = {"w": "writer", "d": "director", "p": "producer", "c": "creator", "sr": "showrunner"}
# the words that alone join a work to a person; no cue but beside a name
LINKS = {"from": ("creator", "writer", "executive producer"), "by": ("writer", "creator", "author", "director")}


@dataclass(frozen=True, slots=True)
class Cue:
    """``phrase`` with the roles that it may tell. ``form``: noun, verb, did (written), doing (writing), thing (script)…"""

    phrase: str
    form: str
    roles: tuple[str, ...]


@cache
def _cues() -> dict[str, list[tuple[tuple[str, ...], tuple[Cue, ...]]]]:
    """The cues by their first word, the longest first; a phrase of several rows has a cue for each."""
    found: dict[tuple[str, ...], list[Cue]] = {}
    for line in _TABLE.read_text("utf-8").splitlines()[1:]:
        form, roles, phrases = line.split("\t")
        for phrase in phrases.split("|"):
            found.setdefault(tuple(phrase.split()), []).append(Cue(phrase, form, tuple(roles.split(","))))
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Cue, ...]]]] = {}
    for words, cues in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words, tuple(cues)))
    return by_first


def first_words() -> frozenset[str]:
    """The words with which cues begin."""
    return frozenset(_cues())


def find_cues(words: Sequence[str], at: int) -> tuple[tuple[Cue, ...], int]:
    """The cues that begin with ``words[at]`` and how many words they fill; none and 0 where there is no cue."""
    word = words[at]
    for phrase, cues in _cues().get(word, ()):
        size = len(phrase)
        if size == 1 or tuple(words[at : at + size]) == phrase:
            return cues, size
    if "-" in word:
        parts = [cue for part in word.split("-") for cue in _single(part)]
        if len(parts) > 1:
            return tuple(parts), 1
    return (), 0


def _single(word: str) -> Iterator[Cue]:
    """The noun or verb that ``word`` alone is, inside a compound ("writer-director")."""
    for phrase, cues in _cues().get(word, ()):
        if len(phrase) == 1:
            yield from cues


def cues_of_letters(words: Sequence[str]) -> tuple[Cue, ...]:
    """The cues of "w, ep" in a bracket behind a name; none where there is more than letters."""
    found: list[Cue] = []
    for word in words:
        if word in _LETTERS:
            found.append(Cue("letter", "letter", (_LETTERS[word],)))
        elif word not in (",", "/", ";", "&", "and"):
            cues, size = find_cues((word,), 0)
            if not size:
                return ()
            found += cues
    return tuple(found)
