"""What a show is made from: another work, or a source of its own name."""

import pytest

ANOTHER = """\
“Harbour Nine” is based on the novel “Salt Road” by Leo Sand.
“Harbour Nine” is adapted from Leo Sand's play “Salt Road.”
“Harbour Nine” is a spin-off of “Salt Road.”
“Harbour Nine” is a prequel to “Salt Road.”
“Harbour Nine” is set in the world of “Salt Road.”
“Harbour Nine” is a remake of the Danish series “Salt Road.”
“Harbour Nine” is inspired by the documentary “Salt Road.”
The “Salt Road” spinoff “Harbour Nine” starts in May.
“Salt Road” is getting a spinoff, “Harbour Nine.”
"""
NAMESAKE = """\
“Harbour Nine” is based on the novel of the same name.
“Harbour Nine” is based on Leo Sand's best-selling book of the same name.
“Harbour Nine” is adapted from the play of the same title.
“Harbour Nine” is based on the comic book series of the same name.
"""
NOTHING = """\
“Harbour Nine” is based on a true story.
“Harbour Nine” stars Leo Sand, whom viewers know from “Salt Road.”
“Harbour Nine” follows a man who writes novels.
"""


def sources(facts: set[str]) -> set[str]:
    return {fact for fact in facts if fact.startswith("based_on")}


@pytest.mark.parametrize("text", ANOTHER.splitlines())
def test_a_show_is_made_from_another_work(read, text):
    assert sources(read(text)) == {"based_on | Harbour Nine | Salt Road"}


@pytest.mark.parametrize("text", NAMESAKE.splitlines())
def test_a_source_of_the_same_name_is_the_shows_namesake(read, text):
    assert sources(read(text)) == {"based_on | Harbour Nine | Harbour Nine"}


@pytest.mark.parametrize("text", NOTHING.splitlines())
def test_what_is_no_work_is_no_source(read, text):
    assert sources(read(text)) == set()
