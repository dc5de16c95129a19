"""Every rule reads its own examples: all that a ``yes`` states, and by a ``no`` nothing."""

import pytest

from castgraph.grammar import rules
from castgraph.grammar.document import read_document
from castgraph.grammar.extract import read_drafts

YES = [
    pytest.param(rule, yes[0], set(yes[1:]), id=f"{rule.name}: {yes[0][:50]}") for rule in rules.ALL for yes in rule.yes
]
NO = [pytest.param(rule, no, id=f"{rule.name}: {no[:50]}") for rule in rules.ALL for no in rule.no]
RELATIONS = {
    "cast": ("cast", "plays", "billing"),
    "known": ("known_for",),
    "based": ("based_on",),
    "subject": ("show",),
    "job": ("credit", "known_for"),
}


@pytest.mark.parametrize(("rule", "text", "expected"), YES)
def test_a_yes_gives_its_facts_and_no_others_of_their_kind(read, rule, text, expected):
    kinds = {line.split(" | ")[0] for line in expected}
    found = {line for line in read(text) if line.split(" | ")[0] in kinds}
    assert found == expected


@pytest.mark.parametrize(("rule", "text", "expected"), YES)
def test_a_yes_is_read_by_its_rule(rule, text, expected):
    drafts = [d for d in read_drafts(read_document(text)) if d.rule == rule.name]
    assert {r for d in drafts for r in RELATIONS.get(d.relation, (d.relation,))} & {e.split(" | ")[0] for e in expected}


@pytest.mark.parametrize(("rule", "text"), NO)
def test_a_no_gives_nothing(rule, text):
    assert [d for d in read_drafts(read_document(text)) if d.rule == rule.name] == []


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_reads_and_what_it_leaves(rule):
    assert rule.yes, f"{rule.name}: no yes; expected a text with the facts that the rule reads in it"
    assert rule.no, f"{rule.name}: no no; expected a text that looks alike and states nothing"


def test_names_of_rules_are_told_apart():
    names = [rule.name for rule in rules.ALL]
    assert len(names) == len(set(names))
