"""A text -> its blocks: headings, paragraphs, list items; what a page adds around them is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_LONGEST = 4000  # of a block: what one sentence or paragraph costs grows faster than its length
# lines that pages put around a text; a line is left out where it matches from its start
_FURNITURE = re.compile(
    r"\W*(?:read (?:more|next|on|also|full)|related(?: articles| stories| ?[:|]|$)|share (?:this|on|via)|more (?:from|news|on)\b"
    r"|most (?:read|popular)|must.read|subscribe|sign up|click here|get (?:our|the latest)|follow us|filed under|tags?\b ?[:|]?"
    r"|categor(?:y|ies) ?[:|]|posted (?:by|in|on)|comments?\b ?(?:[:(|]|$)|\d+ comments|leave a (?:comment|reply)|cookie|accept (?:all|cookies)"
    r"|advertisement|sponsored|image (?:zoom|credit|source)|photo(?: credit|:)|getty images|skip to|log ?in|register|newsletter"
    r"|copyright|©|all rights reserved|download|tweet|reply|by [A-Z][\w.]+ [A-Z][\w.]+ ?$|watch (?:the )?(?:trailer|video|below)"
    r"|what to (?:watch|read) next|also read|see also|recommended|trending|popular (?:on|now)|view (?:more|all)|older|newer|print)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """``plain[start:stop]`` is one heading, paragraph or list item.

    ``heading``: short and without a full stop. ``capitalised``: written in title case, so that capitals say nothing.
    """

    start: int
    stop: int
    heading: bool
    capitalised: bool


def join_wrapped(plain: str) -> str:
    """``plain`` with the line ends inside sentences made spaces (mail and old pages wrap their lines); same length."""
    return re.sub(r"(?<=[^\s.!?:;>])\n(?=[a-z(])", " ", plain)


def find_blocks(plain: str) -> Iterator[Block]:
    """The blocks of a text whose wrapped lines are joined."""
    for match in _LINE.finditer(plain):
        text = match.group()
        stripped = text.strip()
        if not stripped or (len(stripped) < 160 and _FURNITURE.match(text)):
            continue
        start = match.start() + len(text) - len(text.lstrip())
        stop = match.start() + len(text.rstrip())
        heading = (len(stripped) < 140 and stripped[-1] not in ".;,!?\"'") or (
            len(stripped) < 50 and stripped[-1] in "!?"
        )
        words = [w for w in stripped.split() if w[:1].isalpha()]
        capitals = sum(w[:1].isupper() for w in words)
        capitalised = len(words) > 4 and capitals > 0.7 * len(words)
        while stop - start > _LONGEST:
            end = cut_before(plain, start, start + _LONGEST)
            yield Block(start, end, False, capitalised)
            start = end + (plain[end] == " ")
        yield Block(start, stop, heading, capitalised)


def cut_before(text: str, start: int, stop: int) -> int:
    """Where to part ``text[start:]`` before ``stop``: behind a sentence, else between two words, else right there."""
    least = (start + stop) // 2
    for mark in (". ", " "):
        at = text.rfind(mark, least, stop)
        if at >= 0:
            return at + len(mark) - 1
    return stop
