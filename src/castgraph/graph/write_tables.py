"""The merged graph in; a folder of CSV tables, and the Frictionless data package that describes them, out."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import QuerySolutions, Store

from castgraph.errors import GraphError
from castgraph.graph.terms import PREFIXES

TABLES = (
    "shows",
    "people",
    "characters",
    "organizations",
    "names",
    "castings",
    "credits",
    "companies",
    "earlier_works",
    "statuses",
    "releases",
    "adaptations",
    "sources",
    "evidence",
)
PACKAGE_FILE = "datapackage.json"
BETWEEN = " | "  # between the values of a cell that has several
_QUERIES = Path(__file__).with_name("tables")
_TYPES = {"season": "integer", "start": "integer", "end": "integer", "confidence": "number", "main": "boolean"}
_ROWS_OF = {  # column -> the table whose rows it names, and the key there
    "show": ("shows", "show"),
    "work": ("shows", "show"),
    "source": ("shows", "show"),
    "person": ("people", "person"),
    "character": ("characters", "character"),
    "organization": ("organizations", "organization"),
    "announcement": ("sources", "announcement"),
}
_NO_KEYS = ("thing", "fact")  # first columns that repeat


def write_tables(quads: Store, folder: Path) -> dict[str, int]:
    """Write TABLES and PACKAGE_FILE into the folder; return the number of rows of each table.

    Shape: one CSV file for each query of ``graph/tables``, sorted, its first column the thing that the row is about.
    Raises: GraphError where the folder holds something else.
    """
    if folder.exists() and not folder.is_dir():
        raise GraphError(str(folder), "is a file; the tables need a folder: name one that does not exist")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / PACKAGE_FILE).is_file():
        raise GraphError(str(folder), f"holds other files, and no {PACKAGE_FILE}; name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    counts, resources = {}, []
    for name in TABLES:
        query = (_QUERIES / f"{name}.rq").read_text("utf-8")
        columns, rows = _ask(quads, query)
        (folder / f"{name}.csv").write_text(_write_csv(columns, rows), "utf-8", newline="")
        counts[name] = len(rows)
        resources.append(_describe(name, query.splitlines()[0].lstrip("# "), columns))
    package = {"name": "castgraph", "profile": "tabular-data-package", "resources": resources}
    (folder / PACKAGE_FILE).write_text(json.dumps(package, indent=2) + "\n", "utf-8")
    return counts


def _ask(quads: Store, query: str) -> tuple[list[str], list[list[str]]]:
    solutions = quads.query(query, prefixes=PREFIXES)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError("expected a SELECT")
    columns = [variable.value for variable in solutions.variables]
    rows = {tuple("" if term is None else term.value for term in solution) for solution in solutions}
    return columns, list(_fold_rows(sorted(rows), keyed=columns[0] not in _NO_KEYS))


def _fold_rows(rows: list[tuple[str, ...]], *, keyed: bool) -> Iterator[list[str]]:
    """Make one row of those that are about one thing, where a row's thing is its key."""
    last: list[list[str]] = []
    for row in rows:
        if keyed and last and last[0][0] == row[0]:
            for values, value in zip(last, row, strict=True):
                if value not in values:
                    values.append(value)
            continue
        if last:
            yield [BETWEEN.join(values) for values in last]
        last = [[value] for value in row]
    if last:
        yield [BETWEEN.join(values) for values in last]


def _write_csv(columns: list[str], rows: list[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([columns, *rows])
    return text.getvalue()


def _describe(name: str, description: str, columns: list[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [{"name": column, "type": _TYPES.get(column, "string")} for column in columns],
        "foreignKeys": [
            {"fields": column, "reference": dict(zip(("resource", "fields"), _ROWS_OF[column], strict=True))}
            for column in columns[1:]
            if column in _ROWS_OF
        ],
    }
    if columns[0] not in _NO_KEYS:
        schema["primaryKey"] = columns[0]
    return {
        "name": name,
        "path": f"{name}.csv",
        "description": description,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    }
