"""A text -> its mentions: which stretches name a title, a person, a character or a company."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from castgraph.grammar.blocks import Block
from castgraph.grammar.companies import companies
from castgraph.grammar.evidence import COMMON, KINDS
from castgraph.grammar.forms import Form, collect_forms
from castgraph.grammar.names import Candidate
from castgraph.grammar.neighbours import Neighbourhood
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import weights

TITLE, PERSON, CHARACTER, COMPANY, OTHER = range(len(KINDS))
# logarithm of the odds against "other" from which a stretch counts as a name of that kind
_LEAST = -2.2
# A title that is missed takes all its facts with it; one too many is weighed again, by what the text is about.
_LEAN = 0.8
_SURE_TITLE = (9.0, -3.0, -3.0, -3.0, -3.0)
_BRACKETED = frozenset(("bracket item", "in bracket", "bracket alone capital", "bracket alone "))
_SURE_PERSON = (-3.0, 9.0, 3.0, -3.0, -3.0)
# 'Clay "Rook" Hollis', "Clay Hollis, Jr."
_NICKNAMED = re.compile(
    r"""[A-Z][\w.'-]*(?: [A-Z][\w.-]*)? (?P<mark>["'(])[^"'()]{1,24}["')] [A-Z][\w'-]+|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2}, (?:Jr|Sr|II|III|IV)\.?"""
)
_MARK = re.compile(r"""["'(,]""")  # in every such name
# a label of the crew or the cast, and the lines under it
_ROSTER = re.compile(
    r"^(?:(?:co-)?(?:executive |consulting |supervising |line )?producers?|writers?|directors?|creators?|showrunners?|composers?|"
    r"hosts?|narrators?|(?:created|written|directed|produced|hosted|narrated) by|cast|starring) ?: *\n(?:[^\n:;,]{3,40}(?:\n|$)){1,40}",
    re.IGNORECASE | re.MULTILINE,
)
_SEVERAL = re.compile(
    r"\b(?:dramas|comedies|series|shows|films|movies|pilots|originals|sitcoms|titles|hits|dramedies|thrillers) $"
)
_HOME = re.compile(r" \(([^()\n]{2,60})\)")
_COUNTRIES = words_of("countries")
_CALENDAR = words_of("calendar")
_WHOLE = 3.0  # by which a whole title outranks the shorter titles and names that are parts of it
_EACH_WORD = 0.8  # by which a longer name outranks a shorter one
_FIRST_OF_NONE = _CALENDAR | {name.split(" ")[0] for name in _COUNTRIES}
_TRADE = words_of("trade_words")


@dataclass(slots=True)
class Mention:
    """``plain[start:stop]`` names something; ``scores`` are the weights of evidence for each of KINDS."""

    start: int
    stop: int
    owner: bool
    text: str
    scores: tuple[float, ...]
    words: tuple[str, ...]

    kind: int
    end: int = field(init=False, repr=False, compare=False)  # with the possessive ending

    def __post_init__(self) -> None:
        self.end = self.stop + 2 if self.owner else self.stop


def find_mentions(plain: str, blocks: Sequence[Block]) -> list[Mention]:
    """The mentions in ``blocks`` of ``plain``, in order, none overlapping another."""
    table = weights("evidence")
    forms = collect_forms(plain, blocks, table)
    for form in forms.values():
        words = form.words if len(form.at) == 1 else set(form.words)
        form.scores = table.sum(chain(words, form.layout, form.whole), form.shape)
    _weigh_again(plain, forms)
    _surnames(forms)
    return _choose([m for form in forms.values() for m in _read(plain, form)])


def _kind(scores: tuple[float, ...]) -> int:
    """Of KINDS the one for which most speaks, if enough does."""
    best = max(scores[:OTHER])
    return scores.index(best) if best - scores[OTHER] > _LEAST else OTHER


def _read(plain: str, form: Form) -> list[Mention]:
    """The occurrences of a spelling, without those that are surely no name."""
    kind = _kind(form.scores)
    return [
        Mention(c.start, c.stop, c.owner, plain[c.start : c.stop], form.scores, c.words, kind)
        for c in form.at
        if (kind != OTHER or not _empty(c))
        and not _no_name(c.words, form.layout)
        and not (c.loose and _several(plain, c))
    ]


def _weigh_again(plain: str, forms: dict[str, Form]) -> None:
    """Correct the scores by what the names beside each name are."""
    listed = list(forms.values())
    table = weights("neighbours")
    columns = tuple(zip(*(table.row(f"score {kind}") for kind in KINDS), strict=True))
    around = Neighbourhood(plain, [(f.at, f.scores, f.layout) for f in listed])
    corrected = []
    for number, form in enumerate(listed):
        a, b, c, d, e = form.scores
        corrected.append(
            tuple(
                [
                    s + a * p + b * q + c * r + d * t + e * u
                    for s, (p, q, r, t, u) in zip(table.sum(around.features(number)), columns, strict=True)
                ]
            )
        )
    rosters = [match.span() for match in _ROSTER.finditer(plain)]
    for form, scores in zip(listed, corrected, strict=True):
        if _surely_title(plain, form, forms):
            form.scores = _SURE_TITLE
        elif _surely_person(plain, form) or (rosters and _enrolled(form, rosters)):
            form.scores = _SURE_PERSON
        else:
            form.scores = (scores[TITLE] + _LEAN, *scores[TITLE + 1 :])


