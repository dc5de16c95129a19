"""``castgraph import``: RDF files in, the graph with what they state out."""

from pathlib import Path

import click

from castgraph.commands.options import graph_option, tell
from castgraph.graph.import_quads import read_imported
from castgraph.graph.place import open_writer
from castgraph.graph.store import PutReport


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@graph_option
def command(files: tuple[Path, ...], graph: str) -> None:
    """Add RDF files to the graph: castgraph's own exports, or any .trig, .nq, .ttl, .nt, .jsonld or .rdf.

    A named graph is an announcement's, and takes the place of the one of that name. What is in no named graph
    becomes a graph of its own, named by the file, which `castgraph forget` retracts.

    \b
    castgraph import colleague.trig -g graphs/castgraph.db
    """
    report = PutReport()
    with open_writer(graph, tell=tell) as store:
        for file in files:
            report += store.put(read_imported(file))
        store.compact()
    click.echo(f"{report.added} new, {report.replaced} replaced, {report.unchanged} unchanged announcements in {graph}")
