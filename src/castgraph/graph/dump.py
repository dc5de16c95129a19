"""A store in; its N-Quads or N-Triples out, as ``serialise`` writes them, but at the engine's speed."""

from collections.abc import Iterator
from typing import IO, cast

from pyoxigraph import DefaultGraph, RdfFormat
from pyoxigraph import Store as Quads

from castgraph.graph.serialise import INTEGER, OFFSET_TYPE, OFFSETS

_PIECE = 10_000  # lines that are written at once
_FROM, _TO = f"{INTEGER} ".encode(), f"{OFFSET_TYPE} ".encode()
_OFFSETS = frozenset(predicate.encode() for predicate in OFFSETS)


class _Lines:
    """A file that keeps the lines that are written to it."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self._left = b""

    def write(self, data: bytes) -> int:
        *whole, self._left = (self._left + data).split(b"\n")
        self.lines += whole
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def dump_lines(quads: Quads, *, named_graphs: bool) -> Iterator[bytes]:
    """Yield all of the store as N-Quads or, without the named graphs, its default graph as N-Triples; sorted."""
    file = _Lines()
    if named_graphs:
        quads.dump(cast(IO[bytes], file), RdfFormat.N_QUADS)
    else:
        quads.dump(cast(IO[bytes], file), RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    lines = file.lines
    for place, line in enumerate(lines):
        if _FROM in line and line.split(b" ", 2)[1] in _OFFSETS:
            lines[place] = line.replace(_FROM, _TO)
    lines.sort()  # by bytes, which in UTF-8 is by code points
    for start in range(0, len(lines), _PIECE):
        yield b"\n".join((*lines[start : start + _PIECE], b""))
