"""Facts made up by Hypothesis: every kind, with the names and values that real texts and bad readings give."""

import string

from hypothesis import strategies as st

from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span

COMMON = [
    "Diego Luna",
    "Luna",
    "Félix",
    "Felix",
    "Narcos",
    "Netflix",
    "the Alphabet",
    "ABC",
    "Narcos: Mexico",
    "“Salt”",
]
ODD = ["", "“”", " ", "…", 'Cliff "Method Man" Smith', "AC/DC", "😀", "مسلسل", "\u202eright\u202c", "a\tb\r\nc", "\x0c"]
TEXT = "Ana “Nina” Prieto joins\n“Salt”\x0c as Vega. 😀 " * 4
words = st.one_of(st.sampled_from(COMMON + ODD), st.text(string.printable + "é“”’«»\u200f\x85\ud800", max_size=12))
names = st.builds(Name, words, st.lists(words, max_size=2).map(tuple))
seasons = st.one_of(st.none(), st.integers(-1, 12))
spans = st.tuples(st.integers(0, len(TEXT) + 3), st.integers(-1, 20)).map(lambda pair: Span(pair[0], sum(pair)))
dates = st.sampled_from(["2020", "2020-02", "2020-02-13", "2020-02-30", "soon", "2020-13", "0000"])


def _build(sort, /, **fields):
    return st.builds(sort, span=spans, rule=st.just("made"), confidence=st.floats(0, 1), **fields)


made_fact = st.one_of(
    _build(facts.Subject, show=names, kind=st.sampled_from([*facts.KINDS, None, "opera"])),
    _build(facts.SeasonOf, show=names, number=st.integers(-1, 12)),
    _build(
        facts.Casting,
        show=names,
        person=names,
        character=st.none() | names,
        billing=st.sampled_from([*facts.BILLINGS, None, "star"]),
        season=seasons,
    ),
    _build(facts.Credit, show=names, person=names, role=st.sampled_from([*facts.CREDIT_ROLES, "cook"]), season=seasons),
    _build(facts.CompanyRole, show=names, company=names, role=st.sampled_from([*facts.COMPANY_ROLES, "bank"])),
    _build(facts.KnownFor, person=names, work=names, acted=st.booleans()),
    _build(facts.Release, show=names, date=dates, season=seasons, company=st.none() | names),
    _build(facts.StatusEvent, show=names, status=st.sampled_from([*facts.STATUSES, "odd"]), season=seasons),
    _build(facts.BasedOn, show=names, work=names),
)
made_facts = st.lists(made_fact, max_size=12)
made_announcement = st.builds(
    Announcement,
    name=st.sampled_from(["a", "a/b", "x y", "ü", "a:b", "..", "10%", "\ud800"]),
    text=st.just(TEXT),
    published=st.none() | dates,
    headline=st.none() | words,
    url=st.sampled_from(
        [None, "https://example.org/a b?q=“x”#y", "ftp://x", "http://[", "nonsense", "https://é.example/ü"]
    ),
    publisher=st.none() | words,
    language=st.sampled_from([None, "en", "pt-BR"]),
)
