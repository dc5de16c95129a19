import io
import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from castgraph.reading import Failure, ReadingOptions, Source, list_sources, read_source
from castgraph.reading.folder import ENDINGS
from castgraph.records.announcement import Announcement

Site = Any  # of conftest.py


def read_file(folder: Path, name: str, data: bytes, options: ReadingOptions | None = None) -> list:
    path = folder / name
    path.write_bytes(data)
    return [one for source in list_sources([path]) for one in read_source(source, options)]


def test_text_is_kept_without_its_date_line(tmp_path: Path) -> None:
    [found] = read_file(tmp_path, "salt.txt", "date 2021-10-12 Kestrel TV\r\nJose\u0301 “Salt”\n".encode())
    assert found == Announcement(
        name="salt", text="Kestrel TV\nJosé “Salt”", published="2021-10-12", source=str(tmp_path / "salt.txt")
    )


def test_date_line_counts_more_than_a_dateline(tmp_path: Path) -> None:
    [found] = read_file(tmp_path, "salt.txt", b"date 2021-10-12 LISBON, Oct. 11, 2021 -- Kestrel TV")
    assert found.published == "2021-10-12"


def test_replaced_characters_are_counted(tmp_path: Path) -> None:
    [found] = read_file(tmp_path, "salt.txt", "José, Zoë, André".encode() + b"\xff")
    assert (found.text, found.replaced) == ("José, Zoë, André\ufffd", 1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no text; expected an announcement"),
        (b" \n\t\n", "no text; expected an announcement"),
        (b"date 2021-10-12\n", "no text; expected an announcement"),
        (b"\x7fELF\x02\x01", "binary, a program; expected text, HTML, JSON Lines or a feed"),
    ],
)
def test_file_without_text_fails(tmp_path: Path, data: bytes, reason: str) -> None:
    assert read_file(tmp_path, "a.txt", data) == [Failure(str(tmp_path / "a.txt"), reason)]


def test_file_that_has_gone_or_is_shut_fails(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.txt")
    assert list(read_source(Source("file", gone, "gone"))) == [
        Failure(gone, "cannot be read: No such file or directory")
    ]


def test_fault_becomes_a_failure() -> None:
    [source] = list_sources(["gopher://example.com/1"])
    reason = "an address of gopher:; expected one of http: or https:, or the path of a file"
    assert list(read_source(source)) == [Failure("gopher://example.com/1", reason)]


def test_fifty_megabytes_of_text_are_read(tmp_path: Path) -> None:
    [found] = read_file(tmp_path, "big.txt", b"Kestrel TV has ordered Salt.\n" * 1_750_000)
    assert len(found.text) == 29 * 1_750_000 - 1


def test_file_above_the_limit_fails(tmp_path: Path) -> None:
    options = ReadingOptions(max_file_bytes=2_000_000)
    assert read_file(tmp_path, "big.txt", b"x" * 2_000_001, options) == [
        Failure(str(tmp_path / "big.txt"), "more than 2 MB; split it into smaller files")
    ]


def test_lines_of_json_are_announcements(tmp_path: Path) -> None:
    lines = [
        {
            "text": "Kestrel TV has ordered it.",
            "title": "Salt",
            "url": "https://a.example/salt/",
            "published": "2021-10-12T08:00Z",
        },
        {"text": "date 2022-01-01 Kestrel TV", "author": "not read"},
        {"text": "Again", "url": "https://a.example/salt"},
        {"text": "No address", "url": "javascript:1", "title": 5, "published": "soon"},
    ]
    found = read_file(tmp_path, "news.jsonl", "\n\n".join(map(json.dumps, lines)).encode())
    place = tmp_path / "news.jsonl"
    assert found == [
        Announcement(
            name="a.example/salt",
            text="Salt\n\nKestrel TV has ordered it.",
            published="2021-10-12",
            headline="Salt",
            url="https://a.example/salt/",
            source=f"{place}:1",
        ),
        Announcement(name="news.jsonl/3", text="Kestrel TV", published="2022-01-01", source=f"{place}:3"),
        Announcement(name="news.jsonl/5", text="Again", url="https://a.example/salt", source=f"{place}:5"),
        Announcement(name="news.jsonl/7", text="No address", url="javascript:1", source=f"{place}:7"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "no field text that holds a string; expected text, title, url, published"),
        (b'{"text": 5}', "no field text that holds a string; expected text, title, url, published"),
        (b'{"text": " "}', "no text; expected an announcement"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "not JSON"),
        (b"x" * 1_100, "a line above the size limit; expected one announcement for each line"),
    ],
)
def test_bad_line_fails_alone(tmp_path: Path, line: bytes, reason: str) -> None:
    options = ReadingOptions(max_file_bytes=1_000 if line[:1] == b"x" else 10_000_000)
    failure, good = read_file(tmp_path, "news.jsonl", line + b'\n{"text": "Kestrel TV"}', options)
    assert isinstance(failure, Failure)
    assert failure.source == f"{tmp_path / 'news.jsonl'}:1"
    assert failure.reason.startswith(reason)
    assert good.text == "Kestrel TV"


