"""Options that several commands share."""

import click

DEFAULT_GRAPH = "graphs/castgraph.db"

graph_option = click.option(
    "-g",
    "--graph",
    metavar="GRAPH",
    envvar="CASTGRAPH_GRAPH",
    default=DEFAULT_GRAPH,
    show_default=True,
    show_envvar=True,
    help="A file (.ttl .trig .nq .nt .jsonld .rdf), a store's folder, or the URL of a SPARQL endpoint.",
)


def tell(message: str) -> None:
    """Tell the user something beside the result, such as who is waited for."""
    click.echo(message, err=True)
