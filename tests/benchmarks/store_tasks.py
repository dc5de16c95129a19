"""What tests/benchmarks/store.py measures, each task run in a process of its own: its name in, figures as JSON out."""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph

from castgraph.errors import QueryError
from castgraph.graph import write_announcement
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_nquads
from castgraph.graph.questions import Asked, Question, answer_question, fill_question, list_questions
from castgraph.graph.reader import LocalReader
from castgraph.graph.sparql_text import PREFIXES
from castgraph.graph.store import Store
from castgraph.identity import resolve
from castgraph.knowledge_graph import open_graph

sys.path.insert(0, str(Path(__file__).resolve().parent))
from announcements import make_announcements

RDFLIB_ASKED = ("cast-of", "shared-cast", "seasons-of", "premieres")  # it takes minutes over some of the others
N_QUADS = pyoxigraph.RdfFormat.N_QUADS


def perform() -> None:
    """Perform the task that the arguments name."""
    task, *arguments = sys.argv[1:]
    found = TASKS[task](*arguments) or {}
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found))


def write_input(folder: str, count: str) -> None:
    with (Path(folder) / "named.nq").open("wb") as file:
        for announcement, facts in make_announcements(int(count)):
            quads = write_announcement(resolve(announcement, facts))
            file.write(pyoxigraph.serialize(quads, format=N_QUADS) or b"")


def read_items(folder: str) -> Iterator[AnnouncementQuads]:
    with (Path(folder) / "named.nq").open("rb") as lines:
        for graph, some in groupby(lines, key=lambda line: line.rsplit(b" ", 2)[1]):
            yield AnnouncementQuads(graph.decode()[1:-1], pack_nquads(b"".join(some)), "digest", "1")


def load_castgraph(folder: str) -> dict[str, Any]:
    place = Path(folder) / "castgraph.db"
    start, used = time.perf_counter(), time.process_time()
    with Store.open(place, create=True) as store:
        store.put(read_items(folder))
        store.compact()
    seconds, used = time.perf_counter() - start, time.process_time() - used
    return {
        "seconds": seconds,
        "processor": used,
        "quads": len(pyoxigraph.Store.read_only(str(place))),
        "disk": size_of(place),
    }


def dump(folder: str) -> None:
    pyoxigraph.Store.read_only(f"{folder}/castgraph.db").dump(f"{folder}/all.nq", format=N_QUADS)


def load_pyoxigraph(folder: str) -> dict[str, Any]:
    """The same quads, all made before, read by the engine itself: its fastest way."""
    start, used = time.perf_counter(), time.process_time()
    store = pyoxigraph.Store(f"{folder}/raw.db")
    store.bulk_load(path=f"{folder}/all.nq", format=N_QUADS)
    store.flush()
    seconds, used = time.perf_counter() - start, time.process_time() - used
    return {"seconds": seconds, "processor": used, "quads": len(store), "disk": size_of(Path(folder) / "raw.db")}


def load_rdflib(folder: str) -> dict[str, Any]:
    start, used = time.perf_counter(), time.process_time()
    dataset = read_rdflib(folder)
    seconds, used = time.perf_counter() - start, time.process_time() - used
    return {"seconds": seconds, "processor": used, "quads": sum(len(graph) for graph in dataset.graphs())}


def read_rdflib(folder: str) -> Any:
    from rdflib import Dataset

    dataset = Dataset()
    dataset.parse(f"{folder}/all.nq", format="nquads")
    return dataset


