"""Status by idiom, and what takes an idiom back."""

import pytest

SAID = """\
Netflix has given a straight-to-series order to “Salt Road.” = ordered
HBO has handed a series order to “Salt Road,” a drama from Ana Prieto. = ordered
NBC has ordered “Salt Road” to series. = ordered
“Salt Road” has been picked up to series at ABC. = ordered
The BBC has commissioned “Salt Road,” a six-part thriller by Ana Prieto. = ordered
AMC has given the go-ahead to “Salt Road.” = ordered
“Salt Road” has landed a 10-episode order at Peacock. = ordered
CBS has given a pilot order to “Salt Road”. = pilot ordered
CBS has ordered a pilot for “Salt Road.” = pilot ordered
NBC has handed out a put pilot commitment to “Salt Road.” = pilot ordered
The CW has picked up the drama “Salt Road” to pilot. = pilot ordered
Netflix has renewed “Salt Road” for a third season. = renewed
“Salt Road” has scored a second season renewal at Hulu. = renewed
Season 2 of “Salt Road” is officially on the way, Netflix said. = renewed
HBO has picked up “Salt Road” for season two. = renewed
“Salt Road” is getting a second season. = renewed
“Salt Road” won't return for a third season at CBS. = cancelled
“Salt Road” got the chop at Fox. = cancelled
ABC has pulled the plug on “Salt Road.” = cancelled
There will be no second season of “Salt Road.” = cancelled
“Salt Road” had been renewed, but Netflix has reversed its decision. = cancelled
“Salt Road” will end with its fifth season. = ending
The sixth and final season of “Salt Road” starts in May. = ending
Filming has begun on HBO's “Salt Road”. = filming
Filming is under way on “Salt Road,” the new BBC drama. = filming
“Salt Road” is currently shooting in Vancouver. = filming
HBO is developing “Salt Road,” a drama about fishermen. = in development
A series adaptation of the novel, “Salt Road,” is in the works at Hulu. = in development
"""
TAKEN_BACK = [
    "Production on “Salt Road” will begin in March.",
    "Will “Salt Road” be renewed? The network has yet to say.",
    "“Salt Road” could be renewed for a second season.",
    "“Salt Road” may be picked up by another network.",
]


def statuses(facts: set[str]) -> set[str]:
    return {f for f in facts if f.startswith("status")}


@pytest.mark.parametrize("line", SAID.splitlines())
def test_an_idiom_states_its_status(read, line):
    text, status = line.split(" = ")
    assert statuses(read(text)) == {f"status | Salt Road | {status}"}


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_hedge_a_plan_and_a_question_state_nothing(read, text):
    assert statuses(read(text)) == set()


SLATE = {"status | Salt Road | ordered", "status | The Harbour | ordered"}


def test_a_slate_gives_its_status_to_the_shows_below(read):
    shows = "“Salt Road” is about a judge in Lisbon.\n\n“The Harbour” is about a cook in Porto."
    assert statuses(read("HBO has ordered two new dramas.\n\n" + shows)) == SLATE


@pytest.mark.xfail(strict=True, reason="a show named behind one of its cast is too unsure to be of the slate")
def test_a_slate_gives_its_status_to_the_shows_of_whom_it_names(read):
    shows = "Ana Prieto plays a judge in “Salt Road”.\n\nLeo Sand plays a cook in “The Harbour”."
    assert statuses(read("HBO has ordered two new dramas.\n\n" + shows)) == SLATE
