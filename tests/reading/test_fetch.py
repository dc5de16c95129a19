import gzip
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from time import monotonic
from typing import Any

import pytest

from castgraph.errors import ReadingError
from castgraph.reading import ReadingOptions
from castgraph.reading.fetch import Fetcher

Site = Any  # of conftest.py


def answer(body: bytes = b"", **fields: Any) -> dict[str, Any]:
    return {"body": body, **fields}


def fail_to_fetch(url: str, options: ReadingOptions) -> str:
    with pytest.raises(ReadingError) as caught:
        Fetcher(options).fetch(url)
    assert caught.value.source == url
    return caught.value.reason


def test_page_is_fetched_with_its_type_and_charset(site: Site, local: ReadingOptions) -> None:
    url = site.put("/a", answer("é".encode("latin-1"), headers={"Content-Type": "text/HTML; charset=ISO-8859-1"}))
    fetched = Fetcher(local).fetch(url)
    assert (fetched.url, fetched.media_type, fetched.charset, fetched.body) == (url, "text/html", "iso-8859-1", b"\xe9")


def test_every_request_names_castgraph(site: Site, local: ReadingOptions) -> None:
    Fetcher(local).fetch(site.put_page("/a", "a"))
    assert site.agents == {"castgraph (+https://w3id.org/castgraph/)"}
    assert site.asked == ["/robots.txt", "/a"]


def test_redirect_is_followed_to_its_end(site: Site, local: ReadingOptions) -> None:
    site.redirect("/b", "c")
    site.put_page("/c", "end")
    fetched = Fetcher(local).fetch(site.redirect("/a", "/b"))
    assert (fetched.url, fetched.body) == (f"{site.url}/c", b"end")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("/a", "a redirect loop"),
        ("ftp://example.com/", "ftp://example.com/ is not of http: or https:, after a redirect from URL/a"),
        ("file:///etc/passwd", "file:///etc/passwd is not of http: or https:, after a redirect from URL/a"),
        ("http://[x/", "a broken answer (ValueError); try again later"),
        ("http://me:secret@example.com/", "an address with a user's name or password, after a redirect from URL/a"),
    ],
)
def test_bad_redirect_is_refused(site: Site, local: ReadingOptions, target: str, reason: str) -> None:
    url = site.redirect("/a", target)
    assert fail_to_fetch(url, local).replace(site.url, "URL").startswith(reason)


def test_endless_redirects_end(site: Site, local: ReadingOptions) -> None:
    for number in range(20):
        site.redirect(f"/{number}", f"/{number + 1}")
    assert fail_to_fetch(f"{site.url}/0", local) == "more than 10 redirects"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, "HTTP 404 Not Found; check the address"),
        (410, "HTTP 410 Gone; check the address"),
        (403, "HTTP 403 Forbidden; the page is not open to castgraph"),
        (503, "HTTP 503 Service Unavailable; try again later"),
        (799, "HTTP 799; the page is not open to castgraph"),
    ],
)
def test_status_that_is_no_success_is_told(site: Site, local: ReadingOptions, status: int, reason: str) -> None:
    assert fail_to_fetch(site.put("/a", answer(status=status)), local) == reason


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_busy_host_is_asked_again(site: Site, local: ReadingOptions, status: int) -> None:
    url = site.put("/a", answer(status=status), answer(status=status), answer(b"at last"))
    assert Fetcher(local).fetch(url).body == b"at last"
    assert site.asked.count("/a") == 3


def test_host_is_asked_four_times_at_most(site: Site, local: ReadingOptions) -> None:
    fail_to_fetch(site.put("/a", answer(status=500)), local)
    assert site.asked.count("/a") == 4


def in_seconds(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("header", "least"), [(lambda: "1", 1.0), (lambda: in_seconds(2), 0.9)], ids=["number", "date"]
)
def test_wait_that_the_host_asks_for_is_kept(
    site: Site, local: ReadingOptions, header: Callable[[], str], least: float
) -> None:
    url = site.put("/a", answer(status=429, headers={"Retry-After": header()}), answer(b"at last"))
    assert Fetcher(local).fetch(url).body == b"at last"
    assert site.times[-1] - site.times[-2] >= least


