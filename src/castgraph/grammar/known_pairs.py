"""Who is known for what: pairs of a person and a title in one sentence, weighed.

The weights in ``vocabulary/known.tsv`` are counted on annotated announcements by ``tests/weights/weigh_known.py``.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from castgraph.grammar.change import replace
from castgraph.grammar.clauses import Clause, Token
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import CHARACTER, OTHER, PERSON, TITLE, Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.text import key_of
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import weights

_FUNCTION = words_of("function_words")
_FAR = 25  # tokens between a person and a title
_CHANCES = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85)
_MARGINS = (-2.0, -1.0, 0.0, 1.0, 2.0, 4.0)
_CLEAR = 1.5  # how far a name must look more like a title's than a person's
_LEAST, _UNLIKELY = 0.25, 0.08
_SUBJECT = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and a title of the same clause, at the token ``places``."""

    person: Mention
    work: Mention
    clause: Clause
    places: tuple[int, int]
    features: list[str]


class Known:
    """What a text says of its titles and people before pairs are weighed."""

    def __init__(
        self, drafts: Iterable[Draft], people: People, chances: Mapping[str, float], clauses: list[Clause]
    ) -> None:
        self.people = people
        self._about: dict[int, list[str]] = {}  # by where a work is named
        self.chances = chances
        self.best = max(chances.values(), default=0.0)
        self.rules: dict[tuple[Key, str], list[Draft]] = defaultdict(list)
        self.cast: set[tuple[Key, str]] = set()
        self.performs: set[Key] = set()
        self.crew: set[Key] = set()
        for draft in drafts:
            if draft.other is None:
                continue
            key = people.key(draft.other)
            if draft.relation == "cast":
                self.performs.add(key)
            elif draft.relation == "credit":
                self.crew.add(key)
            if draft.show is not None and draft.relation in ("known", "job", "cast", "credit"):
                self.rules[key, key_of(draft.show.text)].append(draft)
        brackets = [w for c in clauses for i in c.people for _, works in c.tokens[i].people for w in works]
        looks = self.looks = Counter(map(_reads_as, brackets))
        share = looks["work"] / max(looks["work"] + looks["part"], 1)
        self.style = f"{len(brackets) > 2} {int(4 * share) if looks['work'] + looks['part'] else 'none'}"
        self.count = Counter(key_of(m.text) for c in clauses for k in c.titles for m in c.tokens[k].mentions)

    def about(self, work: Mention) -> list[str]:
        """What speaks for ``work`` being an earlier one, whoever stands beside it."""
        found = self._about.get(work.start)
        if found is None:
            found = self._about[work.start] = self._look_at(work)
        return found

    def _look_at(self, work: Mention) -> list[str]:
        key = key_of(work.text)
        chance = self.chances.get(key, 0.0)
        margin = work.scores[TITLE] - max(work.scores[TITLE + 1 :])
        step = bisect_left(_CHANCES, chance)
        found = [
            f"chance {step}",
            *(f"margin over {m}" for m in _MARGINS if margin > m),
            f"times {min(self.count[key], 4)}",
        ]
        if chance and chance == self.best:
            found += ["likeliest", f"likeliest {step}"]
        if work.kind == OTHER:
            found.append("no title")
        return found


def find_pairs(clause: Clause, known: Known) -> Iterator[Pair]:
    """The pairs of ``clause``."""
    for i in clause.people:
        yield from _in_brackets(clause, i, known)
        for j in clause.titles:
            if abs(i - j) > _FAR:
                continue
            who = clause.tokens[i]
            shared = list(_of_place(clause, i, j))
            for m, work in enumerate(clause.tokens[j].mentions):
                step = bisect_left(_CHANCES, known.chances.get(key_of(work.text), 0.0))
                own = [*shared, *known.about(work), f"title {min(m, 2)} of {min(len(clause.tokens[j].mentions), 3)}"]
                own += [f"{f} at {step > 2}" for f in shared[:4]]
                for n, (person, _) in enumerate(who.people):
                    features = [*own, *_of_person(who, n, person, i < j), *_of_rules(known, person, work)]
                    yield Pair(person, work, clause, (min(i, j), max(i, j)), features)


