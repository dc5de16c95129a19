"""The show of a credit that does not name one."""

import pytest

SLATE = "Canal Uno has ordered two dramas, “Harbour Nine” and “Lantern Street.”\n\n"


@pytest.mark.parametrize(
    ("text", "show"),
    [
        ("“Harbour Nine” is set in Cardiff and stars Jane Doyle. The writer is Ana Prieto.", "Harbour Nine"),
        ("“Lantern Street” is set in Cardiff and stars Jane Doyle. The writer is Ana Prieto.", "Lantern Street"),
        ("On “Harbour Nine” the writer is Ana Prieto.", "Harbour Nine"),
    ],
)
def test_the_sentence_or_its_paragraph_tells_the_show(read, text, show):
    credits = {fact for fact in read(SLATE + text) if fact.startswith("credit")}
    assert credits == {f"credit | {show} | Ana Prieto | writer"}
