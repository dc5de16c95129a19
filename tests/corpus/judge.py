"""What castgraph reads in a sample, judged by the sample's gold as score.py judges it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from score import compare, form, gold_tuples, readable

from castgraph.records.facts import (
    BasedOn,
    Casting,
    CompanyRole,
    Credit,
    Fact,
    KnownFor,
    Release,
    SeasonOf,
    StatusEvent,
    Subject,
)


def judge(facts: Sequence[Fact], gold: dict) -> dict[int, bool]:
    """Whether each fact, by its number, is right in all that it states; optional ones and repeats are left out."""
    stated = defaultdict(list)
    for number, fact in enumerate(facts):
        for line in fact_tuples(fact):
            stated[line].append(number)
    shows = [{"rel": "show", "title": show["title"]} for show in gold["shows"]]
    true, optional = list(gold_tuples(shows + gold["facts"])), list(gold_tuples(gold.get("optional", [])))
    right, wrong, _ = compare(sorted(stated, key=readable), true, optional)
    verdict: dict[int, bool] = {}
    for lines, value in ((right, True), (wrong, False)):
        for line in lines:
            for number in stated[line]:
                verdict[number] = verdict.get(number, True) and value
    return dict(sorted(verdict.items()))


def fact_tuples(fact) -> Iterator[tuple]:
    """A fact as the scoring writes it, a tuple for each relation that it states."""

    def names(name) -> frozenset[str]:
        return frozenset(form(n) for n in (name.text, *name.also))

    match fact:
        case Subject():
            yield "show", names(fact.show)
        case SeasonOf():
            yield "season", names(fact.show), str(fact.number)
        case Casting():
            yield "cast", names(fact.show), names(fact.person)
            if fact.character is not None:
                yield "plays", names(fact.person), names(fact.character)
            if fact.billing is not None:
                yield "billing", names(fact.show), names(fact.person), fact.billing
        case Credit():
            yield "credit", names(fact.show), names(fact.person), fact.role
        case CompanyRole():
            yield "company", names(fact.show), names(fact.company), fact.role
        case KnownFor():
            yield "known_for", names(fact.person), names(fact.work)
        case Release():
            yield "release", names(fact.show), fact.date
        case StatusEvent():
            yield "status", names(fact.show), fact.status
        case BasedOn():
            yield "based_on", names(fact.show), names(fact.work)
