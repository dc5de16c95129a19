"""An RSS or Atom feed in, one announcement for each entry out, from its page where the entry is only a summary."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser

from castgraph.errors import ReadingError
from castgraph.reading.compose import Draft, compose
from castgraph.reading.flatten import flatten, parse_fragment
from castgraph.reading.material import FEED, Material, detect_format
from castgraph.reading.naming import digest, name_path, name_url
from castgraph.reading.options import ReadingOptions
from castgraph.reading.publication_date import read_iso_date
from castgraph.reading.read import read_material
from castgraph.reading.web_source import fetch_material
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

_WHOLE_TEXT = 1_000  # characters; a description as long as this, and not broken off, is no summary
_BROKEN_OFF = ("…", "...", "[…]", "[...]", "more", "more »", "reading")


@dataclass(frozen=True, slots=True)
class Entry:
    """A feed's entry; ``whole`` where its text is all of it."""

    draft: Draft
    whole: bool


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read each entry, and fetch the pages of those that are summaries; what a page lacks, the entry gives."""
    data = material.read_all(options.max_bytes if material.url else options.max_file_bytes)
    names: set[str] = set()
    for entry in parse_feed(data, material):
        draft = entry.draft
        if draft.name in names:  # two entries of one address: both are kept
            draft = replace(draft, name=f"{draft.name}-{digest(f'{draft.headline} {draft.text}')}")
        names.add(draft.name)
        if entry.whole or draft.url is None:
            yield compose(draft)
        else:
            yield from _read_page(draft, draft.url, options)


def parse_feed(data: bytes, material: Material) -> list[Entry]:
    """Parse a feed.

    Raises: ReadingError where there is none, or none with entries.
    """
    # given a stream, feedparser neither opens files nor connections, whatever the bytes say
    headers = {"content-location": material.url or "", "content-type": _name_type(material)}
    try:
        feed = feedparser.parse(io.BytesIO(data), response_headers=headers)
    except Exception as error:  # its parser of last resort trips over references to no character, and the like
        raise ReadingError(material.place, f"broken beyond reading ({error}); expected RSS or Atom") from error
    version = feed.get("version") or ""  # feedparser leaves it out where there are no bytes at all
    if not version and not feed.entries:
        raise ReadingError(material.place, "no feed; expected RSS or Atom")
    if not feed.entries:
        raise ReadingError(material.place, "a feed without entries; expected at least one")
    publisher = _flatten(feed.feed.get("title"))
    return [_read_entry(entry, version, publisher, material) for entry in feed.entries]


def _name_type(material: Material) -> str:
    kind = material.media_type or "application/xml"
    return f"{kind}; charset={material.charset}" if material.charset else kind


def _read_entry(entry: Any, version: str, publisher: str | None, material: Material) -> Entry:
    contents = [content.get("value", "") for content in entry.get("content", ())]
    summary = entry.get("summary", "")
    text = flatten(parse_fragment(max([*contents, summary], key=len)))
    link = str(entry.get("link") or "")
    link = link if link.startswith(("http://", "https://")) else ""
    own_name = f"{material.name}/{name_path(str(entry.get('id') or digest(text)))}"
    # RSS 1.0 and Dublin Core have one date, which feedparser calls updated; in Atom that is another thing
    stamp = entry.get("published") or ("" if version.startswith("atom") else entry.get("updated"))
    draft = Draft(
        name=_name_link(link) or own_name,
        source=link or material.place,
        text=text,
        published=_read_date(stamp or ""),
        headline=_flatten(entry.get("title")),
        url=link or None,
        publisher=publisher,
    )
    return Entry(draft, bool(any(contents)) or _is_whole(text))


def _is_whole(text: str) -> bool:
    return len(text) >= _WHOLE_TEXT and not text.lower().endswith(_BROKEN_OFF)


def _name_link(link: str) -> str | None:
    try:
        return name_url(link) if link else None
    except ValueError:
        return None


def _read_date(stamp: str) -> str | None:
    """The day that the feed names, in its own time zone."""
    if iso := read_iso_date(stamp):
        return iso
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _flatten(markup: str | None) -> str | None:
    return flatten(parse_fragment(markup)) if markup else None


def _read_page(draft: Draft, link: str, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """The entry's page; where it cannot be had, that failure and the summary."""
    try:
        page = fetch_material(link, draft.name, options)
        if detect_format(page) == FEED:
            raise ReadingError(link, "a feed; expected the page of a feed's entry")
        found = list(read_material(page, options))
    except ReadingError as error:
        found = [Failure(link, error.reason)]
    for one in found:
        yield _fill(one, draft) if isinstance(one, Announcement) else one
    if not any(isinstance(one, Announcement) for one in found) and draft.text:
        yield compose(draft)


def _fill(page: Announcement, draft: Draft) -> Announcement:
    return replace(
        page,
        published=page.published or draft.published,
        headline=page.headline or draft.headline,
        publisher=page.publisher or draft.publisher,
    )
