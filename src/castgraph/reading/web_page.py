"""An HTML page in, one announcement out: main text, italics, title, site and date, through trafilatura."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from htmldate import find_date
from lxml import etree, html

from castgraph.errors import ReadingError
from castgraph.reading.compose import Draft, compose
from castgraph.reading.decode import Decoded, decode
from castgraph.reading.flatten import flatten, parse_fragment
from castgraph.reading.material import Material
from castgraph.reading.options import ReadingOptions
from castgraph.records.announcement import Announcement
from castgraph.records.failure import Failure

MOST_TAGS = 100_000
MOST_ATTRIBUTES = 5_000
_CHARSET = re.compile(
    rb"<(?:meta[^>]{1,200}?charset|\?xml[^>]{1,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_TAG = re.compile(r"<[A-Za-z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_LONG_TAG = 20_000  # characters; a shorter one cannot hold too many attributes
_AROUND_THE_TEXT = frozenset({"aside", "footer", "form", "header", "nav"})
_NOT_PUBLISHED = re.compile(r"modif|updat|copyright|expir|revis|og:url", re.IGNORECASE)
_PUBLISHED_TIMES = (
    ".//time[@datetime][@pubdate or @itemprop='datePublished' or contains(concat(' ', @class, ' '), ' published ')]"
)
# without a handler, what these discard would be logged to the terminal
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read(material: Material, options: ReadingOptions) -> Iterator[Announcement | Failure]:
    """Read a page; where trafilatura finds no main text, all text but menus and footers is taken."""
    data = material.read_all(options.max_bytes)
    yield compose(draft_page(material, decode_page(data, material.charset)))


def decode_page(data: bytes, charset: str | None) -> Decoded:
    """Decode a page by what its sender, then what it itself declares."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, charset or (declared[1].decode("ascii", "replace") if declared else None))


def draft_page(material: Material, decoded: Decoded) -> Draft:
    """What a page says, and who published it when.

    Raises: ReadingError where the page is made to exhaust its reader.
    """
    refuse_bomb(decoded.text, material.place)
    tree = trafilatura.load_html(decoded.text)
    found = None if tree is None else extract_main(tree, material.url)
    published = None if tree is None else find_published(tree, material.url)
    text = flatten(found.body) if found is not None else ""
    if not text:
        text = flatten(parse_fragment(decoded.text), _AROUND_THE_TEXT)
    return Draft(
        name=material.name,
        source=material.place,
        text=text,
        published=published,
        headline=found.title if found is not None else None,
        url=material.url or (found.url if found is not None else None),
        publisher=_name_publisher(found) if found is not None else None,
        language=(tree.get("lang") if tree is not None else None) or None,
        replaced=decoded.replaced,
    )


def _name_publisher(found: Any) -> str | None:
    """The site's name; trafilatura gives its host where it has none."""
    host = urlsplit(found.url or "").netloc.removeprefix("www.")
    return found.sitename if found.sitename and found.sitename.lower() not in (host, f"www.{host}") else None


def refuse_bomb(page: str, place: str) -> None:
    """Raise ReadingError for a page on which parsers take minutes: too many tags, or attributes in one tag."""
    if (tags := page.count("<")) > MOST_TAGS:
        raise ReadingError(place, f"a page of {tags:,} tags; expected at most {MOST_TAGS:,}")
    for tag in _TAG.finditer(page):
        if len(tag[0]) > _LONG_TAG and len(_QUOTED.sub("", tag[0]).split()) + tag[0].count("=") > MOST_ATTRIBUTES:
            raise ReadingError(place, f"a tag of more than {MOST_ATTRIBUTES:,} attributes; expected a page of text")


def extract_main(tree: html.HtmlElement, url: str | None) -> Any:
    """Trafilatura's document: body, title, sitename, url; None where it finds no main text."""
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_formatting=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "max_date": "2100-01-01", "original_date": True},
        )
    except Exception:  # whatever a hostile page sets off inside the library, the page's text can still be had
        return None


def find_published(tree: html.HtmlElement, url: str | None) -> str | None:
    """The publication date by the page's address, metadata, JSON-LD and marked times; never by its other words.

    htmldate also guesses from copyright lines and pictures; it gets to see a page that has no such things.
    """
    page = html.Element("html")
    head, body = etree.SubElement(page, "head"), etree.SubElement(page, "body")
    for meta in tree.iter("meta"):
        kind = " ".join(meta.get(key) or "" for key in ("name", "property", "itemprop", "http-equiv"))
        if not _NOT_PUBLISHED.search(kind):
            head.append(deepcopy(meta))
    head.extend(deepcopy(link) for link in tree.iterfind(".//link[@rel='canonical']"))
    head.extend(deepcopy(script) for script in tree.iterfind(".//script[@type='application/ld+json']"))
    times = tree.xpath(_PUBLISHED_TIMES)
    if len({time.get("datetime")[:10] for time in times}) == 1:
        body.append(deepcopy(times[0]))
    try:
        return find_date(page, url=url, extensive_search=False, original_date=True, max_date="2100-01-01")
    except Exception:  # as above: no date is better than no announcement
        return None
