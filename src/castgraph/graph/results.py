"""What a query answers: a table of RDF terms, or triples; and these as CSV, TSV, JSON or Turtle."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from castgraph.errors import UsageError
from castgraph.graph.serialise import serialise

if TYPE_CHECKING:
    import pandas

Term = NamedNode | BlankNode | Literal | Triple
LONGEST_SHOWN = 100  # rows in a notebook
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NUMBERS = {
    **dict.fromkeys(("integer", "nonNegativeInteger", "positiveInteger", "int", "long", "short", "byte"), int),
    **dict.fromkeys(("decimal", "double", "float"), float),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of terms, None where a variable is unbound. An ASK has the one column ``answer``; ``cut`` by the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    truth: bool | None = None
    cut: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Yield each row as column -> Python value."""
        for row in self.rows:
            yield dict(zip(self.columns, map(to_python, row), strict=True))

    def to_pandas(self) -> "pandas.DataFrame":
        """Return the table as a data frame of Python values.

        Raises: UsageError where pandas is not installed.
        """
        try:
            library = import_module("pandas")
        except ImportError as error:
            raise UsageError("to_pandas: pandas is not installed; pip install 'castgraph[pandas]'") from error
        frame: pandas.DataFrame = library.DataFrame(list(self), columns=list(self.columns))
        return frame

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        rows = ("".join(f"<td>{escape(to_text(term))}</td>" for term in row) for row in self.rows[:LONGEST_SHOWN])
        more = len(self.rows) - LONGEST_SHOWN
        foot = f"<caption>and {more:,} more rows</caption>" if more > 0 else ""
        return f"<table>{foot}<tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    def serialize(self, form: str) -> str:
        """Return the table as ``csv``, ``tsv`` or ``json``, as the W3C recommendations have them."""
        return {"csv": _write_csv, "tsv": _write_tsv, "json": _write_json}[form](self)


@dataclass(frozen=True, slots=True)
class Triples:
    """What CONSTRUCT and DESCRIBE answer, sorted."""

    triples: tuple[Triple, ...]
    cut: bool = False

    def __len__(self) -> int:
        return len(self.triples)

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def serialize(self, form: str) -> str:
        """Return the triples as ``ttl``, ``nt``, ``rdf`` or ``jsonld``."""
        return "".join(serialise((Quad(*triple) for triple in self.triples), form))


Answer = Table | Triples


def to_truth(value: bool) -> Table:
    """The answer of an ASK."""
    return Table(("answer",), ((Literal(value),),), value)


def to_python(term: Term | None) -> str | int | float | bool | None:
    """An IRI or text as str, a number or truth value as Python's own, other literals (dates) as written."""
    if isinstance(term, Literal):
        kind = term.datatype.value.rsplit("#", 1)[-1]
        if kind == "boolean":
            return term.value in ("true", "1")
        return _NUMBERS[kind](term.value) if kind in _NUMBERS else term.value
    return None if term is None else to_text(term)


def to_text(term: Term | None) -> str:
    """The term as a person reads it: text or IRI without signs around it; unbound is empty."""
    if term is None:
        return ""
    return str(term) if isinstance(term, (Triple, BlankNode)) else term.value


def _write_csv(table: Table) -> str:
    if table.truth is not None:
        return f"{str(table.truth).lower()}\n"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(map(to_text, row) for row in table.rows)
    return out.getvalue()


def _write_tsv(table: Table) -> str:
    if table.truth is not None:
        return f"{str(table.truth).lower()}\n"
    head = "\t".join(f"?{column}" for column in table.columns)
    return "\n".join((head, *("\t".join("" if t is None else str(t) for t in row) for row in table.rows))) + "\n"


def _write_json(table: Table) -> str:
    if table.truth is not None:
        return json.dumps({"head": {}, "boolean": table.truth}) + "\n"
    rows = [{c: _to_json(t) for c, t in zip(table.columns, row, strict=True) if t is not None} for row in table.rows]
    document = {"head": {"vars": list(table.columns)}, "results": {"bindings": rows}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _to_json(term: Term) -> dict[str, Any]:
    if isinstance(term, Literal):
        extra = {"xml:lang": term.language} if term.language else {}
        if not extra and term.datatype.value != _STRING:
            extra = {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **extra}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _to_json(part) for name, part in parts.items()}}
    return {"type": "uri" if isinstance(term, NamedNode) else "bnode", "value": term.value}
