"""A text's lines with nothing folded but its names: what stands between two names, whatever the phrases beside them."""

from bisect import bisect_left
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import CHARACTER, COMPANY, OTHER, PERSON, TITLE, Mention

_SYMBOL_OF = {PERSON: sym.PERSON, CHARACTER: sym.PERSON, TITLE: sym.TITLE, COMPANY: sym.COMPANY, OTHER: sym.OTHER}


@dataclass(slots=True)
class FlatLine:
    """A sentence in lower case, one symbol for each name; ``mentions[i]`` stands at ``positions[i]``."""

    text: str
    mentions: tuple[Mention, ...]
    positions: tuple[int, ...]
    start: int  # code point of the announcement's text at which the sentence starts
    block: int
    heading: bool
    opening: bool

    def offset(self, position: int) -> int:
        """Where ``text[position]`` stands in the announcement's text."""
        index = bisect_left(self.positions, position) - 1
        if index < 0:
            return self.start + position
        return self.mentions[index].stop + position - self.positions[index] - 1


def flatten(plain: str, lines: list[Line], mentions: list[Mention]) -> list[FlatLine]:
    """The flat lines of a text, one for each of its lines; ``mentions`` are in order."""
    starts = [m.start for m in mentions]
    edges = [line.start for line in lines] + [len(plain)]
    return [
        _flatten(
            plain, line, edges[n + 1], mentions[bisect_left(starts, line.start) : bisect_left(starts, edges[n + 1])]
        )
        for n, line in enumerate(lines)
    ]


def _flatten(plain: str, line: Line, stop: int, mentions: list[Mention]) -> FlatLine:
    parts: list[str] = []
    positions: list[int] = []
    at, length = line.start, 0
    for m in mentions:
        if m.start < at:
            continue
        parts.append(plain[at : m.start].lower() + _SYMBOL_OF[m.kind])
        length += len(parts[-1])
        positions.append(length - 1)
        at = m.stop
    end = plain.find("\n", at, stop)
    parts.append(plain[at : stop if end < 0 else end].lower())
    kept, reached = [], 0
    for m in mentions:
        if m.start >= reached:
            kept.append(m)
        reached = max(reached, m.stop)
    return FlatLine("".join(parts), tuple(kept), tuple(positions), line.start, line.block, line.heading, line.opening)
