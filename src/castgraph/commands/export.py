"""``castgraph export``: a graph in, a file of another form out."""

import click
from rich.console import Console

from castgraph.commands.options import graph_option
from castgraph.knowledge_graph import open_graph


@click.command()
@click.argument("out", type=click.Path())
@graph_option
@click.option(
    "--named-graphs/--merged-only",
    default=None,
    help="Whether to write the announcements' graphs beside the merged one; .trig and .nq have them by default.",
)
@click.option("--around", metavar="NAME", help="Write only what is known of this show, person, character or company.")
@click.option("--schema-org", is_flag=True, help="Write .jsonld as web pages carry it, castings as PerformanceRole.")
def command(out: str, graph: str, named_graphs: bool | None, around: str | None, schema_org: bool) -> None:
    """Write the graph to OUT, in the form that its ending names.

    \b
    .ttl .nt .rdf            the merged graph: Turtle, N-Triples, RDF/XML
    .trig .nq                all graphs: TriG, N-Quads; `castgraph import` takes them back without loss
    .jsonld                  JSON-LD with its context
    .graphml .gexf           the network of shows and people, for Gephi and its like
    .csv                     a folder of tables, with a Frictionless data package
    """
    with Console(stderr=True).status(f"Writing {out}"):
        open_graph(graph).export(out, named_graphs=named_graphs, around=around, schema_org=schema_org)
    click.echo(f"Wrote {out}")
