"""SPARQL endpoints over HTTP: a query or an update out, its answer in; credentials from the environment or netrc."""

import ipaddress
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from typing import IO, Any, cast
from urllib.parse import urlsplit

import pyoxigraph
import requests
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth
from requests.utils import get_netrc_auth

from castgraph.errors import GraphError, QueryError, UsageError
from castgraph.graph.results import Answer, Table, Triples, to_text, to_truth
from castgraph.graph.sparql_errors import explain_error
from castgraph.graph.sparql_text import PREFIXES, declare_prefixes, find_form

TIMEOUT = 60.0  # seconds for a query, unless the user says otherwise
UNREACHED = "could not be reached"
_CONNECT = 10.0
_TABLES = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_TRIPLES = "application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5"


class _Body:
    """An answer's bytes as a file, until the deadline."""

    def __init__(self, response: requests.Response, deadline: float) -> None:
        self._chunks, self._left = response.iter_content(1 << 16), b""
        self._deadline = deadline

    def read(self, size: int = -1) -> bytes:
        while size < 0 or len(self._left) < size:
            if time.monotonic() > self._deadline:
                raise requests.Timeout
            chunk = next(self._chunks, b"")
            if not chunk:
                break
            self._left += chunk
            if size >= 0:
                break
        size = len(self._left) if size < 0 else size
        data, self._left = self._left[:size], self._left[size:]
        return data


def ask_endpoint(url: str, sparql: str, *, timeout: float | None = None, limit: int | None = None) -> Answer:
    """Send a query, castgraph's prefixes declared; see ``castgraph.graph.query.query``.

    Raises: QueryError where the server refuses the query or is too slow, GraphError where it cannot be reached.
    """
    seconds = TIMEOUT if timeout is None else timeout
    deadline = time.monotonic() + seconds
    tabular = find_form(sparql) not in ("CONSTRUCT", "DESCRIBE")
    headers = {"Accept": _TABLES if tabular else _TRIPLES}
    with explain_failure(url, seconds), open_session(url) as session:
        data = {"query": declare_prefixes(sparql)}
        wait = (min(_CONNECT, seconds), seconds)
        with session.post(url, data=data, headers=headers, timeout=wait, stream=True) as response:
            if response.status_code in (400, 500):
                raise QueryError(_explain_refusal(url, sparql, response))
            check_status(url, response)
            answer = _read_answer(url, response, cast(IO[bytes], _Body(response, deadline)), limit)
    if find_form(sparql) == "ASK" and isinstance(answer, Table) and answer.truth is None:
        return to_truth(any(to_text(row[0]) in ("1", "true") for row in answer.rows))  # Virtuoso's way
    return answer


@contextmanager
def open_session(url: str) -> Iterator[requests.Session]:
    """Open a session that signs in where credentials are given: CASTGRAPH_USER and CASTGRAPH_PASSWORD, or netrc.

    Raises: UsageError where they would cross a network in the clear.
    """
    with requests.Session() as session:
        session.headers["User-Agent"] = f"castgraph/{_find_version()}"
        found = find_credentials(url)
        session.trust_env = found is None  # with credentials chosen, netrc is not asked again
        if found is not None:
            if not is_private_enough(url):
                clear = (
                    "credentials would travel in the clear; use https, or set CASTGRAPH_PLAIN_HTTP=1 if that is fine"
                )
                raise UsageError(f"{url}: {clear}")
            session.auth = _BasicOrDigest(*found)
            session.proxies = requests.utils.get_environ_proxies(url)
        yield session


def find_credentials(url: str) -> tuple[str, str] | None:
    """Return (user, password) for the URL's host, from the environment or else from netrc."""
    user = os.environ.get("CASTGRAPH_USER")
    if user:
        return user, os.environ.get("CASTGRAPH_PASSWORD", "")
    found = get_netrc_auth(url)
    return (found[0], found[1]) if found else None


def is_private_enough(url: str) -> bool:
    """Whether a password may go there: https, this machine, or the user's word."""
    parts = urlsplit(url)
    if parts.scheme == "https" or os.environ.get("CASTGRAPH_PLAIN_HTTP") == "1":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.hostname == "localhost"


