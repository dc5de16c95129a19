#!/usr/bin/env python3
"""Count the weights of companies' roles and of their shows (company_*.tsv) on the samples not kept aside.

python tests/weights/weigh_company_roles.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from collections import defaultdict
from dataclasses import replace

from readings import Look, read_all

from castgraph.grammar.company_pairs import PairFinder
from castgraph.grammar.company_roles import ROLES, survey_companies
from castgraph.grammar.company_shows import LEAST_ROLE
from castgraph.grammar.document import Scope
from castgraph.grammar.draft import Draft
from castgraph.grammar.extract import choose_subjects, find_main
from castgraph.grammar.mentions import TITLE
from castgraph.grammar.sections import Sections
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import EveryFeature
from samples import all_forms, form, table_lines, write_table

STRENGTHS = ((0.3, 0.3, 1.0), (0.1, 0.1, 1.0))  # by role: of the roles' weights, of the shows'
LEAST_WEIGHTS = (0.05, 0.05)


def gold_roles(gold, where):
    """Of each company's forms: the (form of a title, role) that the gold says."""
    said = defaultdict(set)
    for fact in gold.get(where, []):
        if fact["rel"] == "company":
            for company in all_forms(fact["company"]):
                said[company] |= {(title, fact["role"]) for title in all_forms(fact["show"])}
    return said


class Judge:
    """What the gold of one reading says of its companies."""

    def __init__(self, reading):
        gold = reading.sample.gold
        self._said, self._optional = gold_roles(gold, "facts"), gold_roles(gold, "optional")
        self._titles = defaultdict(set)
        for mention in reading.document.mentions:
            if mention.kind == TITLE:
                self._titles[key_of(mention.text)].add(form(mention.text))

    def roles(self, company, title=None):
        """(the roles that the company has, those that count neither way); for the show ``title`` alone if given."""
        names = {form(place.mention.text) for place in company.places}

        def of(said):
            return {r for n in names for t, r in said.get(n, ()) if title is None or t in self._titles[title]}

        right = of(self._said)
        return right, of(self._optional) - right


def look_at(rows, column, strength):
    """The weights of one role by rows of (reading, company, features, right, neutral)."""
    role = ROLES[column]
    kept = [row for row in rows if role not in row[4]]
    return Look(
        [row[2] for row in kept], [role in row[3] for row in kept], [row[0].sample.name for row in kept], strength
    )


def company_rows(readings):
    for reading in readings:
        judge = Judge(reading)
        for company in survey_companies(reading.sentences, reading.drafts, EveryFeature()).values():
            yield reading, company, company.features, *judge.roles(company)


def set_roles(rows, seen):
    """Give the companies of ``rows`` the chances of their roles by the weights of ``seen``."""
    found = [
        look_at(seen, column, STRENGTHS[0][column]).chances([row[2] for row in rows]) for column in range(len(ROLES))
    ]
    for row, *chances in zip(rows, *found, strict=True):
        row[1].chances = tuple(map(float, chances))


def place_drafts(reading):
    """(what rules read of companies, with shows; which show a place is about), as they are in reading a text."""
    document, chances = reading.document, reading.chances
    subjects = choose_subjects(chances)
    scope = Scope(document, subjects, find_main(document, chances, subjects))
    sections = Sections(document.lines, chances, reading.drafts)

    def about(number, at):
        return sections.find(Draft("", None, None, None, None, at, at, number, "", 0.0)) or scope.at(number, at)

    drafts = [d for d in reading.drafts if d.relation == "company"]
    return [d if d.show is not None else replace(d, show=about(d.line, d.start)) for d in drafts], about


def pair_rows(rows):
    """The rows of pairs for those of companies, whose chances are set."""
    by_reading = defaultdict(list)
    for reading, company, *_ in rows:
        by_reading[reading.sample.name].append((reading, company))
    for found in by_reading.values():
        reading = found[0][0]
        judge = Judge(reading)
        companies = {company.key: company for _, company in found}
        drafts, about = place_drafts(reading)
        for pair, features in PairFinder(reading.sentences, companies, reading.chances, drafts, about).find(
            EveryFeature()
        ):
            yield reading, pair.company, features, *judge.roles(pair.company, pair.title)


def possible(rows, column):
    return [row for row in rows if row[1].chances[column] > LEAST_ROLE]


def count(readings):
    """(rows of companies, rows of pairs): of each text by chances of roles whose weights have not seen it."""
    rows = list(company_rows(readings))
    for fold in sorted({reading.fold for reading in readings}):
        own = [row for row in rows if row[0].fold == fold]
        set_roles(own, [row for row in rows if row[0].fold != fold])
    return rows, list(pair_rows(rows))


def to_table(looks, least):
    columns = [look.column() for look in looks]
    features = sorted({feature for weights, _ in columns for feature in weights})
    rows = {feature: [weights.get(feature, 0.0) for weights, _ in columns] for feature in features}
    return table_lines(ROLES, rows, [bias for _, bias in columns], least)


def tables(readings):
    """The tables that these readings give."""
    roles, pairs = count(readings)
    columns = range(len(ROLES))
    return {
        "company_roles": to_table([look_at(roles, c, STRENGTHS[0][c]) for c in columns], LEAST_WEIGHTS[0]),
        "company_shows": to_table([look_at(possible(pairs, c), c, STRENGTHS[1][c]) for c in columns], LEAST_WEIGHTS[1]),
    }


def main():
    readings, held = read_all()
    roles, pairs = count(readings)
    aside = list(company_rows(held))
    set_roles(aside, roles)
    beside = list(pair_rows(aside))
    for column, role in enumerate(ROLES):
        rows = [row for row in possible(beside, column) if role not in row[4]]
        chances = look_at(possible(pairs, column), column, STRENGTHS[1][column]).chances([row[2] for row in rows])
        gold = sum(f["rel"] == "company" and f["role"] == role for r in held for f in r.sample.gold["facts"])
        for least in (0.2, 0.3, 0.4, 0.5):
            found = [role in row[3] for row, p in zip(rows, chances, strict=True) if p > least]
            right = sum(found)
            print(
                f"kept aside, {role} from {least}: P {100 * right / max(len(found), 1):.0f}  R {100 * right / gold:.0f}"
            )
    for name, lines in tables(readings).items():
        write_table(name, lines)


if __name__ == "__main__":
    main()
