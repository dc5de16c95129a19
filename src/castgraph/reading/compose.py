"""What a reader found in a source in, the announcement out: one way for all sources."""

import re
from dataclasses import dataclass

from castgraph.reading.kept_text import keep_text, take_italics
from castgraph.reading.publication_date import cut_date_line, find_dateline
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as pages use it
_HEAD = 2_000  # characters of a text that may hold its headline already


@dataclass(frozen=True, slots=True)
class Draft:
    """An announcement before its text is made fit to keep; ``source`` is where a failure points to."""

    name: str
    source: str
    text: str
    published: str | None = None
    headline: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    replaced: int = 0


def compose(draft: Draft) -> Announcement | Failure:
    """Make the announcement: its headline leads its text, its date is looked for where the source names none."""
    stated, body = cut_date_line(draft.text)
    headline = _keep_line(draft.headline)
    text, replaced = keep_text(body)
    bare, _ = take_italics(text)
    if not bare:
        return Failure(draft.source, "no text; expected an announcement")
    if headline is not None and not any(line.startswith(headline) for line in bare[:_HEAD].split("\n")):
        text = f"{headline}\n\n{text}"
    text, marked = take_italics(text)
    return Announcement(
        name=draft.name,
        text=text,
        published=stated or draft.published or find_dateline(bare),
        headline=headline,
        url=_keep_line(draft.url),
        publisher=_keep_line(draft.publisher),
        language=draft.language if _LANGUAGE.fullmatch(draft.language or "") else None,
        source=draft.source,
        replaced=draft.replaced + replaced,
        marked=marked,
    )


def _keep_line(text: str | None) -> str | None:
    """One line of text, or None where nothing is left of it."""
    if text is None:
        return None
    kept, _ = take_italics(keep_text(text)[0])
    return " ".join(kept.split()) or None
