"""Which dates hold."""

import re
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def is_date(text: str) -> bool:
    """Whether this is a year, a month of a year or a day that the calendar has.

    >>> is_date("2020"), is_date("2020-02-29"), is_date("2021-02-29"), is_date("soon")
    (True, True, False, False)
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    try:
        date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return False
    return True
