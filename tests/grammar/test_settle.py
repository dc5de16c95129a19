"""Credits, earlier works and sources, told apart by what the text is about."""

import pytest

OPENING = "Canal Uno has ordered the drama “Harbour Nine.”\n\n"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The writer is Ana Prieto, the creator of “Salt Road.”",
            {"credit | Harbour Nine | Ana Prieto | writer", "known_for | Ana Prieto | Salt Road"},
        ),
        ("It is based on the novel of the same name.", {"based_on | Harbour Nine | Harbour Nine"}),
        (
            "It is based on the novel by Leo Sand.",
            {"based_on | Harbour Nine | Harbour Nine", "credit | Harbour Nine | Leo Sand | author"},
        ),
        (
            "“Harbour Nine” is based on the novel by Leo Sand.",
            {"based_on | Harbour Nine | Harbour Nine", "credit | Harbour Nine | Leo Sand | author"},
        ),
        (
            "It is based on Leo Sand's novel “Salt Road.”",
            {"based_on | Harbour Nine | Salt Road", "credit | Harbour Nine | Leo Sand | author"},
        ),
    ],
)
def test_a_job_or_a_source_is_told_by_the_show_of_the_text(read, text, facts):
    kinds = ("credit", "known_for", "based_on")
    assert {fact for fact in read(OPENING + text) if fact.split(" | ")[0] in kinds} == facts
