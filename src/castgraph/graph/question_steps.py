"""What some questions do with their rows: shares, times, pairs and chains, which SPARQL cannot do or not fast."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
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


def add_share(reader: Reader, table: Table, terms: Terms, words: Sequence[str]) -> Table:
    """``share COUNT [by COLUMN…]``: add each row's part of the count's sum within the columns, in per cent."""
    count, by = table.columns.index(words[0]), [table.columns.index(word) for word in words[2:]]
    sums: Counter[tuple[Term | None, ...]] = Counter()
    for row in table.rows:
        sums[tuple(row[place] for place in by)] += int(to_text(row[count]))
    shares = (100 * int(to_text(row[count])) / sums[tuple(row[place] for place in by)] for row in table.rows)
    rows = ((*row, Literal(round(share, 1))) for row, share in zip(table.rows, shares, strict=True))
    return Table((*table.columns, "percent"), tuple(rows))


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
    """``chain FROM TO``: the shortest way from the one to the other over the table's two columns, with the words.

    Raises: QueryError where there is no way.
    """
    ties: defaultdict[str, list[str]] = defaultdict(list)
    for row in table.rows:
        show, person = to_text(row[0]), to_text(row[1])
        ties[show].append(person)
        ties[person].append(show)
    start, stop = (to_text(terms[word]) for word in words)
    way = _search_breadth(ties, start, stop)
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
    for place in range(0, len(listed), 500):
        values = " ".join(f"<{iri}>" for iri in listed[place : place + 500])
        for row in select(reader, f"SELECT ?e ?name WHERE {{ VALUES ?e {{ {values} }} ?e schema:name ?name }}"):
            names[row["e"]] = row["name"]
    return names


def _search_breadth(ties: Mapping[str, list[str]], start: str, stop: str) -> list[str]:
    came: dict[str, str | None] = {start: None}
    queue = deque([start])
    while queue and stop not in came:
        here = queue.popleft()
        for there in sorted(ties[here]) if here in ties else ():
            if there not in came:
                came[there] = here
                queue.append(there)
    way: list[str] = []
    place: str | None = stop if stop in came and start != stop else None
    while place is not None:
        way.append(place)
        place = came[place]
    return way[::-1]


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
STEPS: dict[str, Step] = {"share": add_share, "days": count_days, "pairs": count_pairs, "chain": find_chain}
