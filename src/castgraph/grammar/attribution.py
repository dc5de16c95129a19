"""Whose production a casting belongs to where its sentence does not say: what speaks for each title, weighed.

The weights in ``vocabulary/attribution.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import exp

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import TITLE, Mention
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
_PLACES = 6  # at most so many mentions of titles before and after a casting are weighed
_FAR = 24  # and so many of the likely titles of the text


@dataclass(frozen=True, slots=True)
class _Place:
    """One mention of a title: the line ``number``, the ``position`` in it, and whether it heads a section."""

    number: int
    position: int
    start: int
    key: str
    mention: Mention
    heading: bool
    leads: bool  # nothing stands before it in its line
    listed: bool
    before: str  # the word before it


@dataclass(frozen=True, slots=True)
class Owner:
    """The title to which something belongs; ``share``: how sure that is beside the other titles, up to 1."""

    mention: Mention
    score: float
    share: float


class Attribution:
    """Finds the show of castings among the titles of one text."""

    def __init__(self, lines: list[Line], chances: Mapping[str, float], drafts: Iterable[Draft] = ()) -> None:
        self._lines = lines
        self._chances = chances
        self._places = list(_find_places(lines))
        self._starts = [p.start for p in self._places]
        self._count = Counter(p.key for p in self._places)
        self._looks = self._look(drafts)
        self._owners: dict[tuple[int, int], Owner | None] = {}  # by line and start: the people of a list have one
        self._best = max(chances, key=lambda k: (chances[k], k), default="")
        self._likely = min(sum(chance > 0.4 for chance in chances.values()), 4)
        first: dict[str, Mention] = {}
        for place in self._places:
            if place.key == self._best or chances.get(place.key, 0) > 0.5:
                first.setdefault(place.key, place.mention)
        self._far = tuple(first.items())[:_FAR]
        self._works: dict[int, set[str]] = defaultdict(set)  # by line: earlier works in brackets
        for number, line in enumerate(lines):
            for node in line.nodes:
                for item in node.items:
                    self._works[number].update(key_of(w.text) for w in item.works)

    def _look(self, drafts: Iterable[Draft]) -> dict[str, set[str]]:
        """What speaks for each title wherever the casting stands."""
        found: dict[str, set[str]] = defaultdict(set)
        margin: dict[str, float] = {}
        for place in self._places:
            scores = place.mention.scores
            margin[place.key] = max(margin.get(place.key, -9.0), scores[TITLE] - max(scores[TITLE + 1 :]))
            if place.mention.owner:
                found[place.key].add("owner")
            if place.heading:
                found[place.key].add("in a heading")
        for key, value in margin.items():
            found[key].add(f"margin {max(-3, min(6, int(value)))}")
        for draft in drafts:
            if draft.show is not None and draft.named:
                found[key_of(draft.show.text)].add("draft " + draft.relation)
        return found

    def find(self, draft: Draft) -> Mention | None:
        """The title that most speaks for; None where the text names none."""
        owner = self.weigh(draft)
        return owner.mention if owner is not None else None

    def weigh(self, draft: Draft) -> Owner | None:
        """The title that most speaks for, and how much more does than for the others."""
        place = draft.line, draft.start
        if place not in self._owners:
            self._owners[place] = self._weigh(draft)
        return self._owners[place]

    def _weigh(self, draft: Draft) -> Owner | None:
        table = weights("attribution")
        found = [(table.sum(features)[0], mention) for _, mention, features in self.candidates(draft)]
        if not found:
            return None
        score, mention = max(found, key=lambda f: f[0])
        return Owner(mention, score, 1 / sum(exp(s - score) for s, _ in found))

    def candidates(self, draft: Draft) -> Iterator[tuple[str, Mention, set[str]]]:
        """Each title near the casting and the likeliest ones of the text, with what speaks for it.

        That is told by where the casting stands alone.
        """
        line = self._lines[draft.line]
        index = bisect_right(self._starts, draft.start)
        found: dict[str, set[str]] = defaultdict(set)
        mentions: dict[str, Mention] = {}
        rank = 0
        for place in reversed(self._places[max(0, index - _PLACES) : index]):
            if place.key not in mentions:
                mentions[place.key] = place.mention
                found[place.key].update(self._before(draft, line, place, rank))
                rank += 1
            elif place.heading and place.leads:
                found[place.key].add("heads before")
        rank = 0
        seen: set[str] = set()
        for place in self._places[index : index + 3]:
            if place.key not in seen and self._lines[place.number].block - line.block < 2:
                seen.add(place.key)
                mentions.setdefault(place.key, place.mention)
                found[place.key].update(self._after(draft, line, place, rank))
                rank += 1
        for key, mention in self._far:
            if key not in mentions:
                mentions[key] = mention
                found[key].add("far")
        for key, features in found.items():
            if key == self._best:
                features.add(f"likeliest of {self._likely}")
            features.update(self._of_title(key, draft))
            yield key, mentions[key], features

    def _before(self, draft: Draft, line: Line, place: _Place, rank: int) -> Iterator[str]:
        yield f"before rank {min(rank, 3)}"
        blocks = line.block - self._lines[place.number].block
        where = "line" if place.number == draft.line else "block" if not blocks else f"blocks {min(blocks, 4)}"
        yield f"before in {where}"
        yield f"before in {where} {min(rank, 2)}"
        if place.number == draft.line:
            yield "same before: " + place.before
            yield from _between("before", line.text[place.position + 1 : self._position(draft, line)])
        if place.heading:
            yield "before heading"
            yield f"before heading {min(blocks, 3)}"
        if place.leads:
            yield f"before leads {where}"
        if place.listed:
            yield "before listed"

    def _after(self, draft: Draft, line: Line, place: _Place, rank: int) -> Iterator[str]:
        blocks = self._lines[place.number].block - line.block
        where = "line" if place.number == draft.line else "block" if not blocks else "next"
        yield f"after in {where}"
        yield f"after in {where} {rank}"
        if place.number == draft.line:
            yield "same after: " + place.before
            yield from _between("after", line.text[self._position(draft, line) : place.position])
        if place.listed:
            yield "after listed"
        if place.heading:
            yield "after heading"

    @staticmethod
    def _position(draft: Draft, line: Line) -> int:
        return next((p for n, p in zip(line.nodes, line.positions, strict=True) if n.start >= draft.start), 0)

    def _of_title(self, key: str, draft: Draft) -> Iterator[str]:
        yield from self._looks[key]
        chance = self._chances.get(key, 0.0)
        yield f"chance {int(chance * 8)}"
        if key == self._best:
            yield "likeliest"
        yield f"count {min(self._count[key], 4)}"
        if key in self._works[draft.line]:
            yield "earlier work in line"


_LINK = re.compile(
    rf"\b(?:(?P<join>joins?|joined|joining|boards?|aboard|on board|signed|signs|lands?|landed|added|tapped|books?|booked|cast|hired|set)"
    rf"|(?P<star>stars?|starring|starred|leads?|led|headlin\w+|toplin\w+|features?|featuring|fronts?|with|has|have)|(?P<back>returns?|returning|back|repris\w+)"
    rf"|(?P<out>exit\w*|leav\w+|left|depart\w*)|(?P<seen>seen|known|worked|was|were|starred in|appeared|hails)|(?P<play>plays?|playing|played|portray\w*|as|is|are))\b|(?P<billing>{sym.BILLING})"
)


def _between(side: str, text: str) -> Iterator[str]:
    yield f"{side} people between {min(sum(c in (sym.PERSON, sym.PEOPLE) for c in text), 2)}"
    yield f"{side} far {min(len(text) // 20, 5)}"
    if ";" in text or "while" in text:
        yield f"{side} parted"
    links = {m.lastgroup for m in _LINK.finditer(text)}
    for link in links:
        yield f"{side} link {link}"
    yield f"{side} links {len(links) > 0}"


def _find_places(lines: list[Line]) -> Iterator[_Place]:
    for number, line in enumerate(lines):
        for node, position in zip(line.nodes, line.positions, strict=True):
            if node.symbol not in (sym.TITLE, sym.TITLES):
                continue
            words = _AROUND.findall(line.text[max(0, position - 20) : position])
            before = words[-1] if words else "^"
            leads = not line.text[:position].strip(" -*\"'")
            for item in node.items:
                yield _Place(
                    number, position, item.mention.start, key_of(item.mention.text), item.mention, line.heading, leads,
                    len(node.items) > 1, before,
                )  # fmt: skip