def _surely_title(plain: str, form: Form, forms: dict[str, Form]) -> bool:
    """Where the construction leaves no doubt, whatever the words: an untitled project, a title with its country behind it
    as festivals list them, a title with a colon alone on its line."""
    words = form.candidate.words
    if words[0] in ("untitled", "Untitled"):
        return True
    for c in form.at:
        home = _HOME.match(plain, c.stop) if plain.startswith(" (", c.stop) else None
        if home and all(fold(part.strip()) in _COUNTRIES for part in re.split(r",|/|&", home.group(1))):
            return True
    if "quoted" in form.layout and not form.layout & _BRACKETED and _quoted_title(plain, form):
        return True
    if "line alone" in form.layout and 2 < len(words) < 8 and fold(words[0]) not in _TRADE:
        _, colon, right = " ".join(words).partition(": ")
        if colon and right:
            rest = forms.get(right.lower()) or forms.get(right)
            return rest is None or rest.scores[PERSON] < rest.scores[OTHER]
    return False


def _quoted_title(plain: str, form: Form) -> bool:
    """Two words or more in double quotation marks, each with a capital but for the little ones."""
    words = form.candidate.words
    return (
        1 < len(words) < 8
        and all(w[:1].isupper() or w[:1].isdigit() or len(w) < 5 for w in words)
        and words[0][:1].isupper()
        and any(
            plain[c.start - 1 : c.start] == '"'
            and '"' in plain[c.stop : c.stop + 3]
            and plain.find('"', c.start, c.stop) < 0
            for c in form.at
        )
    )


def _surely_person(plain: str, form: Form) -> bool:
    """A name with a nickname in quotation marks inside it, or with a generation behind it."""
    c = form.candidate
    words = c.words
    if len(words) < 3 or _MARK.search(plain, c.start, c.stop) is None:
        return False
    if fold(words[0]) in _TRADE or fold(words[-1]) in _TRADE or fold(words[0]) in companies():
        return False
    return _NICKNAMED.fullmatch(plain, c.start, c.stop) is not None


def _enrolled(form: Form, rosters: Sequence[tuple[int, int]]) -> bool:
    """Whether a line under "Executive Producers:" holds but this name of two words or three."""
    return (
        "line alone" in form.layout
        and 1 < len(form.candidate.words) < 4
        and any(start < c.start < stop for c in form.at for start, stop in rosters)
    )


def _several(plain: str, candidate: Candidate) -> bool:
    """Whether "and" stands between two titles: "the dramas Salt and Glass Harbour"."""
    before = plain[max(0, candidate.start - 14) : candidate.start]
    return "and" in candidate.words and _SEVERAL.search(before) is not None


def _no_name(words: tuple[str, ...], layout: set[str]) -> bool:
    """Whether this is a country or a date, neither of which has a part here unless quotation marks make it a title."""
    if fold(words[0]) not in _FIRST_OF_NONE or "quoted" in layout:
        return False
    low = [fold(w) for w in words]
    return " ".join(low) in _COUNTRIES or (low[0] in _CALENDAR and all(w[:1].isdigit() for w in low[1:]))


def _empty(candidate: Candidate) -> bool:
    """Whether this, for which little speaks, is but an ordinary word that opens a sentence, or a number."""
    words = candidate.words
    return all(w[:1].isdigit() for w in words) or (candidate.first and all(fold(w) in COMMON for w in words[:1]))


def _surnames(forms: dict[str, Form]) -> None:
    """Make a word that ends (or begins) a longer name of a person a person, too."""
    sure: dict[str, tuple[float, ...]] = {}
    for form in forms.values():
        words, scores = form.candidate.words, form.scores
        if 1 < len(words) < 5 and scores.index(max(scores)) in (PERSON, CHARACTER) and words[-1][:1].isupper():
            tail = words[-2] if words[-1] in ("Jr.", "Sr.", "Jr", "II", "III") else words[-1]
            sure.setdefault(tail, scores)
    for form in forms.values():
        words = form.candidate.words
        if len(words) == 1 and words[0] in sure and "quoted" not in form.layout:
            form.scores = sure[words[0]]


def _choose(readings: list[Mention]) -> list[Mention]:
    """Of overlapping readings the ones for which more speaks; a longer title before a name inside it."""
    taken: list[Mention] = []
    near: dict[int, list[Mention]] = defaultdict(list)
    for mention in sorted(readings, key=_rank):
        buckets = {mention.start >> 7, mention.stop >> 7}
        if all(mention.end <= t.start or t.end <= mention.start for b in buckets for t in near[b]):
            taken.append(mention)
            for bucket in buckets:
                near[bucket].append(mention)
    return sorted(taken, key=lambda m: m.start)


def _rank(m: Mention) -> tuple[float, int, int]:
    scores = m.scores
    margin = max(scores[:OTHER]) - scores[OTHER]
    if len(m.words) > 2 and scores[TITLE] == max(scores[:OTHER]) and margin > 0:
        margin += _WHOLE
    return (-(margin + _EACH_WORD * min(len(m.words), 5)), m.start, -m.stop)
