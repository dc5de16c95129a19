"""A graph's statements in; RDF/XML, for tools that read nothing else, out."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from castgraph.errors import GraphError
from castgraph.graph.order import sort_predicates
from castgraph.graph.terms import PREFIXES
from castgraph.graph.turtle import DECLARED, LITERAL, Statements, read_text

_LOCAL = re.compile(r"[^\W\d][\w.-]*$")  # the longest end of an IRI that XML takes for a name
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in (DECLARED | {"rdf": PREFIXES["rdf"]}).items()}


def write_rdf_xml(statements: Statements) -> Iterator[str]:
    """Yield the document, subject by subject.

    Raises: GraphError for a property that RDF/XML cannot name.
    """
    declared = "".join(f"\n    xmlns:{prefix}={quoteattr(name)}" for name, prefix in sorted(_BY_NAMESPACE.items()))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    for subject, about in statements.items():
        yield f"  <rdf:Description {_name_node(subject, 'about')}>\n"
        for predicate in sort_predicates(about):
            tag, declaration = _name_property(predicate[1:-1])
            for term in about[predicate]:
                yield f"    <{tag}{declaration}{_write_value(term, tag)}\n"
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _name_property(iri: str) -> tuple[str, str]:
    """Return a property's tag, and the declaration that the tag needs where its namespace is not one of ours."""
    local = _LOCAL.search(iri)
    if local is None:
        raise GraphError(iri, "RDF/XML cannot name this property; write the graph as .ttl, .nt or .jsonld")
    namespace = iri[: local.start()]
    if namespace in _BY_NAMESPACE:
        return f"{_BY_NAMESPACE[namespace]}:{local[0]}", ""
    return f"other:{local[0]}", f" xmlns:other={quoteattr(namespace)}"


def _write_value(term: str, tag: str) -> str:
    parts = LITERAL.fullmatch(term)
    if parts is None:
        return f" {_name_node(term, 'resource')}/>"
    quoted, datatype, language = parts.groups()
    kind = f" rdf:datatype={quoteattr(datatype[1:-1])}" if datatype else ""
    kind = f" xml:lang={quoteattr(language)}" if language else kind
    return f"{kind}>{escape(read_text(quoted), {chr(13): '&#13;'})}</{tag}>"


def _name_node(term: str, attribute: str) -> str:
    if term.startswith("_:"):
        return f"rdf:nodeID={quoteattr(term[2:])}"
    return f"rdf:{attribute}={quoteattr(term[1:-1])}"
