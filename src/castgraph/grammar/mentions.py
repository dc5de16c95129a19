"""A text -> its mentions: which stretches name a title, a person, a character or a company."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from castgraph.grammar.blocks import Block
from castgraph.grammar.companies import companies
from castgraph.grammar.evidence import COMMON, KINDS, Surroundings, shape
from castgraph.grammar.names import Candidate, find_candidates, find_echoes, find_foreign, find_quoted, find_untitled
from castgraph.grammar.neighbours import Neighbourhood
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import EveryFeature, Weights, weights

TITLE, PERSON, CHARACTER, COMPANY, OTHER = range(len(KINDS))
# logarithm of the odds against "other" from which a stretch counts as a name of that kind
_LEAST = -2.2

_LEAST_FOLDED = 5  # letters: "US" is not "Us"
_FIRST_WORD = re.compile(r"\w+")
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


@dataclass(slots=True)
class Form:
    """All occurrences of one spelling; ``words`` around them are None where they say nothing."""

    candidate: Candidate
    shape: frozenset[str]
    at: list[Candidate]
    words: list[str | None]
    layout: set[str]
    whole: list[str] = field(default_factory=list)  # what only the whole text shows
    scores: tuple[float, ...] = ()

    @property
    def features(self) -> set[str]:
        """All that the first look sees."""
        return {*self.shape, *filter(None, self.words), *self.layout, *self.whole}

    @property
    def kind(self) -> int:
        """Of KINDS the one for which most speaks, if enough does."""
        best = max(self.scores[:OTHER])
        return self.scores.index(best) if best - self.scores[OTHER] > _LEAST else OTHER


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


def _read(plain: str, form: Form) -> list[Mention]:
    """The occurrences of a spelling, without those that are surely no name."""
    kind = form.kind
    return [
        Mention(c.start, c.stop, c.owner, plain[c.start : c.stop], form.scores, c.words, kind)
        for c in form.at
        if (kind != OTHER or not _empty(c))
        and not _no_name(c.words, form.layout)
        and not (c.loose and _several(plain, c))
    ]


def collect_forms(plain: str, blocks: Sequence[Block], table: Weights | EveryFeature) -> dict[str, Form]:
    """Every spelling that may be a name, with what the first look sees of it and ``table`` knows.

    Capitals make no other spelling: a headline in capitals speaks of whom the text below names.
    """
    forms: dict[str, Form] = {}
    around = Surroundings(plain, table)
    for block in blocks:
        if not block.capitalised:
            for candidate in _find_all(plain, block):
                _add(forms, plain, candidate, around)
    shouted = [block for block in blocks if block.capitalised]
    if shouted:
        known = _by_first_word(forms)
        low = plain.lower()
        for block in shouted:
            echoes = {(c.start, c.stop): c for c in find_echoes(plain, low, block, known)}
            for candidate in _find_all(plain, block):
                _add(forms, plain, candidate, around).layout.add(_in_capitals(candidate, echoes))
            for candidate in echoes.values():
                _add(forms, plain, candidate, around).layout.add("echo")
    _count(forms)
    return forms


def _find_all(plain: str, block: Block) -> Iterator[Candidate]:
    for find in (find_candidates, find_quoted, find_untitled, find_foreign):
        yield from find(plain, block.start, block.stop)


def _add(forms: dict[str, Form], plain: str, candidate: Candidate, around: Surroundings) -> Form:
    spelling = plain[candidate.start : candidate.stop]
    key = spelling.lower() if len(spelling) >= _LEAST_FOLDED else spelling
    end = candidate.stop + 2 if candidate.owner else candidate.stop
    words, layout = around.features(candidate, end), around.layout(candidate.start, end)
    form = forms.get(key)
    if form is None:
        form = forms[key] = Form(candidate, shape(candidate.words, candidate.loose), [candidate], words, set(layout))
    else:
        form.at.append(candidate)
        form.words += words
        form.layout.update(layout)
    return form


def _by_first_word(forms: dict[str, Form]) -> dict[str, list[str]]:
    """The names of several words and the telling ones of one, in lower case, by their first words."""
    known: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        words = form.candidate.words
        if 1 < len(words) < 7 or (len(name) >= _LEAST_FOLDED and name not in COMMON):
            low = name.lower()
            first = _FIRST_WORD.match(low)
            if first is not None:
                known[first.group()].append(low)
    return known


def _in_capitals(candidate: Candidate, echoes: dict[tuple[int, int], Candidate]) -> str:
    """What a name of the text that a stretch of capitals is, or holds, says of the stretch."""
    if echoes.pop((candidate.start, candidate.stop), None) is not None:
        return "echo"
    holds = any(candidate.start <= start and stop <= candidate.stop for start, stop in echoes)
    return "holds an echo" if holds else "in capitals"


def _count(forms: dict[str, Form]) -> None:
    """Add what only the whole text shows: how often a spelling stands, and whether it is part of a longer name."""
    heads = {f.candidate.words[0] for f in forms.values() if len(f.candidate.words) > 1}
    tails = {f.candidate.words[-1] for f in forms.values() if len(f.candidate.words) > 1}
    for form in forms.values():
        words = form.candidate.words
        if len(words) == 1:
            if words[0] in tails:
                form.whole.append("tail of longer")
            if words[0] in heads:
                form.whole.append("head of longer")
        count = len({c.start for c in form.at}) if len(form.at) > 1 else 1
        form.whole.append("count " + ("3+" if count > 2 else str(count)))


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
            form.scores = scores


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
        and any(plain[c.start - 1 : c.start] == '"' and '"' in plain[c.stop : c.stop + 3] for c in form.at)
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
    return (
        candidate.loose
        and "and" in candidate.words
        and bool(_SEVERAL.search(plain[max(0, candidate.start - 14) : candidate.start]))
    )


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
    if len(m.words) > 2 and scores[TITLE] == max(scores[:OTHER]) and margin > LONG:
        margin += BONUS  # a whole title outranks the shorter titles and names that are parts of it
    return (-(margin + WORDW * min(len(m.words), 5)), m.start, -m.stop)


LONG, BONUS, WORDW = 0.0, 3.0, 0.8
