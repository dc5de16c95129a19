"""Expressions are searched only where something that all of their matches hold stands, and lose no match by it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.grammar import expression_tree, rules
from castgraph.grammar.anchors import Anchored, by_letter, find_needs
from castgraph.grammar.expression_tree import parse_expression


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        (r"(?:the )?dramas?", (("drama",),)),
        (r"(?<![\w-])(?:dramas?|comed(?:y|ies))\b", (("drama", "comed"),)),
        (r"co-?(?:created|written) by", ((" by",), ("co",), ("created", "written"))),
        (r"[\ue000\ue001], who", ((", who",), ("\ue000", "\ue001"))),
        (r"order(?:s|ed)+ (?= it)", (("  it",), ("order",))),
    ],
)
def test_needs_are_strings_that_each_match_holds(expression: str, needs: tuple[tuple[str, ...], ...]) -> None:
    found = find_needs(re.compile(expression))
    assert sorted(tuple(sorted(strings)) for strings in found) == sorted(tuple(sorted(strings)) for strings in needs)


@pytest.mark.parametrize("expression", [r"\w+", r"drama|\w+", r"(?:drama)?", r"(?!drama)", r"(?i:drama)", r"[^d]"])
def test_an_expression_that_may_match_anything_needs_nothing(expression: str) -> None:
    assert find_needs(re.compile(expression)) == ()


def test_what_ignores_case_needs_nothing() -> None:
    assert find_needs(re.compile("drama", re.IGNORECASE)) == ()


@given(st.data())
def test_whatever_matches_a_rule_holds_what_the_rule_needs(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(rules.ALL))
    text = data.draw(st.from_regex(rule.compiled.pattern))
    assert rule.compiled.may_match(text)


def test_what_does_not_hold_the_needs_is_not_searched() -> None:
    assert list(Anchored("drama").finditer("a comedy")) == []
    assert [m.group() for m in Anchored("dramas?").finditer("two dramas")] == ["dramas"]


def test_alternatives_by_letter_keep_their_order_within_a_letter() -> None:
    assert by_letter(r"drama|(?:one|two) parts?|comed(?:y|ies)|docu-?drama|x?|d") == (
        r"(?:d(?:rama|ocu-?drama|)|(?:one|two) parts?|comed(?:y|ies)|x?)"
    )


def test_python_gives_the_tree_of_an_expression() -> None:
    """Fails where Python has renamed its parser or what it calls a node: all is still read, but much slower."""
    tree = [(str(kind), value) for kind, value in parse_expression(re.compile(r"ab(?:c|d)+[e-g]"))]
    assert [kind for kind, _ in tree] == ["LITERAL", "LITERAL", "MAX_REPEAT", "IN"], (
        "re._parser is not what it was: see castgraph/grammar/expression_tree.py"
    )
    assert tree[0] == ("LITERAL", ord("a"))


def test_a_python_without_that_parser_searches_every_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression_tree, "_parser", None)
    assert find_needs(re.compile("dramas?")) == ()
    assert [m.group() for m in Anchored("dramas?").finditer("two dramas")] == ["dramas"]
