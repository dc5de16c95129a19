"""Runs the rules over a line: patterns -> drafts."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.rule import Rule
from castgraph.grammar.symbols import Item, Node

_WORD = re.compile(f"[a-z'-]+|[{sym.SYMBOLS}]")
# words shortly before or inside a match that take back what it says
_HEDGE = re.compile(
    r"\b(?:rumou?red|reportedly in talks|in talks|in negotiations|in early talks|may|might|could|would have|were to|not|never|no longer|"
    r"isn't|won't|doesn't|didn't|wasn't|weren't|hasn't|haven't|aren't|can't|denied|passed on|turned down|offered|eyeing|circling|"
    r"hopes? to|unlikely|instead of|rather than|if)\b"
)


class Rules:
    """The rules by cue: a line pays only for those of which it holds a cue."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.by_cue: dict[str, list[tuple[int, Rule]]] = {}
        for number, rule in enumerate(rules):
            for cue in rule.cues.split():
                symbols = sym_of(cue)
                for one in symbols:
                    self.by_cue.setdefault(one, []).append((number, rule))

    def for_line(self, line: Line) -> list[Rule]:
        """The rules to try, in their order."""
        found = {}
        for cue in set(_WORD.findall(line.text)):
            for number, rule in self.by_cue.get(cue, ()):
                found[number] = rule
        return [found[n] for n in sorted(found)]


def sym_of(cue: str) -> str | list[str]:
    """A cue in capitals stands for its symbol."""
    return [getattr(sym, cue)] if cue.isupper() else [cue]


def read_line(line: Line, number: int, rules: Rules) -> Iterator[Draft]:
    """The drafts that the rules read in ``line``."""
    for rule in rules.for_line(line):
        for match in rule.compiled.finditer(line.text):
            if not _HEDGE.search(line.text, max(0, match.start() - 14), match.end()) or "status" in rule.states[0]:
                yield from _drafts(line, number, rule, match)


def _drafts(line: Line, number: int, rule: Rule, match: re.Match[str]) -> Iterator[Draft]:
    slots = {
        name.partition("__")[0]: line.node_at(match.start(name)) for name, text in match.groupdict().items() if text
    }
    start, stop = line.offset(match.start()), line.offset_after(match.end())
    for state in rule.states:
        relation, _, value = state.partition("=")
        for show, other, said, item in _fields(relation, value, slots):
            yield Draft(
                relation, show, other, said, item.character if item else None, start, stop, number, rule.name,
                rule.confidence, show is not None, _billing(slots) if relation == "cast" else None,
            )  # fmt: skip


def _items(slots: dict[str, Node], *names: str) -> tuple[Item, ...]:
    for name in names:
        if name in slots:
            return slots[name].items
    return ()


def _mentions(slots: dict[str, Node], *names: str) -> tuple[Mention, ...]:
    return tuple(i.mention for i in _items(slots, *names))


def _shows(slots: dict[str, Node]) -> tuple[Mention | None, ...]:
    return _mentions(slots, "show", "shows", "title") or (None,)


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
    elif relation == "credit":
        roles = (value,) if value else tuple(v for s in ("role", "works_as") if s in slots for v in slots[s].value)
        for item, role, show in product(people, roles, shows):
            yield show, item.mention, role, None
    elif relation == "company":
        for company, show in product(_mentions(slots, "company", "companies", "makers"), shows):
            yield show, company, value, None
    elif relation == "known":
        for item, work in product(people, _mentions(slots, "work", "works")):
            yield work, item.mention, None, None
    elif relation in ("release", "season", "status", "subject"):
        said = (
            (value,) if relation in ("status", "subject") else slots[relation if relation == "season" else "date"].value
        )
        for show, one in product(shows, said):
            yield show, None, one or None, None
    elif relation == "based":
        for work, show in product(_mentions(slots, "work", "works"), shows):
            yield show, work, None, None


def read_attachments(line: Line, number: int) -> Iterator[Draft]:
    """What brackets and "as" beside a name say, whatever the sentence."""
    for node in line.nodes:
        for item in node.items:
            if node.symbol in (sym.PERSON, sym.PEOPLE):
                for work in item.works:
                    yield Draft(
                        "known", work, item.mention, None, None, node.start, node.stop, number, "works in brackets", 0.9
                    )
                if item.character is not None:
                    yield Draft(
                        "cast",
                        None,
                        item.mention,
                        None,
                        item.character,
                        node.start,
                        node.stop,
                        number,
                        "person as part",
                        0.9,
                        False,
                    )
            elif node.symbol in (sym.TITLE, sym.TITLES):
                for company in item.companies:
                    yield Draft(
                        "company",
                        item.mention,
                        company,
                        "network",
                        None,
                        node.start,
                        node.stop,
                        number,
                        "company in brackets",
                        0.9,
                    )
