"""The terms that castgraph writes and its ontology knows, as prefixed names: what a query may ask for."""

from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

from castgraph.data import ontology_file
from castgraph.graph import terms
from castgraph.graph.sparql_text import PREFIXES

_SPACES = ("cg", "role", "status", "billing", "kind", "schema", "oa", "prov")


@cache
def list_known_terms() -> frozenset[str]:
    """Return names such as ``cg:portrays`` and ``role:writer``."""
    written = [term for group in (terms.SCHEMA, terms.OA, terms.PROV) for term in vars(group).values()]
    subjects = {term.value for term in written if isinstance(term, NamedNode)}
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
