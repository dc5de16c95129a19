"""Earlier works: what a text credits people with besides what it is about."""

import pytest

ORDERED = "HBO has ordered the drama “Harbour Nine,” which stars Lena Voss. "


def works(read, text):
    return {line.removeprefix("known_for | ") for line in read(text) if line.startswith("known_for")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Voss is best known for “Salt Road.”",
        "Lena Voss (“Salt Road”) plays a captain.",
        "Lena Voss (Salt Road) plays a captain.",
        "Voss was last seen in “Salt Road.”",
        "Voss, who starred in “Salt Road,” plays a captain.",
        "Lena Voss of “Salt Road” fame plays a captain.",
        "“Salt Road” alum Lena Voss plays a captain.",
        "“Salt Road” star Lena Voss plays a captain.",
        "Voss recently appeared in “Salt Road.”",
        "Voss's credits include “Salt Road.”",
        "Her credits include “Salt Road.”",
        "She was most recently seen in “Salt Road.”",
        "Lena Voss, known for “Salt Road,” plays a captain.",
        "Voss won an Emmy for “Salt Road.”",
        "Voss recurred on “Salt Road.”",
        "Voss, fresh off “Salt Road,” plays a captain.",
        "Voss previously starred in the drama “Salt Road.”",
    ],
)
def test_a_stock_phrase_tells_an_earlier_work(read, sentence):
    assert works(read, ORDERED + sentence) == {"Lena Voss | Salt Road"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It is written by Tom Becker (“Salt Road”).",
        "“Salt Road” creator Tom Becker is the writer.",
        "The writer is Tom Becker, creator of “Salt Road.”",
        "Tom Becker, who wrote “Salt Road,” is the showrunner.",
    ],
)
def test_a_job_at_another_work_is_an_earlier_work(read, sentence):
    assert works(read, ORDERED + sentence) == {"Tom Becker | Salt Road"}


def test_several_works_are_told(read):
    text = ORDERED + "Voss is known for “Salt Road,” “Paper Moons” and “The Long Tide.”"
    assert works(read, text) == {"Lena Voss | Salt Road", "Lena Voss | Paper Moons", "Lena Voss | The Long Tide"}


def test_what_the_text_is_about_is_no_earlier_work(read):
    assert works(read, ORDERED + "Voss leads the cast of “Harbour Nine.”") == set()
