"""Classes of words: those that stand in like places share one."""

import pytest

from castgraph.grammar.word_classes import class_of, classes_of


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("David", "Peter", "Steve"), id="given-names"),
        pytest.param(("London", "Toronto", "Stockholm"), id="cities"),
        pytest.param(("taught", "directed", "visited"), id="deeds"),
        pytest.param(("night", "season", "summer"), id="times"),
    ],
)
def test_words_that_stand_in_like_places_share_a_class(words):
    (shared,) = {class_of(word) for word in words}
    assert shared != "0"


def test_a_word_that_is_in_no_class_as_written_takes_that_of_its_small_letters():
    assert class_of("ORDERED") == class_of("ordered") != "0"


def test_a_word_that_nobody_has_classed_is_of_class_0():
    assert class_of("Xyzzyplugh") == "0"


def test_marks_and_names_are_their_own_classes():
    assert classes_of(["<person>", ",", "xyzzyplugh"]) == ["<person>", ",", "0"]
