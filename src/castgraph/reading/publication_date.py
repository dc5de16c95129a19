"""A text in, the date on which it was published out, where its first lines say so; never today's."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# all of these write a date in full, and none can be read in two ways
_FORMS = (
    rf"{_MONTH}\s{_DAY},?\s{_YEAR}",
    rf"{_DAY}\s{_MONTH},?\s{_YEAR}",
    rf"{_YEAR}-(?P<month_number>\d\d)-{_DAY}",
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?"
_CLOCK = r"(?:T?[\s,|@·•–—-]*(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,4}|Z)?)?"
_BEFORE = (
    r"(?:(?:First\s)?(?:Posted|Published|Released|Date|Issued|By:)(?:\son)?:?\s|(?:Written\s)?By\s[\w .’'-]{3,60}?\s)?"
)
_AFTER = r"(?:,?\s+\d+\s(?:min(?:ute)?s?\sread|(?:hour|day|week|month|year)s?\sago))?\.?"
_WIRE = r"(?:\s*[/(][A-Za-z .]{2,30}[/)])?"
_DASH = r"\s*(?:-{1,3}|[–—―]|:)\s"
_PLACE = r"[(\[]?(?:[A-Z][\w.’'-]*[,;)]{0,2}[\s/]+(?:(?:and|of|de|del|la|the|&)\s)?){1,6}?"
_PLACE_MARK = r"(?:[)\]]\s*)?(?:[-–—―|(]{1,2}\s*)?"

# a line that holds a date and nothing else but a weekday, a clock, "Posted", a byline or "8 years ago"
_DATE_LINES = tuple(re.compile(rf"{_BEFORE}{_WEEKDAY}{form}{_CLOCK}{_AFTER}", re.IGNORECASE) for form in _FORMS)
# NEW YORK, Oct. 6, 2021 /PRNewswire/ -- / New York – July 26, 2013 – / (Los Angeles, CA) – January 26, 2023 –
_DATELINES = tuple(re.compile(rf"{_PLACE}{_PLACE_MARK}{_WEEKDAY}{form}\)?{_WIRE}{_DASH}") for form in _FORMS[:2])
# [04/05/23 - 02:00 PM]: brackets and a twelve-hour clock are American, so the month comes first
_AMERICAN_STAMP = re.compile(r"\[(?P<month_number>\d\d)/(?P<day>\d\d)/(?P<short>\d\d) - \d\d:\d\d [AP]M\]")
_MONTH_LINE = re.compile(rf"{_MONTH},?\s{_YEAR}", re.IGNORECASE)
_MARK = re.compile(r"\s*date (?P<date>\d{4}(?:-\d\d){0,2})(?:\s+|$)")
_LINES = 14  # non-empty lines that are looked at
_WIDTH = 200  # characters; a longer line is prose


def cut_date_line(text: str) -> tuple[str | None, str]:
    """Cut a leading ``date YYYY-MM-DD`` (or ``YYYY-MM``, ``YYYY``) off a text; return the date and the rest.

    >>> cut_date_line("date 2021-10-12 FX has ordered “The Bear.”")
    ('2021-10-12', 'FX has ordered “The Bear.”')
    """
    mark = _MARK.match(text)
    stated = read_iso_date(mark["date"]) if mark else None
    return (stated, text[mark.end() :]) if mark and stated else (None, text)


def read_iso_date(text: str) -> str | None:
    """The date at the head of an ISO date or time; None where there is no such day.

    >>> read_iso_date("2021-10-12T08:00:00Z"), read_iso_date("2021-02-30"), read_iso_date("2021-03")
    ('2021-10-12', None, '2021-03')
    """
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    return match[0] if _is_date(year, month, day) else None


def find_dateline(text: str) -> str | None:
    """The date of a dateline, or of a line that is a date and stands before the prose.

    >>> find_dateline("NEW YORK, Oct. 6, 2021 /PRNewswire/ -- Starz has renewed the drama.")
    '2021-10-06'
    """
    prose = False
    for number, line in enumerate(_first_lines(text)):
        for pattern in _DATELINES:
            if match := pattern.match(line):
                return _read_match(match)
        prose = prose or len(line) > _WIDTH
        if prose:  # from here on, a line that is a date belongs to the next article
            continue
        for pattern in (*_DATE_LINES, _AMERICAN_STAMP):
            if match := pattern.fullmatch(line):
                return _read_match(match)
        if number == 0 and (match := _MONTH_LINE.fullmatch(line)):
            return f"{match['year']}-{_month_number(match['month']):02}"
    return None


def _first_lines(text: str) -> Iterator[str]:
    lines = (line.strip() for line in text[: _LINES * 400].split("\n"))
    for _, line in zip(range(_LINES), filter(None, lines), strict=False):
        yield line


def _read_match(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    year = int(found["year"] if "year" in found else f"20{found['short']}")
    month = int(found["month_number"]) if "month_number" in found else _month_number(found["month"])
    day = int(found["day"])
    return f"{year:04}-{month:02}-{day:02}" if _is_date(year, month, day) else None


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