def test_wait_past_the_time_limit_is_not_begun(site: Site, local: ReadingOptions) -> None:
    url = site.put("/a", answer(status=429, headers={"Retry-After": "3600"}))
    other = site.put_page("/b", "b")
    fetcher, begun = Fetcher(local), monotonic()
    for address, reason in (
        (url, "HTTP 429 Too Many Requests; the host asks to wait 3600 s"),
        (other, "the host asks to be left alone for 3600 s; try again then"),
    ):
        with pytest.raises(ReadingError) as caught:
            fetcher.fetch(address)
        assert caught.value.reason == reason
    assert monotonic() - begun < 2
    assert site.asked == ["/robots.txt", "/a"]


def test_robots_txt_is_kept(site: Site, local: ReadingOptions) -> None:
    site.put("/robots.txt", answer(b"User-agent: *\nDisallow: /\n\nUser-agent: castgraph\nDisallow: /private/\n"))
    host = site.url.removeprefix("http://")
    url = site.put_page("/private/a", "a")
    assert fail_to_fetch(url, local) == f"robots.txt of {host} asks not to fetch {url}"
    assert fail_to_fetch(site.redirect("/b", "/private/a"), local) == f"robots.txt of {host} asks not to fetch {url}"
    assert "/private/a" not in site.asked
    assert Fetcher(local).fetch(site.put_page("/open", "o")).body == b"o"


def test_robots_txt_is_asked_for_once(site: Site, local: ReadingOptions) -> None:
    fetcher = Fetcher(local)
    for path in ("/a", "/b", "/c"):
        fetcher.fetch(site.put_page(path, path))
    assert site.asked == ["/robots.txt", "/a", "/b", "/c"]


def test_host_whose_robots_txt_is_broken_is_left_alone(site: Site, local: ReadingOptions) -> None:
    site.put("/robots.txt", answer(status=500))
    reason = fail_to_fetch(site.put_page("/a", "a"), local)
    assert reason == "robots.txt cannot be had (HTTP 500 Internal Server Error); try again later"
    assert "/a" not in site.asked


def test_robots_txt_that_makes_no_sense_allows_all(site: Site, local: ReadingOptions) -> None:
    site.put("/robots.txt", answer(b"\xff\x00<html>\nDisallow\n:::\nCrawl-delay: x\n"))
    assert Fetcher(local).fetch(site.put_page("/a", "a")).body == b"a"


def test_pause_between_requests_to_a_host_is_kept(site: Site, local: ReadingOptions) -> None:
    fetcher = Fetcher(replace(local, pause=0.2))
    for path in ("/a", "/b"):
        fetcher.fetch(site.put_page(path, path))
    assert all(later - earlier >= 0.2 for earlier, later in zip(site.times, site.times[1:], strict=False))


def test_host_gets_one_request_at_a_time(site: Site, local: ReadingOptions) -> None:
    urls = [site.put(f"/{number}", answer(b"x", wait=0.05)) for number in range(6)]
    fetcher = Fetcher(local)
    with ThreadPoolExecutor(6) as pool:
        assert [one.body for one in pool.map(fetcher.fetch, urls)] == [b"x"] * 6
    assert site.most_at_once == 1


@pytest.mark.parametrize(
    "given",
    [
        answer(b"x" * 300_000),
        answer(gzip.compress(b"x" * 50_000_000), headers={"Content-Encoding": "gzip"}),
    ],
    ids=["plain", "compressed"],
)
def test_body_above_the_size_limit_is_cut_short(site: Site, local: ReadingOptions, given: dict[str, Any]) -> None:
    options = replace(local, max_bytes=200_000)
    assert fail_to_fetch(site.put("/a", given), options) == "more than 0.2 MB; expected a page or feed of text"


@pytest.mark.parametrize(
    "given",
    [answer(b"x" * 100, wait=0.2, pieces=50), answer(b"x", wait=30.0)],
    ids=["drop by drop", "silent"],
)
def test_slow_answer_is_given_up_in_time(site: Site, local: ReadingOptions, given: dict[str, Any]) -> None:
    begun = monotonic()
    reason = fail_to_fetch(site.put("/a", given), replace(local, seconds=1.0))
    assert monotonic() - begun < 1.5
    assert reason.endswith("try again later")


