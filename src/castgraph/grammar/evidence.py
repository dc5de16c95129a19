"""What speaks for each kind of name: shapes of the name and the words around its occurrences, as features.

Their weights are in ``vocabulary/evidence.tsv``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from castgraph.grammar.companies import companies
from castgraph.grammar.names import Candidate
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import words_of

KINDS = ("title", "person", "character", "company", "other")
_TOKEN = re.compile(r"\w+(?:'\w+)?|[^\w ]")
COMMON = words_of("common_words")
_FIRST_NAMES = words_of("first_names")
_TRADE = words_of("trade_words")
_FUNCTION = words_of("function_words")
_NATIONALITIES = words_of("nationalities")
_COMPANY_WORDS = words_of("company_words")
_ADDRESS = words_of("titles_of_address")
_PARTICLES = frozenset(
    ["de", "la", "del", "van", "von", "der", "den", "di", "da", "ter", "bin", "al", "el", "y", "e", "du", "le"]
)
_CLASSES = {
    "genre": "series drama comedy sitcom dramedy thriller show pilot miniseries docuseries documentary film movie anthology "
    "spinoff spin-off reboot revival prequel sequel remake adaptation procedural soap telenovela franchise musical mystery "
    "project podcast special animation cartoon docudrama format competition dramas comedies hit western romcom biopic "
    "feature originals original entry saga epic story tale k-drama serial satire mockumentary whodunit",
    "role": "producer producers showrunner showrunners creator creators co-creator co-creators writer writers director "
    "directors host hosts narrator composer author scribe helmer novelist screenwriter presenter ep eps exec",
    "player": "star stars actor actress actors alum alums alumna vet veteran newcomer winner nominee comedian lead regular "
    "performer alumni duo",
    "part": "season seasons episode episodes finale premiere episodes' series' role part character characters cast ensemble",
    "says": "says said told tells explains explained adds added",
    "plays": "plays play playing played portrays portray portraying portrayed",
    "has": "is are was were has have had will would",
    "person": "he she who his her him whose",
    "month": "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday",
}
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}


class Surroundings:
    """The words and marks of a text, to look up what stands around a candidate."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        tokens = [(m.start(), m.group()) for m in _TOKEN.finditer(plain)]
        self._starts = [start for start, _ in tokens]
        # margins, so that three words can be read before the first token and after the last
        words = ["^"] * 3 + [word for _, word in tokens] + ["$"] * 3
        low = [word.lower() for word in words]
        self._capital = [w[0].isupper() for w in words]
        self._words = ["0" if w.isdigit() else w for w in low]
        classes = {word: _class(word) for word in set(low)}
        self._class = [classes[word] for word in low]

    def features(self, candidate: Candidate) -> list[str]:
        """What stands around one occurrence."""
        end = candidate.stop + 2 if candidate.owner else candidate.stop
        words, classes = self._words, self._class
        i = bisect_left(self._starts, candidate.start) + 2  # the last word before, given three of margin
        j = bisect_left(self._starts, end, max(0, i - 2)) + 3  # the first word after
        a, b, c = words[i - 2], words[i - 1], words[i]
        x, y, z = words[j], words[j + 1], words[j + 2]
        found = [
            "L " + c, f"LL {b} {c}", f"LLL {a} {b} {c}", "R " + x, f"RR {x} {y}", f"RRR {x} {y} {z}", f"LR {c} _ {x}",
        ]  # fmt: skip
        if classes[i]:
            found.append("LC " + classes[i])
        if classes[i - 1]:
            found.append(f"LLC {classes[i - 1]} {classes[i] or c}")
        if x == "stars" and y == "as":  # only a performer stars as somebody
            found.append("RC plays")
        elif classes[j]:
            found.append("RC " + classes[j])
        if classes[j + 1]:
            found.append(f"RRC {classes[j] or x} {classes[j + 1]}")
        if self._capital[i]:
            found.append("L capital")
        if self._capital[j]:
            found.append("R capital")
        if candidate.owner:
            found.append("owner")
        if candidate.first:
            found.append("first")
        found.extend(self._layout(candidate, end))
        return found

    def _layout(self, candidate: Candidate, end: int) -> Iterator[str]:
        """Quotation marks, brackets and the place in the line."""
        plain = self._plain
        before = plain[max(0, candidate.start - 40) : candidate.start]
        after = plain[end : end + 40]
        if before[-1:] in ('"', "'") and before[-1:] in after[:2]:
            yield "quoted"
        left, right = before.rpartition("\n")[2], after.partition("\n")[0]
        opened, closed = left.rfind("(") > left.rfind(")"), right.find(")")
        if opened and closed >= 0 and (right.find("(") < 0 or closed < right.find("(")):
            item = before[-1] in "(\"'" or before.endswith((", ", " and ", "; "))
            item = item and (after[:1] in ",)\"';" or after.startswith(" and "))
            yield "bracket item" if item else "in bracket"
            if before[-1] == "(" and after[:1] == ")":
                yield "bracket alone " + ("capital" if before[-3:-2].isalpha() else "")
        if after.startswith(" ("):
            yield "before bracket"
        if not left.strip(" -*•\"'") and (len(before) > len(left) or candidate.start == 0):
            yield "line start"
            if not right.strip(" .:\"'") and len(right) < 20:
                yield "line alone"
            if right.startswith(":"):
                yield "line label"
        elif not right.strip() and len(right) < 20 and len(after) > len(right):
            yield "line end"


