"""An opened source: its bytes, and what is known of them before they are read."""

import codecs
import io
import re
from dataclasses import dataclass

from castgraph.errors import ReadingError
from castgraph.reading.folder import ENDINGS, FEED_ENDINGS, LINES_ENDINGS

# formats: what the readers of this folder take
TEXT, MARKDOWN, PAGE, ARCHIVE, LINES, FEED = "text", "markdown", "page", "archive", "lines", "feed"

_BY_ENDING = {".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".mhtml": ARCHIVE, ".mht": ARCHIVE}
_BY_MEDIA_TYPE = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "text/markdown": MARKDOWN,
    "multipart/related": ARCHIVE,
    "application/jsonl": LINES,
    "application/jsonlines": LINES,
    "application/x-jsonlines": LINES,
    "application/x-ndjson": LINES,
    "application/rss+xml": FEED,
    "application/atom+xml": FEED,
    "application/rdf+xml": FEED,
}
_TEXT_LIKE = re.compile(r"text/|application/(?:\S+\+)?(?:xml|json)|application/octet-stream|$")
# atomic and possessive: what is hostile must not make them try every way to part comments
_BEFORE_ROOT = r"\s*+(?:(?><\?[^>]*+>|<!--.*?-->|<!DOCTYPE\s++(?!html)[^>]*+>)\s*+)*+"
_FEED_ROOT = re.compile(rf"{_BEFORE_ROOT}<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_PAGE_ROOT = re.compile(rf"{_BEFORE_ROOT}<(?:!doctype html|html|head|body|article|div|p)\b", re.DOTALL | re.IGNORECASE)
_OBJECT = re.compile(r'\s*\{\s*"')


@dataclass(frozen=True, slots=True)
class Material:
    """``place`` is what failures name; ``ending`` and ``media_type`` are "" where unknown."""

    name: str
    place: str
    stream: io.BufferedReader
    ending: str = ""
    media_type: str = ""
    charset: str | None = None
    url: str | None = None

    def read_all(self, limit: int) -> bytes:
        """Read to the end; raise ReadingError where that is more than ``limit`` bytes."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise ReadingError(self.place, f"more than {limit / 1e6:,.0f} MB; split it into smaller files")
        return data


def detect_format(material: Material) -> str:
    """Tell the format by the first bytes where they are plain, else by ending or media type.

    Raises: ReadingError where the media type is none of text.
    """
    head = _peek(material.stream)
    if _FEED_ROOT.match(head):
        return FEED
    if material.ending in LINES_ENDINGS:
        return LINES
    if material.ending in FEED_ENDINGS:
        return PAGE if _PAGE_ROOT.match(head) else FEED
    if material.ending in ENDINGS:
        return _BY_ENDING.get(material.ending, PAGE)
    if material.media_type in _BY_MEDIA_TYPE:
        return _BY_MEDIA_TYPE[material.media_type]
    if not _TEXT_LIKE.match(material.media_type):
        raise ReadingError(material.place, f"{material.media_type}; expected a page, a feed, text or JSON Lines")
    return PAGE if _PAGE_ROOT.match(head) else LINES if _OBJECT.match(head) else TEXT


def _peek(stream: io.BufferedReader) -> str:
    head = stream.peek(4096)[:4096]
    wide = "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return head.decode(wide, "replace")
