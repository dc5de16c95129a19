"""A bar on standard error while long work goes on; where that is no terminal, nothing."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Show = Callable[[int, int | None, int], None]  # of the steps done, all steps (None: not known), and things dealt with


@contextmanager
def show_progress(label: str, things: str) -> Iterator[Show]:
    """Give what draws the bar, with the rate of ``things`` and the time left."""
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    console = Console(stderr=True)
    quiet = not sys.stderr.isatty()
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True, disable=quiet) as progress:
        bar = progress.add_task(label, total=None, rate="")

        def show(done: int, total: int | None, dealt_with: int) -> None:
            elapsed = progress.tasks[0].elapsed or 0
            rate = f"{dealt_with / elapsed:,.0f} {things}/s" if elapsed > 1 else ""
            progress.update(bar, completed=done, total=total, rate=rate)

        yield show
