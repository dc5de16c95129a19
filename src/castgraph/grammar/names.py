"""Capitalised words -> candidates: the stretches that one name may fill, several readings of one stretch among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from castgraph.grammar.tokens import Word, find_words
from castgraph.grammar.vocabulary import words_of

# what may stand between two words of one name, whatever the name is
_JOINTS = frozenset(
    [" ", " of ", " of the ", " of a ", " & ", " & the ", ": ", " de ", " de la ", " de las ", " de los ", " del ", " della ", " di ", " da ", " dos ", " du ", " la ", " van ", " van der ", " van den ", " von ", " von der ", " der ", " den ", " ter ", " bin ", " ben ", " el ", " al-", " y ", " e ", " vs. ", " vs ", " n' ", " 'n' ", " 'n ", "/", " des ", " à ", " the ", " a ", " an ", " my ", " your ", " our ", " his ", " her ", " its ", " is ", " are "]
) - {""}  # fmt: skip
# what may stand inside a title, but as often between two names: both readings become candidates
_LOOSE_JOINTS = frozenset(
    [" and ", " and the ", " in ", " in the ", " in a ", " to ", " to the ", " for ", " for the ", " for a ", " on ", " on the ", " at ", " at the ", " from ", " from the ", " with ", " with the ", " with a ", " by ", " by the ", " or ", " into ", " into the ", " as ", " about ", " about the ", " before ", " after ", " over ", " under ", " through ", " without ", " that ", " who ", " from a ", " on a ", ", ", " - ", " + ", " who is ", " if ", " but ", " not ", " so ", " up ", " out ", " than ", " like ", " it ", " who i ", " up in the ", " out of "]
) - {""}  # fmt: skip
_NICKNAME = re.compile(r"""^ ["'(]$|^["')] $""")
_GENERATIONS = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "inc", "inc.", "ltd", "ltd."))
_FUNCTION = words_of("function_words")
_TRADE = words_of("trade_words")
_NATIONALITIES = words_of("nationalities")
_CALENDAR = words_of("calendar")
_SENTENCE_START = re.compile(r'(?:^|\n|[.!?:;•·*|]["\')\]]* |\n["\'(\[]|[-•·*] |[.!?:] ["\'(])$')
_PREPOSITIONS = frozenset(
    [
        "in",
        "for",
        "on",
        "with",
        "from",
        "at",
        "to",
        "by",
        "after",
        "before",
        "as",
        "of",
        "like",
        "take",
        "meet",
        "see",
        "watch",
        "when",
        "while",
        "and",
        "but",
        "also",
    ]
)
LONGEST = 9  # words of a title


@dataclass(slots=True)
class Candidate:
    """One reading of ``plain[start:stop]`` as a name; ``owner`` where a possessive ending follows.

    ``first`` where it opens a sentence; ``loose`` where it holds a joint that also stands between two names.
    """

    start: int
    stop: int
    owner: bool
    first: bool
    loose: bool
    words: tuple[str, ...]


