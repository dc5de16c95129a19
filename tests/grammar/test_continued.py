"""Lists of the crew that go on over sentences and lines."""

import pytest

OPENING = "Canal Uno has ordered the drama “Harbour Nine.”\n\n"
EVERYONE = {
    f"credit | Harbour Nine | {name} | executive producer" for name in ("Ana Prieto", "Mark Hollis", "Jane Doyle")
}


@pytest.mark.parametrize(
    "text",
    [
        "Executive producers: Ana Prieto; Mark Hollis; Jane Doyle",
        "The executive producers are Ana Prieto for Tall Oak Pictures; Mark Hollis for Rook TV; and Jane Doyle.",
        "Executive producers are Ana Prieto for Tall Oak Pictures; Mark Hollis for Rook Television; and Jane Doyle.",
        "Executive Producers:\nAna Prieto\nMark Hollis\nJane Doyle",
    ],
)
def test_the_names_that_follow_have_the_role_too(read, text):
    assert {fact for fact in read(OPENING + text) if fact.startswith("credit")} == EVERYONE


def test_a_list_ends_where_a_sentence_does(read):
    facts = read(OPENING + "The executive producers are Ana Prieto and Mark Hollis. Jane Doyle.")
    assert "credit | Harbour Nine | Jane Doyle | executive producer" not in facts
