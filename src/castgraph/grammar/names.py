"""Capitalised words -> candidates: the stretches that one name may fill, several readings of one stretch among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from castgraph.grammar.companies import company_of, first_words, is_word
from castgraph.grammar.tokens import Word, find_words
from castgraph.grammar.vocabulary import words_of

# what may stand between two words of one name, whatever the name is
_JOINTS = frozenset(
    [" ", " of ", " of the ", " of a ", " & ", " & the ", ": ", " de ", " de la ", " de las ", " de los ", " del ", " della ", " di ", " da ", " dos ", " du ", " la ", " van ", " van der ", " van den ", " von ", " von der ", " der ", " den ", " ter ", " bin ", " ben ", " el ", " al-", " y ", " e ", " vs. ", " vs ", " n' ", " 'n' ", " 'n ", "/", " des ", " à ", " the ", " a ", " an ", " my ", " your ", " our ", " his ", " her ", " its ", " is ", " are "]
)  # fmt: skip
# what may stand inside a title, but as often between two names: both readings become candidates
_LOOSE_JOINTS = frozenset(
    [" and ", " and the ", " in ", " in the ", " in a ", " to ", " to the ", " for ", " for the ", " for a ", " on ", " on the ", " at ", " at the ", " from ", " from the ", " with ", " with the ", " with a ", " by ", " by the ", " or ", " into ", " into the ", " as ", " about ", " about the ", " before ", " after ", " over ", " under ", " through ", " without ", " that ", " who ", " from a ", " on a ", ", ", " - ", " + ", " who is ", " if ", " but ", " not ", " so ", " up ", " out ", " than ", " like ", " it ", " who i ", " up in the ", " out of "]
)  # fmt: skip
_NICKNAME = re.compile(r"""^ ["'(]$|^["')] $""")
_GENERATIONS = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "inc", "inc.", "ltd", "ltd."))
COMMON = words_of("common_words")
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
_ARTICLES = frozenset(("the", "a", "an"))
_OPENS_ANOTHER = _FUNCTION - {"the", "how"}  # behind a colon
_TRADE_OR_CALENDAR = _TRADE | _CALENDAR
# words that are no name where they stand alone
_SAYS_NOTHING = _TRADE_OR_CALENDAR | _ARTICLES | {"i", "it", "he", "we", "in", "on", "at", "as", "by"}
_SEASON_MARK = re.compile(r"S\d{1,2}(?:E\d{1,3})?|\d{1,2}x\d{2}|\d{1,2}")  # of the season of a show, behind its title
LONGEST = 9  # words of a title
_LONGEST_COMPANY = 4


@dataclass(slots=True)
class Candidate:
    """One reading of ``plain[start:stop]`` as a name; ``owner`` where a possessive ending follows.

    ``first`` where it opens a sentence; ``loose`` where it holds a joint that also stands between two names.
    ``joints``: what stands between its capitalised words but for a space, each with the number of words before it.
    """

    start: int
    stop: int
    owner: bool
    first: bool
    loose: bool
    words: tuple[str, ...]
    joints: tuple[tuple[int, str], ...] = ()


def find_candidates(plain: str, start: int, stop: int) -> Iterator[Candidate]:
    """The candidates of ``plain[start:stop]``; they overlap."""
    runs: list[list[Word]] = []
    last: Word | None = None
    for word in find_words(plain, start, stop):
        if last is not None and _continues(plain, last, word):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = word
    previous: list[Candidate] = []
    for run in [part for whole in runs for part in _part(plain, whole)]:
        found = _readings(plain, run, run[0].start == start or _opens_sentence(plain, start, run[0].start))
        yield from found
        if found and previous:
            merged = _merge(plain, previous, found)
            if merged is not None:
                yield merged
        previous = found


def _opens_sentence(plain: str, start: int, at: int) -> bool:
    if plain[at - 1 : at] == " " and plain[at - 2 : at - 1].isalnum():
        return False  # most words stand behind another
    return _SENTENCE_START.search(plain, max(start - 1, at - 4, 0), at) is not None


def _part(plain: str, run: list[Word]) -> Iterator[list[Word]]:
    """``run`` in parts: a slash beside a listed company parts two names, in "Lincoln/Mercer" it joins two of one."""
    slashes = [i for i in range(1, len(run)) if plain[run[i - 1].end : run[i].start] == "/"]
    edges = set(_company_edges(run)) if slashes else ()
    begin = 0
    for i in slashes:
        if i in edges:
            yield run[begin:i]
            begin = i
    yield run[begin:]


