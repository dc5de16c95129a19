"""Folds what stands in brackets behind a name: earlier works, the part, the performer, the company.

One text puts the same thing into its brackets throughout, so a bracket that could be read two ways is read as the others.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from math import tanh

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.change import replace
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import CHARACTER, COMPANY, OTHER, PERSON, TITLE, Mention
from castgraph.grammar.roles import roles_of_letters
from castgraph.grammar.symbols import Item, Node

_BRACKET = Anchored(rf"([{sym.PERSON}{sym.TITLE}{sym.COMPANY}{sym.PEOPLE}]) ?\(([^()]{{1,200}})\)")
_NAMES = frozenset((sym.PERSON, sym.TITLE, sym.OTHER, sym.COMPANY))
_JOBS = frozenset((sym.ROLE, sym.WORKS_AS))
_PLAYED_BY = re.compile(r"\b(?:played|voiced|portrayed) by\b")
_LIKE_OTHERS = 2.5  # the most that the other brackets of the text weigh against what one holds


@dataclass(frozen=True, slots=True)
class Style:
    """What a text puts into brackets behind persons. Above 0: ``works`` works, not names; ``part_first`` performers.

    ``surnames`` end the full names of people that the text has.
    """

    works: float = 0.0
    part_first: float = 0.0
    surnames: frozenset[str] = frozenset()


def find_style(lines: Iterable[Line], mentions: Iterable[Mention]) -> Style:
    """The style of a text whose lines are not folded yet."""
    surnames = frozenset(m.words[-1] for m in mentions if len(m.words) > 1 and m.kind == PERSON)
    works = part_first = 0.0
    families: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for line in lines:
        for match in _BRACKET.finditer(line.text):
            outer, *inner = line.nodes_in(*match.span())
            if outer.symbol != sym.PERSON or not inner or any(n.symbol not in _NAMES for n in inner):
                continue
            if len(inner) > 1:
                works += 1.5 if all(n.symbol == sym.TITLE for n in inner) else 0.5
            else:
                one = inner[0].items[0].mention
                margin = _like_work(one)
                works += margin
                if margin < 0:
                    for side, name in zip(families, (outer.items[0].mention, one), strict=True):
                        side.update(name.words[1:][-1:])
                    part_first += _like_part_first(outer.items[0].mention, one, surnames)
    # parts share surnames more often than performers do
    part_first += 2.0 * (_shared(families[0]) - _shared(families[1]))
    return Style(tanh(works / 4), tanh(part_first / 4), surnames)


def _shared(surnames: Counter[str]) -> int:
    return sum(count - 1 for count in surnames.values())


def fold_brackets(line: Line, style: Style) -> None:
    """Fold each bracket behind a name of ``line`` into the name's node."""
    line.fold(_BRACKET, partial(_fold, style))


def _like_work(mention: Mention) -> float:
    scores = mention.scores
    if mention.kind == OTHER:
        return 0.0
    return max(-3.0, min(3.0, scores[TITLE] - max(scores[PERSON], scores[CHARACTER])))


def _like_part_first(outer: Mention, inner: Mention, surnames: frozenset[str]) -> float:
    """Whether the part stands before the bracket and the performer in it, above 0, or the other way round.

    The part is what reads as a character, else the shorter; a surname alone is its owner's.
    """
    lean = (outer.scores[CHARACTER] - outer.scores[PERSON]) - (inner.scores[CHARACTER] - inner.scores[PERSON])
    lean = max(-3.0, min(3.0, lean))
    if len(inner.words) == 1 and inner.words[0] in surnames and len(outer.words) > 1:
        return lean + 3
    if len(outer.words) == 1 and outer.words[0] in surnames:
        return lean - 3
    return lean + 1.5 * (min(len(inner.words), 2) - min(len(outer.words), 2))


