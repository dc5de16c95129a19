"""``castgraph build``: sources in, a graph and a summary out."""

from collections.abc import Callable
from functools import wraps

import click

from castgraph.commands.options import graph_option, tell
from castgraph.commands.progress import show_progress
from castgraph.errors import ReadingError
from castgraph.iri import BASE
from castgraph.pipeline import BuildOptions, Report, Watch, build_graph
from castgraph.reading import ReadingOptions

INTERRUPTED = 130  # the exit code of what Ctrl-C ended


def build_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that decide what is read from a source; the command gets them as one record."""

    @click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out less sure facts.")
    @click.option("--allow-private", is_flag=True, help="Let URLs lead to private and loopback addresses.")
    @click.option("--base", metavar="IRI", default=BASE, show_default=True, help="Where minted IRIs begin.")
    @wraps(command)
    def with_options(min_confidence: float, allow_private: bool, base: str, **others: object) -> None:
        reading = ReadingOptions(allow_private=allow_private)
        command(options=BuildOptions(base, min_confidence, reading), **others)

    return with_options


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@graph_option
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use; all cores by default.")
@click.option("--strict", is_flag=True, help="Exit with 1 when any source could not be read.")
@build_options
def command(sources: tuple[str, ...], graph: str, jobs: int | None, strict: bool, options: BuildOptions) -> None:
    """Read SOURCE… and add what they state to the graph.

    A SOURCE is a text, Markdown or HTML file, a JSON Lines file (fields text, title, url, published), a folder of
    these, the URL of a page or of an RSS or Atom feed, or - for standard input. What was built before is replaced
    when its text has changed, and skipped when it has not.

    \b
    castgraph build announcements/ -g shows.trig
    castgraph build https://example.com/press/feed.xml
    """
    with show_progress("Reading", "announcements") as show:
        report = build_graph(sources, graph, options, jobs=jobs, watch=Watch(show, tell))
    show_report(report, graph)
    if report.interrupted:
        click.get_current_context().exit(INTERRUPTED)
    if not report.read:
        raise ReadingError(", ".join(sources), "nothing could be read")
    if strict and report.failures:
        sources_failed = f"{len(report.failures)} source{'s' if len(report.failures) > 1 else ''}"
        raise ReadingError("--strict", f"{sources_failed} could not be read; the others are built")


def show_report(report: Report, graph: str) -> None:
    """Print the summary; on standard error, what could not be read and why."""
    for failure in report.failures:
        click.echo(f"not read: {failure.source}: {failure.reason}", err=True)
    if report.read or report.interrupted:
        click.echo(f"{report.summary()}\nIn {graph}")
