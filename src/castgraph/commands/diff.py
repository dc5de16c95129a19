"""``castgraph diff``: what two graphs, or a graph and its past, differ in."""

import json
from dataclasses import asdict

import click

from castgraph.commands.options import graph_option, stop_at_once
from castgraph.errors import UsageError
from castgraph.graph.compare import compare_graphs, compare_since
from castgraph.graph.questions import check_date
from castgraph.graph.reader import open_graph


@click.command()
@click.argument("graphs", nargs=-1, metavar="[OLD NEW]")
@graph_option
@click.option("--since", metavar="DATE", help="Compare one graph with what was announced before DATE.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(graphs: tuple[str, ...], graph: str, since: str | None, as_json: bool) -> None:
    """Tell what NEW states and OLD does not, and the other way round, as facts; or what is new in one graph.

    \b
    castgraph diff monday.trig friday.trig
    castgraph diff --since 2020-01 -g graphs/castgraph.db
    """
    if (len(graphs) == 2) is (since is not None) or len(graphs) not in (0, 2):
        raise UsageError("diff: expected two graphs, OLD and NEW, or --since DATE and one graph with -g")
    with stop_at_once():
        if since is not None:
            found = compare_since(open_graph(graph), check_date(since, "DATE"))
        else:
            found = compare_graphs(open_graph(graphs[0]), open_graph(graphs[1]))
    if as_json:
        click.echo(json.dumps([asdict(difference) for difference in found], ensure_ascii=False, indent=2))
        return
    for difference in found:
        sources = f"  [{', '.join(difference.sources)}]" if difference.change != "contradiction" else ""
        click.echo(f"{difference.change}: {difference.text}{sources}")
    click.echo(f"{len(found)} difference{'' if len(found) == 1 else 's'}", err=True)
