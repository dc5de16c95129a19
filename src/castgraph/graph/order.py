"""The order in which a graph reads well: announcements; each show with all of its own; people; companies; evidence."""

import re
from collections.abc import Iterable

from castgraph.graph.terms import PREFIXES

Place = tuple[int, str, int, int, str]

_OURS = re.compile(r"<[a-z][a-z+.-]*:[^>]*?/(announcement|company|person|past-work|show|season|"
                   r"casting|character|credit|company-role|release|status|adaptation)/([^>]*)>")  # fmt: skip
_WITH_SHOW = ("show", "casting", "character", "credit", "company-role", "release", "status", "adaptation")
_QUOTE = re.compile(r"(.*)#(\d+)-(\d+)")
_SEASON = re.compile(r"season/(\d+)(?:/(.*))?")
_FIRST = ("rdf", "type"), ("schema", "name"), ("schema", "alternateName"), ("cg", "kind"), ("schema", "sameAs")
_LAST = (("cg", "evidence"),)
_PREDICATES = {f"<{PREFIXES[p]}{n}>": rank - len(_FIRST) for rank, (p, n) in enumerate(_FIRST)}
_PREDICATES |= {f"<{PREFIXES[p]}{n}>": rank + 1 for rank, (p, n) in enumerate(_LAST)}


def place_of(term: str) -> Place:
    """Where a subject (in N-Triples' form) stands in a file; seasons and quotes by number, not by digits."""
    found = _OURS.match(term)
    if found is None:
        return (4, term, 0, 0, "")
    kind, path = found.groups()
    if kind == "announcement":
        quote = _QUOTE.fullmatch(path)
        return (5, quote[1], int(quote[2]), int(quote[3]), "") if quote else (0, path, 0, 0, "")
    owner, _, rest = path.partition("/")
    if kind in _WITH_SHOW:
        season = _SEASON.fullmatch(rest)
        number, rest = (int(season[1]), season[2] or "") if season else (-1, rest)
        return (1, owner, _WITH_SHOW.index(kind), number, rest)
    return (3, owner, 0, 0, rest) if kind == "company" else (2, owner, ("person", "past-work").index(kind), 0, rest)


def sort_predicates(predicates: Iterable[str]) -> list[str]:
    """Types first, then names; evidence last; the others by IRI."""
    return sorted(predicates, key=lambda predicate: (_PREDICATES.get(predicate, 0), predicate))
