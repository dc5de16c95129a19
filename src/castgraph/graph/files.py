"""RDF files: read into memory with the merged graph in place; written sorted, whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph.merge import merge
from castgraph.graph.serialise import serialise

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
# Holds, while a file is written, what it states in no announcement's graph; in the file that is the default graph.
LOOSE = NamedNode("urn:castgraph:loose")


def read_file(path: Path) -> Quads:
    """Read an RDF file into memory; where it has announcements' graphs but no default graph, merge them into it.

    Raises: GraphError with the line where the file is malformed.
    """
    if not path.exists():
        raise GraphError(str(path), "no such file; `castgraph build SOURCE… -g` makes one")
    quads = Quads()
    load_file(quads, path)
    if next(quads.quads_for_pattern(None, None, None, DefaultGraph()), None) is None:
        quads.bulk_extend(merge(quads))
    return quads


def load_file(quads: Quads, path: Path) -> None:
    """Add what an RDF file holds to ``quads``; raise GraphError with the line where it is malformed."""
    try:
        quads.bulk_load(path=str(path), format=FORMATS[path.suffix.lower()])
    except SyntaxError as error:
        line = f":{error.lineno}" if error.lineno is not None else ""
        raise GraphError(f"{path}{line}", f"{error.msg}; expected {FORMATS[path.suffix.lower()].name}") from error
    except FileNotFoundError as error:
        raise GraphError(str(path), "no such file; check the path") from error
    except (OSError, ValueError) as error:
        raise GraphError(str(path), f"could not be read: {error}") from error


def move_loose(quads: Quads) -> None:
    """Move what the default graph holds beyond the merge of the named graphs into the graph LOOSE."""
    merged = frozenset(merge(quads))
    standing = quads.quads_for_pattern(None, None, None, DefaultGraph())
    loose = [quad for quad in standing if quad not in merged]
    quads.bulk_extend(Quad(quad.subject, quad.predicate, quad.object, LOOSE) for quad in loose)


def write_file(path: Path, quads: Iterable[Quad]) -> None:
    """Write ``quads``, save the graph LOOSE, to ``path``; the form is that of its ending."""
    kept = (quad for quad in quads if quad.graph_name != LOOSE)
    write_whole(path, (text.encode() for text in serialise(kept, path.suffix.lower()[1:])))


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Put ``pieces`` in the place of the file at ``path`` in one step, so that a crash leaves the old or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