def find_candidates(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The candidates of ``plain[start:stop]``; they overlap."""
    runs: list[list[Word]] = []
    for word in find_words(plain, start, stop):
        if runs and _continues(plain, runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    previous: list[Candidate] = []
    for run in runs:
        first = bool(_SENTENCE_START.search(plain, max(start - 1, run[0].start - 4, 0), run[0].start)) or (
            run[0].start == start
        )
        found = list(_readings(run, first))
        yield from found
        if found and previous:
            yield from _merge(plain, previous, found)
        previous = found or []


def _continues(plain: str, left: Word, right: Word) -> bool:
    gap = plain[left.end : right.start]
    if gap in _JOINTS:
        if gap == ": " and (right.text.lower() in _FUNCTION - {"the", "how"} or right.text.lower() in _TRADE):
            return False
        return not (left.owner and gap[0] != " ") and not _pronoun(right.text.lower())
    if gap == ", ":
        return right.text.lower() in _GENERATIONS
    return bool(_NICKNAME.match(gap)) and gap[-1] != "("


def _readings(run: list[Word], first: bool) -> Iterator[Candidate]:
    """The whole run, and its parts where a word of trade, of the calendar or a possessive cuts it."""
    low = [w.text.lower() for w in run]
    if first and _pronoun(low[0]):
        low[0] = "it"
    begin = 0
    if first and low[0] in _FUNCTION and low[0] not in ("the", "a", "an"):
        begin = 1  # "How I Met Your Mother" may open a sentence, and so may "While Ana Prieto"
    cuts = {0, begin, len(run)}
    for i in range(begin, len(run)):
        if low[i] in _TRADE or low[i] in _CALENDAR or (low[i] in _NATIONALITIES and i == begin):
            cuts.update((i, i + 1))
        if run[i].owner or (i + 1 < len(run) and not _tight(run[i], run[i + 1])):
            cuts.add(i + 1)
    if first and len(run) > 1 and low[0] in _PREPOSITIONS:
        cuts.discard(0)  # "In Salt, …": the preposition is the sentence's
    edges = sorted(cuts)
    seen = set()
    for a in range(len(edges) - 1):
        for b in range(a + 1, len(edges)):
            i, j = edges[a], edges[b]
            if (i, j) in seen or j - i > LONGEST or (j - i == 1 and _says_nothing(low[i], first and i == 0)):
                continue
            seen.add((i, j))
            yield _candidate(run, i, j, first and i == 0)


def _says_nothing(low: str, first: bool) -> bool:
    """Whether this one word, standing alone, is no name."""
    return (
        low in _TRADE
        or low in _CALENDAR
        or low in ("the", "a", "an", "i", "it", "he", "we", "in", "on", "at", "as", "by")
    )


def _pronoun(low: str) -> bool:
    """Whether this is "He", "She'll", "It's" and their like."""
    return "'" in low and low.partition("'")[0] in ("he", "she", "they", "it", "we")


def _tight(left: Word, right: Word) -> bool:
    """Whether nothing but a space or a particle of surnames stands between."""
    return right.start - left.end == 1 or left.text[-1] == "."


def _candidate(run: list[Word], i: int, j: int, first: bool) -> Candidate:
    while j - i > 1 and run[j - 1].text.lower() in ("the", "a", "an"):
        j -= 1  # the article is the next word's, which is no part of the name
    words = tuple(w.text + "'s" if w.owner and k < j - 1 else w.text for k, w in enumerate(run[i:j], i))
    return Candidate(run[i].start, run[j - 1].stop, run[j - 1].owner, first, False, words)


# a production without a title yet goes by its makers and its kind
_UNTITLED = re.compile(
    r"\b[Uu]ntitled (?:(?:[A-Z][\w.'/-]*|and|&|[a-z]+(?:-[a-z]+)?) ){1,6}?"
    r"(?:(?:[Mm]usical |[Ll]egal |[Mm]edical |[Ff]amily )?(?:[Pp]roject|[Dd]rama|[Cc]omedy|[Ss]eries|[Pp]ilot|[Tt]hriller|[Ss]how|[Ff]ilm|"
    r"[Ss]pin-?off|[Rr]eboot|[Pp]requel|[Ss]itcom))(?: (?:series|project|pilot))?\b"
)


def find_untitled(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The productions that go by "untitled" and their makers' names."""
    for match in _UNTITLED.finditer(plain, start, stop):
        yield Candidate(match.start(), match.end(), False, False, False, tuple(match.group().split()))


# a short stretch between quotation marks; the marks must stand outside words, so that apostrophes are none
_QUOTED = re.compile(
    r"""(?<![\w"])"([^"\n]{1,80}?)"(?![\w])|(?<![\w'])'(?!\d\ds)([^'\n]{1,80}?(?:'[a-z][^'\n]{0,60}?)??)'(?![\w])"""
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


def _merge(plain: str, left: list[Candidate], right: list[Candidate]) -> Iterator[Candidate]:
    a = max((c for c in left), key=lambda c: (c.stop, c.stop - c.start))
    b = min((c for c in right), key=lambda c: (c.start, -c.stop))
    if a.owner:
        return
    gap = plain[a.stop : b.start]
    if gap not in _LOOSE_JOINTS or len(a.words) + len(b.words) > LONGEST:
        return
    yield Candidate(a.start, b.stop, b.owner, a.first, True, (*a.words, *gap.split(), *b.words))
