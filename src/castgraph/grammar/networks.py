"""Which channel or streaming service shows the subjects of a text where no sentence says so outright.

A text names its network once and means it for every show that it announces; a round-up does so for each section.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.companies import company_key, company_of, is_network, is_word
from castgraph.grammar.draft import Draft
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import COMPANY, TITLE, Mention
from castgraph.grammar.text import fold, key_of
from castgraph.grammar.vocabulary import words_of

_OFFICE = (
    r"(?:presidents?|chiefs?|heads?|boss|execs?|executives?|ceo|chairman|chairwoman|chair|controller|commissioner|commissioning|"
    r"director of|vice|svp|evp|vp|programming|spokes\w+|publicity|press|sources?|insiders?|statement|website|site|app\b|brass|"
    r"veteran|alum|star\b|upfronts?)"
)
# what makes a network's name part of somebody's office, a caption or somebody's past
_OFFICE_AFTER = re.compile(rf"(?:'s|')?,? (?:[a-z-]+ ){{0,3}}?{_OFFICE}| (?:news|sports|radio|films?)\\b")
_OFFICE_BEFORE = re.compile(
    rf"(?:{_OFFICE}(?: [a-z]+){{0,2}},? (?:of|at|for|to|from|,) (?:the )?|photos?: [^.]*|credit:? [^.]*|courtesy (?:of )?|"
    rf"image[^.]{{0,20}}|deal (?:with|at) |formerly (?:of|at) |© ?|\(photo[^)]*|source: [^.]*)$"
)
_OWNS = re.compile(rf"'s? (?:[a-z0-9-]+ ){{0,4}}[\"']?([{sym.TITLE}])")
# "HBO's “Salt Road” and “Tin House”", "the CBS sitcom “Low Water”", wherever they stand
_OWNED_SHOWS = re.compile(
    rf"(?:'s (?:(?!(?:of|and|to|in|on|that|who|is|was|for|by|with|from|as|at|president|chief|head)\b)[a-z0-9-]+,? ){{0,4}}|"
    r" (?:[a-z-]+ ){0,2}(?:series|drama|dramas|comedy|comedies|sitcom|sitcoms|shows?|dramedy|thriller|miniseries|film|movie|original|hit|soap) )"
    rf"[\"']?{sym.TITLE}(?:[\"',]* (?:and )?[\"']?{sym.TITLE}(?!'s|[\"']? \())*"
)
# where alone a name that is also a word is a company's
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:on|at|to|for|by|from|via|with|streamer|service|network|channel|broadcaster|platform|and|or|that|the|when|as|which|an?|its)|[(/,]) ?$"
)
_PLACE_AFTER = re.compile(
    r"'s |:|,? (?:today |also |officially |just |now )?(?:has|have|is|will|says?|said|orders?|ordered|renew\w*|pick(?:s|ed) up|commission\w*|greenl\w+|"
    r"announc\w+|cancel\w*|airs?|aired|puts?|gives?|gave|continues|wants|brings|sets|plans|takes|gets|had|unveil\w*|revive\w*|adds?|makes?|premieres|released|reveal\w*|debuts?|debuted|launch\w*|shows?|drops|dropped|shared|hands|handed|lands?|landed|scraps|scrapped|axes|axed|"
    r"ends|moves|schedules|scheduled|tells|told|wins|dates|taps|boards|joins|dropping|released)\b"
)
_CARRIERS = frozenset(
    ("youtube", "tiktok", "twitch", "spotify", "apple music", "facebook watch")
)  # trailers are there, too
_PLACE_STRICT = re.compile(
    r"\b(?:on|at|to|for|by|from|via|streamer|service|network|channel|broadcaster|platform) $|\($"
)
_ADVERB = words_of("first_names") | frozenset(
    ("now", "three", "seven", "nine", "ten", "five", "much", "really", "yesterday", "hot", "max", "beyond", "w", "u")
)
# "on Canal Uno, and in Portugal on Rook TV"
_AND_ON = re.compile(r"(?:\b(?:on|to|at|via|and|or)|[,/]) (?:the |its )?(?:streamer |streaming service |digital )?$")
_SHOWN_ON = re.compile(
    r"\b(?:streams?|airs?|shown|seen|available|broadcasts?|screens?|viewers? (?:find|see) it|to be had)(?: \w+){0,3} (?:on|via|at) (?:the )?$"
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

    def __init__(
        self, lines: list[FlatLine], subjects: AbstractSet[str], scope: Callable[[int, int], Mention | None]
    ) -> None:
        self.lines = lines
        self.about: dict[str, list[str]] = defaultdict(list)  # by subject: the networks of sentences that are about it
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
        self._own = [{key_of(m.text) for m in line.mentions if m.kind == TITLE} for line in lines]
        self._starts = {key: [p.mention.start for p in places] for key, places in self.places.items()}
        # by line and by block: the networks named there, with their places
        self._of_line: dict[int, dict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
        self._of_block: dict[int, set[str]] = defaultdict(set)
        for key, places in self.places.items():
            for place in places:
                self._of_line[place.number][key].append(place)
                self._of_block[lines[place.number].block].add(key)
                about = scope(place.number, place.mention.start)
                if about is not None and not self._own[place.number]:
                    self.about[key_of(about.text)].append(key)

    def _leader(self, number: int, line: FlatLine) -> str:
        """The network of the last heading, "At NBC, …" or "NBC: …"."""
        last = self._led[-1] if self._led else ""
        if not line.opening:
            return last
        for key, places in self.places.items():
            if places[-1].number == number:
                place = next(p for p in places if p.number == number)
                before, after = line.text[: place.position].strip(" -*•(["), line.text[place.position + 1 :].strip()
                if before in _LEADS:
                    return key if before or line.heading or not after or after[0] in ":-" else ""
        return last

    def choose(self, title: str) -> Iterator[str]:
        """The networks of the subject ``title``, by the nearest of sentence, section, paragraph and text that tells."""
        at = self.titles[title]
        numbers = {p.number for p in at}
        blocks = {self.lines[n].block for n in numbers}
        in_line = self._in_order(self._of_line[n] for n in numbers if n in self._of_line)
        in_block = self._in_order(self._of_block[b] for b in blocks if b in self._of_block)
        led = self._led[at[0].number]
        if len(self.places) == 1 or len(in_line) == 1:
            yield from in_line or self.places
        elif led and not in_line and len(in_block) != 1:
            yield led
        elif in_line or in_block:
            yield min(
                in_line or in_block, key=lambda k: min(_distance(p, q) for p in self._beside(k, title) for q in at)
            )
        elif title in self.about:
            yield min(self.about[title], key=lambda k: self.places[k][0].number)
        elif self.places:
            most = max(self.places, key=lambda k: len(self.places[k]))
            if len(self.places[most]) >= 0.6 * sum(map(len, self.places.values())):
                yield most

    def further(self, title: str, told: AbstractSet[str]) -> Iterator[_Place]:
        """Where the sentences that are about the title alone name networks beside those that are told."""
        alone = sorted({p.number for p in self.titles[title] if self._own[p.number] == {title}})
        loose = set(self.about.get(title, ()))
        for key in self._in_order((loose, *(self._of_line[n] for n in alone if n in self._of_line))):
            if key in told:
                continue
            in_own = [p for n in alone for p in self._of_line.get(n, {}).get(key, ())]
            untitled = [p for p in self.places[key] if not self._own[p.number]] if key in loose else []
            for place in sorted(in_own + untitled, key=lambda p: (p.number, p.position)):
                text = self.lines[place.number].text
                mates = told & self._of_line[place.number].keys()
                if (mates and _AND_ON.search(text, 0, place.position)) or _SHOWN_ON.search(text, 0, place.position):
                    yield place
                    break

    def nearest(self, network: str, title: str) -> _Place:
        """The place of ``network`` that stands nearest to the title."""
        return min(self._beside(network, title), key=lambda p: min(_distance(p, q) for q in self.titles[title]))

    def _beside(self, network: str, title: str) -> list[_Place]:
        """The places of ``network`` right before and right after each place of the title: no other is nearer."""
        places, starts = self.places[network], self._starts[network]
        found: set[int] = set()
        for place in self.titles[title]:
            index = bisect_left(starts, place.mention.start)
            found.update((max(index - 1, 0), min(index, len(places) - 1)))
        return [places[n] for n in sorted(found)]

    def _in_order(self, groups: Iterable[Iterable[str]]) -> list[str]:
        """The networks of ``groups``, in the order in which the text first names them."""
        found = {key for group in groups for key in group}
        return [key for key in self.places if key in found] if found else []


def _distance(place: _Place, other: _Place) -> int:
    return abs(place.mention.start - other.mention.start) + 2000 * (place.number != other.number)


def holds_office(text: str, position: int) -> bool:
    """Whether the company named there is but somebody's employer, a caption's source or somebody's past."""
    before, after = text[max(0, position - 50) : position], text[position + 1 : position + 50]
    return bool(_OFFICE_AFTER.match(after) or _OFFICE_BEFORE.search(before))


