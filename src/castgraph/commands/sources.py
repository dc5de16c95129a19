"""``castgraph sources``: the announcements that state something of a show, person, character or company."""

import click
from pyoxigraph import Literal

from castgraph.commands.options import graph_option, stop_at_once
from castgraph.commands.tables import Showing, answer_options, show_answer
from castgraph.graph.describe import list_sources
from castgraph.graph.fact_lines import short_name
from castgraph.graph.naming import find_named
from castgraph.graph.reader import open_graph
from castgraph.graph.results import Table


@click.command()
@click.argument("name")
@graph_option
@answer_options
def command(name: str, graph: str, showing: Showing) -> None:
    """List the announcements that state something of NAME, oldest first, with how many facts each states.

    \b
    castgraph sources "Narcos: Mexico"
    """
    with stop_at_once():
        reader = open_graph(graph)
        lines = list_sources(reader, find_named(reader, name))
    rows = tuple(
        (
            Literal(line.published),
            Literal(short_name(line.announcement)),
            Literal(line.facts),
            Literal(line.headline),
            Literal(line.url),
        )
        for line in lines
    )
    limit = showing.limit
    table = Table(
        ("published", "announcement", "facts", "headline", "url"),
        rows[:limit],
        cut=limit is not None and len(rows) > limit,
    )
    show_answer(table, showing, "sources")
