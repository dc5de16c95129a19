"""``castgraph query``: a SPARQL query in, its answer out."""

import sys
from pathlib import Path

import click

from castgraph.commands.options import graph_option
from castgraph.commands.tables import Showing, answer_options, check_form, show_answer
from castgraph.errors import UsageError
from castgraph.graph.known_terms import list_known_terms
from castgraph.graph.query import query as ask
from castgraph.graph.sparql_text import find_form, find_unknown_terms


@click.command()
@click.argument("sparql")
@graph_option
@answer_options
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), help="Stop after so many seconds.")
def command(sparql: str, graph: str, timeout: float | None, showing: Showing) -> None:
    """Ask the graph in SPARQL 1.1: a query, a FILE.rq that holds one, or - for standard input.

    The prefixes cg, schema, prov, oa, role, status, billing, kind, show, person, company, character, rdf, rdfs, owl,
    skos and xsd need no declaration.

    \b
    castgraph query 'SELECT ?name { ?show schema:actor/schema:name ?name } LIMIT 5'
    castgraph query cast.rq --format csv -g https://example.com/sparql
    """
    text = _read_query(sparql)
    form = find_form(text)
    check_form(showing, form not in ("CONSTRUCT", "DESCRIBE"), form or "this query")
    for hint in find_unknown_terms(text, list_known_terms()):
        click.echo(f"castgraph: {hint}", err=True)
    show_answer(ask(graph, text, timeout=timeout, limit=showing.limit), showing, form)


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