@lru_cache(maxsize=1 << 15)
def _class(word: str) -> str:
    """A class of words that stands for its members, or an empty string."""
    if word[:1].isdigit():
        return "number"
    name = _CLASS_OF.get(word)
    if name is not None:
        return name
    listed = companies()
    if word.endswith("'s"):
        return "company's" if word[:-2] in listed else "owner"
    return "company" if word in listed else ""


@lru_cache(maxsize=20_000)
def shape(words: tuple[str, ...], loose: bool) -> frozenset[str]:
    """What the name's own words say, as features."""
    return frozenset(_shape(words, loose))


def _shape(words: tuple[str, ...], loose: bool) -> Iterator[str]:
    low = [fold(w) for w in words]
    many = len(words)
    yield f"words {min(many, 5)}"
    if loose:
        yield "loose"
        yield from (
            "joint " + w for w in words if w in ("and", "in", "of", "to", "for", "on", "from", "with", "at", "is", "-")
        )
    text = " ".join(low)
    if text in companies():
        yield "company listed"
    if text.removeprefix("the ") in companies():
        yield "company listed without the"
    yield from _ordinary(low, many)
    yield from _words(low, many)
    yield from _letters(words, many)


def _ordinary(low: list[str], many: int) -> Iterator[str]:
    """Given names and ordinary words among the words."""
    bare = [w.removesuffix("'s") for w in low]
    if bare[0] in _FIRST_NAMES:
        yield "given " + ("common" if bare[0] in COMMON else "sure") + f" {min(many, 3)}"
    ordinary = [w in COMMON for w in bare]
    if all(ordinary):
        yield f"ordinary all {min(many, 3)}"
    elif not any(ordinary):
        yield f"ordinary none {min(many, 3)}"
    else:
        yield f"ordinary first {ordinary[0]} last {ordinary[-1]}"


def _words(low: list[str], many: int) -> Iterator[str]:
    """Which vocabularies hold the first and the last word."""
    first, last = low[0], low[-1]
    if first in ("the", "a", "an"):
        yield "article"
    if first in _ADDRESS:
        yield "address"
    if first in _TRADE:
        yield "trade first"
    if last in _TRADE and many > 1:
        yield "trade last"
    if first in _FUNCTION:
        yield "function alone" if many == 1 else "function first"
    if any(w in _FUNCTION for w in low[1:]):
        yield "function inside"
    if first in _NATIONALITIES:
        yield "nationality first"
    if last in _COMPANY_WORDS:
        yield "company word " + last
        yield "company word"
    yield "last " + last
    yield "begin " + first


def _letters(words: tuple[str, ...], many: int) -> Iterator[str]:
    """Digits, capitals, points and particles."""
    joined = " ".join(words)
    if any(c.isdigit() for c in joined):
        yield "digit"
    if len(joined) > 1 and joined.isupper():
        yield f"capitals {min(many, 3)}"
    if ":" in joined:
        yield "colon"
    if "'s" in joined:
        yield "possessive inside"
    if any(w.endswith(".") for w in words):
        yield "point"
    if any(len(w) <= 2 and w.endswith(".") for w in words[1:]):
        yield "initial inside"
    if any(w in _PARTICLES for w in words):
        yield "particle"
    if many > 1 and all(w[:1].isupper() for w in words):
        yield "all capitalised"
    if any(w[:1].islower() and w not in _PARTICLES for w in words):
        yield "lower inside"
