"""An announcement's graph on its way into a store: as N-Quads, which the engine takes in faster than objects."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from castgraph.graph.labels import LABELS

_LABELS = frozenset(str(label).encode() for label in LABELS)


@dataclass(frozen=True, slots=True)
class AnnouncementQuads:
    """All quads of one announcement, whose graph ``iri`` names; its text's digest and the version that read it.

    ``nquads`` is as the engine writes it: each quad a line, in no other graph.
    """

    iri: str
    nquads: bytes
    digest: str = ""
    version: str = ""

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The quads as objects."""
        return read_nquads(self.nquads)

    def __len__(self) -> int:
        return self.nquads.count(b"\n")


def write_nquads(quads: Iterable[Quad]) -> bytes:
    """Return ``quads`` as N-Quads."""
    return pyoxigraph.serialize(quads, format=RdfFormat.N_QUADS) or b""


def read_nquads(nquads: bytes) -> tuple[Quad, ...]:
    """Return the quads of N-Quads that the engine wrote."""
    return tuple(pyoxigraph.parse(nquads, format=RdfFormat.N_QUADS, lenient=True))


def find_labels(item: AnnouncementQuads) -> bytes:
    """Return the lines that give names."""
    return b"".join(line for line in item.nquads.splitlines(keepends=True) if line.split(b" ", 2)[1] in _LABELS)


def write_unnamed(item: AnnouncementQuads) -> bytes:
    """Return the lines that give no names, in the default graph instead of the announcement's."""
    others = [line for line in item.nquads.splitlines(keepends=True) if line.split(b" ", 2)[1] not in _LABELS]
    # a graph's name with the end of a line behind it is nothing else: within literals that is escaped
    return b"".join(others).replace(f" <{item.iri}> .\n".encode(), b" .\n")


class Pieces:
    """Texts one after the other as one file to read, so that they need never be in memory all at once."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces, self._left = iter(pieces), b""

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most ``size``; none at the end."""
        while not self._left and (piece := next(self._pieces, None)) is not None:
            self._left = piece
        data, self._left = self._left[:size], self._left[size:]
        return data


def gather_items(items: Iterable[AnnouncementQuads], size: int) -> Iterator[dict[str, AnnouncementQuads]]:
    """Cut ``items``, by IRI, into batches of ``size`` quads or a few more; of one that comes twice the last stands."""
    batch: dict[str, AnnouncementQuads] = {}
    held = 0
    for item in items:
        if item.iri in batch:
            held -= len(batch[item.iri])
        batch[item.iri] = item
        held += len(item)
        if held >= size:
            yield batch
            batch, held = {}, 0
    if batch:
        yield batch
