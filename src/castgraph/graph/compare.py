"""Two graphs in, or one and a date; what is new, gone, moved and contradictory out, as lines that a person reads."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from castgraph.graph.fact_lines import FactLine, read_facts, short_name
from castgraph.graph.questions import answer_question, fill_question, find_question
from castgraph.graph.reader import Reader, select
from castgraph.graph.results import Table, to_text

_ALL = "SELECT DISTINCT ?fact WHERE { ?fact cg:evidence ?evidence }"
_RECENT = """
SELECT ?fact WHERE {
  ?recent schema:datePublished ?day . FILTER(STR(?day) >= "%s")
  ?words prov:hadPrimarySource ?recent . ?fact cg:evidence ?words , ?evidence .
  ?evidence prov:hadPrimarySource ?announcement . ?announcement schema:datePublished ?date .
} GROUP BY ?fact HAVING (MIN(STR(?date)) >= "%s")"""
_VERBS = {"cast": ("joined", "left"), "releases": ("dated", "undated")}


@dataclass(frozen=True, slots=True)
class Difference:
    """``change``: joined, left, moved, dated, a status (ordered, renewed, cancelled, …), new, gone or contradiction."""

    change: str
    text: str
    sources: tuple[str, ...] = ()


def compare_graphs(old: Reader, new: Reader) -> list[Difference]:
    """Return what ``new`` states beyond ``old``, what it no longer does, and where its announcements disagree."""
    before, after = (frozenset(row["fact"] for row in select(reader, _ALL)) for reader in (old, new))
    come, gone = read_facts(new, after - before), read_facts(old, before - after)
    return _tell_all(come, gone) + _list_contradictions(new)


def compare_since(reader: Reader, since: str) -> list[Difference]:
    """Return what no announcement before ``since`` states; a date beside an earlier one of the same thing has moved."""
    facts = [row["fact"] for row in select(reader, _RECENT % (since, since))]
    come = read_facts(reader, facts)
    dated = [line for line in come if line.section == "releases"]
    earlier = _list_other_dates(reader, dated, frozenset(facts))
    return _tell_all(come, read_facts(reader, earlier), since) + _list_contradictions(reader)


def _list_other_dates(reader: Reader, dated: Sequence[FactLine], new: frozenset[str]) -> set[str]:
    if not dated:
        return set()
    values = " ".join(f"<{line.fact}>" for line in dated)
    query = "SELECT ?other WHERE { VALUES ?event { %s } ?thing schema:releasedEvent ?event , ?other }"
    return {row["other"] for row in select(reader, query % values)} - new


def _tell_all(come: Iterable[FactLine], gone: Iterable[FactLine], since: str | None = None) -> list[Difference]:
    moved: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    lost = []
    for line in gone:
        if line.section == "releases":
            moved[line.title, line.season].append(line.date)
        lost.append(line)
    differences, used = [], set()
    for line in come:
        key = (line.title, line.season)
        if line.section == "releases" and key in moved:
            used.add(key)
            before = " or ".join(sorted(moved[key]))
            differences.append(Difference("moved", f"{line.tell()}, before {before}", _name_sources(line)))
        else:
            differences.append(Difference(_name_change(line, 0), line.tell(), _name_sources(line)))
    if since is None:
        still = [line for line in lost if line.section != "releases" or (line.title, line.season) not in used]
        differences += [Difference(_name_change(line, 1), line.tell(), _name_sources(line)) for line in still]
    return differences


def _name_change(line: FactLine, gone: int) -> str:
    if line.section == "status":
        return f"no longer {line.status}" if gone else line.status
    return _VERBS.get(line.section, ("new", "gone"))[gone]


def _name_sources(line: FactLine) -> tuple[str, ...]:
    return tuple(dict.fromkeys(short_name(source.announcement) for source in line.sources))


def _list_contradictions(reader: Reader) -> list[Difference]:
    table = answer_question(reader, fill_question(reader, find_question("contradictions"), ()))
    if not isinstance(table, Table):
        raise TypeError(type(table))
    differences = []
    for row in table.rows:
        title, season, says, announcement, but, other = map(to_text, row)
        what = f"{title} season {season}" if season else title
        one, two = (word.rsplit("/", 1)[-1].replace("-", " ") if "/" in word else word for word in (says, but))
        sources = (short_name(announcement), short_name(other))
        differences.append(
            Difference("contradiction", f"{what}: {one} ({sources[0]}), but {two} ({sources[1]})", sources)
        )
    return differences
