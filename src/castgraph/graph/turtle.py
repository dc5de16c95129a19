"""A graph's statements in; Turtle or TriG, as one would write it by hand, out."""

import json
import re
from collections.abc import Iterator, Mapping

from castgraph.graph.order import sort_predicates
from castgraph.graph.terms import PREFIXES
from castgraph.iri import BASE

DECLARED = {name: PREFIXES[name] for name in PREFIXES if name not in ("owl", "rdf", "rdfs", "skos")}
Statements = dict[str, dict[str, list[str]]]  # subject -> predicate -> objects, each in N-Triples' form

LITERAL = re.compile(r'(".*")(?:\^\^(<[^"]*>)|@([^"]*))?', re.DOTALL)  # its parts: text in quotes, datatype, language
_LOCAL = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_RELATIVE = re.compile(r"[\w-]+(?:/[\w%~-][\w.%~-]*)*(?:#[\w-]+)?")  # no dots at a segment's start, no colon
_TYPED = re.compile(r'(".*")\^\^(<.*>)', re.DOTALL)
_XSD = PREFIXES["xsd"]
_BARE = {
    f"<{_XSD}integer>": re.compile(r'"[+-]?\d+"', re.ASCII),
    f"<{_XSD}decimal>": re.compile(r'"[+-]?\d*\.\d+"', re.ASCII),
    f"<{_XSD}boolean>": re.compile('"(?:true|false)"'),
}
_TYPE = f"<{PREFIXES['rdf']}type>"


class Abbreviator(dict[str, str]):
    """Terms in N-Triples' form -> in Turtle's: prefixed, relative to the base, or bare where it can be."""

    def __init__(self, base: str = BASE, prefixes: Mapping[str, str] = DECLARED) -> None:
        super().__init__({_TYPE: "a"} if prefixes else {})
        self.base = base
        self._prefixes = prefixes

    def __missing__(self, term: str) -> str:
        short = self._shorten_iri(term[1:-1]) if term.startswith("<") else self._shorten_literal(term)
        if term.startswith("<"):  # literals are mostly met once
            self[term] = short
        return short

    def _shorten_iri(self, iri: str) -> str:
        for name, namespace in self._prefixes.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{name}:{iri[len(namespace) :]}"
        if iri.startswith(self.base) and _RELATIVE.fullmatch(iri, len(self.base)):
            return f"<{iri[len(self.base) :]}>"
        return f"<{iri}>"

    def _shorten_literal(self, term: str) -> str:
        typed = _TYPED.fullmatch(term)
        if typed is None:
            return term
        text, datatype = typed.groups()
        bare = _BARE.get(datatype)
        return text[1:-1] if bare and bare.fullmatch(text) else f"{text}^^{self[datatype]}"


def write_turtle(statements: Statements, base: str = BASE) -> Iterator[str]:
    """Yield a Turtle document, subject by subject, in the order of ``statements``."""
    yield _head(base)
    short = Abbreviator(base)
    for subject in statements:
        yield "\n" + _write_subject(subject, statements[subject], short, "")


def write_trig(graphs: dict[str, Statements], base: str = BASE) -> Iterator[str]:
    """Yield a TriG document: the default graph, which is named "", then the named graphs."""
    yield _head(base)
    short = Abbreviator(base)
    for name, statements in graphs.items():
        indent = "    " if name else ""
        yield f"\n{short[name]} {{\n" if name else ""
        for number, subject in enumerate(statements):
            yield ("" if name and not number else "\n") + _write_subject(subject, statements[subject], short, indent)
        yield "}\n" if name else ""


def read_text(quoted: str) -> str:
    """Return the text of a literal in the N-Triples' form that pyoxigraph gives, whose escapes are JSON's too."""
    return str(json.loads(quoted, strict=False))


def _head(base: str) -> str:
    prefixes = (f"@prefix {name}: <{namespace}> .\n" for name, namespace in DECLARED.items())
    return f"@base <{base}> .\n" + "".join(prefixes)


def _write_subject(subject: str, about: dict[str, list[str]], short: Abbreviator, indent: str) -> str:
    gap = f" ;\n{indent}    "
    lines = (f"{short[p]} {', '.join([short[o] for o in about[p]])}" for p in sort_predicates(about))
    return f"{indent}{short[subject]} {gap.join(lines)} .\n"
