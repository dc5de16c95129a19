"""Blocks and mentions -> lines: sentences in which names, dates, seasons, roles and lists are folded to symbols."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.blocks import Block, cut_before
from castgraph.grammar.dates import Stretch, find_dates, find_seasons
from castgraph.grammar.mentions import CHARACTER, COMPANY, OTHER, PERSON, TITLE, Mention
from castgraph.grammar.symbols import Item, Node

_SYMBOL = re.compile(f"[{sym.SYMBOLS}]")
_SENTENCE_END = re.compile(rf'(?<=[.!?])["\')\]]* +(?=[^a-z\s])|(?<=;) (?=[{sym.SYMBOLS}])')
_LONGEST = 1000  # of a line, so that a text without full stops costs no more than one with them
_SYMBOL_OF = {PERSON: sym.PERSON, CHARACTER: sym.PERSON, TITLE: sym.TITLE, COMPANY: sym.COMPANY, OTHER: sym.OTHER}


@dataclass(slots=True)
class Line:
    """A sentence as symbols and lower-case words. ``nodes[i]`` stands behind the i-th symbol of ``text``.

    ``block`` counts the blocks; ``opening`` is True for the first sentence of its block.
    """

    text: str
    nodes: list[Node]
    start: int  # code point of the announcement's text at which the sentence starts
    block: int
    heading: bool
    opening: bool
    positions: list[int]

    def node_at(self, position: int) -> Node:
        """The node behind the symbol at ``position`` of ``text``."""
        return self.nodes[bisect_right(self.positions, position) - 1]

    def nodes_in(self, start: int, stop: int) -> list[Node]:
        """The nodes behind the symbols of ``text[start:stop]``."""
        first = bisect_right(self.positions, start - 1)
        last = bisect_right(self.positions, stop - 1)
        return self.nodes[first:last]

    def offset(self, position: int) -> int:
        """Where ``text[position]`` stands in the announcement's text."""
        index = bisect_right(self.positions, position) - 1
        if index < 0:
            return self.start + position
        if self.positions[index] == position:
            return self.nodes[index].start
        return self.nodes[index].stop + position - self.positions[index] - 1

    def offset_after(self, position: int) -> int:
        """Where the stretch that ends before ``text[position]`` ends in the announcement's text."""
        index = bisect_right(self.positions, position - 1) - 1
        if index >= 0 and self.positions[index] == position - 1:
            return self.nodes[index].stop
        return self.offset(position - 1) + 1

    def fold(self, pattern: Anchored, make: Callable[[re.Match[str], list[Node]], Node | None]) -> None:
        """Replace each match by the node's symbol that ``make`` gives (with no start and stop: they are set here).

        ``make`` returns None to leave the match as it is.
        """
        if not pattern.may_match(self.text):
            return
        text, positions = self.text, self.positions
        parts: list[str] = []
        nodes: list[Node] = []
        places: list[int] = []
        done = used = 0
        moved = 0  # by how much what stands behind the last fold is nearer to the start than it was
        for match in pattern.pattern.finditer(text):
            at, end = match.span()
            first = bisect_left(positions, at, used)
            last = bisect_left(positions, end, first)
            node = make(match, self.nodes[first:last])
            if node is None:
                continue
            parts += text[done:at], node.symbol
            nodes += self.nodes[used:first]
            places += [p - moved for p in positions[used:first]]
            nodes.append(Node(node.symbol, self.offset(at), self.offset_after(end), node.items, node.value))
            places.append(at - moved)
            moved += end - at - 1
            done, used = end, last
        if parts:
            nodes += self.nodes[used:]
            places += [p - moved for p in positions[used:]]
            self.text = "".join(parts) + text[done:]
            self.nodes, self.positions = nodes, places


def make_lines(plain: str, blocks: Iterable[Block], mentions: list[Mention]) -> Iterator[Line]:
    """The lines of a text, in order, names, dates and seasons folded."""
    low = plain.lower()
    starts = [m.start for m in mentions]
    for number, block in enumerate(blocks):
        inside = mentions[bisect_right(starts, block.start - 1) : bisect_right(starts, block.stop - 1)]
        nodes = _nodes(low, block, inside)
        yield from _sentences(plain, block, number, nodes)


def _nodes(low: str, block: Block, mentions: list[Mention]) -> list[Node]:
    """The nodes of a block, in order; a date or season gives way to a title that holds it, and not to other names."""
    taken: list[Node] = []
    for symbol, stretches in (
        (sym.SEASON, find_seasons(low, block.start, block.stop)),
        (sym.DATE, find_dates(low, block.start, block.stop)),
    ):
        for s in stretches:
            if _free(taken, s) and not any(
                (m.start <= s.start and s.stop <= m.end and m.kind == TITLE and m.stop - m.start > s.stop - s.start)
                or (
                    m.start == s.start
                    and m.end == s.stop
                    and m.kind == TITLE
                    and symbol == sym.DATE
                    and len(s.value[0]) == 4
                )
                for m in mentions
            ):
                taken.append(Node(symbol, s.start, s.stop, (), s.value))
    for m in mentions:
        if all(m.end <= n.start or n.stop <= m.start for n in taken):
            taken.append(Node(_SYMBOL_OF[m.kind], m.start, m.stop, (Item(m),)))
    return sorted(taken, key=lambda n: n.start)


def _free(taken: list[Node], s: Stretch) -> bool:
    return all(s.stop <= n.start or n.stop <= s.start for n in taken)


def _sentences(plain: str, block: Block, number: int, nodes: list[Node]) -> Iterator[Line]:
    parts: list[str] = []
    at = block.start
    kept: list[Node] = []
    for node in nodes:
        # the quotation marks around a title go with it
        start, stop = node.start, node.stop
        if node.symbol in (sym.TITLE, sym.OTHER, sym.PERSON) and plain[start - 1 : start] in ('"', "'") and start > at:
            mark = plain[start - 1]
            after = plain[stop : stop + 4]
            close = after.find(mark)
            if 0 <= close <= 3 and not after[:close].strip(",.!?;s'"):
                tail = after[:close]
                # "Homeland," -> the comma stays in the sentence
                parts.append(plain[at : start - 1] + node.symbol + tail)
                at = stop + close + 1
                kept.append(
                    Node(node.symbol, start - 1, at - len(tail), node.items, node.value)
                )  # so that offsets behind hold
                continue
        parts.append(plain[at:start] + node.symbol)
        at = stop
        kept.append(node)
    parts.append(plain[at : block.stop])
    text = "".join(parts)
    done = 0
    opening = True
    used = 0
    start = block.start
    for end in _ends(text):
        piece = text[done:end]
        positions = [m.start() for m in _SYMBOL.finditer(piece)]
        line = Line(piece.lower(), kept[used : used + len(positions)], start, number, block.heading, opening, positions)
        used += len(positions)
        if used:
            last = kept[used - 1]
            start = last.stop + (end - (text.rfind(last.symbol, 0, end) + 1))
        else:
            start += end - done
        done = end
        opening = False
        if piece.strip():
            yield line


def _ends(text: str) -> Iterator[int]:
    """Where the sentences of a block end."""
    start = 0
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]:
        while end - start > _LONGEST:
            start = cut_before(text, start, start + _LONGEST)
            yield start
        yield end
        start = end