def _stands(line: FlatLine, position: int, mention: Mention, subjects: AbstractSet[str]) -> bool:
    """Whether the network named there may be the one that shows what the text is about."""
    before, after = line.text[max(0, position - 50) : position], line.text[position + 1 : position + 50]
    if holds_office(line.text, position) or company_key(mention.text) in _CARRIERS:
        return False
    if is_word(mention.text) or company_of(mention.text) is None:
        if fold(mention.text) in _ADVERB:
            if not _PLACE_STRICT.search(before):
                return False
        elif not _PLACE_BEFORE.search(before) and not _PLACE_AFTER.match(after):
            return False
    if before.endswith("(") and line.text[max(0, position - 4) : position].strip(" (\"')")[-1:] == sym.TITLE:
        at = line.text.rfind(sym.TITLE, 0, position)
        return key_of(line.mentions[line.positions.index(at)].text) in subjects
    owned = _OWNS.match(after)
    if owned is None:
        return True
    at = position + 1 + owned.start(1)
    return key_of(line.mentions[line.positions.index(at)].text) in subjects


def read_networks(
    flat: list[FlatLine],
    lines: list[Line],
    drafts: Iterable[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, int], Mention | None],
) -> Iterator[Draft]:
    """``drafts``, and for each subject of which they name no network the one that the text tells."""
    told: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if (
            draft.relation == "company"
            and draft.value == "network"
            and draft.show is not None
            and draft.other is not None
        ):
            told[key_of(draft.show.text)].add(company_key(draft.other.text))
        yield draft
    yield from _read_owned(flat, told)
    survey = _Survey(flat, subjects, scope)
    mates = _find_mates(lines)
    for title, at in survey.titles.items():
        found: list[_Place] = []
        if title not in told:
            found = [survey.nearest(network, title) for network in survey.choose(title)]
        known = told[title] | {company_key(p.mention.text) for p in found}
        found.extend(survey.further(title, known))
        for place in found:
            for mention in mates.get(place.mention.start, (place.mention,)):
                yield Draft(
                    "company", at[0].mention, mention, "network", None, mention.start, mention.stop, place.number,
                    "network of the text", 0.7,
                )  # fmt: skip


