"""The store: what is put is there, replaced or gone, and the merged graph is the merge of the announcements' graphs."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph import store as store_module
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.changes import DEFAULT
from castgraph.graph.ledger import LEDGER_FILE, Ledger
from castgraph.graph.merge import merge
from castgraph.graph.place import open_reader
from castgraph.graph.store import PutReport, Store
from castgraph.graph.store_lock import StoreLock

BASE = "https://w3id.org/castgraph/"
NAME, ALTERNATE_NAME = NamedNode("https://schema.org/name"), NamedNode("https://schema.org/alternateName")
ACTOR = NamedNode("https://schema.org/actor")


def node(path):
    return NamedNode(BASE + path)


def announcement(name, *triples, digest="d1", version="1"):
    """An announcement's quads from ("person/x", NAME, "X") and ("show/y", ACTOR, "person/x")."""
    graph = node(f"announcement/{name}")
    quads = [Quad(node(s), p, Literal(o) if p in (NAME, ALTERNATE_NAME) else node(o), graph) for s, p, o in triples]
    return AnnouncementQuads(graph.value, pack_quads(quads), digest, version)


def merged(quads):
    return set(quads.quads_for_pattern(None, None, None, DEFAULT))


def memory():
    return Store(Quads(), Ledger(None))


A = announcement("a", ("show/y", ACTOR, "person/x"), ("person/x", NAME, "Ana Prieto"), ("show/y", NAME, "Harbour Nine"))
B = announcement(
    "b", ("show/y", ACTOR, "person/x"), ("person/x", NAME, "Ana María Prieto"), ("show/y", NAME, "Harbour Nine")
)
C = announcement("c", ("person/x", NAME, "Ana Prieto"), ("person/x", ALTERNATE_NAME, "A. Prieto"))


def labels(store, entity):
    found = ((q.predicate, q.object.value) for q in store.quads.quads_for_pattern(node(entity), None, None, DEFAULT))
    return sorted((("name" if p == NAME else "also"), o) for p, o in found if p in (NAME, ALTERNATE_NAME))


def test_a_triple_stated_twice_is_once_in_the_merged_graph():
    store = memory()
    assert store.put([A, B]) == PutReport(added=2)
    rows = store.quads.query("SELECT (COUNT(*) AS ?n) { ?show <https://schema.org/actor> ?who }")
    assert [row[0].value for row in rows] == ["1"]


@pytest.mark.parametrize(
    ("put", "expected"),
    [
        pytest.param([A], [("name", "Ana Prieto")], id="one form"),
        pytest.param([A, B], [("also", "Ana Prieto"), ("name", "Ana María Prieto")], id="a tie goes to the longer"),
        pytest.param(
            [A, B, C],
            [("also", "A. Prieto"), ("also", "Ana María Prieto"), ("name", "Ana Prieto")],
            id="the majority leads",
        ),
    ],
)
@pytest.mark.parametrize("step", [1, 9])
def test_the_form_that_most_announcements_use_is_the_name(put, expected, step):
    store = memory()
    for start in range(0, len(put), step):
        store.put(put[start : start + step])
    assert labels(store, "person/x") == expected


def test_what_nobody_states_any_more_is_gone():
    store = memory()
    store.put([A, B, C])
    store.forget(A.iri)
    assert labels(store, "show/y") == [("name", "Harbour Nine")]
    assert labels(store, "person/x") == [("also", "A. Prieto"), ("also", "Ana Prieto"), ("name", "Ana María Prieto")]
    assert store.forget(B.iri, C.iri, B.iri) == 2
    assert list(store.quads) == [] and list(store.announcements()) == [] and len(store.digests) == 0


def test_building_again_replaces_and_counts():
    store = memory()
    store.put([A, B])
    assert store.put([A, AnnouncementQuads(B.iri, pack_quads(C_AS_B), "d2", "1"), C]) == PutReport(1, 1, 1)
    assert store.digests[B.iri] == ("d2", "1")
    assert merged(store.quads) == set(merge(store.quads))


C_AS_B = [Quad(*quad.triple, NamedNode(B.iri)) for quad in C.quads]

NAMES = st.sampled_from(["Ana", "Anna", "Bo", "Ana María"])
TRIPLE = st.one_of(
    st.tuples(st.sampled_from(["person/x", "person/y"]), st.sampled_from([NAME, ALTERNATE_NAME]), NAMES),
    st.tuples(st.sampled_from(["show/s", "show/t"]), st.just(ACTOR), st.sampled_from(["person/x", "person/y"])),
)
STEP = st.lists(
    st.tuples(st.sampled_from("abcd"), st.one_of(st.none(), st.lists(TRIPLE, max_size=5))), min_size=1, max_size=4
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=6), st.booleans())
def test_the_merged_graph_is_always_the_merge_of_the_announcements(steps, many):
    """Put, replace and forget in any order: the same as putting what is left, once, into a new store."""
    store, final = memory(), {}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(store_module, "BATCH", 1 if many else 10**9)
        put_and_forget(store, steps, final)
    anew = memory()
    anew.put(final.values())
    assert merged(store.quads) == set(merge(store.quads))
    assert set(store.quads) == set(anew.quads)
    assert set(store.digests) == set(final)


def put_and_forget(store, steps, final):
    for step in steps:
        puts = [announcement(name, *triples) for name, triples in step if triples is not None]
        store.put(puts)
        final.update({item.iri: item for item in puts})
        for name, triples in step:
            if triples is None:
                iri = node(f"announcement/{name}").value
                store.forget(iri)
                final.pop(iri, None)


