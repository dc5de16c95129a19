"""An RDF file in; AnnouncementQuads out: a named graph is an announcement's, the rest gets a graph of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, NamedNode, Quad
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.changes import DEFAULT
from castgraph.graph.files import FORMATS, load_file
from castgraph.graph.labels import LABELS
from castgraph.iri import BASE, mint

IN_MEMORY = 100_000_000  # bytes of a file; a larger one is sorted on disk


def read_imported(path: Path, base: str = BASE) -> Iterator[AnnouncementQuads]:
    """Yield the file's announcements, and last ``BASE import/NAME`` with what its default graph holds beyond them.

    In castgraph's own exports the default graph is the merge of the others, and nothing is beyond them. Blank nodes
    get IRIs below ``BASE import/NAME``, the same whenever the file is imported.
    Raises: GraphError where the file cannot be read.
    """
    if path.suffix.lower() not in FORMATS:
        raise GraphError(str(path), f"no RDF file by its ending; expected {', '.join(FORMATS)}")
    name = mint("import", path.stem, base=base)
    with _open_file(path) as loaded:
        quads = _name_blank_nodes(loaded, name)
        for graph in sorted(quads.named_graphs(), key=str):
            if isinstance(graph, NamedNode):
                yield AnnouncementQuads(graph.value, pack_quads(quads.quads_for_pattern(None, None, None, graph)))
        loose = NamedNode(name)
        beyond = tuple(Quad(quad.subject, quad.predicate, quad.object, loose) for quad in _list_beyond(quads))
        if beyond:
            yield AnnouncementQuads(name, pack_quads(beyond))


@contextmanager
def _open_file(path: Path) -> Iterator[Quads]:
    with tempfile.TemporaryDirectory(prefix="castgraph-import-", ignore_cleanup_errors=True) as folder:
        large = path.exists() and path.stat().st_size > IN_MEMORY
        quads = Quads(folder) if large else Quads()
        load_file(quads, path)
        yield quads


def _list_beyond(quads: Quads) -> Iterator[Quad]:
    """What the default graph states and no named graph does; a name may be an alternate name there."""
    for quad in quads.quads_for_pattern(None, None, None, DEFAULT):
        predicates = LABELS if quad.predicate in LABELS else (quad.predicate,)
        found = (quads.quads_for_pattern(quad.subject, p, quad.object, None) for p in predicates)
        if not any(other.graph_name != DEFAULT for some in found for other in some):
            yield quad


def _name_blank_nodes(quads: Quads, name: str) -> Quads:
    """Give blank nodes IRIs: names that hold in this file alone would meet those of others, or come to nothing."""
    if not any(_is_blank(quad) for quad in quads):
        return quads
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    named = Quads()

    def rename(term: Any) -> Any:
        return NamedNode(f"{name}/{term.value}") if isinstance(term, BlankNode) else term

    named.bulk_extend(Quad(rename(q.subject), q.predicate, rename(q.object), rename(q.graph_name)) for q in dataset)
    return named


def _is_blank(quad: Quad) -> bool:
    return any(isinstance(term, BlankNode) for term in (quad.subject, quad.object, quad.graph_name))
