"""Answers shown: as tables on a terminal, as plain aligned columns on a pipe, or in a form for programs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps

import click
from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from castgraph.errors import UsageError
from castgraph.graph.results import Answer, Table, Term, to_text
from castgraph.graph.sparql_text import PREFIXES

_TABLES = ("table", "csv", "tsv", "json")
_TRIPLES = ("ttl", "nt", "rdf", "jsonld")


@dataclass(frozen=True, slots=True)
class Showing:
    """How an answer is to be shown: in which form, and how much of it."""

    form: str | None
    limit: int | None


def answer_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add --format and --limit; the command gets them as one record, ``showing``."""

    @click.option(
        "--format",
        "-f",
        "form",
        type=click.Choice(_TABLES + _TRIPLES),
        help="table (the default), csv, tsv or json; for triples ttl (the default), nt, rdf or jsonld.",
    )
    @click.option("--limit", type=click.IntRange(min=0), help="Show so many rows or triples at most.")
    @wraps(command)
    def with_options(form: str | None, limit: int | None, **others: object) -> None:
        command(showing=Showing(form, limit), **others)

    return with_options


def check_form(showing: Showing, tabular: bool, what: str) -> str:
    """Return the form to show an answer in; raise UsageError where it is not one for such an answer."""
    fitting = _TABLES if tabular else _TRIPLES
    form = showing.form or fitting[0]
    if form not in fitting:
        raise UsageError(f"--format {form}: {what} is shown as {', '.join(fitting)}")
    return form


def show_answer(answer: Answer, showing: Showing, what: str) -> None:
    """Print an answer; that it was cut goes to standard error."""
    form = check_form(showing, isinstance(answer, Table), what)
    if isinstance(answer, Table) and form == "table":
        show_table(answer)
    else:
        click.echo(answer.serialize(form), nl=False)
    if answer.cut:
        click.echo(f"castgraph: cut at {showing.limit} by --limit; there is more", err=True)


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
