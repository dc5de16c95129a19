"""Which production a credit or casting belongs to by where it stands: its sentence, its paragraph, the heading above."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.symbols import Node
from castgraph.grammar.text import key_of

_LEAST = 0.4  # the probability from which a title is taken for one that the text is about
_REACH = 3  # so many blocks a heading stands for
_NEXT = 2  # and so many a paragraph that begins with a title


class Sections:
    """Finds the show of drafts among the likely titles of one text."""

    def __init__(self, lines: Sequence[Line], chances: Mapping[str, float], drafts: Sequence[Draft]) -> None:
        self._lines = lines
        others = {d.other.start for d in drafts if d.relation == "based" and d.other is not None}
        self._jobs = {d.show.start for d in drafts if d.relation == "job" and d.show is not None}
        self._likely = [
            [n for n in line.nodes if _is_likely(n, chances) and n.items[0].mention.start not in others]
            for line in lines
        ]
        self._opened: dict[int, Node] = {}  # by block: the first likely title in it
        self._headings: list[tuple[int, Node]] = []  # with their blocks
        self._leads: dict[int, Node] = {}  # by block: the likely title that it begins with
        for line, titles in zip(lines, self._likely, strict=True):
            if not titles:
                continue
            self._opened.setdefault(line.block, titles[0])
            if line.text[: line.positions[line.nodes.index(titles[0])]].strip(" -*\"'•"):
                continue
            if line.heading:
                self._headings.append((line.block, titles[0]))
            if line.opening:
                self._leads[line.block] = titles[0]

    def find(self, draft: Draft) -> Mention | None:
        """The nearest title before in the sentence; else one after; else what the paragraph or those before it name."""
        titles = self._likely[draft.line]
        before = [n for n in titles if n.start < draft.start]
        after = [n for n in titles if n.start >= draft.start and n.items[0].mention.start not in self._jobs]
        if before or after:
            return (before[-1] if before else after[0]).items[0].mention
        node = self._of_block(self._lines[draft.line].block, draft.start)
        return node.items[0].mention if node is not None else None

    def _of_block(self, block: int, start: int) -> Node | None:
        first = self._opened.get(block)
        if first is not None and first.start < start:
            return first
        index = bisect_right(self._headings, block, key=lambda heading: heading[0]) - 1
        if index >= 0 and block - self._headings[index][0] <= _REACH:
            return self._headings[index][1]
        leads = (self._leads[b] for b in range(block - 1, block - 1 - _NEXT, -1) if b in self._leads)
        return next(leads, self._opened.get(block - 1))


def _is_likely(node: Node, chances: Mapping[str, float]) -> bool:
    return node.symbol == sym.TITLE and chances.get(key_of(node.items[0].mention.text), 0.0) > _LEAST
