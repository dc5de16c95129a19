"""``castgraph query``: a SPARQL query in, its answer out."""

import sys
from pathlib import Path

import click

from castgraph.commands.options import graph_option
from castgraph.commands.tables import show_table
from castgraph.errors import UsageError
from castgraph.graph.known_terms import list_known_terms
from castgraph.graph.query import Table
from castgraph.graph.query import query as ask
from castgraph.graph.sparql_text import find_form, find_unknown_terms

_TABLES = ("table", "csv", "tsv", "json")
_TRIPLES = ("ttl", "nt", "rdf", "jsonld")


@click.command()
@click.argument("sparql")
@graph_option
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(_TABLES + _TRIPLES),
    help="table (the default), csv, tsv, json for SELECT and ASK; ttl (the default), nt, rdf, jsonld for the others.",
)
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), help="Stop after so many seconds.")
@click.option("--limit", type=click.IntRange(min=0), help="Show so many rows or triples at most.")
def command(sparql: str, graph: str, form: str | None, timeout: float | None, limit: int | None) -> None:
    """Ask the graph in SPARQL 1.1: a query, a FILE.rq that holds one, or - for standard input.

    The prefixes cg, schema, prov, oa, role, status, billing, kind, show, person, company, character, rdf, rdfs, owl,
    skos and xsd need no declaration.

    \b
    castgraph query 'SELECT ?name { ?show schema:actor/schema:name ?name } LIMIT 5'
    castgraph query cast.rq --format csv -g https://example.com/sparql
    """
    text = _read_query(sparql)
    tabular = find_form(text) not in ("CONSTRUCT", "DESCRIBE")
    form = form or ("table" if tabular else "ttl")
    if form not in (_TABLES if tabular else _TRIPLES):
        fitting = ", ".join(_TABLES if tabular else _TRIPLES)
        raise UsageError(f"--format {form}: {find_form(text) or 'this query'} is shown as {fitting}")
    for hint in find_unknown_terms(text, list_known_terms()):
        click.echo(f"castgraph: {hint}", err=True)
    answer = ask(graph, text, timeout=timeout, limit=limit)
    if isinstance(answer, Table) and form == "table":
        show_table(answer)
    else:
        click.echo(answer.serialize(form), nl=False)
    if answer.cut:
        click.echo(f"castgraph: cut at {limit} by --limit; there is more", err=True)


def _read_query(sparql: str) -> str:
    if sparql == "-":
        return sys.stdin.read()
    if sparql.endswith((".rq", ".sparql")):
        try:
            return Path(sparql).read_text("utf-8")
        except FileNotFoundError as error:
            raise UsageError(f"{sparql}: no such file; expected a query or a file that holds one") from error
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{sparql}: could not be read: {error}") from error
    return sparql
