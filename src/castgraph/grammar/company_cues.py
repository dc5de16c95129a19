"""Stock phrases around a company's name: its people, captions, deals, places to film at, sales."""

import re
from collections.abc import Collection, Iterator

from castgraph.grammar.companies import company_key
from castgraph.grammar.flat import FlatLine

_OFFICE = (
    r"(?:presidents?|chiefs?|heads?|boss|execs?|executives?(?! (?:co-)?produc)|ceo|chairman|chairwoman|chair|controller|commissioner|commissioning|"
    r"director of|vice|svp|evp|vp|programming|spokes\w+|publicity|press|sources?|insiders?|statement|website|site|app\b|brass|"
    r"veteran|alum|star\b|upfronts?)"
)
_SOLD = r"(?:distribut(?:ed|ion|ors?)|sold|sales|rights|sellers?|handled)"
_BEFORE = {
    "office": rf"(?:{_OFFICE}(?: [a-z]+){{0,2}},? (?:of|at|for|to|from|,) (?:the )?|formerly (?:of|at) )",
    "caption": r"(?:photos?: [^.]*|credit:? [^.]*|courtesy (?:of )?|image[^.]{0,20}|© ?|\(photo[^)]*|source: [^.]*)",
    "deal": r"(?:deal|pact|contract) (?:with|at) (?:the )?",
    "set": r"\b(?:shot|filmed|filming|shooting|shoots|films|stages?) (?:[a-z]+ )?(?:at|in|inside|near|outside) (?:the )?",
    "owner": r"\b(?:division of|owned by|parent(?: company)?|part of|unit of|subsidiary of|acquired by|bought by) (?:the )?",
    "funds": r"\b(?:money from|funding from|funded by|support (?:of|from)|supported by|thanks to) (?:the )?",
    "sold": rf"{_SOLD}\b[^;.]{{0,30}}?(?: (?:by|with|of|are|is|to|through|via|from)| are with|:) (?:the )?",
    "shown on": r"\b(?:streams?|airs?|shown|seen|available|broadcasts?|screens?|viewers? (?:find|see) it|to be had)(?: \w+){0,3} "
    r"(?:on|via|at) (?:the )?",
    "trailer on": r"\b(?:trailer|teaser|clip)s?(?: \w+){0,4} on (?:the )?",
    "banner": r"(?:via|through|under|with|for|of|by) (?:his|her|their|its|the|whose)(?: own| production)? ",
    "works for": r"\b(?:for|of|at|from|via|through) (?:the )?",
}
_AFTER = {
    "office": rf"(?:'s|')?,? (?:[a-z-]+ ){{0,3}}?{_OFFICE}| (?:news|sports|radio|films?)\b",
    "business": r"(?:'s)? (?:deal|pact|merger|shares?|stock|earnings|revenue|lot|parks?|stages?|campus|has (?:put|helped)|agreed|to pay|fund\b)",
    "sells": r"(?:'s [a-z ]{0,20})?,? (?:[a-z]+ ){0,3}?(?:distribut\w+|sells?\b|selling|handles?|(?:its |the )?(?:\w+ )?distributor|"
    r"(?:has|holds|have|hold|acquired|takes?) (?:the )?(?:[a-z]+ ){0,2}(?:rights|distribution|sales)|looks after (?:the )?(?:\w+ )?sales)",
    "orders": r",? (?:today |also |officially |just |now )?(?:has |have |had |is |will )?(?:orders?|ordered|ordering|renew\w*|pick(?:s|ed)? up|"
    r"commission\w*|greenl\w+|announc\w+|cancel\w*|axe[sd]?|dates|dated|schedul\w+|air(?:s|ing)?|bring(?:s|ing)|premier\w+|debut\w*|launch\w*)\b",
    "makes": r",? (?:will |also |is |are |has |have )?(?:produc(?:es?|ed|ing)|co-produc(?:es?|ed|ing)|mak(?:es?|ing)|made|developed|develops?)\b",
    "banner": r"(?:'s)? (?:banner|label|shingle|outfit|imprint|production company|pod)\b",
    "production": r"(?: and [^ ]+)? (?:co-)?production\b",
}
_CARRIERS = frozenset(
    ("youtube", "tiktok", "twitch", "spotify", "apple music", "facebook watch")
)  # trailers are there, too
# parents of studios, and the arms of channels that only commission
_GROUPS = frozenset(
    ("nbcuniversal", "bell media", "corus entertainment", "amc networks", "warner bros discovery", "walt disney television",
     "fx entertainment", "nbc entertainment", "abc entertainment", "cbs entertainment", "fox entertainment", "banijay")
)  # fmt: skip
_FUND = re.compile(
    r"(?:fund|film commission|on air|screen (?:australia|ireland|nsw|queensland|scotland)|screenwest|film victoria)$"
)
_REACH = 50
# a company is named for something else there than for what it shows, makes or sells
_ELSE = (
    "office before",
    "caption before",
    "deal before",
    "set before",
    "owner before",
    "funds before",
    "trailer on before",
)


def _all(patterns: dict[str, str], end: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(f"(?:{pattern}){end}")) for name, pattern in patterns.items())


_BEFORE_CUES, _AFTER_CUES = _all(_BEFORE, "$"), _all(_AFTER, "")


def find_cues(line: FlatLine, position: int) -> Iterator[str]:
    """The stock phrases before and behind the company at ``line.text[position]``."""
    before, after = line.text[max(0, position - _REACH) : position], line.text[position + 1 : position + _REACH]
    yield from (f"cue {name} before" for name, pattern in _BEFORE_CUES if pattern.search(before))
    yield from (f"cue {name} behind" for name, pattern in _AFTER_CUES if pattern.match(after))


def is_in_passing(cues: Collection[str]) -> bool:
    """Whether the company is named there for something else than what it shows, makes or sells."""
    return any(f"cue {name}" in cues for name in _ELSE)


def class_of(name: str) -> str:
    """What makes the company itself an unlikely network or maker; "" for most."""
    key = company_key(name)
    if key in _CARRIERS:
        return "carrier"
    return "group" if key in _GROUPS else "fund" if _FUND.search(key) else ""
