"""What speaks for each kind of name: shapes of the name and the words around its occurrences, as features.

Their weights are in ``vocabulary/evidence.tsv``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from castgraph.grammar.companies import companies
from castgraph.grammar.names import Candidate, shouts
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import EveryFeature, Weights
from castgraph.grammar.word_classes import class_of

KINDS = ("title", "person", "character", "company", "other")
_TOKEN = re.compile(r"(?:\w+(?:'\w+)?|[^\w ]) *")  # with the spaces behind it, so that tokens fill a text
_QUOTES = ('"', "'")
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


# the words before a candidate (L) and behind it (R), their classes by what they mean (C) and by where they stand (K)
_FORMS = (
    "L {}", "LL {} {}", "LLL {} {} {}", "LC {}", "LLC {} {}", "R {}", "RR {} {}", "RRR {} {} {}", "RC {}", "RRC {} {}",
    "LR {} _ {}",
    "KL {}", "KLL {} {}", "KLL {} _", "KR {}", "KRR {} {}", "KRR _ {}",
)  # fmt: skip


class _Looks(dict[str, tuple[str, str, bool, str]]):
    """Words as they stand in a text, to what is seen of each: its folded form, its classes, whether it has a capital."""

    def __missing__(self, token: str) -> tuple[str, str, bool, str]:
        if len(self) > 1 << 16:
            self.clear()
        word = token.rstrip(" ")
        low = word.lower() if word != "\n" else "¶"  # a table has a feature a line
        look = self[token] = ("0" if low.isdigit() else low, _class(low), word[0].isupper(), class_of(word))
        return look


_LOOKS = _Looks()
_BEGIN = [("^", "", False, "^")] * 3
_END = [("$", "", False, "$")] * 3


class Surroundings:
    """The words and marks of a text, to look up what stands around a candidate."""

    def __init__(self, plain: str, table: Weights | EveryFeature) -> None:
        self._plain = plain
        tokens = _TOKEN.findall(plain)
        margin = len(plain) - len(plain.lstrip(" "))
        self._starts = list(accumulate(map(len, tokens), initial=margin))
        # margins, so that three words can be read before the first token and after the last
        self._looks = [*_BEGIN, *map(_LOOKS.__getitem__, tokens), *_END]
        self._slots = table.slots(_FORMS)

    def features(self, candidate: Candidate, end: int) -> list[str | None]:
        """What stands around one occurrence, which ends at ``end``, none twice; None in place of what says nothing."""
        starts = self._starts
        i = bisect_left(starts, candidate.start)
        j = bisect_left(starts, end, i) + 3
        (a, _, _, _), (b, b_class, _, bk), (c, c_class, c_capital, ck) = self._looks[
            i : i + 3
        ]  # before, given the margin
        (x, x_class, x_capital, xk), (y, y_class, _, yk), (z, _, _, _) = self._looks[j : j + 3]  # behind
        l, ll, lll, lc, llc, r, rr, rrr, rc, rrc, lr, kl, kll, k_l, kr, krr, k_r = self._slots  # noqa: E741
        found = [
            l.get(c), ll.get((b, c)), lll.get((a, b, c)), r.get(x), rr.get((x, y)), rrr.get((x, y, z)), lr.get((c, x)),
            kl.get(ck), kll.get((bk, ck)), k_l.get(bk), kr.get(xk), krr.get((xk, yk)), k_r.get(yk),
        ]  # fmt: skip
        if c_class:
            found.append(lc.get(c_class))
        if b_class:
            found.append(llc.get((b_class, c_class or c)))
        if x == "stars" and y == "as":  # only a performer stars as somebody
            found.append("RC plays")
        elif x_class:
            found.append(rc.get(x_class))
        if y_class:
            found.append(rrc.get((x_class or x, y_class)))
        if c_capital and c != "capital":
            found.append("L capital")
        if x_capital and x != "capital":
            found.append("R capital")
        if candidate.owner:
            found.append("owner")
        if candidate.first:
            found.append("first")
        return found

    def layout(self, start: int, end: int) -> list[str]:
        """Quotation marks, brackets and the place in the line of one occurrence."""
        plain = self._plain
        found: list[str] = []
        before, after = plain[max(0, start - 40) : start], plain[end : end + 40]
        mark = before[-1:]
        if mark in _QUOTES and mark in after[:2]:
            found.append("quoted")
        left = before[before.rfind("\n") + 1 :]
        right = after.partition("\n")[0]
        if "(" in left and left.rfind("(") > left.rfind(")"):
            closed, opened = right.find(")"), right.find("(")
            if closed >= 0 and (opened < 0 or closed < opened):
                item = mark in "(\"'" or before.endswith((", ", " and ", "; "))
                item = item and (after[:1] in ",)\"';" or after.startswith(" and "))
                found.append("bracket item" if item else "in bracket")
                if mark == "(" and after[:1] == ")":
                    found.append("bracket alone " + ("capital" if before[-3:-2].isalpha() else ""))
        if right.startswith(" ("):
            found.append("before bracket")
        if not left.strip(" -*•\"'") and (len(before) > len(left) or start == 0):
            found.append("line start")
            if len(right) < 20 and not right.strip(" .:\"'"):
                found.append("line alone")
            if right.startswith(":"):
                found.append("line label")
        elif len(right) < 20 and len(after) > len(right) and not right.strip():
            found.append("line end")
        return found


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
def shape(words: tuple[str, ...], loose: bool, joints: tuple[tuple[int, str], ...]) -> frozenset[str]:
    """What the name's own words and the ``joints`` between them say, as features."""
    return frozenset((*_shape(words, loose), *_joined(words, joints), *_classes(words)))


def _classes(words: tuple[str, ...]) -> Iterator[str]:
    """Of the first and the last word the classes."""
    many = min(len(words), 3)
    found = [class_of(word.removesuffix("'s")) for word in words]
    yield f"K first {found[0]} {many}"
    yield f"K last {found[-1]} {many}"
    if len(found) == 2:
        yield f"K two {found[0]} {found[1]}"


def _joined(words: tuple[str, ...], joints: tuple[tuple[int, str], ...]) -> Iterator[str]:
    """What the little words, the colon and a change between capitals and small letters say."""
    for _, joint in joints:
        yield f"joined by {joint.strip()}"
    for word in words[1:-1]:
        if word.islower():
            yield f"joined by {word}"
    many = len(words)
    for before, joint in joints:
        if joint == ": ":
            left = [fold(w) for w in words[:before]]
            yield f"colon {min(before, 3)} {min(many - before, 3)}"
            yield f"colon behind {left[-1]}"
            yield f"colon before {fold(words[before])}"
            if any(w in _TRADE for w in left):
                yield "colon behind trade"
            if all(w in COMMON for w in left):
                yield "colon behind the ordinary"
            if all(map(shouts, words[:before])) and not all(map(shouts, words[before:])):
                yield "colon behind capitals"
    if many > 1:
        loud = [shouts(w) for w in words]
        if any(loud) and not all(loud):
            yield f"capitals first {loud[0]} last {loud[-1]}"
        if words[-1].isdigit():
            yield f"number last {len(words[-1])}"


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
