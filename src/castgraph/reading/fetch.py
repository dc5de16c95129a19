"""URLs in, their bytes out, politely and from the public internet alone; no other file opens a connection."""

import socket
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection

from castgraph.errors import ReadingError
from castgraph.reading.addresses import is_public
from castgraph.reading.options import ReadingOptions
from castgraph.reading.robots import AGENT, Robots, read_robots
from castgraph.reading.web_errors import explain_errors

MOST_REDIRECTS = 10
MOST_TRIES = 4
_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": f"{AGENT} (+https://w3id.org/castgraph/)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/*;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """``url`` is the address after redirects; ``media_type`` is "" where the host names none."""

    url: str
    media_type: str
    charset: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    status: int
    headers: Message
    body: bytes

    def is_redirect(self) -> bool:
        return self.status in (301, 302, 303, 307, 308) and "Location" in self.headers

    def describe(self) -> str:
        try:
            return f"HTTP {self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return f"HTTP {self.status}"


@dataclass(slots=True)
class _Host:
    """Whose turn it is to ask a host, and when it may next be asked (by the monotonic clock)."""

    turn: Lock = field(default_factory=Lock)
    not_before: float = 0.0


@cache
def fetcher_for(options: ReadingOptions) -> "Fetcher":
    """The fetcher of this process; what it knows of hosts lasts as long as the process."""
    return Fetcher(options)


class Fetcher:
    """Asks each host one thing at a time, keeps its robots.txt, and waits as long as it asks."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options
        self._hosts: dict[str, _Host] = {}
        self._robots: dict[str, Robots] = {}

    def fetch(self, url: str) -> Fetched:
        """Fetch a page or feed, all within ``options.seconds``.

        Raises: ReadingError with what went wrong and what to do.
        """
        seconds = self._options.seconds
        deadline = monotonic() + seconds
        try:
            answer = _run_within(seconds, lambda: self._fetch_by(url, deadline), url)
        except ReadingError as error:
            raise ReadingError(
                url, error.reason if error.source == url else f"{error.source}: {error.reason}"
            ) from error
        if answer.status != HTTPStatus.OK:
            raise ReadingError(url, f"{answer.describe()}{_advise(answer)}")
        media_type = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
        return Fetched(answer.url, media_type, answer.headers.get_content_charset(), answer.body)

    def _fetch_by(self, url: str, deadline: float) -> _Answer:
        with _open_session(self._options) as session:
            return self._follow(session, url, deadline, heed_robots=True)

    def _follow(self, session: requests.Session, url: str, deadline: float, *, heed_robots: bool) -> _Answer:
        path = [url]
        while True:
            _check_address(path[-1], path)
            robots = self._get_robots(session, path[-1], deadline) if heed_robots else Robots()
            if not robots.may_fetch(path[-1]):
                raise ReadingError(url, f"robots.txt of {urlsplit(path[-1]).netloc} asks not to fetch {path[-1]}")
            answer = self._ask_patiently(session, path[-1], deadline, max(robots.delay, self._options.pause))
            if not answer.is_redirect():
                return answer
            with explain_errors(url):
                path.append(urljoin(path[-1], answer.headers["Location"]))
            if len(path) > MOST_REDIRECTS:
                looped = path[-1] in path[:-1]
                raise ReadingError(url, "a redirect loop" if looped else f"more than {MOST_REDIRECTS} redirects")

    def _get_robots(self, session: requests.Session, url: str, deadline: float) -> Robots:
        root = urljoin(url, "/")
        if root not in self._robots:
            answer = self._follow(session, urljoin(root, "robots.txt"), deadline, heed_robots=False)
            if answer.status >= 500 or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
                # a host whose rules cannot be had is left alone (RFC 9309, 2.3.1.4)
                raise ReadingError(url, f"robots.txt cannot be had ({answer.describe()}); try again later")
            self._robots[root] = read_robots(answer.body) if answer.status == HTTPStatus.OK else Robots()
        return self._robots[root]

    def _ask_patiently(self, session: requests.Session, url: str, deadline: float, pause: float) -> _Answer:
        """Ask again, later each time, while the host is busy or broken and there is time."""
        host = self._hosts.setdefault(urlsplit(url).hostname or "", _Host())
        for number in range(MOST_TRIES):
            if not host.turn.acquire(timeout=max(deadline - monotonic(), 0)):
                raise ReadingError(url, "the host is still busy with an earlier request; try again later")
            try:
                _wait(host.not_before, deadline, url)
                answer = self._ask(session, url, deadline)
                host.not_before = monotonic() + pause
            finally:
                host.turn.release()
            if answer.status not in _TRY_AGAIN:
                break
            asked = _read_retry_after(answer.headers)
            host.not_before = monotonic() + (self._options.backoff * 2**number if asked is None else asked)
            if host.not_before > deadline:
                break
        return answer

    def _ask(self, session: requests.Session, url: str, deadline: float) -> _Answer:
        seconds = max(deadline - monotonic(), 0.001)
        with (
            explain_errors(url),
            session.get(url, stream=True, allow_redirects=False, timeout=seconds) as response,
        ):
            headers = Message()
            for name, value in response.headers.items():
                headers[name] = value
            answer = _Answer(url, response.status_code, headers, b"")
            if response.status_code != HTTPStatus.OK:
                return answer
            body = _read_body(response.raw, url, self._options.max_bytes, deadline)
            return _Answer(url, response.status_code, headers, body)


def _read_body(raw: Any, url: str, limit: int, deadline: float) -> bytes:
    body = bytearray()
    while chunk := raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            raise ReadingError(url, f"more than {limit / 1e6:,.1f} MB; expected a page or feed of text")
        if monotonic() > deadline:
            raise ReadingError(url, "the answer takes too long; try again later")
    return bytes(body)


def _run_within(seconds: float, task: Callable[[], _Answer], url: str) -> _Answer:
    """Run in a thread that is left behind when time is up: no other way ends a slow look-up, handshake and header."""
    outcome: Future[_Answer] = Future()

    def run() -> None:
        try:
            outcome.set_result(task())
        except BaseException as error:  # handed to the caller, whatever it is
            outcome.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return outcome.result(seconds)
    except TimeoutError as error:
        raise ReadingError(url, f"no whole answer within {seconds:g} s; try again later") from error


def _wait(until: float, deadline: float, url: str) -> None:
    seconds = until - monotonic()
    if until > deadline:
        raise ReadingError(url, f"the host asks to be left alone for {seconds:.0f} s; try again then")
    if seconds > 0:
        sleep(seconds)


def _read_retry_after(headers: Message) -> float | None:
    """Seconds, from a number or a date."""
    value = str(headers.get("Retry-After", "")).strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        return max((parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):  # no date; or one without its zone, which cannot be told apart
        return None


def _advise(answer: _Answer) -> str:
    asked = _read_retry_after(answer.headers)
    if answer.status in _TRY_AGAIN:
        return f"; the host asks to wait {asked:.0f} s" if asked else "; try again later"
    return "; check the address" if answer.status in (404, 410) else "; the page is not open to castgraph"


def _check_address(url: str, path: list[str]) -> None:
    """Refuse what is no plain address of the web."""
    come = f", after a redirect from {path[-2]}" if len(path) > 1 else ""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ReadingError(path[0], f"{url} is no address ({error}){come}; expected https://HOST/PATH") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ReadingError(path[0], f"{url} is not of http: or https:{come}")
    if parts.username is not None or parts.password is not None:
        raise ReadingError(path[0], f"an address with a user's name or password{come}; expected one without")


def _open_session(options: ReadingOptions) -> requests.Session:
    session = requests.Session()
    # no proxy from the environment, behind which no address could be checked, and no passwords from .netrc
    session.trust_env = False
    session.headers.update(_HEADERS)
    if not options.allow_private:
        for scheme in ("http://", "https://"):
            session.mount(scheme, _PublicAdapter())
    return session


def _connect_publicly(connection: HTTPConnection) -> socket.socket:
    """Look the host up once, and connect to an address that was checked: a second look-up could tell another."""
    host = connection.host.strip("[]")
    try:
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, connection.port, type=socket.SOCK_STREAM)]
    except socket.gaierror as error:
        raise NameResolutionError(host, connection, error) from error
    public = [address for address in dict.fromkeys(found) if is_public(address)]
    if not public:
        where = host if host == found[0] else f"{host} ({found[0]})"
        raise ReadingError("", f"{where} is a private address; --allow-private would permit it")
    for address in public:
        try:
            return create_connection((address, connection.port), connection.timeout)
        except OSError as error:
            failure = NewConnectionError(connection, str(error))
            failure.__cause__ = error
    raise failure


class _PublicHTTPConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connect_publicly(self)


class _PublicHTTPSConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connect_publicly(self)


class _PublicHTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTPConnection


class _PublicHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPSConnection


class _PublicAdapter(HTTPAdapter):
    """Connects to public addresses alone."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PublicHTTPPool, "https": _PublicHTTPSPool}
