import pytest

from castgraph.reading.publication_date import cut_date_line, find_dateline, read_iso_date


@pytest.mark.parametrize(
    ("text", "date", "rest"),
    [
        ("date 2021-10-12 FX has ordered a comedy.", "2021-10-12", "FX has ordered a comedy."),
        ("date 2021-10-12\n\nFX has ordered a comedy.", "2021-10-12", "FX has ordered a comedy."),
        (" \ndate 2021-10 FX", "2021-10", "FX"),
        ("date 2021-13-12 FX", None, "date 2021-13-12 FX"),
        ("date night is back on FX", None, "date night is back on FX"),
        ("The date 2021-10-12 is set.", None, "The date 2021-10-12 is set."),
    ],
)
def test_leading_date_line_is_cut(text: str, date: str | None, rest: str) -> None:
    assert cut_date_line(text) == (date, rest)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("LOS ANGELES, Oct. 6, 2021 -- Kestrel TV has ordered “Salt.”", "2021-10-06"),
        ("LOS ANGELES, Oct. 6, 2021 /PRNewswire/ -- Kestrel TV has ordered “Salt.”", "2021-10-06"),
        ("New York - July 26, 2013 - Kestrel TV has ordered “Salt.”", "2013-07-26"),
        ("(Los Angeles, CA) – January 26, 2023 – Kestrel TV has ordered “Salt.”", "2023-01-26"),
        ("Salt Comes Back\n\nLONDON (3 May 2022) — Kestrel TV has renewed “Salt.”", "2022-05-03"),
        ("LEEDS & HULL, ENGLAND – February 19, 2020 – Kestrel TV", "2020-02-19"),
        ("Salt Comes Back\nposted Jul 26th 2010 6:00PM\n\nKestrel TV has renewed it.", "2010-07-26"),
        ("Salt Comes Back\nApril 14, 2009 | 10:21 am\nKestrel TV has renewed it.", "2009-04-14"),
        ("12 October 2020, 16:51\nSalt Comes Back", "2020-10-12"),
        ("Wednesday, September 25, 2019\n\nSalt Comes Back", "2019-09-25"),
        ("Salt Comes Back\nBy Ana Prieto March 3, 2022\nKestrel TV", "2022-03-03"),
        ("Salt Comes Back\nFebruary 1, 2016, 8 years ago\nKestrel TV", "2016-02-01"),
        ("[09/07/21 - 11:29 PM]\nSalt Comes Back", "2021-09-07"),
        ("2021-09-07T08:00:00Z\nSalt Comes Back", "2021-09-07"),
        ("July 2020\n\nSalt Comes Back", "2020-07"),
    ],
)
def test_date_in_first_lines_is_found(text: str, date: str) -> None:
    assert find_dateline(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel TV’s “Salt” returns October 9, 2022.",
        "Friday, September 8, 2023 was the day on which “Salt” returned.",
        "Salt, which premieres March 3, 2022 - a Thursday - is a drama.",
        "09/07/21\nSalt",  # September or July
        "February 30, 2021\nSalt",
        "Salt Comes Back\n\nJuly 2020\n\nnew on Kestrel TV",  # a heading of a list
        "Salt " * 60 + "\n\nAugust 6, 2014\n\nAnother article",
        "MARCH 1: Salt\nMARCH 2: Pepper",
        "",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021-10-12T08:00:00+02:00", "2021-10-12"),
        ("2021-10", "2021-10"),
        ("2021", "2021"),
        ("2021-10-123", None),
        ("20211012", None),
        ("yesterday", None),
    ],
)
def test_iso_date_is_read_from_its_head(text: str, date: str | None) -> None:
    assert read_iso_date(text) == date
