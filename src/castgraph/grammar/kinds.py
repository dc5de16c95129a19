"""What kind of production a title is: "the limited series “Salt”", "Salt, an animated comedy"."""

import re
from collections import Counter, defaultdict

from castgraph.grammar import symbols as sym
from castgraph.grammar.lines import Line
from castgraph.grammar.text import key_of

# the kinds of records.facts.KINDS by the words that tell them, the telling before the general
_KINDS = (
    ("limited series", r"limited|mini-?series"),
    ("podcast", r"podcast"),
    ("special", r"specials?\b"),
    ("unscripted", r"reality|competition|game|dating|quiz|unscripted|talk show|cooking|lifestyle|factual|sketch show|variety"),
    ("documentary", r"docu|documentar"),
    ("animation", r"animat|anime|cartoon|toon"),
    ("film", r"films?\b|movies?\b|biopic|feature|telefilm"),
    ("series", r"series|drama|comed|sitcom|show|thriller|dramed|procedural|soap|telenovela|pilot|anthology|spin-?off|reboot|revival|prequel"),
)  # fmt: skip
_TOLD = tuple((kind, re.compile(rf"\b(?:{words})")) for kind, words in _KINDS)
_BESIDE = re.compile(
    rf"(?P<before>[{sym.GENRE}]),?(?: (?:called|titled|entitled|named|dubbed))? (?P<after>[{sym.TITLE}])"
    rf"|(?P<title>[{sym.TITLE}]),? (?:which )?(?:is |was |will be )?(?:an?|the|its|his|her|their|another|[{sym.COMPANY}]'s)"
    rf" (?:[a-z-]+ ){{0,3}}(?P<genre>[{sym.GENRE}])"
)


def find_kinds(lines: list[Line]) -> dict[str, str]:
    """The kind of each title that the text tells one of, by key; where it tells several, the most told."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        if sym.GENRE not in line.text:
            continue
        for match in _BESIDE.finditer(line.text):
            title = match.start("after") if match["after"] else match.start("title")
            genre = match.start("before") if match["before"] else match.start("genre")
            kind = _kind_of(line.node_at(genre).value[0])
            if kind is not None:
                told[key_of(line.node_at(title).items[0].mention.text)][kind] += 1
    order = [kind for kind, _ in _KINDS]
    return {key: min(kinds, key=lambda k: (-kinds[k], order.index(k))) for key, kinds in told.items()}


def _kind_of(words: str) -> str | None:
    return next((kind for kind, pattern in _TOLD if pattern.search(words)), None)
