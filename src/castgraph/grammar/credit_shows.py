"""Whose production a credit belongs to where its sentence does not say: what speaks for each title, weighed.

The weights in ``vocabulary/credit_shows.tsv`` are counted on annotated announcements by
``tests/weights/weigh_credit_shows.py``.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from math import exp

from castgraph.grammar.attribution import Attribution
from castgraph.grammar.change import replace
from castgraph.grammar.clauses import Clause
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.sections import Sections
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

_CHANCES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_LEADS = (0.05, 0.1, 0.2, 0.4, 0.6)
_LIKELY = (0.2, 0.4, 0.6, 0.8)
_CROSSED = ("before in", "after in", "far", "before rank")
_IN_LINE = ("same", "before in line", "after in line")


class CreditShows:
    """Finds the show of credits among the titles of one text; ``chances``: of each to be what the text is about."""

    def __init__(
        self, attribution: Attribution, sections: Sections, clauses: Iterable[Clause], chances: Mapping[str, float]
    ) -> None:
        self._attribution = attribution
        self._sections = sections
        self._clauses = {clause.sentence.number: clause for clause in clauses}
        order = sorted(chances, key=lambda k: (-chances[k], k))
        best = chances[order[0]] if order else 0.0
        self._rivals = min(sum(chance > best / 2 for chance in chances.values()), 4)
        self._likely = min(sum(chance > 0.4 for chance in chances.values()), 2)
        self._looks = {key: list(self._look(key, rank, order, chances)) for rank, key in enumerate(order)}
        self._ranks = {key: min(rank, 2) for rank, key in enumerate(order)}
        self._ratios = {key: int(4 * chances[key] / best) for key in order}
        self._found: dict[tuple[int, int, int], tuple[Mention, float] | None] = {}

    def _look(self, key: str, rank: int, order: list[str], chances: Mapping[str, float]) -> Iterator[str]:
        """What speaks for a title wherever the credit stands."""
        chance = chances[key]
        yield f"likely {min(rank, 4)}"
        yield f"likely step {bisect_left(_CHANCES, chance)}"
        yield f"likely ratio {int(4 * chance / chances[order[0]])}"
        yield f"rivals {self._rivals} {min(rank, 2)}"
        if not rank:
            lead = bisect_left(_LEADS, chance - (chances[order[1]] if len(order) > 1 else 0.0))
            yield f"lead {lead}"
            yield f"lead {lead} {bisect_left(_LIKELY, chance)}"

    def place(self, draft: Draft) -> Draft:
        """``draft`` with the show that most speaks for, as sure as it is that the credit is this show's."""
        place = (draft.line, draft.start, draft.stop)
        if place not in self._found:
            self._found[place] = self._find(draft)
        found = self._found[place]
        if found is None:
            return draft
        return replace(draft, show=found[0], confidence=round(draft.confidence * found[1], 2))

    def _find(self, draft: Draft) -> tuple[Mention, float] | None:
        table = weights("credit_shows")
        scored = [(table.sum(features)[0], mention) for _, mention, features in self.candidates(draft)]
        if not scored:
            return None
        score, mention = max(scored, key=lambda f: f[0])
        return mention, 1 / sum(exp(s - score) for s, _ in scored)

    def candidates(self, draft: Draft) -> Iterator[tuple[str, Mention, list[str]]]:
        """Each title near the credit and the likeliest ones of the text, with what speaks for it."""
        section = self._sections.find(draft)
        held = key_of(section.text) if section is not None else None
        clause = self._clauses.get(draft.line)
        for key, mention, near in self._attribution.candidates(draft):
            found = [*near, *self._looks.get(key, ())]
            rank, ratio = self._ranks.get(key, 2), self._ratios.get(key, 0)
            found += [f"{f} / {self._rivals} {rank}" for f in near if f.startswith(_CROSSED)]
            found += [f"{f} ratio {ratio}" for f in near if f.startswith(_IN_LINE)]
            if clause is not None:
                found += _of_clause(clause, draft, key)
            if key == held:
                found += ["section", f"section of {self._likely}"]
            elif held is None:
                found.append("no section")
            yield key, mention, found


def _of_clause(clause: Clause, draft: Draft, key: str) -> Iterator[str]:
    """What stands around the title in the credit's own sentence."""
    for n in clause.titles:
        if not any(key_of(m.text) == key for m in clause.tokens[n].mentions):
            continue
        start, words = clause.offset(clause.tokens[n].start), clause.words
        where = "inside" if draft.start <= start < draft.stop else "left" if start < draft.start else "right"
        yield from (f"clause {where}", f"clause {where} {words[n - 1]} _", f"clause {where} _ {words[n + 1]}")
        yield f"clause {where} {words[n - 2]} {words[n - 1]} _"
        if n - 1 in clause.cues:
            yield "clause cue _"
        if n - 2 in clause.cues:
            yield f"clause cue {words[n - 1]} _"
        if n + 1 in clause.cues:
            yield "clause _ cue"
        yield f"clause people before {min(sum(k < n for k in clause.people), 2)}"
        return
