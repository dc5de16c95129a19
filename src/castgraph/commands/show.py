"""``castgraph show``: all that is known of a show, person, character or company."""

import json
from dataclasses import asdict
from itertools import groupby

import click

from castgraph.commands.options import graph_option, stop_at_once
from castgraph.graph.describe import Description, describe
from castgraph.graph.fact_lines import FactLine, short_name
from castgraph.graph.naming import ANY, find_all_named
from castgraph.graph.reader import open_graph


@click.command()
@click.argument("name")
@graph_option
@click.option("--kind", type=click.Choice(ANY), help="Which kind of thing is meant, where a name is several things'.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(name: str, graph: str, kind: str | None, as_json: bool) -> None:
    """Show all that is known of NAME, each line with the announcements that state it.

    \b
    castgraph show "Narcos: Mexico"
    castgraph show "Diego Luna" --json
    """
    with stop_at_once():
        reader = open_graph(graph)
        found = find_all_named(reader, name, ANY if kind is None else (kind,))
        description = describe(reader, found[0])
    if as_json:
        click.echo(json.dumps(_to_json(description), ensure_ascii=False, indent=2))
        return
    _print(description)
    for other in found[1:]:
        click.echo(f"castgraph: also the {other.kind} {other.name}, {short_name(other.iri)}", err=True)


def _print(description: Description) -> None:
    named = description.named
    click.echo(f"{named.name} ({', '.join(description.kinds) or named.kind})\n  {named.iri}")
    for label, values in (("also", description.also), ("same as", description.same_as)):
        if values:
            click.echo(f"  {label}: {', '.join(values)}")
    for section, lines in groupby(description.facts, key=lambda line: line.section):
        click.echo(f"\n{section.capitalize()}")
        for line in lines:
            click.echo(f"  {line.tell(named.name)}  [{_name_sources(line)}]")


def _name_sources(line: FactLine) -> str:
    return ", ".join(dict.fromkeys(short_name(source.announcement) for source in line.sources))


def _to_json(description: Description) -> dict[str, object]:
    facts = [{name: value for name, value in asdict(line).items() if value} for line in description.facts]
    named = asdict(description.named)
    return {
        **named,
        "kinds": description.kinds,
        "also": description.also,
        "sameAs": description.same_as,
        "facts": facts,
    }