def test_a_store_on_disk_is_the_same_when_opened_again(tmp_path):
    with Store.open(tmp_path / "g.db", create=True) as store:
        store.put([A, B])
    with Store.open(tmp_path / "g.db") as store:
        assert dict(store.digests) == {A.iri: ("d1", "1"), B.iri: ("d1", "1")}
        assert merged(store.quads) == set(merge(store.quads))
        assert labels(store, "person/x") == [("also", "Ana Prieto"), ("name", "Ana María Prieto")]


@pytest.mark.parametrize("bulk", [1, 10**9], ids=["bulk", "log"])
def test_names_left_open_by_a_crash_are_settled_by_the_next_to_open(tmp_path, bulk, monkeypatch):
    monkeypatch.setattr(store_module, "BULK", bulk)
    monkeypatch.setattr(store_module, "BATCH", bulk)
    with pytest.raises(KeyboardInterrupt), Store.open(tmp_path / "g.db", create=True) as store:
        store.put([A])
        store.put([B])
        raise KeyboardInterrupt
    with Store.open(tmp_path / "g.db") as store:
        assert merged(store.quads) == set(merge(store.quads))
        assert set(store.digests) == {A.iri, B.iri}


@pytest.mark.parametrize(
    "reopen", [lambda folder: Store.open(folder).close(), open_reader], ids=["to write", "to read"]
)
def test_what_was_stored_but_not_merged_is_merged_by_the_next_to_open(tmp_path, reopen, monkeypatch):
    monkeypatch.setattr(store_module, "BULK", 1)
    load, loads = Store._load, []

    def load_or_die(store, nquads, *, bulk):
        loads.append(bulk)
        if len(loads) == 4:
            raise KeyboardInterrupt
        load(store, nquads, bulk=bulk)

    monkeypatch.setattr(Store, "_load", load_or_die)
    with pytest.raises(KeyboardInterrupt), Store.open(tmp_path / "g.db", create=True) as store:
        store.put([A])
        store.put([B, C])
    monkeypatch.setattr(Store, "_load", load)
    assert merged(Quads.read_only(str(tmp_path / "g.db"))) != set(merge(Quads.read_only(str(tmp_path / "g.db"))))
    reopen(tmp_path / "g.db")
    with Store.open(tmp_path / "g.db") as store:
        assert merged(store.quads) == set(merge(store.quads))
        assert set(store.announcements()) == {A.iri, B.iri, C.iri}
        assert set(store.digests) == {A.iri}
        assert store._ledger.unmerged() == store._ledger.unsettled("", 9) == []


def test_much_that_was_written_is_compacted_and_little_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "BULK", 4)
    noted = []
    with Store.open(tmp_path / "g.db", create=True) as store:
        for item in (A, B, C, A):
            store.put([item])
            store.compact()
            noted.append([store._ledger.meta().get(key) for key in ("written", "compacted")])
    assert noted == [["0", "6"], ["0", "12"], ["4", "12"], ["4", "12"]]


HOLD = """
import sys
from castgraph.graph.store import Store
with Store.open(sys.argv[1], create=True):
    print("ready", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_is_told_who_holds_the_store_or_waits(tmp_path):
    told = []
    command = [sys.executable, "-c", HOLD, str(tmp_path / "g.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"ready\n"
        with pytest.raises(GraphError, match=f"process {other.pid}"):
            Store.open(tmp_path / "g.db", wait=0)
        other.stdin.close()
        Store.open(tmp_path / "g.db", tell=told.append).close()
    assert told == [] or f"process {other.pid}" in told[0]


@pytest.mark.parametrize(
    ("prepare", "reason"),
    [
        pytest.param(lambda p: None, "no graph here", id="missing"),
        pytest.param(lambda p: p.mkdir(), "no graph here", id="empty"),
        pytest.param(lambda p: p.write_text("x"), "is no folder", id="a file"),
        pytest.param(lambda p: Quads(str(p)).flush(), "castgraph did not make", id="raw Oxigraph"),
    ],
)
def test_a_folder_that_is_no_store_is_refused_with_the_reason(tmp_path, prepare, reason):
    prepare(tmp_path / "g.db")
    with pytest.raises(GraphError, match=reason):
        Store.open(tmp_path / "g.db")


def test_a_folder_with_other_files_is_never_written_into(tmp_path):
    (tmp_path / "thesis.doc").write_text("x")
    with pytest.raises(GraphError, match="thesis"):
        Store.open(tmp_path, create=True)


def test_a_store_of_a_later_castgraph_says_how_to_bring_it_over(tmp_path):
    Store.open(tmp_path / "g.db", create=True).close()
    with sqlite3.connect(tmp_path / "g.db" / LEDGER_FILE) as ledger:
        ledger.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    with pytest.raises(GraphError, match=r"format 99.*castgraph import"):
        Store.open(tmp_path / "g.db")
    with sqlite3.connect(tmp_path / "g.db" / LEDGER_FILE) as ledger:
        ledger.execute("UPDATE meta SET value = '1' WHERE key = 'format'")
    Store.open(tmp_path / "g.db").close()  # the refusal let go of the lock


def test_who_is_waited_for_goes_to_the_log_where_nobody_is_told(tmp_path, caplog):
    (tmp_path / "g.db").mkdir()
    lock = StoreLock(tmp_path / "g.db")
    lock.take(0)
    release = threading.Timer(0.3, lock.release)
    release.start()
    Store.open(tmp_path / "g.db", create=True, wait=20).close()
    release.join()
    assert "waiting for process" in caplog.text


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_says_so(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(GraphError, match="could not be read or written"):
        Store.open(tmp_path / "g.db", create=True)