def size_of(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def list_calls(reader: LocalReader) -> Iterator[tuple[str, Question, tuple[str, ...]]]:
    """Each question about the busiest of its kind and about a middling one."""
    counts = {
        "show": "?x schema:actor ?other",
        "person": "?other schema:actor ?x",
        "company": "?other cg:network|schema:productionCompany ?x",
        "character": "?other cg:plays ?x",
        "announcement": "?x schema:about ?other",
    }
    ranked = {}
    for kind, pattern in counts.items():
        query = f"SELECT ?x WHERE {{ {pattern} }} GROUP BY ?x ORDER BY DESC(COUNT(?other)) ?x"
        ranked[kind] = [row["x"] for row in reader.ask(query)]
    ranked["thing"] = ranked["person"]
    plain = {"number": "2", "date": "2024-06", "text": "salt"}
    for question in list_questions():
        for label, part in (("busiest", 0), ("middling", 2)):
            words = []
            for place, parameter in enumerate(question.parameters):
                stock = ranked.get(parameter.kind)
                if stock is None:
                    words.append({"to": "2024-07", "least": "2"}.get(parameter.name, plain[parameter.kind]))
                else:
                    words.append(stock[min(place + part * len(stock) // 4, len(stock) - 1)])
            if part == 0 or any(parameter.kind in ranked for parameter in question.parameters):
                yield f"{question.name}{' ' + label if words else ''}", question, tuple(words)


def time_best(ask: Callable[[], int], times: int = 3) -> dict[str, Any]:
    best, rows = float("inf"), 0
    for _ in range(times):
        start = time.process_time()
        rows = ask()
        best = min(best, time.process_time() - start)
    return {"ms": best * 1000, "rows": rows}


def ask_castgraph(folder: str) -> dict[str, Any]:
    reader = LocalReader(pyoxigraph.Store.read_only(f"{folder}/castgraph.db"))

    def ask(asked: Asked) -> int:
        try:
            return len(answer_question(reader, asked))
        except QueryError:  # there is no chain: an answer, too
            return 0

    found = {}
    for key, question, words in list_calls(reader):
        asked = fill_question(reader, question, words)
        row = time_best(lambda asked=asked: ask(asked))
        row["names"] = time_best(lambda q=question, w=words: len(fill_question(reader, q, w).terms))["ms"]
        row["whole"], row["goes_on"] = question.reads is not None, bool(question.then)
        found[key] = row
    return found


class NotingReader:
    """Answers as its reader does, and notes what it was asked."""

    def __init__(self, reader: LocalReader) -> None:
        self._reader, self.asked = reader, []

    def ask(self, sparql: str, limit: int | None = None) -> Any:
        self.asked.append(sparql)
        return self._reader.ask(sparql, limit)


def list_queries(folder: str) -> Iterator[tuple[str, list[str]]]:
    """Each question's queries: most send one; those that go on in Python may send others after it."""
    reader = LocalReader(pyoxigraph.Store.read_only(f"{folder}/castgraph.db"))
    for key, question, words in list_calls(reader):
        asked, noting = fill_question(reader, question, words), NotingReader(reader)
        with suppress(QueryError):
            answer_question(noting, asked)
        yield key, noting.asked


def ask_pyoxigraph(folder: str) -> dict[str, Any]:
    store = pyoxigraph.Store.read_only(f"{folder}/raw.db")

    def ask(queries: list[str]) -> int:
        return sum(1 for sparql in queries for _ in store.query(sparql, prefixes=PREFIXES))

    return {key: time_best(lambda q=queries: ask(q)) for key, queries in list_queries(folder)}


def ask_rdflib(folder: str) -> dict[str, Any]:
    dataset = read_rdflib(folder)
    wanted = [(key, queries[0]) for key, queries in list_queries(folder) if key.split()[0] in RDFLIB_ASKED]
    return {key: time_best(lambda s=sparql: len(list(dataset.query(s, initNs=PREFIXES))), 1) for key, sparql in wanted}


def export_castgraph(folder: str, form: str) -> dict[str, Any]:
    graph = open_graph(f"{folder}/castgraph.db")
    start, used = time.perf_counter(), time.process_time()
    graph.export(f"{folder}/ours.{form}")
    return {"seconds": time.perf_counter() - start, "processor": time.process_time() - used}


def export_pyoxigraph(folder: str, form: str) -> dict[str, Any]:
    """Unsorted, as it comes: another order in another store."""
    store = pyoxigraph.Store.read_only(f"{folder}/raw.db")
    start, used = time.perf_counter(), time.process_time()
    if form == "nq":
        store.dump(f"{folder}/raw.nq", format=N_QUADS)
    else:
        turtle, default = pyoxigraph.RdfFormat.TURTLE, pyoxigraph.DefaultGraph()
        store.dump(f"{folder}/raw.ttl", format=turtle, from_graph=default, prefixes=PREFIXES)
    return {"seconds": time.perf_counter() - start, "processor": time.process_time() - used}


def export_rdflib(folder: str, form: str) -> dict[str, Any]:
    dataset = read_rdflib(folder)
    start, used = time.perf_counter(), time.process_time()
    source = dataset if form == "nq" else dataset.default_graph
    source.serialize(f"{folder}/rdflib.{form}", format="nquads" if form == "nq" else "turtle")
    return {"seconds": time.perf_counter() - start, "processor": time.process_time() - used}


TASKS: dict[str, Callable[..., dict[str, Any] | None]] = {
    task.__name__: task
    for task in (
        write_input,
        load_castgraph,
        dump,
        load_pyoxigraph,
        load_rdflib,
        ask_castgraph,
        ask_pyoxigraph,
        ask_rdflib,
        export_castgraph,
        export_pyoxigraph,
        export_rdflib,
    )
}