def test_slow_header_is_given_up_in_time(local: ReadingOptions) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:  # takes connections and says nothing
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        begun = monotonic()
        reason = fail_to_fetch(url, replace(local, seconds=0.5))
    assert monotonic() - begun < 1.0
    assert reason.endswith("try again later")


def test_broken_answer_is_told(site: Site, local: ReadingOptions) -> None:
    url = site.put("/a", answer(b"short", headers={"Content-Length": "100"}))
    assert fail_to_fetch(url, local).startswith("a broken answer (")
    url = site.put("/b", answer(b"not gzip", headers={"Content-Encoding": "gzip"}))
    assert fail_to_fetch(url, local).startswith("a broken answer (")


def test_host_that_is_down_is_told(local: ReadingOptions) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    reason = fail_to_fetch(f"http://127.0.0.1:{port}/", local)
    assert reason.endswith("no connection: Connection refused; check the address, or try again later")


def test_host_without_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_none(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", find_none)
    for options in (ReadingOptions(), ReadingOptions(allow_private=True)):
        reason = fail_to_fetch("http://nowhere.invalid/robots.txt", options)
        assert reason == "no host of this name; check the address, or try again later"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/a",
        "http://localhost:{port}/a",
        "http://[::1]:{port}/a",
        "http://[::ffff:127.0.0.1]:{port}/a",
        "http://0.0.0.0:{port}/a",
        "http://0x7f.1:{port}/a",
        "http://2130706433:{port}/a",
        "http://10.0.0.1/a",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/a",
        "http://[64:ff9b::7f00:1]/a",
        "https://192.168.0.1/a",
    ],
)
def test_private_address_is_refused_before_anything_is_sent(site: Site, url: str) -> None:
    reason = fail_to_fetch(url.format(port=site.url.rpartition(":")[2]), ReadingOptions(seconds=3))
    assert "is a private address; --allow-private would permit it" in reason
    assert site.asked == []


class FakeLookup:
    """Tells one address at the first look-up and another one afterwards, as an attacker's name server can."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = list(addresses)
        self.asked: list[str] = []
        self.real = socket.getaddrinfo

    def __call__(self, host: str, port: int, *_: object, **__: object) -> list[tuple]:
        self.asked.append(host)
        address = self.addresses.pop(0) if host.endswith(".example") and self.addresses else host
        return self.real(address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)


def test_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # the first host counts as public, so that its redirect is seen; the next one is judged by its address
    monkeypatch.setattr("castgraph.reading.fetch.is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(socket, "getaddrinfo", FakeLookup("127.0.0.1", "127.0.0.1", "10.0.0.7"))
    port = site.url.rpartition(":")[2]
    url = f"http://open.example:{port}/a"
    site.redirect("/a", f"http://inside.example:{port}/secret")
    reason = fail_to_fetch(url, ReadingOptions(seconds=3, pause=0.0))
    assert reason.endswith("inside.example (10.0.0.7) is a private address; --allow-private would permit it")
    assert site.asked == ["/robots.txt", "/a"]


def test_connection_goes_to_the_address_that_was_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    lookup = FakeLookup("203.0.113.5")
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr("castgraph.reading.fetch.is_public", lambda address: True)
    reached: list[str] = []

    def connect(address: tuple[str, int], *_: object) -> socket.socket:
        reached.append(address[0])
        raise OSError(111, "Connection refused")

    monkeypatch.setattr("castgraph.reading.fetch.create_connection", connect)
    fail_to_fetch("http://rebinding.example/robots.txt", ReadingOptions(seconds=3))
    assert reached == ["203.0.113.5"]
    assert lookup.asked == ["rebinding.example"]


def test_environment_gives_no_proxy_and_no_passwords(
    site: Site, local: ReadingOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert Fetcher(local).fetch(site.put_page("/a", "a")).body == b"a"