def test_half_a_surrogate_in_json_is_replaced(tmp_path: Path) -> None:
    [found] = read_file(tmp_path, "news.jsonl", b'{"text": "Salt \\ud83c"}')
    assert (found.text, found.replaced) == ("Salt \ufffd", 1)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Kestrel TV has ordered “Salt.”", "Kestrel TV has ordered “Salt.”"),
        ("<!DOCTYPE html><p>Kestrel TV has ordered <i>Salt</i>.", "Kestrel TV has ordered Salt."),
        ('{"text": "Kestrel TV has ordered Salt."}', "Kestrel TV has ordered Salt."),
    ],
    ids=["text", "page", "lines"],
)
def test_standard_input_is_read_by_what_it_holds(monkeypatch: pytest.MonkeyPatch, data: str, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    [source] = list_sources(["-"])
    [found] = read_source(source)
    assert isinstance(found, Announcement)
    assert found.text == text
    assert found.name in ("stdin", "stdin/1")


@pytest.mark.parametrize(
    ("address", "body", "name"),
    [
        (("/a", "text/html"), "<p>Kestrel TV orders Salt.", "HOST/a"),
        (("/a.md", "text/plain"), "Kestrel *TV* orders Salt.", "HOST/a.md"),
        (("/a.txt", "text/plain"), "Kestrel TV orders Salt.", "HOST/a.txt"),
        (("/a.jsonl", "application/octet-stream"), '{"text": "Kestrel TV orders Salt."}', "HOST/a.jsonl/1"),
        (("/a?id=1", "application/x-ndjson"), '{"text": "Kestrel TV orders Salt."}', "HOST/a?id=1/1"),
    ],
)
def test_address_is_read_by_what_its_host_says(
    site: Site, local: ReadingOptions, address: tuple[str, str], body: str, name: str
) -> None:
    path, media_type = address
    url = site.put(path, {"body": body.encode(), "headers": {"Content-Type": media_type}})
    found = [one for source in list_sources([url]) for one in read_source(source, local)]
    assert [one.text for one in found if isinstance(one, Announcement)] == ["Kestrel TV orders Salt."]
    host = url.removeprefix("http://").partition("/")[0]
    assert [one.name.replace(host, "HOST") for one in found if isinstance(one, Announcement)] == [name]


def test_address_that_fails_is_a_failure(site: Site, local: ReadingOptions) -> None:
    url = f"{site.url}/gone"
    assert [one for source in list_sources([url]) for one in read_source(source, local)] == [
        Failure(url, "HTTP 404 Not Found; check the address")
    ]


@pytest.mark.parametrize("piece", ["<!-- -->", "<!--", "<?a>", "<?xml ", "<!DOCTYPE x>", " ", "<"])
def test_head_made_to_be_tried_in_every_way_is_told_apart_at_once(tmp_path: Path, piece: str) -> None:
    begun = monotonic()
    read_file(tmp_path, "a.xml", piece.encode() * 2_000)
    assert monotonic() - begun < 2


TAGS = ["<p>", "</p>", "<i>", "</i>", "<br>", "<td>", "<ul><li>", "<!--", "-->", "<title>", "<", "<![CDATA[", "]]>"]
FEEDS = ["<rss version='2.0'><channel>", "<item>", "<description>", "</description>", "</item>"]
WORDS = ["word ", "e", "\u0301", "\ufdd0", "\u200f", "🎬", "\x00", "\r", "\n", "&amp;", "&#0;", "&#xD800;"]
OTHERS = ["date 2021-10-12 ", '{"text": "', '"}', "---\n", "*", "[", "](", "From: x\n\n"]
MARKUP = st.sampled_from([*TAGS, *FEEDS, *WORDS, *OTHERS])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(ENDINGS | {".dat"})),
    st.one_of(st.binary(max_size=200), st.lists(MARKUP, max_size=40).map(lambda parts: "".join(parts).encode())),
)
def test_any_bytes_give_announcements_or_failures(tmp_path: Path, ending: str, data: bytes) -> None:
    found = read_file(tmp_path, f"a{ending}", data)
    assert found or ending in (".jsonl", ".ndjson", ".dat")
    for one in found:
        if isinstance(one, Failure):
            assert one.reason
            continue
        assert unicodedata.is_normalized("NFC", one.text)
        assert one.text == one.text.strip() != ""
        assert one.text.encode("utf-8")
        assert all(0 <= start < stop <= len(one.text) for start, stop in one.marked)


def test_reading_text_loads_no_library_of_the_web() -> None:
    code = "import sys, castgraph.reading; print(*{'trafilatura', 'feedparser', 'requests', 'lxml'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""
