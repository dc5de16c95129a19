"""An announcement's graph on its way into a store: as N-Quads, which the engine takes in faster than objects.

They are held compressed, to a thirteenth, and those that give names first: what is asked for most is then at hand
without a look at the rest, and far more announcements than would fit otherwise go into the store at a time.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from castgraph.graph.labels import LABELS

_LABELS = frozenset(str(label).encode() for label in LABELS)
_LEVEL = 1  # of compression: the fastest


@dataclass(frozen=True, slots=True)
class PackedQuads:
    """Compressed N-Quads: how many there are, and how many bytes, uncompressed, of those that give names come first."""

    data: bytes
    count: int
    labels: int

    def unpack(self) -> bytes:
        """Return the N-Quads."""
        return zlib.decompress(self.data)


@dataclass(frozen=True, slots=True)
class AnnouncementQuads:
    """All quads of one announcement, whose graph ``iri`` names; its text's digest and the version that read it."""

    iri: str
    packed: PackedQuads
    digest: str = ""
    version: str = ""

    @property
    def nquads(self) -> bytes:
        """The quads as N-Quads."""
        return self.packed.unpack()

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The quads as objects."""
        return read_nquads(self.nquads)

    def __len__(self) -> int:
        return self.packed.count


def pack_quads(quads: Iterable[Quad]) -> PackedQuads:
    """Return the quads of one announcement's graph as they are held."""
    return pack_nquads(write_nquads(quads))


def pack_nquads(nquads: bytes) -> PackedQuads:
    """Return N-Quads of one announcement's graph, as the engine writes them, each a line, as they are held."""
    lines = nquads.splitlines(keepends=True)
    labels = b"".join(line for line in lines if line.split(b" ", 2)[1] in _LABELS)
    others = b"".join(line for line in lines if line.split(b" ", 2)[1] not in _LABELS)
    return PackedQuads(zlib.compress(labels + others, _LEVEL), len(lines), len(labels))


def write_nquads(quads: Iterable[Quad]) -> bytes:
    """Return ``quads`` as N-Quads."""
    return pyoxigraph.serialize(quads, format=RdfFormat.N_QUADS) or b""


def read_nquads(nquads: bytes) -> tuple[Quad, ...]:
    """Return the quads of N-Quads that the engine wrote."""
    return tuple(pyoxigraph.parse(nquads, format=RdfFormat.N_QUADS, lenient=True))


def find_labels(item: AnnouncementQuads) -> bytes:
    """Return the lines that give names."""
    length = item.packed.labels  # a limit of 0 bytes would mean none
    return zlib.decompressobj().decompress(item.packed.data, length) if length else b""


def write_unnamed(item: AnnouncementQuads) -> bytes:
    """Return the lines that give no names, in the default graph instead of the announcement's."""
    others = item.nquads[item.packed.labels :]
    # a graph's name with the end of a line behind it is nothing else: within literals that is escaped
    return others.replace(f" <{item.iri}> .\n".encode(), b" .\n")


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
