"""Who does what for a production: pairs of a person and the words of a job in one sentence, weighed.

The weights in ``vocabulary/credits.tsv`` are counted on annotated announcements by ``tests/weights/weigh_credits.py``.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from castgraph.grammar.change import replace
from castgraph.grammar.clauses import Clause, Token
from castgraph.grammar.credit_cues import Cue
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import PERSON, Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.text import key_of
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import weights

_FUNCTION = words_of("function_words")
_KINDS = ("<person>", "<people>", "<title>", "<company>", "<he>", "<verb>", "<noun>", "<did>", "<doing>", "<thing>")
_FAR = 30  # tokens between a person and a cue
_MARGINS = (-1.0, 0.0, 1.0, 2.0, 4.0)
_CHANCES = (0.1, 0.3, 0.5, 0.8)
_LEAST, _UNLIKELY = 0.25, 0.08
_SUBJECT = 0.3  # chance of a title from which a text is about it


@dataclass(frozen=True, slots=True)
class Pair:
    """A person with one role that a cue of the same clause may tell."""

    person: Mention
    role: str
    clause: Clause
    who: int  # the places of its tokens
    cue: int
    shared: frozenset[str]  # what speaks for and against all pairs of these tokens
    own: frozenset[str]  # and for and against this one alone


class Said:
    """What the rules read of people: their drafts by line, person and role."""

    def __init__(self, drafts: Iterable[Draft], people: People) -> None:
        self.people = people
        self.by_line: dict[tuple[int, Key], list[Draft]] = defaultdict(list)
        self.roles: dict[Key, set[str]] = defaultdict(set)
        self.performs: set[Key] = set()
        self.plays: set[Key] = set()
        for draft in drafts:
            if draft.other is None:
                continue
            if draft.relation in ("credit", "job"):
                key = people.key(draft.other)
                self.by_line[draft.line, key].append(draft)
                self.roles[key].add(draft.value or "")
            elif draft.relation == "cast":
                self.performs.add(people.key(draft.other))
                if draft.character is not None:
                    self.plays.add(people.key(draft.character))


def find_pairs(clause: Clause, said: Said, chances: Mapping[str, float]) -> Iterator[Pair]:
    """The pairs of ``clause``; ``chances``: of each title to be what the text is about."""
    for j in clause.cues:
        for i in clause.people:
            if abs(i - j) > _FAR:
                continue
            cue, who = clause.tokens[j], clause.tokens[i]
            shared = frozenset((*_of_place(clause, i, j), *_of_titles(clause, j, chances)))
            for n, (person, _) in enumerate(who.people):
                own = list(_of_person(who, n, said, person, i < j))
                for one in cue.cues:
                    if one.form == "verb" and any(other.form == "thing" for other in cue.cues):
                        continue  # who "wrote the novel" wrote no episode
                    for role in one.roles:
                        told = _of_rules(said, clause.sentence.number, person, role)
                        found = frozenset((*own, *_of_role(clause, i, j, one, role), *told))
                        yield Pair(person, role, clause, i, j, shared, found - shared)


def _of_place(clause: Clause, i: int, j: int) -> Iterator[str]:
    """What stands between the person at ``i`` and the cue at ``j``, and around the two."""
    words = clause.words
    if i == j:
        yield "letters"
        return
    way = ">" if i < j else "<"
    lo, hi = min(i, j), max(i, j)
    form = words[j]
    yield from (way, f"{way} {form}", f"{way} who {words[i]}")
    yield from _of_gap(words[lo + 1 : hi], way, form)
    between = sum(lo < k < hi for k in clause.people)
    yield f"{way} people inside {min(between, 2)}"
    yield f"{way} {form} people inside {min(between, 2)}"
    yield f"{way} cues inside {min(sum(lo < k < hi for k in clause.cues), 3)}"
    yield from _of_rivals(clause, i, j, way)
    yield from (f"{way} L {words[lo - 1]}", f"{way} LL {words[lo - 2]} {words[lo - 1]}")
    yield from (f"{way} R {words[hi + 1]}", f"{way} RR {words[hi + 1]} {words[hi + 2]}")
    yield from (f"{form} cL {words[j - 1]}", f"{form} cR {words[j + 1]}", f"{form} cRR {words[j + 1]} {words[j + 2]}")
    yield f"{form} cLL {words[j - 2]} {words[j - 1]}"
    line = clause.sentence.line
    if line.heading:
        yield "heading"
    if line.opening:
        yield "opening"


def _of_gap(gap: list[str], way: str, form: str) -> Iterator[str]:
    """The words between a person and a cue of that form."""
    size = len(gap)
    near = size if size < 4 else "4-6" if size < 7 else "7-12" if size < 13 else "far"
    yield from (f"{way} gap {near}", f"{way} {form} gap {near}")
    if size < 6:
        text = " ".join(gap)
        yield from (f"{way} between {text}", f"{way} {form} between {text}")
    if size:
        yield from (f"{way} begins {gap[0]}", f"{way} ends {gap[-1]}")
        yield from (f"{way} {form} begins {' '.join(gap[:2])}", f"{way} {form} ends {' '.join(gap[-2:])}")
    for word in gap:
        if word not in _FUNCTION:
            yield f"{way} in {word}"
    for word, following in pairwise(gap):
        yield f"{way} in {word} {following}"
    for kind in _KINDS:
        count = gap.count(kind)
        if count:
            yield f"{way} {min(count, 2)} {kind} inside"
    yield f"{way} commas {min(gap.count(','), 3)}"
    if ";" in gap or ":" in gap:
        yield f"{way} parted"


def _of_rivals(clause: Clause, i: int, j: int, way: str) -> Iterator[str]:
    """Whether the cue has another person nearer or on its other side, and the person another cue."""
    size = abs(i - j)
    beyond = [abs(k - j) for k in clause.people if (k > j) == (i < j) and k not in {i, j}]
    if beyond:
        best = min(beyond)
        yield f"{way} other person {'nearer' if best < size else 'as near' if best == size else 'farther'}"
        yield f"{way} other person at {min(best, 4)} {clause.words[j]}"
    else:
        yield f"{way} no other person"
    others = [abs(k - i) for k in clause.cues if k not in {i, j} and (k > i) != (j > i)]
    if others:
        yield f"{way} other cue {'nearer' if min(others) < size else 'farther'}"


def _of_titles(clause: Clause, j: int, chances: Mapping[str, float]) -> Iterator[str]:
    """Whose job it is: the title behind the cue ("creator of Salt") or before it ("Salt creator")."""
    form = clause.words[j]
    for k in clause.titles:
        if clause.words[k] == "<other>":
            continue
        chance = chance_of(clause.tokens[k], chances)
        if 0 < k - j < 6 and not any(j < p < k for p in clause.people):
            yield f"{form} title after {chance}"
            yield f"{form} title after {' '.join(clause.words[j + 1 : k])} {chance > 1}"
            break
    for k in reversed(clause.titles):
        if clause.words[k] != "<other>" and 0 < j - k < 4:
            yield f"{form} title before {chance_of(clause.tokens[k], chances)} {j - k}"
            break
    yield f"best title {max((chance_of(clause.tokens[k], chances) for k in clause.titles), default='none')}"


def chance_of(token: Token, chances: Mapping[str, float]) -> int:
    """How likely one of the token's titles is what the text is about, in steps."""
    return bisect_left(_CHANCES, max(chances.get(key_of(m.text), 0.0) for m in token.mentions))


