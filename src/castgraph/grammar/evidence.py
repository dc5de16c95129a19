"""What speaks for each kind of name: shapes of the name and the words around its occurrences, weighed.

The weights in ``vocabulary/evidence.tsv`` are counted on annotated announcements by ``tests/corpus/weigh_evidence.py``.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from castgraph.grammar.names import Candidate
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import weights_of, words_of

KINDS = ("title", "person", "character", "company", "other")
_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
_NUMBER = re.compile(r"^\d+$")
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


def _class(word: str, companies: Collection[str]) -> str:
    if word[:1].isdigit():
        return "number"
    name = _CLASS_OF.get(word)
    if name is not None:
        return name
    if word.removesuffix("'s") in companies:
        return "company's" if word.endswith("'s") else "company"
    if word.endswith("'s"):
        return "owner"
    return ""


def context(plain: str, candidate: Candidate, companies: Collection[str]) -> Iterator[str]:
    """The words and marks around one occurrence, as features."""
    end = candidate.stop + (2 if candidate.owner else 0)
    before = plain[max(0, candidate.start - 40) : candidate.start]
    after = plain[end : end + 40]
    left = _AROUND.findall(before)[-3:]
    right = _AROUND.findall(after)[:3]
    left = ["^", "^", "^", *left][-3:]
    right = [*right, "$", "$", "$"][:3]
    capital = left[2][:1].isupper(), right[0][:1].isupper()
    left = ["0" if w.isdigit() else w.lower() for w in left]
    right = ["0" if w.isdigit() else w.lower() for w in right]
    yield "L " + left[2]
    yield "LL " + left[1] + " " + left[2]
    yield "LLL " + left[0] + " " + left[1] + " " + left[2]
    yield "R " + right[0]
    yield "RR " + right[0] + " " + right[1]
    yield "RRR " + right[0] + " " + right[1] + " " + right[2]
    yield "LR " + left[2] + " _ " + right[0]
    classes = [_class(w, companies) for w in (left[1], left[2], right[0], right[1])]
    if classes[1]:
        yield "LC " + classes[1]
    if classes[0]:
        yield "LLC " + classes[0] + " " + (classes[1] or left[2])
    if classes[2]:
        yield "RC " + classes[2]
    if classes[3]:
        yield "RRC " + (classes[2] or right[0]) + " " + classes[3]
    if capital[0]:
        yield "L capital"
    if capital[1]:
        yield "R capital"
    if before[-1:] in ('"', "'") and (after[:1] == before[-1:] or after[1:2] == before[-1:]):
        yield "quoted"
    line_left, line_right = before.rpartition("\n")[2], after.partition("\n")[0]
    opened, closed = line_left.rfind("(") > line_left.rfind(")"), line_right.find(")")
    if opened and closed >= 0 and (line_right.find("(") < 0 or closed < line_right.find("(")):
        item = before[-1] in "(\"'" or before.endswith((", ", " and ", "; "))
        item = item and (after[:1] in ",)\"';" or after.startswith(" and "))
        yield "bracket item" if item else "in bracket"
        if before[-1] == "(" and after[:1] == ")":
            yield "bracket alone " + ("capital" if before[-3:-2].isalpha() else "")
    if after.startswith(" ("):
        yield "before bracket"
    at_start = (not line_left.strip(" -*•\"'") and len(before) - len(line_left) > 0) or candidate.start == 0
    if at_start:
        yield "line start"
        if not line_right.strip(" .:\"'") and len(line_right) < 20:
            yield "line alone"
        if line_right.startswith(":"):
            yield "line label"
    elif not line_right.strip() and len(line_right) < 20 and len(after) > len(line_right):
        yield "line end"
    if candidate.owner:
        yield "owner"
    if candidate.first:
        yield "first"


def shape(candidate: Candidate, companies: Collection[str]) -> Iterator[str]:
    """What the name's own words say, as features."""
    words = candidate.words
    low = [fold(w) for w in words]
    many = len(words)
    yield f"words {min(many, 5)}"
    if candidate.loose:
        yield "loose"
        for word in words:
            if word in ("and", "in", "of", "to", "for", "on", "from", "with", "at", "is", "-"):
                yield "joint " + word
    text = " ".join(low)
    if text in companies:
        yield "company listed"
    if text.removeprefix("the ") in companies:
        yield "company listed without the"
    name_words = [w.removesuffix("'s") for w in low]
    if name_words[0] in _FIRST_NAMES:
        yield "given " + ("common" if name_words[0] in COMMON else "sure") + f" {min(many, 3)}"
    ordinary = [w in COMMON for w in name_words]
    if all(ordinary):
        yield f"ordinary all {min(many, 3)}"
    elif not any(ordinary):
        yield f"ordinary none {min(many, 3)}"
    else:
        yield f"ordinary first {ordinary[0]} last {ordinary[-1]}"
    if low[0] in ("the", "a", "an"):
        yield "article"
    if low[0] in _ADDRESS:
        yield "address"
    if low[0] in _TRADE:
        yield "trade first"
    if low[-1] in _TRADE and many > 1:
        yield "trade last"
    if low[0] in _FUNCTION and many == 1:
        yield "function alone"
    if low[0] in _FUNCTION and many > 1:
        yield "function first"
    if any(w in _FUNCTION for w in low[1:]):
        yield "function inside"
    if low[0] in _NATIONALITIES:
        yield "nationality first"
    if low[-1] in _COMPANY_WORDS:
        yield "company word " + low[-1]
        yield "company word"
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
    if many > 1 and any(len(w) <= 2 and w.endswith(".") for w in words[1:]):
        yield "initial inside"
    if any(w in _PARTICLES for w in words):
        yield "particle"
    if many > 1 and not words[0][:1].islower() and all(w[:1].isupper() for w in words):
        yield "all capitalised"
    if any(w[:1].islower() and w not in _PARTICLES for w in words):
        yield "lower inside"
    yield "last " + low[-1]
    yield "begin " + low[0]


def weigh(features: Iterable[str]) -> list[float]:
    """The sum of the features' weights, one for each of KINDS."""
    weights = weights_of("evidence")
    found = [weights[f] for f in features if f in weights]
    found.append(weights["bias"])
    return [sum(column) for column in zip(*found, strict=True)]