def _in_brackets(clause: Clause, i: int, known: Known) -> Iterator[Pair]:
    """The works in brackets behind a name: "Ana Prieto (Salt)"; of two names both may have them."""
    people = clause.tokens[i].people
    clear = Counter(_reads_as(w) for k in clause.people for _, works in clause.tokens[k].people for w in works)
    for n, (_, works) in enumerate(people):
        for m, work in enumerate(works):
            shared = ["bracket", f"bracket {min(m, 2)} of {min(len(works), 3)}", *known.about(work)]
            shared += [f"bracket {f}" for f in shared[2:]]
            shared += [
                f"brackets of {known.style}",
                f"bracket kind {work.kind}",
                f"bracket words {min(len(work.words), 4)}",
            ]
            shared += [f"brackets of {known.style} kind {work.kind}", f"brackets of {known.style} {_reads_as(work)}"]
            own = _reads_as(work)
            works_else, parts_else = (known.looks[kind] - (kind == own) for kind in ("work", "part"))
            most = "works" if works_else > 3 * parts_else else "parts" if parts_else > 3 * works_else else "mixed"
            shared += [f"else {min(works_else, 4)} works", f"else {most}", f"else {most} {min(works_else, 4)} {own}"]
            shared += [f"beside {min(clear[kind] - (kind == own), 3)} {kind}" for kind in ("work", "part")]
            shared.append(f"{own} beside {clear['work'] - (own == 'work') > clear['part'] - (own == 'part')}")
            if clause.sentence.line.heading:
                shared.append("bracket in heading")
            for k in range(n, -1, -1):
                if k != n and people[k][1]:
                    break
                place = (
                    "own bracket"
                    if k == n
                    else f"bracket of the next {n - k if n - k < 3 else 3} in list of {min(len(people), 4)}"
                )
                person = people[k][0]
                read = "read" if known.rules.get((known.people.key(person), key_of(work.text))) else "not read"
                yield Pair(
                    person,
                    work,
                    clause,
                    (i, i),
                    [
                        *shared,
                        place,
                        f"brackets of {known.style} {read}",
                        f"{place} {read}",
                        *_of_rules(known, person, work),
                        *_of_name(person),
                    ],
                )


def _reads_as(name: Mention) -> str:
    """What a name in brackets is by its own looks: a work, a part, or either."""
    margin = name.scores[TITLE] - max(name.scores[PERSON], name.scores[CHARACTER])
    return "work" if margin > _CLEAR else "part" if margin < -_CLEAR else "either"


def _of_place(clause: Clause, i: int, j: int) -> Iterator[str]:
    """What stands between the person at ``i`` and the title at ``j``, and around the two."""
    words = clause.words
    way = ">" if i < j else "<"
    lo, hi = min(i, j), max(i, j)
    before, behind = words[lo - 1], words[hi + 1]
    left, right = words[j - 1], words[j + 1]
    yield from _of_gap(words[lo + 1 : hi], way)
    yield from (
        way, f"{way} {words[i]} {words[j]}", words[i], words[j],
        f"{way} people inside {min(len([k for k in clause.people if lo < k < hi]), 2)}",
        f"{way} titles inside {min(len([k for k in clause.titles if lo < k < hi]), 2)}",
        f"{way} L {before}", f"{way} LL {words[lo - 2]} {before}", f"{way} R {behind}", f"{way} RR {behind} {words[hi + 2]}",
        f"tL {left}", f"tLL {words[j - 2]} {left}", f"tR {right}", f"tRR {right} {words[j + 2]}",
    )  # fmt: skip
    nearer = [abs(k - j) for k in clause.people if (k > j) != (i > j)]
    if nearer:
        yield f"{way} beyond it a person {min(4, *nearer)}"
    beyond = [abs(k - i) for k in clause.titles if (k > i) != (j > i)]
    if beyond:
        yield f"{way} another title {'nearer' if min(beyond) < hi - lo else 'farther'}"
    if clause.sentence.line.heading:
        yield "heading"
    yield f"line {min(clause.sentence.number, 3)}"


