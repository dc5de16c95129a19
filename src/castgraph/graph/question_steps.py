"""What some questions do with their rows: shares, times, pairs and chains, which SPARQL cannot do or not fast."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from statistics import median
from typing import Any

from pyoxigraph import Literal, NamedNode

from castgraph.errors import QueryError
from castgraph.graph.reader import Reader, select
from castgraph.graph.results import Table, Term, to_text

Terms = Mapping[str, NamedNode | Literal]
_TOP = 1000  # pairs of which the names are looked up
_CHUNK = 500  # things that one query is about
_STEPS = """SELECT ?here ?there WHERE {
  VALUES ?here { %s } { ?here schema:actor ?there } UNION { ?there schema:actor ?here } }"""


def add_share(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``share COUNT [by COLUMN…]``: add each row's part of the count's sum within the columns, in per cent."""
    count, by = table.columns.index(words[0]), [table.columns.index(word) for word in words[2:]]
    sums: Counter[tuple[Term | None, ...]] = Counter()
    for row in table.rows:
        sums[tuple(row[place] for place in by)] += int(to_text(row[count]))
    shares = (100 * int(to_text(row[count])) / sums[tuple(row[place] for place in by)] for row in table.rows)
    rows = ((*row, Literal(round(share, 1))) for row, share in zip(table.rows, shares, strict=True))
    return Table((*table.columns, "percent"), tuple(rows))


def order_rows(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``order COLUMN…``: sort the rows; ``COLUMN-`` holds numbers, the greatest first.

    ORDER BY does the same, but takes the engine longer than the rest of the query where rows are many.
    """
    places = [(table.columns.index(word.removesuffix("-")), word.endswith("-")) for word in words]

    def key(row: tuple[Term | None, ...]) -> list[str | int]:
        return [-int(to_text(row[place])) if most_first else to_text(row[place]) for place, most_first in places]

    return Table(table.columns, tuple(sorted(table.rows, key=key)))


def count_days(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``days by COLUMN``: how many rows the column has, and the median of the days from ?start to ?stop."""
    by, start, stop = (table.columns.index(name) for name in (words[1], "start", "stop"))
    days: defaultdict[Any, list[int]] = defaultdict(list)
    for row in table.rows:
        first, last = (date.fromisoformat(to_text(row[place])) for place in (start, stop))
        days[row[by]].append((last - first).days)
    ordered = sorted(days.items(), key=lambda item: (median(item[1]), to_text(item[0])))
    rows = tuple((key, Literal(len(found)), Literal(median(found))) for key, found in ordered)
    return Table((words[1], "shows", "median_days"), rows)


def count_pairs(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``pairs COLUMN by COLUMN``: which two of the first have most of the second in common."""
    one, by = table.columns.index(words[0]), table.columns.index(words[2])
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for row in table.rows:
        groups[to_text(row[by])].append(to_text(row[one]))
    counts = Counter(pair for members in groups.values() for pair in combinations(sorted(members), 2))
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_TOP]
    names = find_names(reader, {iri for pair, _ in top for iri in pair})
    rows = [(Literal(names[a]), Literal(names[b]), Literal(n)) for (a, b), n in top]
    return Table(("one", "other", f"{words[2]}s"), tuple(rows))


def find_chain(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``chain FROM TO``: the shortest way from the one to the other, with the words; the table has its first steps.

    Raises: QueryError where there is no way.
    """
    start, stop = (to_text(terms[word]) for word in words)
    way = _search_from_both_ends(reader, table, start, stop)
    names = find_names(reader, way or [start, stop])
    if not way:
        raise QueryError(f"no chain of actors leads from {names[start]} to {names[stop]}")
    rows: list[tuple[Term | None, ...]] = []
    for one, other in pairwise(way):
        quote, announcement = _find_words(reader, one, other)
        rows.append((Literal(names[one]), Literal(names[other]), quote, announcement))
    return Table(("from", "to", "quote", "announcement"), tuple(rows))


def find_names(reader: Reader, iris: Sequence[str] | set[str]) -> dict[str, str]:
    """Return the names of entities; one that has none keeps its IRI."""
    names = {iri: iri for iri in iris}
    listed = sorted(names)
    for place in range(0, len(listed), _CHUNK):
        values = " ".join(f"<{iri}>" for iri in listed[place : place + _CHUNK])
        for row in select(reader, f"SELECT ?e ?name WHERE {{ VALUES ?e {{ {values} }} ?e schema:name ?name }}"):
            names[row["e"]] = row["name"]
    return names


def _search_from_both_ends(reader: Reader, first: Table, start: str, stop: str) -> list[str]:
    """Return a shortest way; of several always the same. Only what is near the two ends is read."""
    sides = (_Side({start: None}, [start]), _Side({stop: None}, [stop]))
    while start != stop and sides[0].edge and sides[1].edge:
        near, far = sorted(sides, key=lambda side: len(side.edge))
        near.advance(reader, first if near.edge in ([start], [stop]) else None)
        if met := [thing for thing in near.edge if thing in far.came]:
            middle = min(met, key=lambda thing: (len(far.trace(thing)), thing))
            return [*reversed(sides[0].trace(middle)), *sides[1].trace(middle)[1:]]
    return []


@dataclass(slots=True)
class _Side:
    """What can be reached from one end: whence each thing was reached, and the ``edge`` reached last."""

    came: dict[str, str | None]
    edge: list[str]

    def advance(self, reader: Reader, steps: Table | None = None) -> None:
        ties: defaultdict[str, list[str]] = defaultdict(list)
        for row in _list_steps(reader, self.edge) if steps is None else steps:
            ties[row["here"]].append(row["there"])
        reached: dict[str, str | None] = {}
        for here in self.edge:
            reached |= {there: here for there in ties[here] if there not in self.came and there not in reached}
        self.came |= reached
        self.edge = sorted(reached)

    def trace(self, thing: str) -> list[str]:
        """The way from ``thing`` back to this end."""
        way = [thing]
        while (before := self.came[way[-1]]) is not None:
            way.append(before)
        return way


def _list_steps(reader: Reader, things: Sequence[str]) -> Iterator[dict[str, Any]]:
    for place in range(0, len(things), _CHUNK):
        values = " ".join(f"<{iri}>" for iri in things[place : place + _CHUNK])
        yield from select(reader, _STEPS % values)


def _find_words(reader: Reader, one: str, other: str) -> tuple[Term | None, Term | None]:
    found = select(
        reader,
        f"""SELECT ?quote ?announcement WHERE {{
          {{ ?casting cg:inWork <{one}> ; cg:agent <{other}> ; a cg:Casting ; cg:evidence ?evidence }}
          UNION {{ ?casting cg:inWork <{other}> ; cg:agent <{one}> ; a cg:Casting ; cg:evidence ?evidence }}
          ?evidence oa:exact ?quote ; prov:hadPrimarySource ?announcement
        }} ORDER BY ?announcement ?quote LIMIT 1""",
    )
    return (found.rows[0][0], found.rows[0][1]) if found.rows else (None, None)


Step = Callable[[Reader, Table, Terms, Sequence[str]], Table]
STEPS: dict[str, Step] = {
    "share": add_share,
    "order": order_rows,
    "days": count_days,
    "pairs": count_pairs,
    "chain": find_chain,
}
