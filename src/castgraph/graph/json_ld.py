"""A graph's statements in; compacted JSON-LD, with its context inside, out."""

import json
from collections.abc import Iterator
from typing import Any

from castgraph.data import ontology_file
from castgraph.graph.order import sort_predicates
from castgraph.graph.terms import PREFIXES
from castgraph.graph.turtle import LITERAL, Abbreviator, Statements, read_text

_TYPE = f"<{PREFIXES['rdf']}type>"


def write_json_ld(graphs: dict[str, Statements], base: str) -> Iterator[str]:
    """Yield a document of one node a line: the default graph's, then each named graph's inside it."""
    context = json.loads(ontology_file("context.jsonld").read_text("utf-8"))["@context"]
    writer = _NodeWriter(context, base)
    yield f'{{"@context": {_dump({"@base": base, **context})},\n"@graph": ['
    gap = "\n"
    for name, statements in graphs.items():
        if name:
            yield f'{gap}{{"id": {_dump(writer.iri(name))}, "@graph": ['
            gap = "\n"
        for subject, about in statements.items():
            yield gap + _dump(writer.node(subject, about))
            gap = ",\n"
        if name:
            yield "\n]}"
    yield "\n]}\n"


class _NodeWriter:
    """Turns terms in N-Triples' form into the values that the context makes of them."""

    def __init__(self, context: dict[str, Any], base: str) -> None:
        self._short = Abbreviator(base, {})
        self._terms: dict[str, tuple[str, str]] = {}  # IRI -> its term and the type that the context gives its values
        for term, meaning in context.items():
            iri, kind = (meaning["@id"], meaning["@type"]) if isinstance(meaning, dict) else (meaning, "")
            prefix, _, local = str(iri).partition(":")
            if prefix in PREFIXES:
                self._terms[f"<{PREFIXES[prefix]}{local}>"] = (term, kind)

    def iri(self, term: str) -> str:
        """Return an IRI relative to the base where it is below it."""
        return self._short[term][1:-1]

    def node(self, subject: str, about: dict[str, list[str]]) -> dict[str, Any]:
        """Return a node object: its id, its type, its properties."""
        found: dict[str, Any] = {"id": self.iri(subject)}
        for predicate in sort_predicates(about):
            if predicate == _TYPE:
                key, values = "type", [self._terms.get(o, (self.iri(o), ""))[0] for o in about[predicate]]
            else:
                key, kind = self._terms.get(predicate, (self.iri(predicate), ""))
                values = [self._value(o, kind) for o in about[predicate]]
            found[key] = values[0] if len(values) == 1 else values
        return found

    def _value(self, term: str, kind: str) -> Any:
        if not term.startswith('"'):
            return self.iri(term) if kind == "@id" else {"id": self.iri(term)}
        parts = LITERAL.fullmatch(term)
        if parts is None:
            return term
        quoted, datatype, language = parts.groups()
        text = read_text(quoted)
        if datatype is None:
            return {"@value": text, "@language": language} if language else text
        name = datatype[1:-1].replace(PREFIXES["xsd"], "xsd:")
        if name == kind or (name == "xsd:integer" and str(text) == str(int(text))):
            return text if name == kind else int(text)
        return {"@value": text, "@type": name}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