def _of_person(who: Token, n: int, said: Said, person: Mention, before: bool) -> Iterator[str]:
    size = len(who.people)
    yield f"list of {min(size, 4)}"
    if size > 1:
        near = n == size - 1 if before else n == 0
        yield f"list of {min(size, 4)} {'near' if near else 'far'}"
        yield f"list {'>' if before else '<'} {'near' if near else 'far'}"
    margin = person.scores[PERSON] - max(person.scores[:PERSON] + person.scores[PERSON + 1 :])
    yield f"person margin {bisect_left(_MARGINS, margin)}"
    yield f"name of {min(len(person.words), 3)}"
    key = said.people.key(person)
    if key in said.performs:
        yield "performs"
    if key in said.plays:
        yield "is a part"
    if not said.roles[key]:
        yield "no credit read"


def _of_role(clause: Clause, i: int, j: int, cue: Cue, role: str) -> list[str]:
    """What the cue itself says of the role, beside this person."""
    way = "=" if i == j else ">" if i < j else "<"
    words, phrase, size = clause.words, cue.phrase, len(clause.tokens[i].people)
    found = [
        role, f"{phrase} {role}", f"{way} {phrase}", f"{way} {phrase} {role}", f"{cue.form} {role}",
        f"{way} {cue.form} {role}", f"{phrase} cR {words[j + 1]}", f"{phrase} cL {words[j - 1]}",
        f"{role} list of {min(size, 4)}", f"{phrase} size {min(size, 2)}",
    ]  # fmt: skip
    if 0 < abs(i - j) < 4:
        gap = " ".join(words[min(i, j) + 1 : max(i, j)])
        found += [f"{way} {phrase} {gap}", f"{role} {way} {gap}"]
    if i != j and role not in ("executive producer", "producer"):
        others = sum(role in one.roles for k in clause.cues if k != j for one in clause.tokens[k].cues)
        if others:
            found.append("role said twice")
    return found


