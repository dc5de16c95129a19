"""``castgraph forget``: announcements are retracted, with all that nobody else states."""

import click

from castgraph.commands.options import graph_option, tell
from castgraph.errors import UnknownNameError
from castgraph.graph.naming import find_announcement
from castgraph.graph.place import open_writer
from castgraph.graph.reader import LocalReader
from castgraph.iri import BASE


@click.command()
@click.argument("announcements", nargs=-1, required=True, metavar="ANNOUNCEMENT…")
@graph_option
def command(announcements: tuple[str, ...], graph: str) -> None:
    """Retract each ANNOUNCEMENT (its name, file, URL or IRI); what others state as well stays.

    \b
    castgraph forget 2019/narcos-s2 https://example.com/press/salt
    """
    with open_writer(graph, create=False, tell=tell) as store:
        held = frozenset(store.announcements())
        reader = LocalReader(store.quads)
        iris = [_find_graph(reader, words, held) for words in announcements]
        missing = [words for words, iri in zip(announcements, iris, strict=True) if iri not in held]
        if missing:
            raise UnknownNameError(missing[0])
        count = store.forget(*iris)
    click.echo(f"Forgot {count} announcement{'' if count == 1 else 's'}")


def _find_graph(reader: LocalReader, words: str, held: frozenset[str]) -> str:
    """The graph of that IRI or short name (import/NAME for a file), or of the announcement that the words mean."""
    named = (iri for iri in (words, f"{BASE}{words}") if iri in held)
    return next(named, None) or find_announcement(reader, words)
