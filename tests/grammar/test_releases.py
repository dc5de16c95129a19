"""Which dates are releases, with which year, and of which show."""

import pytest

from castgraph.grammar.dates import find_reference, with_year


def releases(facts: set[str]) -> set[str]:
    return {f for f in facts if f.startswith("release")}


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("“Salt Road” premieres Sunday, September 8 on HBO.", "2024-06-03", "2024-09-08"),
        ("“Salt Road” returns January 12 on HBO.", "2024-11-20", "2025-01-12"),
        ("“Salt Road” debuts on HBO in 2025.", "2024-11-20", "2025"),
        ("“Salt Road” premiered on HBO on May 4.", "2024-02-20", "2023-05-04"),
    ],
)
def test_a_premiere_is_dated_from_the_day_of_publication(read, text, published, date):
    assert releases(read(text, published)) == {f"release | Salt Road | {date}"}


@pytest.mark.parametrize(
    "text",
    [
        "“Salt Road” starts filming on September 8 in Lisbon.",
        "“Salt Road” is about a murder on September 8, 1971.",
        "Ana Prieto of “Salt Road” was born on March 3, 1980.",
    ],
)
def test_a_date_of_something_else_is_no_release(read, text):
    assert releases(read(text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LISBON, May 1, 2023 - “Salt Road” returns on June 2.", "2023-05-01"),
        ("HBO has set its fall 2015 dates. “Salt Road” returns Oct. 2.", "2015"),
        ("“Salt Road” returns on June 2.", None),
    ],
)
def test_a_text_without_a_date_of_publication_may_tell_its_year(text, expected):
    assert find_reference(text) == expected


def test_a_month_without_a_year_is_past_where_its_clause_is():
    assert with_year("0000-09", "2024-03-01", past=True) == "2023-09"
    assert with_year("0000-09", "2024-03-01") == "2024-09"
