"""Days, months and years that are told from the day of writing: "Friday", "tonight", "next year", "this November"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from castgraph.grammar.dates import with_year

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    r"(?<![\w-])(?:(?P<day>today|tonight|tomorrow(?: night)?|yesterday|last night)|(?P<year>(?:early |later? )?(?:next|this|last|the new|the coming) year)|"
    r"(?P<of>next|this|last|later this) month|(?:(?P<which>next|last|this(?: coming)?) )?(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s|(?: night| evening)?)|"
    r"(?:(?:in|of|this|next|last|early|late|mid-|mid|from|since|until|till|by|for|and|starting|spring|through|-|or),? )?(?P<month>january|february|april|june|july|august|september|october|november|december)|"
    r"(?:this|next|last|early|late|mid|from|since|until|till|by|for|and) (?P<vague>march|may))(?![\w-]| ?\d)"
)
_AHEAD = {"today": 0, "tonight": 0, "tomorrow": 1, "tomorrow night": 1, "yesterday": -1, "last night": -1}


def find_relative(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, stop, what it says) of each in ``text``, lower case; what it says is for ``resolve``."""
    for match in _RELATIVE.finditer(text):
        parts = match.groupdict()
        month = parts["month"] or parts["vague"]
        if parts["day"]:
            said = f"day {_AHEAD[parts['day']]}"
        elif parts["year"]:
            said = "year -1" if "last" in match.group() else "year 0" if "this" in match.group() else "year 1"
        elif parts["of"]:
            said = "month -1" if parts["of"] == "last" else "month 1" if parts["of"] == "next" else "month 0"
        elif month:
            said = f"0000-{_MONTHS.index(month[:3]) + 1:02}"
        else:
            said = f"weekday {_DAYS.index(parts['weekday'])} {parts['which'] or ''}".strip()
        yield match.start(), match.end(), said


def resolve(said: str, published: str | None, past: bool) -> str | None:
    """The date that ``said`` names in a text of ``published``; ``said`` may be an ISO date, too."""
    kind, _, rest = said.partition(" ")
    if not rest:
        return with_year(said, published, past)
    known = len(published or "")
    if published is None or known < {"year": 4, "month": 7}.get(kind, 10):
        return None
    if kind == "year":
        return str(int(published[:4]) + int(rest))
    if kind == "month":
        months = int(published[:4]) * 12 + int(published[5:7]) - 1 + int(rest)
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return (date.fromisoformat(published) + timedelta(_days_ahead(kind, rest, published, past))).isoformat()


def _days_ahead(kind: str, rest: str, published: str, past: bool) -> int:
    if kind == "day":
        return int(rest)
    number, _, which = rest.partition(" ")
    ahead = (int(number) - date.fromisoformat(published).weekday()) % 7
    return ahead - 7 if ahead and (past or which == "last") else ahead
