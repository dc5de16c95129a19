"""Plain text in, one announcement out."""

from collections.abc import Iterator

from castgraph.reading.compose import Draft, compose
from castgraph.reading.decode import decode
from castgraph.reading.material import Material
from castgraph.reading.options import ReadingOptions
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read a text of any encoding."""
    decoded = decode(material.read_all(options.max_file_bytes), material.charset)
    yield compose(
        Draft(material.name, material.place, decoded.text, url=material.url, replaced=decoded.replaced),
    )
