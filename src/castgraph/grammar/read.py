"""Runs the rules over a line: patterns -> drafts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from castgraph.grammar import symbols as sym
from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.hedges import is_taken_back
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.rule import Rule
from castgraph.grammar.symbols import Item, Node

_WORD = re.compile(f"[a-z'-]+|[{sym.SYMBOLS}]")
_SYMBOLS = frozenset(sym.WORDS)
_VALUED = ("role", "works_as", "genre", "the_show")


class Rules:
    """The rules by cue: a line pays only for those of which it holds a cue."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_cue: dict[str, set[int]] = defaultdict(set)
        for number, rule in enumerate(self._rules):
            for cue in rule.cues.split():
                for one in sym_of(cue):
                    self._by_cue[one].add(number)
        self._fitting = lru_cache(maxsize=4096)(self._find_fitting)

    def for_line(self, line: Line) -> list[Rule]:
        """The rules to try, in their order."""
        text = line.text
        words = set(_WORD.findall(text))
        found: set[int] = set()
        for word in words & self._by_cue.keys():
            found |= self._by_cue[word]
        found &= self._fitting(_SYMBOLS & words)
        return [rule for rule in map(self._rules.__getitem__, sorted(found)) if rule.compiled.may_match(text)]

    def _find_fitting(self, symbols: frozenset[str]) -> frozenset[int]:
        """The rules whose slots the ``symbols`` of a line can fill."""
        return frozenset(
            number for number, rule in enumerate(self._rules) if not any(map(symbols.isdisjoint, rule.needs))
        )


def sym_of(cue: str) -> list[str]:
    """A cue in capitals stands for its symbol."""
    return [getattr(sym, cue)] if cue.isupper() else [cue]


def read_line(line: Line, number: int, rules: Rules) -> Iterator[Draft]:
    """The drafts that the rules read in ``line``."""
    for rule in rules.for_line(line):
        for match in rule.compiled.pattern.finditer(line.text):
            if "status" in rule.states[0] or not is_taken_back(line.text, match.start(), match.end()):
                yield from _drafts(line, number, rule, match)


def _fill_slots(line: Line, match: re.Match[str]) -> dict[str, Node]:
    """The nodes in the slots. Of a slot that stands several times the last is kept, of roles all."""
    slots: dict[str, Node] = {}
    for group, text in match.groupdict().items():
        if not text:
            continue
        name, node = group.partition("__")[0], line.node_at(match.start(group))
        if name in slots and name in ("role", "works_as"):
            node = replace(node, value=tuple(dict.fromkeys((*slots[name].value, *node.value))))
        slots[name] = node
    return slots


def _drafts(line: Line, number: int, rule: Rule, match: re.Match[str]) -> Iterator[Draft]:
    slots = _fill_slots(line, match)
    if rule.only and not _agree(slots, rule.only):
        return
    start, stop = line.offset(match.start()), line.offset_after(match.end())
    for state in rule.states:
        relation, _, value = state.partition("=")
        for show, other, said, item in _fields(relation, value, slots):
            yield Draft(
                relation, show, other, said, item.character if item else None, start, stop, number, rule.name,
                rule.confidence, show is not None, _billing(slots) if relation == "cast" else None,
            )  # fmt: skip


def _agree(slots: dict[str, Node], pattern: str) -> bool:
    """Whether ``pattern`` finds one of the roles or kinds of production."""
    values = (v for name in _VALUED if name in slots for v in slots[name].value)
    return any(re.search(pattern, v) for v in values)


def _items(slots: dict[str, Node], *names: str) -> tuple[Item, ...]:
    for name in names:
        if name in slots:
            return slots[name].items
    return ()


def _mentions(slots: dict[str, Node], *names: str) -> tuple[Mention, ...]:
    return tuple(i.mention for i in _items(slots, *names))


def _shows(slots: dict[str, Node]) -> tuple[Mention | None, ...]:
    return _mentions(slots, "show", "shows", "title", "titles") or (None,)


def _billing(slots: dict[str, Node]) -> str | None:
    return slots["billing"].value[0] if "billing" in slots else None


def _fields(
    relation: str, value: str, slots: dict[str, Node]
) -> Iterator[tuple[Mention | None, Mention | None, str | None, Item | None]]:
    people = _items(slots, "person", "people")
    shows = _shows(slots)
    if relation == "cast":
        parts = _items(slots, "character", "characters")
        for n, item in enumerate(people):
            part = item.character
            if part is None and parts and (len(parts) == len(people) or len(people) == 1):
                part = parts[n].mention
            for show in shows:
                yield show, item.mention, value or None, Item(item.mention, (), part)
    elif relation in ("credit", "job"):
        roles = (value,) if value else tuple(v for s in ("role", "works_as") if s in slots for v in slots[s].value)
        for item, role, show in product(people, roles, shows):
            if item.character is None:  # a part may have a job, too
                yield show, item.mention, role, None
    elif relation == "company":
        for company, show in product(_mentions(slots, "company", "companies", "makers"), shows):
            yield show, company, value, None
    elif relation == "known":
        for item, work in product(people, _mentions(slots, "work", "works", "title", "titles")):
            yield work, item.mention, None, None
    elif relation in ("release", "season", "status", "subject"):
        said = (
            (value,) if relation in ("status", "subject") else slots[relation if relation == "season" else "date"].value
        )
        for show, one in product(shows, said):
            yield show, None, one or None, None
    elif relation == "based":
        sources = _mentions(slots, "work", "works", "title") or (None,)
        for source, show in product(sources, _mentions(slots, "show", "shows") or (None,)):
            if source is not None or value:
                yield show, source, value or None, None


def read_attachments(line: Line, number: int) -> Iterator[Draft]:
    """What brackets, owners and "as" beside a name say, whatever the sentence."""
    for node in line.nodes:
        at = (node.start, node.stop, number)
        for item in _share_works(node.items):
            if node.symbol in (sym.PERSON, sym.PEOPLE):
                yield from _beside_person(item, at)
            elif node.symbol in (sym.TITLE, sym.TITLES):
                for company in item.companies:
                    yield Draft("company", item.mention, company, "network", None, *at, "company in brackets", 0.9)
                for value in item.note:
                    if value.isdigit() and len(value) < 3:
                        yield Draft("season", item.mention, None, value, None, *at, "season in brackets", 0.9)


def _share_works(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give the works behind a couple of names to both: "Ana Prieto and Leo Sand (Salt)"."""
    if len(items) != 2 or items[0].works or items[0].character is not None or items[1].character is not None:
        return items
    return replace(items[0], works=items[1].works), items[1]


def _beside_person(item: Item, at: tuple[int, int, int]) -> Iterator[Draft]:
    person = item.mention
    for work in item.works:
        yield Draft("known", work, person, None, None, *at, "works in brackets", 0.9)
    for work, roles in item.jobs:
        for role in roles:
            yield Draft("job", work, person, role, None, *at, "job at a work", 0.9)
    for role in item.roles:
        yield Draft("credit", None, person, role, None, *at, "role in brackets", 0.9, False)
    for company in item.companies:
        yield Draft("company", None, company, "production company", None, *at, "person of company", 0.6, False)
    if item.character is not None:
        yield Draft("cast", None, person, None, item.character, *at, "person as part", 0.9, False)