def _read_owned(flat: list[FlatLine], told: dict[str, set[str]]) -> Iterator[Draft]:
    """The shows that a network owns in passing: earlier works in brackets, examples, comparisons."""
    for number, line in enumerate(flat):
        for position, mention in zip(line.positions, line.mentions, strict=True):
            if mention.kind != COMPANY or not is_network(mention.text) or is_word(mention.text):
                continue
            owned = _OWNED_SHOWS.match(line.text, position + 1)
            if owned is None or holds_office(line.text, position):
                continue
            for at, title in zip(line.positions, line.mentions, strict=True):
                key = key_of(title.text)
                if position < at < owned.end() and title.kind == TITLE and company_key(mention.text) not in told[key]:
                    told[key].add(company_key(mention.text))
                    yield Draft(
                        "company",
                        title,
                        mention,
                        "network",
                        None,
                        mention.start,
                        title.stop,
                        number,
                        "company's own show",
                        0.9,
                    )


def _find_mates(lines: list[Line]) -> dict[int, tuple[Mention, ...]]:
    """The networks named in one list, by the start of each."""
    found: dict[int, tuple[Mention, ...]] = {}
    for line in lines:
        for node in line.nodes:
            if node.symbol == sym.COMPANIES:
                networks = tuple(i.mention for i in node.items if is_network(i.mention.text))
                found.update((m.start, networks) for m in networks)
    return found
