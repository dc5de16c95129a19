"""``castgraph draw OUT.html``: the graph as one page to look at."""

from typing import Any

import click

from castgraph.commands.options import graph_option
from castgraph.graph.place import open_reader
from castgraph.pictures.choose import ROLES, Choice
from castgraph.pictures.draw import Wish, write_page
from castgraph.pictures.page import COLOURINGS


@click.command()
@click.argument("out", type=click.Path(dir_okay=False), metavar="OUT.html")
@click.option("--around", metavar="NAME", help="A show, person, character or company, and what surrounds it.")
@click.option("--hops", type=click.IntRange(1, 4), default=1, show_default=True, help="How far around it.")
@click.option("--between", nargs=2, metavar="A B", help="The shortest chains between two.")
@click.option("--shows", "map_name", flag_value="shows", help="Shows, tied by the people they share.")
@click.option("--people", "map_name", flag_value="people", help="People, tied by the shows they share.")
@click.option("--by", type=click.Choice(COLOURINGS), default="kind", show_default=True, help="What colours mean.")
@click.option("--since", metavar="DATE", help="Only what was announced on this day, month or year, or later.")
@click.option("--until", metavar="DATE", help="Only what was announced on this day, month or year, or earlier.")
@click.option("--network", metavar="NAME", help="Only the shows of this network.")
@click.option("--role", type=click.Choice(ROLES), default="all", show_default=True, help="Who is drawn.")
@click.option("--title", help="The page's headline.")
@graph_option
def command(out: str, graph: str, **options: Any) -> None:
    """Draw the graph as OUT.html: one file that needs no network, to open, mail, or put on any web server."""
    choice = Choice(**{name: options.pop(name) for name in ("since", "until", "role")})
    write_page(open_reader(graph), out, Wish(map=options.pop("map_name"), choice=choice, **options))
    click.echo(f"{out}: open it in a browser", err=True)
