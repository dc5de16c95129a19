"""The terms that castgraph's ontology knows, as prefixed names: what a query may ask for."""

from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

from castgraph.data import ontology_file
from castgraph.graph.sparql_text import PREFIXES

_SPACES = ("cg", "role", "status", "billing", "kind")


@cache
def list_known_terms() -> frozenset[str]:
    """Return names such as ``cg:portrays`` and ``role:writer``; none where the ontology is not at hand."""
    subjects = set()
    for name in ("castgraph.ttl", "concepts.ttl"):
        try:
            quads = parse(path=str(ontology_file(name)), format=RdfFormat.TURTLE)
        except FileNotFoundError:
            continue
        subjects |= {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    spaces = {prefix: PREFIXES[prefix] for prefix in _SPACES}
    return frozenset(
        f"{prefix}:{iri.removeprefix(space)}"
        for iri in subjects
        for prefix, space in spaces.items()
        if iri.startswith(space) and iri != space
    )
