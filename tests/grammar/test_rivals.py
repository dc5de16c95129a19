"""What a second look at a title sees: how likely the text is about the titles beside it, and about others."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.grammar.document import read_document
from castgraph.grammar.rivals import chance_of, rival_features, weigh_again

LIST = "HBO has ordered the dramas “Salt Road,” “Glass Harbour” and “Cold Lantern.”"
TITLES = ("salt road", "glass harbour", "cold lantern")


def lines_of(text):
    return read_document(text).lines


def test_titles_of_one_list_see_how_likely_the_others_of_it_are():
    found = rival_features(lines_of(LIST), dict(zip(TITLES, (2.5, 2.5, -2.5), strict=True)))
    assert "list 7" in found["cold lantern"]  # both others stand between 2 and 3
    assert "list 4" in found["salt road"]  # 2.5 and -2.5 are 0 on the whole


def test_a_title_alone_in_a_text_has_no_rivals():
    (found,) = rival_features(lines_of("“Salt Road” begins on Monday."), {"salt road": 1.5}).values()
    assert {"best none", "list none", "next none", "previous none", "same line none", "likely others 0"} <= set(found)


@given(st.lists(st.floats(-8, 8), min_size=3, max_size=3))
def test_every_title_that_is_weighed_gets_a_probability(scores):
    chances = weigh_again(lines_of(LIST), dict(zip(TITLES, scores, strict=True)))
    assert list(chances) == list(TITLES)
    assert all(0 < chance < 1 for chance in chances.values())


@pytest.mark.parametrize(("score", "chance"), [(0.0, 0.5), (log(3), 0.75), (-log(3), 0.25)])
def test_a_score_is_the_logarithm_of_odds(score, chance):
    assert chance_of(score) == pytest.approx(chance)
