"""Answers as tables on a terminal, and as plain aligned columns on a pipe."""

from functools import cache

import click
from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from castgraph.graph.results import Table, Term, to_text
from castgraph.graph.sparql_text import PREFIXES


def show_table(table: Table) -> None:
    """Print ``table``; on a pipe no line is cut or coloured."""
    if table.truth is not None:
        click.echo("yes" if table.truth else "no")
        return
    console = Console()
    shown = RichTable(box=box.SIMPLE_HEAD if console.is_terminal else None, pad_edge=False, header_style="bold")
    if not console.is_terminal:
        console = Console(width=1 << 16, no_color=True, highlight=False)
    for column in table.columns:
        shown.add_column(column, overflow="fold", no_wrap=not console.is_terminal)
    for row in table.rows:
        shown.add_row(*(Text(_one_line(show_term(term))) for term in row))
    for line in _render(console, shown):
        click.echo(line)
    if console.is_terminal:
        click.echo(f"{len(table)} row{'' if len(table) == 1 else 's'}")


def show_term(term: Term | None) -> str:
    """The term for a person: IRIs shortened by the prefixes."""
    text = to_text(term)
    return _shorten(text) if term is not None and type(term).__name__ == "NamedNode" else text


@cache
def _shorten(iri: str) -> str:
    spaces = [(prefix, space) for prefix, space in PREFIXES.items() if iri.startswith(space) and iri != space]
    prefix, space = max(spaces, key=lambda item: len(item[1]), default=("", ""))
    return f"{prefix}:{iri[len(space) :]}" if space else iri


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "\t" in text or "\r" in text else text


def _render(console: Console, shown: RichTable) -> list[str]:
    with console.capture() as captured:
        console.print(shown)
    return [line.rstrip() for line in captured.get().rstrip("\n").split("\n")]
