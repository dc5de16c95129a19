"""``castgraph push``: a graph in, a SPARQL server that holds the same out."""

import sys

import click
from rich.console import Console
from rich.progress import Progress

from castgraph.commands.options import graph_option
from castgraph.graph.place import find_place, open_reader
from castgraph.graph.push import find_target, push_graph


@click.command()
@click.argument("url")
@graph_option
@click.option(
    "--ask", "asking", metavar="URL", help="Where the server is asked, if it is not one that castgraph knows."
)
@click.option("--merged", metavar="IRI", default="", help="Put the merged graph there, and not in the default graph.")
@click.option("--remove", is_flag=True, help="Remove the announcements that the server has and the graph has not.")
@click.option("--all", "everything", is_flag=True, help="Send also what the server seems to have.")
def command(url: str, graph: str, asking: str | None, merged: str, **wishes: bool) -> None:
    """Write the graph to a SPARQL 1.1 server, one announcement's graph after another; again, to go on or to update.

    URL is the server's Graph Store (Oxigraph: …/store, Virtuoso: …/sparql-graph-crud-auth) or its update address
    (…/update, …/statements, …/sparql-auth). Credentials come from CASTGRAPH_USER and CASTGRAPH_PASSWORD, or from
    ~/.netrc. Some servers (Virtuoso) have no default graph of their own: name the merged graph with --merged, and ask
    with -g 'https://server/sparql?default-graph-uri=IRI'.

    \b
    castgraph push http://localhost:7878/store
    castgraph push https://example.com/sparql-graph-crud-auth --merged https://example.com/castgraph
    """
    find_place(url)  # refuses a password in it
    quads = open_reader(graph)
    target = find_target(url, asking, merged)
    total = sum(1 for _ in quads.named_graphs())
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Pushing", total=total)
        report = push_graph(quads, target, **wishes, watch=lambda done: progress.update(bar, completed=done))
    click.echo(f"Sent {report.sent} announcements; the server had {report.held}")
    if report.beyond and wishes["remove"]:
        click.echo(f"Removed {report.beyond} that the graph does not have")
    elif report.beyond:
        click.echo(f"castgraph: the server has {report.beyond} more; --remove removes them", err=True)
