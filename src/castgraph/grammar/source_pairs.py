"""Which work a show is made from: a book, play, film, show or format, or a source of the show's own name; weighed.

A pair is a subject and another work of one sentence, or of a sentence that is about the subject; for a source of the same
name the pair is the subject with itself. The weights in ``vocabulary/sources.tsv`` are counted by ``tests/weights``.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import exp

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import OTHER, TITLE, Mention
from castgraph.grammar.sentences import Sentence, between, near
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import Table, weights

_LEAST, _UNLIKELY = 0.25, 0.1  # probability
_RULED = 0.5  # of what a rule reads, at the least
_NAMESAKE = 0.4  # from which a show has a source of its own name
_MARGIN = 3
_REACH = 25  # words between a work and the nearest cue
_CUES = {
    "based": r"based|inspired|drawn|draws|derived|taken|takes|lifted|rooted|source|basis|pages?|after|owes|comes|began|started|grew|born|loosely|origins?|roots",
    "adapts": r"adapt(?:s|ed|ing|ation|ations)?|turn(?:s|ed|ing)|retell(?:s|ing)|reimagin(?:es|ed|ing|ation)|re-imagin\w+|version|take|translat(?:es|ed|ion)|rework\w*|transplant\w*|brings?|made",
    "book": r"novels?|books?|memoirs?|plays?|comics?|comic-books?|manga|manhwa|webtoon|stor(?:y|ies)|novellas?|bestsellers?|best-sellers?|articles?|trilogy|saga|tales?|page|"
    r"autobiography|biography|poem|graphic|musical|game|games|video-game|videogame|podcast|title|thrillers?|series",
    "show": r"format|original|telenovela|sitcom|film|movie|feature|documentary|miniseries|franchise|classic|hit|cult",
    "derived": r"spin-?offs?|spin|spun|prequels?|sequels?|remakes?|remak(?:es|ing)|reboot(?:s|ed|ing)?|reviv(?:al|es|ed|ing)|offshoot|follow-?up|companion|continu(?:es|ation|ing)|"
    r"universe|world|parent|mothership|flagship|successor|sister|back|again|new|return|pre-dates",
    "same": r"same|eponymous|namesake|same-titled|same-named|own|name|name's|titled|called|too|also",
}  # fmt: skip
_CUE = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _CUES.items()))
# a sentence without one of these has no pair
_GATE = re.compile(
    r"\b(?:based|inspired|drawn from|adapt|novel|book|memoir|plays?\b|comic|manga|manhwa|webtoon|stor(?:y|ies) (?:by|of)|short story|bestsell|best-sell|article|trilogy|saga|"
    r"autobiograph|musical|video ?game|podcast|format|original|telenovela|remak|reboot|reviv|spin-?off|spin off|spun|prequel|sequel|offshoot|follow-up|companion|"
    r"continu|universe|world of|reimagin|retell|version|namesake|eponymous|same name|same-titled|pages? of|parent|mothership|franchise|take on|derived|comes from|grew out|successor|film|movie)"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A show and what it may be made from, ``other`` the show itself for a namesake; ``named`` where the sentence names it."""

    show: Mention
    other: Mention
    number: int
    start: int
    stop: int
    named: bool
    features: frozenset[str | None]


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with the subjects that it names, its cues, what gives the subject of a place, and the table in use."""

    sentence: Sentence
    shows: Sequence[tuple[int, Mention]]
    cues: Sequence[tuple[int, str]]
    scope: Callable[[int, int], Mention | None]
    table: Table


def read_sources(
    sentences: Sequence[Sentence],
    drafts: Sequence[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, int], Mention | None],
) -> Iterator[Draft]:
    """``drafts``, those of sources replaced by what is likely; ``drafts`` of sources that are no pair stay."""
    table = weights("sources")
    best: dict[tuple[str, str], tuple[float, Pair]] = {}
    for pair in find_pairs(sentences, drafts, subjects, scope, table):
        (score,) = table.sum(pair.features)
        key = (key_of(pair.show.text), key_of(pair.other.text))
        if key not in best or score > best[key][0]:
            best[key] = (score, pair)
    chances = {key: 1 / (1 + exp(-score)) for key, (score, _) in best.items()}
    for draft in drafts:
        if draft.relation != "based" or chances.get(_key(draft), 1.0) >= _UNLIKELY:
            yield draft
            if draft.relation == "based" and _key(draft) in chances:
                chances[_key(draft)] = max(chances[_key(draft)], _RULED)
    for key in _choose(chances):
        pair, own = best[key][1], key[0] == key[1]
        yield Draft(
            "based", pair.show, pair.other, None, None, pair.start, pair.stop, pair.number,
            f"source {'of its own name' if own else 'work'}", round(chances[key], 2), pair.named,
        )  # fmt: skip


def _choose(chances: Mapping[tuple[str, str], float]) -> Iterator[tuple[str, str]]:
    """The likely pairs, without the less likely of two that say the contrary, and namesakes of shows that have a source."""
    sourced = {show for (show, other), chance in chances.items() if show != other and chance >= _LEAST}
    for key, chance in chances.items():
        show, other = key
        if show == other:
            if chance >= (_RULED if show in sourced else _NAMESAKE):
                yield key
        elif chance >= max(_LEAST, chances.get((other, show), 0.0)):
            yield key


def _key(draft: Draft) -> tuple[str, str]:
    show, other = draft.show, draft.other
    return (key_of(show.text) if show else "", key_of(other.text) if other else "")


def find_pairs(
    sentences: Sequence[Sentence],
    drafts: Iterable[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, int], Mention | None],
    table: Table,
) -> Iterator[Pair]:
    """Every pair of the text, with its features."""
    rules: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.relation == "based" or draft.value == "author":
            rules[draft.line].append(draft)
    size = "1" if len(subjects) == 1 else "2-4" if len(subjects) < 5 else "5+"
    for sentence in sentences:
        read = rules.get(sentence.number, [])
        if not read and _GATE.search(sentence.line.text) is None:
            continue
        shows = [(p, m) for p, m in sentence.names if m.kind == TITLE and key_of(m.text) in subjects]
        line = _Line(sentence, shows, _find_cues(sentence), scope, table)
        common = [f"subjects {size}", f"line {min(sentence.number, 3)}"]
        common += ["heading"] if sentence.line.heading else []
        for place, other in sentence.names:
            if other.kind == TITLE or (other.kind == OTHER and any(abs(c - place) < 8 for c, _ in line.cues)):
                told = [*common, *_of_work(line, place, other, read)]
                told += ["a subject"] * (key_of(other.text) in subjects)
                yield from _pair(line, place, other, told)
        yield from _namesakes(line, [*common, *_of_rules(read, None)])


def _find_cues(sentence: Sentence) -> list[tuple[int, str]]:
    words = sentence.words
    return [
        (n, match.lastgroup or "")
        for n in range(_MARGIN, len(words) - _MARGIN)
        if (match := _CUE.fullmatch(words[n])) is not None
    ]


def _pair(line: _Line, place: int, other: Mention, features: list[str | None]) -> Iterator[Pair]:
    """The pairs of a work with the subjects of its sentence, else with the subject that the sentence is about."""
    sentence, found = line.sentence, False
    for at, show in line.shows:
        if key_of(show.text) != key_of(other.text):
            found = True
            first, last = sorted((at, place))
            side = "show first" if at < place else "work first"
            others = sum(first < p < last for p, _ in line.shows)
            own = [
                side,
                f"{side} shows between {min(others, 2)}",
                *between(sentence, line.table, first, last, side + " "),
                *_of_names(show, other),
            ]
            yield Pair(
                show,
                other,
                sentence.number,
                min(show.start, other.start),
                max(show.stop, other.stop),
                True,
                frozenset((*features, *own)),
            )
    if not found:
        about = line.scope(sentence.number, other.start)
        if about is not None and key_of(about.text) != key_of(other.text):
            own = ["by scope", *_of_names(about, other)]
            yield Pair(about, other, sentence.number, other.start, other.stop, False, frozenset((*features, *own)))


def _of_names(show: Mention, other: Mention) -> Iterator[str]:
    one, two = key_of(show.text), key_of(other.text)
    if one.startswith(two + " "):
        yield "show is longer"
    if two.startswith(one + " "):
        yield "work is longer"


def _of_work(line: _Line, place: int, other: Mention, read: Sequence[Draft]) -> Iterator[str | None]:
    yield from near(line.sentence, line.table, place, place + 1)
    yield "no title" if other.kind == OTHER else "title"
    words = line.sentence.words
    for at, family in line.cues:
        distance = abs(at - place)
        if distance <= _REACH:
            side = "then" if at > place else "before"
            far = (
                "1"
                if distance < 2
                else "2"
                if distance < 3
                else "3-5"
                if distance < 6
                else "6-9"
                if distance < 10
                else "far"
            )
            parted = (
                "parted " if any(w in ("<title>", ";", ".") for w in words[min(at, place) + 1 : max(at, place)]) else ""
            )
            yield from (
                f"{parted}{family} {side} {far}",
                f"{parted}{words[at]} {side} {far}",
                f"{parted}{words[at]} {side}",
            )
    yield from _of_rules(read, other)


def _of_rules(read: Sequence[Draft], other: Mention | None) -> Iterator[str]:
    for draft in read:
        if draft.relation != "based":
            yield "author told"
        elif (draft.other is None and other is None) or (draft.other and other and draft.other.start == other.start):
            yield from ("rule", f"rule {draft.rule}")
        else:
            yield "rule of another"


def _namesakes(line: _Line, features: list[str]) -> Iterator[Pair]:
    """The pairs of a show with a source of its own name."""
    places = [at for at, family in line.cues if family in ("book", "derived", "same", "adapts", "based")]
    if not places:
        return
    sentence, shows = line.sentence, line.shows
    start, stop = sentence.line.offset(sentence.offsets[places[0]]), sentence.line.offset(sentence.offsets[places[-1]])
    said: list[str | None] = ["own name", *(f"own {x}" for x in features)]
    for at in places:
        said += near(sentence, line.table, at, at + 1, "own ")
        said += [
            f"own says {' '.join(sentence.words[at + k : at + k + n])}"
            for k, n in ((0, 1), (-1, 2), (0, 2), (-1, 3), (0, 3))
        ]
    other = any(m.kind == TITLE and all(m is not s for _, s in shows) for _, m in sentence.names)
    said.append(f"own other title {other}")
    if shows:
        for at, show in shows:
            nearest = min(places, key=lambda place: abs(place - at))
            far = abs(nearest - at)
            own = f"own {'then' if nearest > at else 'before'} {'near' if far < 4 else 'mid' if far < 12 else 'far'}"
            yield Pair(
                show,
                show,
                sentence.number,
                start,
                stop,
                True,
                frozenset((*said, own, f"own shows {min(len(shows), 3)}")),
            )
    else:
        about = line.scope(sentence.number, start)
        if about is not None:
            yield Pair(about, about, sentence.number, start, stop, False, frozenset((*said, "own by scope")))
