"""An announcement as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement. ``None`` means that the source does not say.

    ``name`` is the last part of its IRI, but for escapes: the file's path below the folder given, without its ending,
    or host and path of its URL. ``text`` is NFC, with ``\\n`` line ends; all offsets count its code points.
    ``published`` is an ISO date, or YYYY-MM or YYYY where the source says no more.
    ``marked`` holds stretches that the page set in italics. ``replaced`` counts what no decoder could read.
    ``source`` is what the user named (a path, a URL, "-").
    """

    name: str
    text: str
    published: str | None = None
    headline: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    source: str = ""
    replaced: int = 0
    marked: tuple[tuple[int, int], ...] = ()