class _BasicOrDigest(AuthBase):
    """Signs in as the server asks, digest (Virtuoso) or else basic: nothing is sent before it asks."""

    def __init__(self, user: str, password: str) -> None:
        self._basic, self._digest = HTTPBasicAuth(user, password), HTTPDigestAuth(user, password)
        self._asked_basic = False

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._asked_basic:
            signed: requests.PreparedRequest = self._basic(request)
            return signed
        signed = self._digest(request)  # adds a hook that answers a digest challenge
        signed.register_hook("response", self._answer)  # type: ignore[no-untyped-call]
        return signed

    def _answer(self, response: requests.Response, **options: Any) -> requests.Response:
        challenge = response.headers.get("WWW-Authenticate", "").lower()
        if response.status_code not in (401, 403) or challenge.startswith("digest") or self._asked_basic:
            return response
        self._asked_basic = True
        response.content  # noqa: B018  read to its end, so that the connection can be used again
        response.close()
        again = self._basic(response.request.copy())
        answer: requests.Response = response.connection.send(again, **options)
        answer.history.append(response)
        answer.request = again
        return answer


def check_status(url: str, response: requests.Response) -> None:
    """Raise GraphError, saying what to do, unless the server answered with success."""
    if response.ok:
        return
    remedies = {
        401: "it asks for credentials; set CASTGRAPH_USER and CASTGRAPH_PASSWORD, or write a line into ~/.netrc",
        403: "these credentials may not do this",
        404: "nothing answers there; expected a SPARQL endpoint, such as http://localhost:7878/query",
        405: "it does not take this there; expected a SPARQL endpoint, such as http://localhost:7878/query",
        413: "it takes less at once",
        503: "it is busy; try again later",
    }
    reason = remedies.get(response.status_code, response.text[:300].strip())
    raise GraphError(url, f"the server answered {response.status_code} {response.reason}: {reason}")


@contextmanager
def explain_failure(url: str, seconds: float) -> Iterator[None]:
    """Turn what can go wrong on the way into castgraph's errors."""
    try:
        yield
    except requests.Timeout as error:
        raise QueryError(f"{url}: no answer within {seconds:g} s; narrow the query or raise --timeout") from error
    except requests.RequestException as error:
        raise GraphError(url, f"{UNREACHED}: {_find_cause(error)}") from error


def _find_cause(error: BaseException) -> str:
    """The innermost reason: the outer ones repeat the address."""
    reason = error
    while True:
        inner = getattr(reason, "reason", None) or next((a for a in reason.args if isinstance(a, Exception)), None)
        if not isinstance(inner, BaseException):
            return str(reason).rsplit(": ", 1)[-1]
        reason = inner


def _read_answer(url: str, response: requests.Response, body: IO[bytes], limit: int | None) -> Answer:
    kind = response.headers.get("Content-Type", "").split(";")[0].strip()
    most = None if limit is None else limit + 1
    try:
        if (tables := QueryResultsFormat.from_media_type(kind)) is not None:
            answer = pyoxigraph.parse_query_results(body, tables)
            if isinstance(answer, QueryBoolean):
                return to_truth(bool(answer))
            if isinstance(answer, QuerySolutions):
                columns = tuple(variable.value for variable in answer.variables)
                rows = tuple(tuple(row) for row in islice(answer, most))
                return Table(columns, rows[:limit], cut=limit is not None and len(rows) > limit)
        if (format_ := RdfFormat.from_media_type(kind)) is not None:
            parsed = pyoxigraph.parse(body, format=format_, base_iri=url)
            triples = sorted({quad.triple for quad in islice(parsed, most)}, key=str)
            return Triples(tuple(triples[:limit]), cut=limit is not None and len(triples) > limit)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"{url}: the answer broke off or is malformed: {error}") from error
    raise GraphError(url, f"the server answered with {kind or 'something unnamed'}; expected a SPARQL endpoint")


def _explain_refusal(url: str, sparql: str, response: requests.Response) -> str:
    said = response.text[:500].strip()
    if "SERVICE" not in sparql.upper():  # our own parser says it better, and must not go anywhere for it
        try:
            pyoxigraph.Store().query(sparql, prefixes=PREFIXES)
        except SyntaxError as error:
            return explain_error(sparql, str(error.msg))
    return f"{url}: the server refused the query ({response.status_code}): {said}"


def _find_version() -> str:
    try:
        return version("castgraph")
    except PackageNotFoundError:
        return "uninstalled"
