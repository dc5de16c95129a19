"""Titles beside companies: what speaks for a company's having shown, made or sold a production that a text names."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from castgraph.grammar.companies import company_key
from castgraph.grammar.company_roles import ROLES, Company, Place
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import TITLE, Mention
from castgraph.grammar.sentences import Sentence, between
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import Table

_STEPS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)
_NAMES = ("show", "network", "maker", "seller")  # of the chances
# by name the features of a chance over so many steps
_OVER = tuple(
    tuple(tuple(f"{name} over {step}" for step in _STEPS[:count]) for count in range(len(_STEPS) + 1))
    for name in _NAMES
)
_LIKELY = 0.12  # the chance of a title from which it may be a company's wherever the two stand
_LEAST = 0.1  # the chance of some role
_SURE = 0.4  # the chance from which a company counts among a text's networks or makers
_SUBJECT = 0.3
_MOST = 0.6  # of all places of networks
_FEW = 16  # so many companies are weighed beside every title; of more, only those around it
_AROUND = 8  # places of companies on each side of a title
_FAR = 12  # lines
# how a company's place stands to a title, the closest first
_VIEWS = ("own alone", "own nearest", "own", "scoped", "scoped beside another", "none")


@dataclass(frozen=True, slots=True)
class Pair:
    """A title and a company at the two places where they stand nearest to each other."""

    title: str
    company: Company
    show: Place
    place: Place


class _Titles:
    """Where a text names works, and which of them it is likely about."""

    def __init__(self, sentences: Sequence[Sentence], chances: Mapping[str, float]) -> None:
        self.chances = chances
        self.places: dict[str, list[Place]] = defaultdict(list)
        self.of_line: list[list[tuple[int, str]]] = []  # by line: the works there, with their places among its words
        for sentence in sentences:
            self.of_line.append([])
            for index, mention in sentence.names:
                if mention.kind == TITLE:
                    key = key_of(mention.text)
                    self.places[key].append(Place(sentence, index, mention))
                    self.of_line[-1].append((index, key))
        self.likely = {key for key in self.places if chances.get(key, 0.0) > _LIKELY}
        self.best = max(self.likely, key=lambda key: (chances[key], key), default="")
        self.subjects = sum(chances[key] >= _SUBJECT for key in self.likely)

    def likely_in(self, line: int) -> list[tuple[int, str]]:
        """The likely works of a line."""
        return [(index, key) for index, key in self.of_line[line] if key in self.likely]


class _Group:
    """The networks of a text, or the makers."""

    def __init__(self, name: str, companies: Sequence[Company]) -> None:
        self.name = name
        self.companies = companies
        self.keys = {c.key for c in companies}
        self.lines: dict[int, set[str]] = defaultdict(set)
        self.blocks: dict[int, set[str]] = defaultdict(set)
        for company in companies:
            for place in company.places:
                self.lines[place.sentence.number].add(company.key)
                self.blocks[place.sentence.line.block].add(company.key)
        whole = sum(len(c.places) for c in companies)
        self.main = {c.key for c in companies if len(c.places) >= _MOST * whole}


class PairFinder:
    """The pairs of one text, each with what speaks for and against it."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        companies: Mapping[str, Company],
        chances: Mapping[str, float],
        drafts: Iterable[Draft],
        about: Callable[[int, int], Mention | None],
    ) -> None:
        """``chances``: of each title to be what the text is about. ``about``: which show a place of a line is about.

        ``drafts``: what rules read of companies, with shows.
        """
        self._titles = _Titles(sentences, chances)
        self._about = about
        self._active = [c for c in companies.values() if max(c.chances) > _LEAST]
        self._companies = {c.key: c for c in self._active}
        self._groups = tuple(
            _Group(name, [c for c in self._active if c.chances[column] > _SURE])
            for column, name in enumerate(("network", "maker"))
        )
        self._order = sorted((place.mention.start, c.key) for c in self._active for place in c.places)
        self._views = {c.key: self._view(c) for c in self._active}
        self._owned = {key: sum(how[:3] == "own" for how in view.values()) for key, view in self._views.items()}
        self._leads = sorted(
            (place.mention.start, c.key, "heading" if place.sentence.line.heading else "opening")
            for c in self._groups[0].companies
            for place in c.places
            if place.sentence.line.opening and place.index < 7
        )
        self._rules: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # by title and company
        self._told: dict[tuple[str, str], set[str]] = defaultdict(set)  # by title and role: the companies
        for draft in drafts:
            if draft.relation == "company" and draft.show is not None and draft.other is not None:
                title, company = key_of(draft.show.text), company_key(draft.other.text)
                scoped = "" if draft.named else " by scope"
                self._rules[title][company] |= {f"rule {draft.rule}{scoped}", f"rule says {draft.value}{scoped}"}
                self._told[title, draft.value or ""].add(company)

    def find(self, table: Table) -> Iterator[tuple[Pair, set[str | None]]]:
        """The pairs for which something may speak, with all that does."""
        for title in self._titles.places:
            pairs = [self._pair(title, company) for company in self._beside(title)]
            near = {pair.company.key: _distance(pair.show, pair.place) for pair in pairs}
            for pair in pairs:
                together = pair.show.sentence is pair.place.sentence
                if together or title in self._titles.likely or pair.company.key in self._rules.get(title, ()):
                    yield pair, set(self._features(pair, near, table))

    def _beside(self, title: str) -> Sequence[Company]:
        """The companies to weigh beside ``title``: all, or in a text of many those around it, so that its length tells
        alone how long it takes."""
        if len(self._active) <= _FEW:
            return self._active
        found = set(self._rules.get(title, ()))
        for place in self._titles.places[title][:_FEW]:
            index = bisect_left(self._order, (place.mention.start, ""))
            found.update(key for _, key in self._order[max(index - _AROUND, 0) : index + _AROUND])
        return [self._companies[key] for key in sorted(found) if key in self._companies]

    def _pair(self, title: str, company: Company) -> Pair:
        starts = [p.mention.start for p in company.places]
        options: list[tuple[Place, Place]] = []
        for show in self._titles.places[title]:
            index = bisect_left(starts, show.mention.start)
            options.extend((show, place) for place in company.places[max(index - 1, 0) : index + 1])
        return Pair(title, company, *min(options, key=lambda option: _distance(*option)))

    def _view(self, company: Company) -> dict[str, str]:
        """How the places of ``company`` stand to each title, by the closest of them."""
        found: dict[str, str] = {}

        def see(key: str, how: str) -> None:
            if _VIEWS.index(how) < _VIEWS.index(found.get(key, "none")):
                found[key] = how

        for place in company.places:
            line = place.sentence.number
            own = self._titles.likely_in(line)
            if own:
                _, nearest = min(own, key=lambda title: abs(title[0] - place.index))
                alone = len({key for _, key in own}) == 1
                for _, key in own:
                    see(key, "own alone" if alone else "own nearest" if key == nearest else "own")
            else:
                show = self._about(line, place.mention.start)
                if show is not None:
                    see(key_of(show.text), "scoped beside another" if self._titles.of_line[line] else "scoped")
        return found

    def _features(self, pair: Pair, near: Mapping[str, int], table: Table) -> Iterator[str | None]:
        """All that speaks for and against ``pair``. ``near``: how far each company stands from the title."""
        subjects = min(self._titles.subjects, 4)
        for over, chance in zip(_OVER, (self._titles.chances.get(pair.title, 0.0), *pair.company.chances), strict=True):
            yield from over[bisect_left(_STEPS, chance)]
        yield f"subjects {subjects} networks {min(len(self._groups[0].keys), 3)}"
        if pair.title == self._titles.best:
            yield f"best of {subjects}"
        yield from self._rules.get(pair.title, {}).get(pair.company.key, ())
        for role in ROLES:
            told = self._told.get((pair.title, role))
            if told and pair.company.key not in told:
                yield f"another read as {role}"
        for group in self._groups:
            if pair.company.key in group.keys:
                yield from self._in_group(pair, group, near)
        yield from self._together(pair, table) if pair.show.sentence is pair.place.sentence else self._apart(pair)

    def _in_group(self, pair: Pair, group: _Group, near: Mapping[str, int]) -> Iterator[str]:
        """What singles the company out among the networks, or the makers: near, in the same line, heading the section."""
        key, name = pair.company.key, group.name
        at = self._titles.places[pair.title]
        rank = sum(near[other] < near[key] for other in group.keys & near.keys())
        place = "only" if len(group.keys) == 1 else "later" if rank else "first"
        line = _share({k for p in at for k in group.lines.get(p.sentence.number, ())}, key)
        block = _share({k for p in at for k in group.blocks.get(p.sentence.line.block, ())}, key)
        lead = f" led {self._lead(pair)}" if name == "network" else ""
        view = self._views[key].get(pair.title, "none")
        others = self._owned[key] - (view[:3] == "own")
        opens = pair.company.places[0].sentence.number < 2
        text = ("main " if key in group.main else "") + ("opens" if opens else "")
        subjects = min(self._titles.subjects, 3)
        yield f"{name} nearest {min(rank, 3)} of {min(len(group.keys), 4)}"
        yield f"{name} {place} line {line}{lead} block {block}"
        yield f"{name} {place} line {line}"
        yield f"{name} line {line} block {block}"
        yield f"{name} {place}{lead} subjects {subjects}"
        yield f"{name} view {view} {place}"
        yield f"{name} view {view} subjects {subjects}"
        yield f"{name} view {view}{lead} line {line}"
        yield f"{name} view {view} others {min(others, 2)}"
        yield f"{name} text {text} {place}"
        yield f"{name} text {text} line {line} view {view}"
        yield f"{name} text {text}{lead} block {block}"

    def _lead(self, pair: Pair) -> str:
        """Whether the last network that opened a paragraph before the title is the pair's."""
        first = self._titles.places[pair.title][0].mention.start
        index = bisect_left(self._leads, (first, "", "")) - 1
        if index < 0:
            return "by none"
        _, key, how = self._leads[index]
        return f"by {how}" if key == pair.company.key else "by another"

    def _together(self, pair: Pair, table: Table) -> Iterator[str | None]:
        """What stands between the two in their sentence, and beside them."""
        sentence = pair.show.sentence
        i, j = sorted((pair.show.index, pair.place.index))
        side = "behind" if i == pair.show.index else "before"
        own = self._titles.of_line[sentence.number]
        inside = {key for index, key in own if i < index < j} - {pair.title}
        yield f"company {side}"
        yield f"titles of sentence {min(len({key for _, key in own}), 3)} {side}"
        if inside:
            yield f"titles inside {min(len(inside), 3)} {side}"
            yield f"likely inside {bool(inside & self._titles.likely)} {side}"
        yield from between(sentence, table, i, j, side + " ")
        yield f"{side} then {sentence.words[j + 1]}"
        yield f"{side} after {sentence.words[i - 1]}"

    def _apart(self, pair: Pair) -> Iterator[str]:
        """How far apart the two sentences are, and which other titles stand in the company's and between them."""
        one, other = pair.show.sentence, pair.place.sentence
        side = "behind" if other.number > one.number else "before"
        gap = abs(other.number - one.number)
        block = "same" if one.line.block == other.line.block else "other"
        yield f"{side} lines {gap if gap < 4 else '4-6' if gap < 7 else 'far'}"
        yield f"{side} {block} block"
        own = {key for _, key in self._titles.of_line[other.number]}
        yield f"beside {'likely' if own & self._titles.likely else 'other' if own else 'no'} title {side}"
        if not own:
            yield f"{side} alone lines {min(gap, 3)} {block} block"
        first, last = sorted((one.number, other.number))
        lines = range(first + 1, min(last, first + _FAR))
        inside = {key for line in lines for _, key in self._titles.likely_in(line)} - {pair.title}
        yield f"{side} likely inside {min(len(inside), 3)}"


def _distance(one: Place, other: Place) -> int:
    return abs(one.mention.start - other.mention.start) + 2000 * (one.sentence is not other.sentence)


def _share(group: set[str], key: str) -> str:
    """Whether ``key`` is in the group, and whether others are."""
    return ("alone" if len(group) == 1 else "among") if key in group else ("others" if group else "none")
