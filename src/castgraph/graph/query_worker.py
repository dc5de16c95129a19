"""A query run in a process of its own: it can be stopped at once, and what it takes down is not the caller.

The engine cannot cancel a query. So a child process opens the graph, once, and answers over its pipes until it is
closed or killed. Run as a module it is the child: ``python -m castgraph.graph.query_worker PLACE``.
"""

import json
import os
import signal
import struct
import subprocess
import sys
import threading
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from castgraph.errors import CastgraphError, GraphError, QueryError
from castgraph.graph.place import Place, find_place, open_reader
from castgraph.graph.results import Answer, Table, Triples, to_truth
from castgraph.graph.sparql_errors import explain_error
from castgraph.graph.sparql_text import PREFIXES

_FRAME = struct.Struct(">cI")
_DATA, _END, _SYNTAX, _FAILED = b"D", b"E", b"S", b"F"


class QueryWorker:
    """Answers queries on a file or a store's folder; warm after the first. Close it, or use it in ``with``."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, sparql: str, *, timeout: float | None = None, limit: int | None = None) -> Answer:
        """Answer ``sparql``, stopped after ``timeout`` seconds, with at most ``limit`` rows or triples.

        Raises: QueryError for a malformed or stopped query, GraphError where the graph cannot be opened.
        """
        process = self._process = self._process if self._process and self._process.poll() is None else self._start()
        expired = threading.Event()

        def stop() -> None:
            expired.set()
            process.kill()

        timer = threading.Timer(timeout or 0, stop)
        if timeout is not None:
            timer.start()
        try:
            return _read_answer(_exchange(process, {"sparql": sparql, "limit": limit}), sparql)
        except EOFError as error:
            self.close()
            if expired.is_set():
                raise QueryError(f"the query was stopped after {timeout:g} s; narrow it or raise --timeout") from error
            raise QueryError("the query brought the engine down: too deeply nested, or out of memory") from error
        except KeyboardInterrupt:
            self.close()
            raise
        finally:
            timer.cancel()
            if expired.is_set():  # perhaps after the answer had come
                self.close()

    def close(self) -> None:
        """End the child."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _start(self) -> subprocess.Popen[bytes]:
        self.close()
        source = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
        command = (sys.executable, "-m", "castgraph.graph.query_worker", self._place.where)
        environment = {**os.environ, "PYTHONPATH": path}
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)  # noqa: S603


def _exchange(process: subprocess.Popen[bytes], request: dict[str, object]) -> tuple[bytes, bytes]:
    """Send a request; return the answer's kind and bytes. Raises: EOFError when the child is gone."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    try:
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError as error:
        raise EOFError from error
    data = []
    while True:
        head = process.stdout.read(_FRAME.size)
        if len(head) < _FRAME.size:
            raise EOFError
        kind, size = _FRAME.unpack(head)
        body = process.stdout.read(size)
        if len(body) < size:
            raise EOFError
        data.append(body)
        if kind != _DATA:
            return kind, b"".join(data)


def _read_answer(answer: tuple[bytes, bytes], sparql: str) -> Answer:
    kind, data = answer
    if kind == _SYNTAX:
        raise QueryError(explain_error(sparql, data.decode()))
    if kind == _FAILED:
        place, reason = json.loads(data)
        raise GraphError(place, reason) if place else QueryError(reason)
    head, _, body = data.partition(b"\n")
    form, cut = json.loads(head)
    if form == "boolean":
        return to_truth(body == b"true")
    if form == "triples":
        triples = (quad.triple for quad in pyoxigraph.parse(body, format=RdfFormat.N_TRIPLES))
        return Triples(tuple(sorted(triples, key=str)), cut)
    solutions = pyoxigraph.parse_query_results(body, QueryResultsFormat.TSV)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError(form)
    columns = tuple(variable.value for variable in solutions.variables)
    return Table(columns, tuple(tuple(row) for row in solutions), cut=cut)


class _Frames:
    """A file that wraps what is written to it into frames."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        self._out.write(_FRAME.pack(_DATA, len(data)) + data)
        return len(data)

    def flush(self) -> None:
        self._out.flush()

    def end(self, kind: bytes, data: bytes = b"") -> None:
        self._out.write(_FRAME.pack(kind, len(data)) + data)
        self._out.flush()


def write_answer(answer: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None, out: _Frames) -> None:
    """Write a head line, [form, was it cut], then the answer: "true", N-Triples or TSV."""
    if isinstance(answer, QueryBoolean):
        out.write(b'["boolean", false]\n' + (b"true" if answer else b"false"))
    elif limit is None:
        out.write(b'["triples", false]\n' if isinstance(answer, QueryTriples) else b'["table", false]\n')
        if isinstance(answer, QueryTriples):
            answer.serialize(out, RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
        else:
            answer.serialize(out, QueryResultsFormat.TSV)  # type: ignore[arg-type]
    elif isinstance(answer, QueryTriples):
        lines = [f"{triple} .\n" for triple in islice(answer, limit + 1)]
        out.write(f'["triples", {json.dumps(len(lines) > limit)}]\n{"".join(lines[:limit])}'.encode())
    else:
        head = "\t".join(map(str, answer.variables))
        rows = ["\t".join("" if t is None else str(t) for t in row) for row in islice(answer, limit + 1)]
        out.write(f'["table", {json.dumps(len(rows) > limit)}]\n{head}\n'.encode())
        out.write("".join(f"{row}\n" for row in rows[:limit]).encode())


def _serve(place: Place, requests: IO[bytes], out: _Frames) -> None:
    quads = None
    for line in requests:
        request = json.loads(line)
        try:
            quads = open_reader(place) if quads is None else quads
            write_answer(quads.query(request["sparql"], prefixes=PREFIXES), request["limit"], out)
        except SyntaxError as error:
            out.end(_SYNTAX, str(error.msg).encode())
        except GraphError as error:
            out.end(_FAILED, json.dumps([error.place, error.reason]).encode())
        except (CastgraphError, OSError, ValueError, RuntimeError) as error:
            out.end(_FAILED, json.dumps(["", f"the query failed: {error}"]).encode())
        else:
            out.end(_END)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    _serve(find_place(sys.argv[1]), sys.stdin.buffer, _Frames(sys.stdout.buffer))
