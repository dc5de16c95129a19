"""Which stretches of a text may be one name."""

import pytest

from castgraph.grammar.names import find_candidates


def read(text):
    return {text[c.start : c.stop] for c in find_candidates(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Glass Harbour S2 begins.", "Glass Harbour", id="season-mark"),
        pytest.param("Glass Harbour 2x04 begins.", "Glass Harbour", id="episode-mark"),
        pytest.param("Glass Harbour 2 begins.", "Glass Harbour", id="number"),
        pytest.param("Glass Harbour 2 begins.", "Glass Harbour 2", id="number-of-the-title"),
        pytest.param("NEW Glass Harbour on Monday.", "Glass Harbour", id="capitals-before"),
        pytest.param("NOT RETURNING: Glass Harbour.", "Glass Harbour", id="label"),
        pytest.param("The Rook: Glass Harbour begins.", "The Rook: Glass Harbour", id="colon"),
        pytest.param("Keepers of Salt begins.", "Keepers of Salt", id="of"),
        pytest.param("Ana Prieto's Salt begins.", "Ana Prieto", id="owner"),
        pytest.param("Ana Prieto's Salt begins.", "Ana Prieto's Salt", id="owner-of-the-title"),
    ],
)
def test_a_name_is_found_where_other_words_stand_beside_it(text, name):
    assert name in read(text)


def test_the_joints_of_a_name_are_told_with_the_words_before_them():
    (name,) = [c for c in find_candidates("Keepers of Salt", 0, 15) if c.stop - c.start == 15]
    assert (name.words, name.joints) == (("Keepers", "Salt"), ((1, " of "),))
