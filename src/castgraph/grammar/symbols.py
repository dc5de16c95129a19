"""The symbols that stand for folded stretches of a line, and the nodes behind them.

A line of text is folded step by step: each name, date, season, role and list becomes one private-use character, so that
a rule reads "PEOPLE will play CHARACTER" whatever the names are. A node remembers what its symbol covers.
"""

from dataclasses import dataclass

from castgraph.grammar.mentions import Mention

PERSON = "\ue000"  # one person or character
PEOPLE = "\ue001"  # several
TITLE = "\ue002"  # one work
TITLES = "\ue003"
COMPANY = "\ue004"
COMPANIES = "\ue005"
DATE = "\ue006"
SEASON = "\ue007"
ROLE = "\ue008"  # "executive producer and showrunner"
WORKS_AS = "\ue009"  # "writes and directs"
BILLING = "\ue00a"  # "series regular"
GENRE = "\ue00b"  # "new eight-part crime drama"
OTHER = "\ue00c"  # a capitalised stretch of no known kind
THE_SHOW = "\ue00d"  # "the series", "the drama"
SYMBOLS = "\ue000-\ue00d"  # as the inside of a character class

# how a symbol is written as a word of a feature
WORDS = {
    PERSON: "<person>",
    PEOPLE: "<people>",
    TITLE: "<title>",
    TITLES: "<titles>",
    COMPANY: "<company>",
    COMPANIES: "<company>",
    DATE: "<date>",
    SEASON: "<season>",
    ROLE: "<role>",
    WORKS_AS: "<works>",
    BILLING: "<billing>",
    GENRE: "<genre>",
    OTHER: "<other>",
    THE_SHOW: "<the show>",
}


@dataclass(slots=True)
class Item:
    """One name, with what brackets, "as" and the words beside it add.

    ``works``: earlier works. ``character``: the part. ``companies``: those that the person works for. ``roles``: credits of
    the show in hand ("(w, ep)"). ``jobs``: a work with the roles in it ("Salt director Ana Prieto"); it may be an earlier
    one or the show in hand.
    """

    mention: Mention
    works: tuple[Mention, ...] = ()
    character: Mention | None = None
    companies: tuple[Mention, ...] = ()
    note: tuple[str, ...] = ()  # dates, seasons and billings in the bracket
    roles: tuple[str, ...] = ()
    jobs: tuple[tuple[Mention, tuple[str, ...]], ...] = ()


@dataclass(slots=True)
class Node:
    """What a symbol covers: ``text[start:stop]``; ``items`` are its names, ``value`` its date, numbers, roles or kind."""

    symbol: str
    start: int
    stop: int
    items: tuple[Item, ...] = ()
    value: tuple[str, ...] = ()
