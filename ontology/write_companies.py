"""Write companies.ttl from companies.csv, the table that people edit: ``python ontology/write_companies.py``."""

import csv
from pathlib import Path

from castgraph.iri import BASE, mint, slug

FOLDER = Path(__file__).resolve().parent
HEAD = f"""\
@base <{BASE}> .
@prefix cg: <{BASE}ns#> .
@prefix kind: <{BASE}kind/> .
@prefix schema: <https://schema.org/> .
@prefix wd: <http://www.wikidata.org/entity/> .

# Written by write_companies.py from companies.csv: edit that, not this.
"""


def write_companies(table: Path) -> str:
    """Return the vocabulary of the table's companies as Turtle, sorted by IRI."""
    with table.open(encoding="utf-8", newline="") as lines:
        companies = sorted(csv.DictReader(lines), key=lambda row: mint("company", row["name"]))
    return HEAD + "".join(map(_write_company, companies))


def _write_company(row: dict[str, str]) -> str:
    statements = [
        "a schema:Organization",
        f"schema:name {_quote(row['name'])}",
        *(f"schema:alternateName {_quote(form)}" for form in row["aliases"].split("|") if form),
        f"cg:kind kind:{slug(row['kind'])}",
    ]
    if row["country"]:
        statements.append(f"cg:country {_quote(row['country'])}")
    if row["ambiguous"] == "yes":
        statements.append("cg:ambiguousName true")
    if row["wikidata"]:
        statements.append(f"schema:sameAs wd:{row['wikidata']}")
    return f"\n<{mint('company', row['name'], base='')}>\n    " + " ;\n    ".join(statements) + " .\n"


def _quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    (FOLDER / "companies.ttl").write_text(write_companies(FOLDER / "companies.csv"), encoding="utf-8")
