"""A text as a document: its lines, who is who in it, and which show each line is about."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.blocks import find_blocks, join_wrapped
from castgraph.grammar.brackets import find_style
from castgraph.grammar.change import replace
from castgraph.grammar.lines import Line, make_lines
from castgraph.grammar.mentions import Mention, find_mentions
from castgraph.grammar.phrases import fold_phrases
from castgraph.grammar.symbols import Node
from castgraph.grammar.text import key_of, plain

_PRONOUN = Anchored(r"(?<![\w'-])(?:he|she|the (?:actor|actress|star(?! of| in| on)|latter))(?=[\s,]|'ll|'s|'d)")


@dataclass(slots=True)
class Document:
    """The lines of a text, folded, and its mentions in order."""

    plain: str
    lines: list[Line]
    mentions: list[Mention]


def read_document(text: str) -> Document:
    """Fold ``text`` into lines."""
    smooth = join_wrapped(plain(text))
    blocks = list(find_blocks(smooth))
    mentions = find_mentions(smooth, blocks)
    lines = list(make_lines(smooth, blocks, mentions))
    style = find_style(lines, mentions)
    previous: Node | None = None
    for line in lines:
        fold_phrases(line, style)
        previous = _fold_pronouns(line, previous)
    return Document(smooth, lines, mentions)


def _fold_pronouns(line: Line, previous: Node | None) -> Node | None:
    """Let "he" and "she" stand for the person that the last sentence began with; return this one's."""
    own = next((n for n in line.nodes if n.symbol == sym.PERSON), None)
    antecedent = previous or own
    if antecedent is not None:
        first = line.positions[line.nodes.index(own)] if own is not None else len(line.text)

        def stand_in(match: re.Match[str], _: list[Node]) -> Node:
            who = own if own is not None and match.start() > first else antecedent
            return Node(sym.PERSON, 0, 0, (replace(who.items[0], works=(), character=None),))

        line.fold(_PRONOUN, stand_in)
        if not line.heading and own is None and any(n.symbol == sym.PERSON for n in line.nodes):
            return antecedent
    return own or previous


class Scope:
    """Which show a line is about where it does not say."""

    def __init__(self, document: Document, subjects: set[str], main: Mention | None) -> None:
        self._main = main
        self._starts: list[int] = []
        self._titles: list[tuple[int, Mention]] = []
        for number, line in enumerate(document.lines):
            for node in line.nodes:
                if node.symbol == sym.TITLE and key_of(node.items[0].mention.text) in subjects:
                    self._starts.append(node.start)
                    self._titles.append((number, node.items[0].mention))

    def at(self, line: int, place: int) -> Mention | None:
        """The subject that the line names, before ``place`` or else after; else the last one named; else the main one."""
        index = bisect_right(self._starts, place) - 1
        before = self._titles[index] if index >= 0 else None
        after = self._titles[index + 1] if index + 1 < len(self._titles) else None
        if after is not None and after[0] == line and (before is None or before[0] != line):
            return after[1]
        return before[1] if before is not None else self._main
