"""``castgraph check``: a graph in; what in it does not conform to the shapes out."""

from collections.abc import Iterator

import click
from pyoxigraph import DefaultGraph, NamedNode, Store

from castgraph.commands.options import graph_option
from castgraph.commands.progress import show_progress
from castgraph.errors import GraphError
from castgraph.graph.check import Problem, check_store
from castgraph.graph.place import open_reader


@click.command()
@graph_option
@click.option("--each", is_flag=True, help="Check each announcement's graph as well as the merged one.")
def command(graph: str, each: bool) -> None:
    """Check the graph against castgraph's SHACL shapes; exit with 1 where it does not conform.

    What `castgraph build` writes conforms. A graph that came from elsewhere, or was edited by hand, may not.
    """
    store = open_reader(graph)
    problems = 0
    for name, problem in find_problems(store, each):
        problems += 1
        click.echo(f"{name}: {problem}")
    if problems:
        raise GraphError(graph, f"does not conform: {problems:,} problem{'s' if problems > 1 else ''}, listed above")
    click.echo(f"{graph} conforms")


def find_problems(store: Store, each: bool) -> Iterator[tuple[str, Problem]]:
    """Yield problems with the name of the graph that has them, with progress on a terminal."""
    names = sorted(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)) if each else []
    targets: list[NamedNode | DefaultGraph] = [DefaultGraph(), *map(NamedNode, names)]
    subjects = 0
    with show_progress("Checking", "things") as show:
        for done, (name, target) in enumerate(zip(["the merged graph", *names], targets, strict=True)):
            for checked in check_store(store, target):
                subjects += checked.subjects
                show(done, len(targets), subjects)
                yield from ((name, problem) for problem in checked.problems)
