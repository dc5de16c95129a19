"""A page saved as one file (MHTML) in, one announcement out."""

import email
import email.policy
import io
from collections.abc import Iterator
from dataclasses import replace

from castgraph.errors import ReadingError
from castgraph.reading import web_page
from castgraph.reading.material import Material
from castgraph.reading.options import ReadingOptions
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read the first HTML part, which is the page; its address stands in the archive's head."""
    archive = email.message_from_bytes(material.read_all(options.max_file_bytes), policy=email.policy.compat32)
    for part in archive.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            url = archive.get("Snapshot-Content-Location") or part.get("Content-Location")
            page = replace(
                material,
                stream=io.BufferedReader(io.BytesIO(data if isinstance(data, bytes) else b"")),
                charset=part.get_content_charset(),
                url=material.url or (str(url) if url else None),
            )
            yield from web_page.read(page, options)
            return
    raise ReadingError(material.place, "an archive without an HTML page; expected a page saved by a browser")
