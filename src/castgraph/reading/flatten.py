"""A tree of HTML, or of trafilatura's XML, in; its text as a reader sees it out, italics marked."""

import re

from lxml import etree, html

from castgraph.reading.kept_text import ITALICS_OFF, ITALICS_ON

_PARAGRAPHS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main"}
    | {"nav", "ol", "p", "pre", "section", "table", "ul"}
    | {"head", "list", "quote"}  # trafilatura's
)
_ROWS = frozenset({"li", "option", "tr", "item", "row"})
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_ITALICS = frozenset({"i", "em", "cite", "dfn"})
_UNSEEN = frozenset(
    {"audio", "button", "canvas", "datalist", "embed", "iframe", "input", "link", "math", "meta", "noscript", "object"}
    | {"script", "select", "style", "svg", "template", "textarea", "title", "video"}
)
_ROW_EDGE = "\v"  # becomes a line end wherever none stands; no other vertical tab gets past _squeeze
_SPACES = re.compile(r"[^\S\u00a0]+")  # a no-break space is there for a reason
_MARKS_OUT = re.compile(f"[{ITALICS_ON}{ITALICS_OFF}]")


def parse_fragment(markup: str) -> html.HtmlElement:
    """Parse HTML that may lack its root; comments go."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    return html.fromstring(f"<div>{_MARKS_OUT.sub('', markup)}</div>", parser=parser)


def flatten(tree: etree._Element, unseen: frozenset[str] = frozenset()) -> str:
    """The text of a tree: an empty line between paragraphs, a line for each item and row, a tab between cells.

    Deep trees are no trouble: nothing recurses. ``unseen`` names tags to leave out beside those that no reader sees.
    """
    pieces: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _UNSEEN or tag in unseen:
                walk.skip_subtree()
                continue
            pieces += (_open(tag, element), _squeeze(element.text))
        elif tag not in _UNSEEN and tag not in unseen:
            pieces.append(_close(tag, element))
        if event != "start" and element is not tree:
            pieces.append(_squeeze(element.tail))
    return _tidy("".join(pieces))


def _open(tag: str, element: etree._Element) -> str:
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _ROWS:
        return _ROW_EDGE
    return ITALICS_ON if _is_italic(tag, element) else ""


def _close(tag: str, element: etree._Element) -> str:
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _ROWS:
        return _ROW_EDGE
    if tag in _BREAKS:
        return "\n"
    if tag in _CELLS:
        return "\t"
    return ITALICS_OFF if _is_italic(tag, element) else ""


def _is_italic(tag: str, element: etree._Element) -> bool:
    return tag in _ITALICS or (tag == "hi" and element.get("rend") == "#i")


def _squeeze(text: str | None) -> str:
    return _SPACES.sub(" ", text) if text else ""


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]*[\n\v][ \t\n\v]*", lambda gap: "\n\n" if gap[0].count("\n") > 1 else "\n", text)
    text = re.sub(r" ?\t ?", "\t", re.sub(r" {2,}", " ", text))
    return text.strip()
