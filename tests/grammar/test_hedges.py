"""Words that take back what is said."""

import pytest

from castgraph.grammar.hedges import is_taken_back


@pytest.mark.parametrize(
    ("text", "phrase", "taken_back"),
    [
        ("ana is in talks to star.", "star", True),
        ("ana may star.", "star", True),
        ("ana will star.", "star", False),
        ("the show returns in may. guest stars are named.", "guest", False),
        ("nobody may guess. ana will star.", "star", False),
    ],
)
def test_a_phrase_is_taken_back_by_the_words_before_it_in_its_own_sentence(text, phrase, taken_back):
    start = text.index(phrase)
    assert is_taken_back(text, start, start + len(phrase)) is taken_back
