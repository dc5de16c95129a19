"""A network small enough to know by heart: two shows, three people, a company, two characters."""

from castgraph.pictures.cast_network import CastNetwork, Quote, Source, Statement, Thing, Tie

HOSTILE = "</script><img src=x onerror=alert(1)>"
SOURCES = {
    "a/one": Source(
        "a/one", "Vega joins Harbour Nine", "2020-02-13", "The Daily Reel", "https://example.org/one?a=1&b=2"
    ),
    "a/two": Source("a/two", "Salt is cast", "2022-05", None, "javascript:alert(1)"),
}
JOINS = Quote("a/one", 0, "Ana Prieto joins “Harbour Nine” as Inspector Vega.", 0.95)
ORDERS = Quote("a/one", 60, "Channel 4 has ordered “Harbour Nine” from Omar Haddad.", 0.7)
SALT = Quote("a/two", 0, "Omar Haddad and Li Wei star in Salt.", 1.0)
THINGS = (
    Thing("show/harbour-nine", "show", "Harbour Nine", ("Harbor Nine",), "series"),
    Thing("show/salt", "show", "Salt", (), "film"),
    Thing("person/ana-prieto", "person", "Ana Prieto"),
    Thing("person/omar-haddad", "person", "Omar Haddad"),
    Thing("person/li-wei", "person", "Li Wei"),
    Thing("company/channel-4", "company", "Channel 4"),
    Thing("character/vega", "character", "Inspector Vega"),
    Thing("show/lone", "show", "Lone"),
)
TIES = (
    Tie("show/harbour-nine", "company/channel-4", "network", quotes=(ORDERS,)),
    Tie("show/harbour-nine", "person/ana-prieto", "cast", "character/vega", ("lead",), (2,), (JOINS,)),
    Tie("show/harbour-nine", "person/omar-haddad", "creator", quotes=(ORDERS,)),
    Tie("show/salt", "person/li-wei", "cast", quotes=(SALT,)),
    Tie("show/salt", "person/omar-haddad", "cast", quotes=(SALT,)),
)
STATEMENTS = (Statement("show/harbour-nine", "Status", "ordered", (ORDERS,)),)


def small_network() -> CastNetwork:
    return CastNetwork({thing.iri: thing for thing in THINGS}, TIES, STATEMENTS, SOURCES)


def hostile_network() -> CastNetwork:
    """Every text that an announcement can give is markup."""
    things = (
        Thing("show/x", "show", HOSTILE, ("<b>x</b>", "-->", "<!--<script>")),
        Thing("person/x", "person", HOSTILE + "person"),
        Thing("character/x", "character", "{{ 7*7 }}{% raw %}"),
        Thing("company/x", "company", "\u2028\u202e\u0000<svg onload=alert(2)>"),
    )
    quote = Quote("a/x", 0, "<script>alert(3)</script>" + HOSTILE, 0.5)
    sources = {"a/x": Source("a/x", HOSTILE, "<i>2020</i>", HOSTILE, 'javascript:alert("4")//https://x')}
    ties = (
        Tie("show/x", "person/x", "cast", "character/x", quotes=(quote,)),
        Tie("show/x", "company/x", "network", quotes=(quote,)),
    )
    return CastNetwork({t.iri: t for t in things}, ties, (Statement("show/x", HOSTILE, HOSTILE, (quote,)),), sources)
