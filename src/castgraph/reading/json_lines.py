"""JSON Lines in, one announcement for each line out: fields text, title, url and published; others are not read."""

import json
from collections.abc import Iterator
from dataclasses import replace

from castgraph.errors import ReadingError
from castgraph.reading.compose import Draft, compose
from castgraph.reading.decode import decode
from castgraph.reading.material import Material
from castgraph.reading.naming import name_url
from castgraph.reading.options import ReadingOptions
from castgraph.reading.publication_date import read_iso_date
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read line by line; a line that cannot be read fails alone."""
    names: set[str] = set()
    for number, line in _split_lines(material, options.max_file_bytes):
        place, own_name = f"{material.place}:{number}", f"{material.name}/{number}"
        try:
            draft = _read_line(line, own_name, place)
        except ReadingError as error:
            yield Failure(place, error.reason)
            continue
        if draft.name in names:  # an address told of twice: both are kept, the later under its line
            draft = replace(draft, name=own_name)
        names.add(draft.name)
        yield compose(draft)


def _split_lines(material: Material, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Number the lines that are not blank; None stands for one above the limit."""
    number = 0
    while line := material.stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = material.stream.readline(limit)
            yield number, None
        elif line.strip():
            yield number, line


def _read_line(line: bytes | None, own_name: str, place: str) -> Draft:
    if line is None:
        raise ReadingError(place, "a line above the size limit; expected one announcement for each line")
    decoded = decode(line, "utf-8-sig")
    try:
        found = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(place, f"not JSON ({error}); expected an object with the field text") from error
    text = found.get("text") if isinstance(found, dict) else None
    if not isinstance(text, str):
        raise ReadingError(place, "no field text that holds a string; expected text, title, url, published")
    title, url, published = (_get_string(found, field) for field in ("title", "url", "published"))
    return Draft(
        name=_name(url) or own_name,
        source=place,
        text=text,
        published=read_iso_date(published or ""),
        headline=title,
        url=url,
        replaced=decoded.replaced,
    )


def _get_string(found: dict[str, object], field: str) -> str | None:
    value = found.get(field)
    return value if isinstance(value, str) and value.strip() else None


def _name(url: str | None) -> str | None:
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    try:
        return name_url(url) or None
    except ValueError:  # brackets that hold no IPv6 address, and the like
        return None