def _continues(plain: str, left: Word, right: Word) -> bool:
    gap = plain[left.end : right.start]
    if gap in _JOINTS:
        if gap == ": " and (right.low in _OPENS_ANOTHER or right.low in _TRADE):
            return False
        return not (left.owner and gap[0] != " ") and not _pronoun(right.low)
    if gap == ", ":
        return right.low in _GENERATIONS
    return len(gap) == 2 and gap != " (" and _NICKNAME.match(gap) is not None


def _readings(plain: str, run: list[Word], first: bool) -> list[Candidate]:
    """The whole run, and its parts where a word of trade, of the calendar or a possessive cuts it."""
    many = len(run)
    if many == 1:  # as most are
        word = run[0]
        if word.low in _SAYS_NOTHING or (first and _pronoun(word.low)):
            return []
        return [Candidate(word.start, word.stop, word.owner, first, False, (word.text,))]
    low = [w.low for w in run]
    if first and _pronoun(low[0]):
        low[0] = "it"
    begin = 0
    if first and low[0] in _FUNCTION and low[0] not in _ARTICLES:
        begin = 1  # "How I Met Your Mother" may open a sentence, and so may "While Ana Prieto"
    cuts = {0, begin, many}
    for i in range(begin, many):
        if low[i] in _TRADE_OR_CALENDAR or (i == begin and low[i] in _NATIONALITIES):
            cuts.update((i, i + 1))
        if run[i].owner or (i + 1 < many and not _tight(run[i], run[i + 1])):
            cuts.add(i + 1)
        if i and (_SEASON_MARK.fullmatch(run[i].text) or shouts(run[i].text) != shouts(run[i - 1].text)):
            cuts.add(i)  # "Salt S2", "NEW Salt"
    cuts.update(_company_edges(run))
    if first and low[0] in _PREPOSITIONS:
        cuts.discard(0)  # "In Salt, …": the preposition is the sentence's
    edges = sorted(cuts)
    return [
        _candidate(plain, run, i, j, first and i == 0)
        for a, i in enumerate(edges)
        for j in edges[a + 1 : a + 1 + LONGEST]
        if j - i <= LONGEST and not (j - i == 1 and low[i] in _SAYS_NOTHING)
    ]


def _company_edges(run: list[Word]) -> Iterator[int]:
    """Where the names of listed companies begin and end in the run: "BBC One/Netflix", "Rival HBO"."""
    for i, word in enumerate(run):
        if word.low not in first_words():
            continue
        name = ""
        for j in range(i, min(i + _LONGEST_COMPANY, len(run))):
            name = f"{name} {run[j].text}" if name else run[j].text
            if company_of(name) is not None and not is_word(name):
                yield from (i, j + 1)


def shouts(word: str) -> bool:
    """Whether capitals alone make up a word that is no abbreviation of two letters."""
    return len(word) > 2 and word.isupper() and word.isalpha()


def _pronoun(low: str) -> bool:
    """Whether this is "He", "She'll", "It's" and their like."""
    return "'" in low and low.partition("'")[0] in ("he", "she", "they", "it", "we")


def _tight(left: Word, right: Word) -> bool:
    """Whether nothing but a space or a particle of surnames stands between."""
    return right.start - left.end == 1 or left.text[-1] == "."


def _candidate(plain: str, run: list[Word], i: int, j: int, first: bool) -> Candidate:
    while j - i > 1 and run[j - 1].low in _ARTICLES:
        j -= 1  # the article is the next word's, which is no part of the name
    last = run[j - 1]
    words = [w.text + "'s" if w.owner else w.text for w in run[i : j - 1]]
    joints = tuple(
        [(k - i + 1, plain[run[k].end : run[k + 1].start]) for k in range(i, j - 1) if not _tight(run[k], run[k + 1])]
    )
    return Candidate(run[i].start, last.stop, last.owner, first, False, (*words, last.text), joints)


def _merge(plain: str, left: list[Candidate], right: list[Candidate]) -> Candidate | None:
    """Both as one name, where what stands between may stand inside a title."""
    a = left[0] if len(left) == 1 else max(left, key=lambda c: (c.stop, c.stop - c.start))
    b = right[0] if len(right) == 1 else min(right, key=lambda c: (c.start, -c.stop))
    gap = plain[a.stop : b.start]
    if a.owner or gap not in _LOOSE_JOINTS or len(a.words) + len(b.words) > LONGEST:
        return None
    words = (*a.words, *gap.split(), *b.words)
    before = len(words) - len(b.words)
    return Candidate(
        a.start, b.stop, b.owner, a.first, True, words, (*a.joints, *[(before + n, joint) for n, joint in b.joints])
    )
