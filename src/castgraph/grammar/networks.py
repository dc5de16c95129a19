"""Which channel or streaming service shows the subjects of a text where no sentence says so outright.

A text names its network once and means it for every show that it announces; a round-up does so for each section.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.companies import company_key, company_of, is_network, is_word
from castgraph.grammar.draft import Draft
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import COMPANY, TITLE, Mention
from castgraph.grammar.text import key_of

_OFFICE = (
    r"(?:presidents?|chiefs?|heads?|boss|execs?|executives?|ceo|chairman|chairwoman|chair|controller|commissioner|commissioning|"
    r"director of|vice|svp|evp|vp|programming|spokes\w+|publicity|press|sources?|insiders?|statement|website|site|app\b|brass|"
    r"veteran|alum|star\b|upfronts?|news\b|sports\b|radio\b|films?\b)"
)
# what makes a network's name part of somebody's office, a caption or somebody's past
_OFFICE_AFTER = re.compile(rf"(?:'s|')?,? (?:[a-z-]+ ){{0,3}}?{_OFFICE}")
_OFFICE_BEFORE = re.compile(
    rf"(?:{_OFFICE}(?: [a-z]+){{0,2}},? (?:of|at|for|to|from|,) (?:the )?|photos?: [^.]*|credit:? [^.]*|courtesy (?:of )?|"
    rf"image[^.]{{0,20}}|deal (?:with|at) |formerly (?:of|at) |© ?|\(photo[^)]*|source: [^.]*)$"
)
_OWNS = re.compile(rf"'s? (?:[a-z0-9-]+ ){{0,4}}[\"']?([{sym.TITLE}])")
# where alone a name that is also a word is a company's
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:on|at|to|for|by|from|via|with|streamer|service|network|channel|broadcaster|platform|and|or)|[(/]) ?(?:the )?$"
)
_PLACE_AFTER = re.compile(
    r"'s |(?: has| have)? (?:orders?|ordered|renew\w*|pick(?:s|ed) up|commission\w*|greenl\w+|announc\w+|cancel\w*|airs)\b"
)
_LEADS = (
    "",
    "at",
    "on",
    "over at",
    "at the",
    "from",
    "for",
    "the",
    "and at",
    "meanwhile, at",
    "and on",
    "in other news, at",
)


@dataclass(frozen=True, slots=True)
class _Place:
    """The network ``mention`` at ``position`` of the line ``number``."""

    number: int
    position: int
    mention: Mention


class _Survey:
    """Where a text names its networks and its subjects."""

    def __init__(self, lines: list[FlatLine], subjects: set[str]) -> None:
        self.lines = lines
        self.places: dict[str, list[_Place]] = defaultdict(list)
        self.titles: dict[str, list[_Place]] = defaultdict(list)
        self._led: list[str] = []
        for number, line in enumerate(lines):
            for position, mention in zip(line.positions, line.mentions, strict=True):
                place = _Place(number, position, mention)
                if mention.kind == TITLE and key_of(mention.text) in subjects:
                    self.titles[key_of(mention.text)].append(place)
                elif (
                    mention.kind == COMPANY and is_network(mention.text) and _stands(line, position, mention, subjects)
                ):
                    self.places[company_key(mention.text)].append(place)
            self._led.append(self._leader(number, line))

    def _leader(self, number: int, line: FlatLine) -> str:
        """The network of the last heading, "At NBC, …" or "NBC: …"."""
        last = self._led[-1] if self._led else ""
        if not line.opening:
            return last
        for key, places in self.places.items():
            if places[-1].number == number:
                place = next(p for p in places if p.number == number)
                before, after = line.text[: place.position].strip(" -*•(["), line.text[place.position + 1 :].strip()
                if before in _LEADS and (before or line.heading or not after or after[0] in ":-"):
                    return key
        return last

    def choose(self, title: str) -> Iterator[str]:
        """The networks of the subject ``title``, by the nearest of sentence, section, paragraph and text that tells."""
        at = self.titles[title]
        numbers = {p.number for p in at}
        blocks = {self.lines[n].block for n in numbers}
        in_line = [k for k, places in self.places.items() if any(p.number in numbers for p in places)]
        in_block = [k for k, places in self.places.items() if any(self.lines[p.number].block in blocks for p in places)]
        led = self._led[at[0].number]
        if len(self.places) == 1 or len(in_line) == 1:
            yield from in_line or self.places
        elif led:
            yield led
        elif in_line or in_block:
            yield min(in_line or in_block, key=lambda k: min(_distance(p, q) for p in self.places[k] for q in at))
        elif self.places:
            most = max(self.places, key=lambda k: len(self.places[k]))
            if len(self.places[most]) >= 0.6 * sum(map(len, self.places.values())):
                yield most

    def nearest(self, network: str, title: str) -> _Place:
        """The place of ``network`` that stands nearest to the title."""
        return min(self.places[network], key=lambda p: min(_distance(p, q) for q in self.titles[title]))


def _distance(place: _Place, other: _Place) -> int:
    return abs(place.mention.start - other.mention.start) + 2000 * (place.number != other.number)


def holds_office(text: str, position: int) -> bool:
    """Whether the company named there is but somebody's employer, a caption's source or somebody's past."""
    before, after = text[max(0, position - 50) : position], text[position + 1 : position + 50]
    return bool(_OFFICE_AFTER.match(after) or _OFFICE_BEFORE.search(before))


def _stands(line: FlatLine, position: int, mention: Mention, subjects: set[str]) -> bool:
    """Whether the network named there may be the one that shows what the text is about."""
    before, after = line.text[max(0, position - 50) : position], line.text[position + 1 : position + 50]
    if holds_office(line.text, position):
        return False
    if (is_word(mention.text) or company_of(mention.text) is None) and not (
        _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after) or after[:1] == ":"
    ):
        return False
    owned = _OWNS.match(after)
    if owned is None:
        return True
    at = position + 1 + owned.start(1)
    return key_of(line.mentions[line.positions.index(at)].text) in subjects


def read_networks(
    flat: list[FlatLine], lines: list[Line], drafts: Iterable[Draft], subjects: set[str]
) -> Iterator[Draft]:
    """``drafts``, and for each subject of which they name no network the one that the text tells."""
    told: set[str] = set()
    for draft in drafts:
        if draft.relation == "company" and draft.value == "network" and draft.show is not None:
            told.add(key_of(draft.show.text))
        yield draft
    survey = _Survey(flat, subjects)
    mates = _find_mates(lines)
    for title, at in survey.titles.items():
        if title in told:
            continue
        for network in survey.choose(title):
            place = survey.nearest(network, title)
            for mention in mates.get(place.mention.start, (place.mention,)):
                yield Draft(
                    "company", at[0].mention, mention, "network", None, mention.start, mention.stop, place.number,
                    "network of the text", 0.7,
                )  # fmt: skip


def _find_mates(lines: list[Line]) -> dict[int, tuple[Mention, ...]]:
    """The networks named in one list, by the start of each."""
    found: dict[int, tuple[Mention, ...]] = {}
    for line in lines:
        for node in line.nodes:
            if node.symbol == sym.COMPANIES:
                networks = tuple(i.mention for i in node.items if is_network(i.mention.text))
                found.update((m.start, networks) for m in networks)
    return found