def _of_rules(said: Said, number: int, person: Mention, role: str) -> list[str]:
    """What the rules read of the person in the line ``number``."""
    key = said.people.key(person)
    drafts = said.by_line.get((number, key), ())
    rules = {d.rule for d in drafts if d.value == role}
    if rules:
        return [*(f"rule {rule}" for rule in rules), "a rule", f"rules {min(len(rules), 3)}", f"a rule {role}"]
    if drafts:
        return ["rule of another role"]
    return ["rule elsewhere"] if role in said.roles[key] else []


def weigh_credits(
    clauses: Iterable[Clause], drafts: list[Draft], people: People, chances: Mapping[str, float]
) -> Iterator[Draft]:
    """``drafts`` with every credit as sure as its words make it, and with those that no rule read."""
    said = Said(drafts, people)
    best = _weigh(clauses, said, chances)
    for draft in drafts:
        if draft.relation not in ("credit", "job") or draft.other is None:
            yield draft
            continue
        found = best.get((draft.line, people.key(draft.other), draft.value or ""))
        if found is None or not _of_subject(draft, chances):
            yield draft
        elif found[0] >= _UNLIKELY:
            yield replace(draft, confidence=found[0])
    for (line, key, role), (chance, pair) in best.items():
        if chance >= _LEAST and not any(d.value == role for d in said.by_line.get((line, key), ())):
            yield Draft(
                "credit",
                None,
                pair.person,
                role,
                None,
                *pair.clause.span(pair.who, pair.cue),
                line,
                "weighed credit",
                chance,
                False,
            )


def _weigh(
    clauses: Iterable[Clause], said: Said, chances: Mapping[str, float]
) -> dict[tuple[int, Key, str], tuple[float, Pair]]:
    """The most likely pair of each person and role in each line, with its probability."""
    table = weights("credits")
    shared: frozenset[str] | None = None
    begun = table.begin(())
    best: dict[tuple[int, Key, str], tuple[float, Pair]] = {}
    for clause in clauses:
        for pair in find_pairs(clause, said, chances):
            if pair.shared is not shared:
                shared = pair.shared
                begun = table.begin(shared)
            (score,) = table.sum_on(begun, pair.own)
            chance = round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 2)
            key = (clause.sentence.number, said.people.key(pair.person), pair.role)
            if key not in best or chance > best[key][0]:
                best[key] = (chance, pair)
    return best


def _of_subject(draft: Draft, chances: Mapping[str, float]) -> bool:
    return draft.show is None or chances.get(key_of(draft.show.text), 0.0) >= _SUBJECT
