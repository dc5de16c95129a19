"""Dates and seasons in plain lower-case text: where they stand and what they say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from castgraph.grammar.anchors import Anchored

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b[.,]*,? )?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|%)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|\.\d| ?(?:p\.?m|a\.?m|episodes|million))"
_DATE_PATTERNS = tuple(
    Anchored(p)
    for p in (
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_WEEKDAY}{_MONTH},? (?:the )?{_DAY}(?:,? {_YEAR})?",
        rf"\b{_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH},?(?: {_YEAR})?",
        r"(?<![\d/])(?P<month>\d\d?)/(?P<day>\d\d?)(?:/(?P<year>(?:20)?\d\d))?(?![\d/c])",
        rf"\b{_MONTH},?(?: of)? {_YEAR}",
        rf"\b(?<!\d)(?:(?:early|mid|late|spring|summer|autumn|fall|winter|end of|beginning of)[- ](?:of |in )?)?{_YEAR}"
        r"(?![-/]\d|'s|s\b)",
        r"\b(?<=in |of )(?:early |late |mid-)?" + _MONTH,
    )
)
_WITHOUT_DIGITS = _DATE_PATTERNS[-1:]
_DIGIT = re.compile(r"\d")
_OF_THIS_CENTURY = re.compile(r"20\d\d|/\d\d?/\d\d")  # every date with a year of it holds that
_SPELLED = {
    word: number
    for number, words in enumerate(
        (
            "one first debut freshman", "two second sophomore", "three third junior", "four fourth", "five fifth", "six sixth",
            "seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth",
            "thirteen thirteenth", "fourteen fourteenth", "fifteen fifteenth", "sixteen sixteenth",
            "seventeen seventeenth", "eighteen eighteenth", "nineteen nineteenth", "twenty twentieth",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|sophomore|freshman|debut)"
)
_CARDINAL = r"(?:\d{1,2}(?![\d:])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
_SEASON_NOUN = r"(?:seasons?|series(?! (?:regular|lead|order|star|finale|premiere|from|about|for|based|on|is))|runs?|outings?|instal+ments?|cycles?|rounds?(?= of| for|,)|helpings?|editions?|go-rounds?)"
_ALONE = ("number", "uk", "short", "year", "nth", "bare")
_YEARS = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)(?![\d:,-])"
_SEASON = Anchored(
    rf"\b(?:(?P<ordinal>{_ORDINAL})(?:(?:,? and|,| or|-)? (?P<more>{_ORDINAL}))?(?: and (?P<last>final|last))?"
    rf"(?: (?:and final|final|new|full|upcoming|coming|ten-episode|\d+-episode|[a-z]+-episode))? (?P<noun>{_SEASON_NOUN})\b"
    rf"|seasons? (?P<number>{_CARDINAL})(?:(?:,? and |, | & |-|/| to )(?P<second>{_CARDINAL})(?:,? and (?P<third>{_CARDINAL}))?)?[a-c]?\b"
    rf"|series (?P<uk>\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten)\b(?![-,]?\d)"
    rf"|s(?P<short>[0-9]{{1,2}})\b"
    rf"|(?:its|their|the show's|into an?) (?P<year>{_ORDINAL}) (?:and (?:final|last) )?year\b|year (?P<nth>{_YEARS})\b"
    rf"|(?:back|return(?:s|ing)?|renewed|picked up|ordered|given|gets?) (?:up )?(?:for )?(?:an?|its) (?P<bare>{_ORDINAL})(?=[.,;:)]|$| before| next| from))"
)


@dataclass(slots=True)
class Stretch:
    """``plain[start:stop]`` says ``value``: ISO dates (year 0000 where the text leaves it out), or season numbers."""

    start: int
    stop: int
    value: tuple[str, ...]


def find_dates(low: str, start: int, stop: int) -> Iterator[Stretch]:
    """The dates of ``low[start:stop]`` (lower case), the more exact first."""
    for match in _find(low, start, stop):
        value = _iso(match)
        if value is not None:
            yield Stretch(match.start(), match.end(), (value,))


def _find(low: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    text = low[start:stop]
    patterns = _DATE_PATTERNS if _DIGIT.search(text) else _WITHOUT_DIGITS
    for pattern in patterns:
        if pattern.may_match(text):
            yield from pattern.pattern.finditer(low, start, stop)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if year is not None and len(year) == 2:
        year = "20" + year
    if month is None:
        return year
    number = int(month) if month.isdigit() else next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(month[:3]))
    if day is None:
        return f"{year or '0000'}-{number:02}"
    try:
        date(int(year or 2000), number, int(day))
    except ValueError:
        return None
    return f"{year or '0000'}-{number:02}-{int(day):02}"


def with_year(value: str, published: str | None, past: bool = False) -> str | None:
    """``value`` with its year: the one in which the date comes next after ``published`` (or came last before it).

    A date up to seven weeks before ``published`` counts as that year's. None where no year can be told.
    """
    if not value.startswith("0000"):
        return value
    if published is None:
        return None
    year, month, day = map(
        int, (published + "-06-15")[:10].split("-") if len(published) == 4 else (published + "-15")[:10].split("-")
    )
    parts = [int(p) for p in value.split("-")[1:]]
    told = date(year, month, day)
    # "2018-03" is over only when March is
    try:
        then = date(year, parts[0], parts[1] if len(parts) > 1 else 28)
    except ValueError:
        then = date(year, parts[0], 28)
    days = (then - told).days
    if past and days > 0:
        year -= 1
    elif not past and days < -49:
        year += 1
    return f"{year:04}{value[4:]}"


def find_reference(plain: str) -> str | None:
    """When a text seems to be written, where nothing else tells: its first full date, else the only year it names."""
    if _OF_THIS_CENTURY.search(plain) is None:
        return None
    lines = [line for line in plain.lower().split("\n") if _DIGIT.search(line)]
    years = set()
    for match in (m for pattern in _DATE_PATTERNS for line in lines for m in pattern.finditer(line)):
        value = _iso(match)
        if value is not None and value[:2] == "20":
            if len(value) == 10:
                return value
            years.add(value[:4])
    return years.pop() if len(years) == 1 else None


def find_seasons(low: str, start: int, stop: int) -> Iterator[Stretch]:
    """The seasons named in ``low[start:stop]`` (lower case)."""
    for match in _SEASON.pattern.finditer(low, start, stop) if _SEASON.may_match(low[start:stop]) else ():
        parts = match.groupdict()
        if parts["ordinal"]:
            noun = parts["noun"]
            if parts["ordinal"] == "first" and noun.startswith("run"):
                continue
            numbers = [parts["ordinal"], parts["more"]]
        else:
            numbers = [next(parts[name] for name in _ALONE if parts[name]), parts["second"], parts["third"]]
        values = tuple(str(_number(n)) for n in numbers if n is not None)
        if "0" not in values:
            yield Stretch(match.start(), match.end(), values)


def _number(word: str) -> int:
    digits = "".join(c for c in word if c.isdigit())
    return int(digits) if digits else _SPELLED.get(word, 0)
