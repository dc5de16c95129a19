"""A source in, its announcements and failures out."""

import io
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import cast

from castgraph.errors import ReadingError
from castgraph.reading import json_lines, plain_text
from castgraph.reading.material import ARCHIVE, FEED, LINES, MARKDOWN, PAGE, TEXT, Material, detect_format
from castgraph.reading.options import ReadingOptions
from castgraph.reading.sources import Source, describe_os_error
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

_LOADED = {TEXT: plain_text, LINES: json_lines}
# each holds a function `read`, as plain_text does; they import libraries that take longer to load than most builds of
# text files take to run, so they are imported when such a source is met
_ON_DEMAND = {
    MARKDOWN: "castgraph.reading.markdown",
    PAGE: "castgraph.reading.web_page",
    ARCHIVE: "castgraph.reading.page_archive",
    FEED: "castgraph.reading.feed",
}


def read_source(source: Source, options: ReadingOptions | None = None) -> Iterator[Announcement | Failure]:
    """Yield what the source holds: one announcement, or many for JSON Lines and feeds; never raises for bad input."""
    options = options or ReadingOptions()
    try:
        if source.kind == "fault":
            yield Failure(source.place, source.reason or "cannot be read")
        elif source.kind == "url":
            yield from import_module("castgraph.reading.web_source").read_url(source, options)
        elif source.kind == "stdin":
            yield from read_material(_open_stdin(source), options)
        else:
            with Path(source.place).open("rb") as stream:
                yield from read_material(_describe_file(source, stream), options)
    except ReadingError as error:
        yield Failure(error.source or source.place, error.reason)
    except OSError as error:
        yield Failure(source.place, f"cannot be read: {describe_os_error(error)}")


def read_material(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read an opened source by its format."""
    found = detect_format(material)
    reader: ModuleType = _LOADED[found] if found in _LOADED else import_module(_ON_DEMAND[found])
    yield from reader.read(material, options)


def _describe_file(source: Source, stream: io.BufferedReader) -> Material:
    return Material(source.name, source.place, stream, Path(source.place).suffix.lower())


def _open_stdin(source: Source) -> Material:
    if sys.stdin is None or sys.stdin.closed:
        raise ReadingError(source.place, "standard input is closed; expected text on it")
    # in a shell it is buffered; where a program put another stream in its place it may be none that can be peeked at
    return Material(source.name, source.place, io.BufferedReader(cast(io.BufferedReader, sys.stdin.buffer)))
