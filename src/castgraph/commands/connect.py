"""``castgraph connect A B``: the shortest chains between two people or shows, with the words for each step."""

import shlex
from collections.abc import Iterator

import click

from castgraph.commands.options import graph_option
from castgraph.errors import UsageError
from castgraph.graph.place import find_place, open_reader
from castgraph.pictures.cast_network import CAST, CastNetwork, Quote, Tie
from castgraph.pictures.chains import Chain
from castgraph.pictures.draw import connect
from castgraph.pictures.read_network import read_network


@click.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@graph_option
def command(start: str, end: str, graph: str) -> None:
    """Print the shortest chains between A and B, with the show, the role and the words for each step."""
    if (place := find_place(graph)).kind == "endpoint":
        call = shlex.join(("castgraph", "ask", "chain", start, end, "-g", graph))
        raise UsageError(f"{graph}: connect reads a file or a store's folder; a server is asked with `{call}`")
    network = read_network(open_reader(place))
    first, last, chains = connect(network, start, end)
    if not chains:
        click.echo(f"{first} and {last} are not connected: no chain of shows and people joins the two.")
        return
    for number, chain in enumerate(chains, 1):
        click.echo(f"{'' if number == 1 else chr(10)}{_write_head(network, chain, number, len(chains))}")
        for line in _write_steps(network, chain):
            click.echo(line)


def _write_head(network: CastNetwork, chain: Chain, number: int, of: int) -> str:
    names = [network.things[chain[0].start].name, *(network.things[step.end].name for step in chain)]
    count = f" ({number} of {of})" if of > 1 else ""
    return " – ".join(names) + count


def _write_steps(network: CastNetwork, chain: Chain) -> Iterator[str]:
    for step in chain:
        for tie in step.ties:
            yield f"  {_say(network, tie)}"
            for quote in tie.quotes[:1]:
                yield f"    “{' '.join(quote.words.split())}” {_cite(network, quote)}"


def _say(network: CastNetwork, tie: Tie) -> str:
    who, work = network.things[tie.other].name, network.things[tie.work].name
    as_whom = f" as {network.things[tie.character].name}" if tie.character is not None else ""
    return f"{who}: {'cast of' if tie.role == CAST else f'{tie.role},'} {work}{as_whom}"


def _cite(network: CastNetwork, quote: Quote) -> str:
    source = network.sources.get(quote.source)
    if source is None:
        return quote.source
    return ", ".join(filter(None, (source.published, source.url or source.headline or source.iri)))
