"""Options that several commands share."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

from castgraph.graph.place import DEFAULT_PLACE

graph_option = click.option(
    "-g",
    "--graph",
    metavar="GRAPH",
    envvar="CASTGRAPH_GRAPH",
    default=DEFAULT_PLACE,
    show_default=True,
    show_envvar=True,
    help="A file (.ttl .trig .nq .nt .jsonld .rdf), a store's folder, or the URL of a SPARQL endpoint.",
)


def tell(message: str) -> None:
    """Tell the user something beside the result, such as who is waited for."""
    click.echo(message, err=True)


@contextmanager
def stop_at_once() -> Iterator[None]:
    """Let Ctrl-C end the process at once, also while the engine is at work: for what only reads."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