def _of_gap(gap: list[str], way: str) -> Iterator[str]:
    """The words between a person and a title; the first four features count again for titles that are a subject."""
    size = len(gap)
    near = size if size < 4 else "4-6" if size < 7 else "7-12" if size < 13 else "far"
    yield f"{way} between {' '.join(gap)}" if size < 6 else f"{way} long"
    yield f"{way} ends {' '.join(gap[-2:])}"
    yield f"{way} begins {' '.join(gap[:2])}"
    yield f"{way} gap {near}"
    if size:
        yield from (f"{way} first {gap[0]}", f"{way} last {gap[-1]}")
    for word in gap:
        if word not in _FUNCTION:
            yield f"{way} in {word}"
    for word, following in pairwise(gap):
        yield f"{way} in {word} {following}"
    yield f"{way} commas {min(gap.count(','), 3)}"
    if ";" in gap or ":" in gap:
        yield f"{way} parted"


def _of_person(who: Token, n: int, person: Mention, before: bool) -> Iterator[str]:
    size = len(who.people)
    yield f"list of {min(size, 4)}"
    if size > 1:
        near = n == size - 1 if before else n == 0
        yield f"list {'>' if before else '<'} {'near' if near else 'far'}"
        yield f"list of {min(size, 4)} {'near' if near else 'far'}"
    yield from _of_name(person)


def _of_name(person: Mention) -> Iterator[str]:
    margin = person.scores[PERSON] - max(person.scores[:PERSON] + person.scores[PERSON + 1 :])
    yield f"person margin {bisect_left(_MARGINS, margin)}"
    yield f"name of {min(len(person.words), 3)}"


def _of_rules(known: Known, person: Mention, work: Mention) -> Iterator[str]:
    key = known.people.key(person)
    drafts = known.rules.get((key, key_of(work.text)), ())
    for draft in drafts:
        yield f"{draft.relation} {draft.rule}"
    for relation in {d.relation for d in drafts}:
        yield f"a {relation}"
    yield f"{'performs' if key in known.performs else 'does not'} {'crew' if key in known.crew else ''}"


def weigh_known(
    clauses: list[Clause], drafts: list[Draft], people: People, chances: Mapping[str, float]
) -> Iterator[Draft]:
    """``drafts`` with each earlier work as sure as its words make it, and with those that no rule read."""
    known = Known(drafts, people, chances, clauses)
    table = weights("known")
    best: dict[tuple[Key, str], tuple[float, Pair]] = {}
    for clause in clauses:
        for pair in find_pairs(clause, known) if clause.titles or clause.bracketed else ():
            (score,) = table.sum(set(pair.features))
            chance = round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 2)
            key = (people.key(pair.person), key_of(pair.work.text))
            if key not in best or chance > best[key][0]:
                best[key] = (chance, pair)
    read = set()
    for draft in drafts:
        if draft.other is None or draft.show is None or not _says_known(draft, chances):
            yield draft
            continue
        key = (people.key(draft.other), key_of(draft.show.text))
        read.add(key)
        if key not in best:
            yield draft
        elif best[key][0] >= _UNLIKELY:
            yield replace(draft, confidence=best[key][0])
    for key, (chance, pair) in best.items():
        if chance >= _LEAST and key not in read:
            yield Draft(
                "known", pair.work, pair.person, None, None, *pair.clause.span(*pair.places), pair.clause.sentence.number,
                "weighed work", chance,
            )  # fmt: skip


def _says_known(draft: Draft, chances: Mapping[str, float]) -> bool:
    """Whether ``draft`` tells of an earlier work; a job at what the text is about is none."""
    if draft.relation == "job" and draft.show is not None:
        return chances.get(key_of(draft.show.text), 0.0) < _SUBJECT
    return draft.relation == "known"
