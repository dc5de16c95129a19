"""A URL in; the announcements and failures of the page or feed that lies there out."""

import io
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from castgraph.reading.fetch import fetcher_for
from castgraph.reading.material import Material
from castgraph.reading.options import ReadingOptions
from castgraph.reading.read import read_material
from castgraph.reading.sources import Source
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

_SAYS_LITTLE = frozenset({"", "text/plain", "application/octet-stream"})


def read_url(source: Source, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Fetch and read a page, a feed, a text or JSON Lines."""
    yield from read_material(fetch_material(source.place, source.name, options), options)


def fetch_material(url: str, name: str, options: ReadingOptions) -> Material:
    """Fetch; the ending of the address counts where the host says no more than that it is text.

    Raises: ReadingError.
    """
    fetched = fetcher_for(options).fetch(url)
    return Material(
        name=name,
        place=url,
        stream=io.BufferedReader(io.BytesIO(fetched.body)),
        ending=PurePosixPath(urlsplit(fetched.url).path).suffix.lower() if fetched.media_type in _SAYS_LITTLE else "",
        media_type=fetched.media_type,
        charset=fetched.charset,
        url=fetched.url,
    )
