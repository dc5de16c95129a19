"""Credits: who does what for a production, in the trade's stock phrases and in looser ones."""

import pytest

ORDERED = "Canal Uno has ordered the drama “Harbour Nine.” "


def credits(read, text):
    """What is read of credits, as "Person: role", those of another show with "in Show"."""
    found = set()
    for line in read(text):
        relation, *fields = line.split(" | ")
        if relation == "credit":
            show, person, role = fields
            found.add(f"{person}: {role}" + ("" if show == "Harbour Nine" else f" in {show}"))
    return found


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The series is created by Lena Voss.", "creator"),
        ("The series hails from creator Lena Voss.", "creator"),
        ("The drama is the brainchild of Lena Voss.", "creator"),
        ("Lena Voss created the series.", "creator"),
        ("The series was dreamed up by Lena Voss.", "creator"),
        ("Creator Lena Voss calls it a love letter to the sea.", "creator"),
        ("Lena Voss, who created the series, will stay on.", "creator"),
        ("Lena Voss is the showrunner.", "showrunner"),
        ("Lena Voss serves as showrunner.", "showrunner"),
        ("Lena Voss runs the show.", "showrunner"),
        ("Showrunner Lena Voss promises a second season.", "showrunner"),
        ("Lena Voss is set as showrunner.", "showrunner"),
        ("Lena Voss has been tapped as showrunner.", "showrunner"),
        ("Lena Voss will executive produce.", "executive producer"),
        ("Lena Voss exec produces.", "executive producer"),
        ("Lena Voss is an executive producer.", "executive producer"),
        ("Lena Voss is on board as executive producer.", "executive producer"),
        ("Executive producer: Lena Voss.", "executive producer"),
        ("Lena Voss is attached to executive produce.", "executive producer"),
        ("Executive producing is Lena Voss.", "executive producer"),
        ("The series is executive produced by Lena Voss.", "executive producer"),
        ("Lena Voss produces the series.", "producer"),
        ("The series is produced by Lena Voss.", "producer"),
        ("Lena Voss is the producer.", "producer"),
        ("Lena Voss serves as co-executive producer.", "co-executive producer"),
        ("Lena Voss will direct.", "director"),
        ("The pilot is directed by Lena Voss.", "director"),
        ("Lena Voss is set to direct the first two episodes.", "director"),
        ("Lena Voss will helm the pilot.", "director"),
        ("Lena Voss is behind the camera.", "director"),
        ("The director is Lena Voss.", "director"),
        ("Director Lena Voss starts filming in May.", "director"),
        ("Lena Voss wrote the script.", "writer"),
        ("The series is written by Lena Voss.", "writer"),
        ("Penned by Lena Voss, the drama has eight episodes.", "writer"),
        ("Lena Voss pens the script.", "writer"),
        ("The script is by Lena Voss.", "writer"),
        ("Lena Voss is writing all six episodes.", "writer"),
        ("Writer Lena Voss grew up there.", "writer"),
        ("The series is developed by Lena Voss.", "developer"),
        ("The music is by Lena Voss.", "composer"),
        ("Lena Voss composes the score.", "composer"),
        ("The composer is Lena Voss.", "composer"),
        ("The series is narrated by Lena Voss.", "narrator"),
        ("Lena Voss narrates.", "narrator"),
        ("The series is based on the novel by Lena Voss.", "author"),
        ("It is adapted from Lena Voss's best-selling novel.", "author"),
        ("The series is based on the book of the same name by Lena Voss.", "author"),
    ],
)
def test_a_stock_phrase_tells_a_credit(read, sentence, role):
    assert credits(read, ORDERED + sentence) == {f"Lena Voss: {role}"}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Lena Voss writes and executive produces.", ("writer", "executive producer")),
        ("Lena Voss will write and direct.", ("writer", "director")),
        ("The series is written and directed by Lena Voss.", ("writer", "director")),
        ("Lena Voss is creator, showrunner and executive producer.", ("creator", "showrunner", "executive producer")),
        ("The series comes from writer and executive producer Lena Voss.", ("writer", "executive producer")),
        ("Lena Voss (w, ep) is in charge.", ("writer", "executive producer")),
        ("The writer-director is Lena Voss.", ("writer", "director")),
        ("Lena Voss created the series and serves as showrunner.", ("creator", "showrunner")),
    ],
)
def test_one_person_has_several_credits(read, sentence, roles):
    assert credits(read, ORDERED + sentence) == {f"Lena Voss: {role}" for role in roles}


@pytest.mark.parametrize(
    "sentence",
    [
        "Executive producers are Ana Prieto, Tom Becker and Lena Voss.",
        "Executive producers: Ana Prieto, Tom Becker, Lena Voss.",
        "Ana Prieto, Tom Becker and Lena Voss executive produce.",
        "Ana Prieto executive produces with Tom Becker and Lena Voss.",
        "Ana Prieto executive produces alongside Tom Becker and Lena Voss.",
        "The executive producers are Ana Prieto, Tom Becker (Salt Road) and Lena Voss.",
        "Ana Prieto, Tom Becker and Lena Voss are on board as executive producers.",
        "Ana Prieto will executive produce, as will Tom Becker and Lena Voss.",
        "The series is executive produced by Ana Prieto, Tom Becker and Lena Voss.",
        "Executive producing are Ana Prieto, Tom Becker and Lena Voss.",
        "EPs: Ana Prieto, Tom Becker, Lena Voss.",
    ],
)
def test_all_of_a_list_have_the_credit(read, sentence):
    assert credits(read, ORDERED + sentence) == {
        f"{name}: executive producer" for name in ("Ana Prieto", "Tom Becker", "Lena Voss")
    }


def test_each_has_the_own_credit(read):
    text = ORDERED + "It is written by Ana Prieto and directed by Tom Becker; Lena Voss is the showrunner."
    assert credits(read, text) == {"Ana Prieto: writer", "Tom Becker: director", "Lena Voss: showrunner"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Voss, head of drama at Canal Uno, announced the order.",
        "“We love it,” said Lena Voss, managing director of Canal Uno.",
    ],
)
def test_an_office_is_no_credit(read, sentence):
    assert credits(read, ORDERED + sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Prieto executive produces, and so does Mark Hollis.",
        "As executive producers “Harbour Nine” has Ana Prieto and Mark Hollis.",
        "Ana Prieto and Mark Hollis: these are the executive producers.",
        "Ana Prieto is one of the executive producers, another is Mark Hollis.",
        "Ana Prieto and Mark Hollis get executive producer credits.",
        "Ana Prieto joins as executive producer, as does Mark Hollis.",
        "The list of executive producers reads: Ana Prieto and Mark Hollis.",
    ],
)
def test_a_credit_is_shared(read, sentence):
    assert credits(read, ORDERED + sentence) == {
        f"{name}: executive producer" for name in ("Ana Prieto", "Mark Hollis")
    }
