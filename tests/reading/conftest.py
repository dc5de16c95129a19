"""A web server on the loopback address, whose answers a test writes down."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from castgraph.reading import ReadingOptions


@dataclass
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    wait: float = 0.0  # seconds before each piece
    pieces: int = 1


@dataclass
class Site:
    """``answers`` by path, each given once, the last one ever after."""

    url: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    times: list[float] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def put(self, path: str, *answers: dict[str, Any]) -> str:
        """Put answers, written as the fields of Answer, at a path; return its address."""
        self.answers[path] = [Answer(**answer) for answer in answers]
        return self.url + path

    def put_page(self, path: str, text: str) -> str:
        return self.put(path, {"body": text.encode()})

    def redirect(self, path: str, target: str) -> str:
        return self.put(path, {"status": 302, "headers": {"Location": target}})


def make_handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.add(self.headers["User-Agent"])
            site.times.append(time.monotonic())
            site.at_once += 1
            site.most_at_once = max(site.most_at_once, site.at_once)
            try:
                self.give(site.answers.get(self.path, [Answer(status=404)]))
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                site.at_once -= 1

        def give(self, answers: list[Answer]) -> None:
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            size = len(answer.body) // answer.pieces + 1
            for start in range(0, len(answer.body), size):
                time.sleep(answer.wait)
                self.wfile.write(answer.body[start : start + size])

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site("")
    server = ThreadingHTTPServer(("127.0.0.1", 0), make_handler(found))
    server.daemon_threads = True
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()


@pytest.fixture
def local() -> ReadingOptions:
    """Options for a server on this machine, without waits."""
    return ReadingOptions(allow_private=True, pause=0.0, backoff=0.01, seconds=5.0)
