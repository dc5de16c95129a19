"""Markdown in, one announcement out: the text that a reader sees once it is set, italics marked."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from castgraph.reading.compose import Draft, compose
from castgraph.reading.decode import decode
from castgraph.reading.flatten import flatten, parse_fragment
from castgraph.reading.material import Material
from castgraph.reading.options import ReadingOptions
from castgraph.reading.publication_date import cut_date_line, read_iso_date
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>(?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(title|date|url)[ \t]*:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_LONGEST = 2_000_000  # characters; setting more takes longer than the rest of the build: it is kept as plain text


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read a Markdown text; title, date and url of its front matter count where it has one."""
    decoded = decode(material.read_all(options.max_file_bytes), material.charset)
    text = decoded.text.replace("\r\n", "\n")
    front = _FRONT_MATTER.match(text)
    fields = dict(_FIELD.findall(front["fields"])) if front else {}
    stated, text = cut_date_line(text[front.end() :] if front else text)
    yield compose(
        Draft(
            name=material.name,
            source=material.place,
            text=flatten(parse_fragment(_MARKDOWN.render(text))) if len(text) <= _LONGEST else text,
            published=stated or read_iso_date(fields.get("date", "")),
            headline=fields.get("title"),
            url=material.url or fields.get("url"),
            replaced=decoded.replaced,
        )
    )