def _fold(style: Style, match: re.Match[str], nodes: list[Node]) -> Node | None:
    outer, inner = nodes[0], nodes[1:]
    content = match.group(2)
    letters = roles_of_letters(content, inner) if outer.symbol == sym.PERSON else ()
    if letters:
        return Node(sym.PERSON, 0, 0, (replace(outer.items[0], roles=letters),))
    if not inner:
        return outer if len(content) < 40 and outer.symbol == sym.PERSON else None
    if outer.symbol == sym.PERSON:
        return _behind_person(style, outer, inner, content)
    if outer.symbol == sym.TITLE:
        return _behind_title(outer, inner)
    if outer.symbol == sym.PEOPLE and all(n.symbol in (sym.TITLE, sym.OTHER) for n in inner):
        works = tuple(i.mention for n in inner for i in n.items)
        return Node(sym.PEOPLE, 0, 0, tuple(replace(i, works=(*i.works, *works)) for i in outer.items))
    return None


def _behind_person(style: Style, outer: Node, inner: list[Node], content: str) -> Node | None:
    item = outer.items[0]
    names = [n for n in inner if n.items]
    first = names[0].items[0] if names else None
    if first is not None and len(inner) == 1 and set(first.mention.words) < set(item.mention.words):
        return outer  # 'Miguel Ángel Félix Gallardo ("Félix")': the short form of the same name
    if first is not None and len(inner) == 1 and inner[0].symbol in _NAMES and item.character is None:
        work = _like_work(first.mention) + _LIKE_OTHERS * style.works
        if inner[0].symbol == sym.PERSON and (work < 0 or _PLAYED_BY.search(content)):
            return _pair(style, item, first, content)
        if inner[0].symbol in (sym.TITLE, sym.OTHER) and work < 0 and not item.works:
            return _pair(style, item, first, content)
    if first is not None and len(names) > 1 and inner[0].symbol == sym.PERSON and item.character is None:
        rest = tuple(i.mention for n in names[1:] for i in n.items)
        part_first = _like_part_first(item.mention, first.mention, style.surnames) + style.part_first
        if part_first > 1 and all(n.symbol in (sym.TITLE, sym.TITLES, sym.OTHER, sym.ROLE) for n in inner[1:]):
            return Node(sym.PERSON, 0, 0, (Item(first.mention, (*first.works, *rest), item.mention),))
    works: list[Mention] = []
    companies: list[Mention] = []
    for node in names:
        for part in node.items:
            if node.symbol in (sym.TITLE, sym.TITLES, sym.OTHER, sym.PERSON):
                works.append(part.mention)  # among works a person's name is most often a work too
            elif part.mention.kind == COMPANY:
                companies.append(part.mention)
    note = tuple(v for n in inner if n.symbol not in _JOBS for v in n.value)
    roles = tuple(v for n in inner if n.symbol in _JOBS for v in n.value) if not works else ()
    item = replace(item, works=(*item.works, *works), companies=tuple(companies), note=note, roles=roles)
    return Node(sym.PERSON, 0, 0, (item,))


def _pair(style: Style, outer: Item, inner: Item, content: str) -> Node:
    """One name in brackets behind another: performer and part, in one order or the other."""
    lean = _like_part_first(outer.mention, inner.mention, style.surnames) + _LIKE_OTHERS * style.part_first
    if lean >= 0 or _PLAYED_BY.search(content):
        return Node(sym.PERSON, 0, 0, (Item(inner.mention, inner.works, outer.mention),))
    return Node(sym.PERSON, 0, 0, (Item(outer.mention, outer.works, inner.mention),))


def _behind_title(outer: Node, inner: list[Node]) -> Node | None:
    item = outer.items[0]
    companies = tuple(i.mention for n in inner if n.symbol in (sym.COMPANY, sym.COMPANIES) for i in n.items)
    if any(n.symbol in (sym.PERSON, sym.PEOPLE) for n in inner):
        return None
    note = tuple(v for n in inner if n.symbol in (sym.DATE, sym.SEASON) for v in n.value)
    return Node(sym.TITLE, 0, 0, (replace(item, companies=(*item.companies, *companies), note=note),))
