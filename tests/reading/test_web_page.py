import io
from pathlib import Path

import pytest

from castgraph.reading import Failure, list_sources, read_source
from castgraph.reading.web_page import MOST_TAGS
from castgraph.records.announcement import Announcement

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Kestrel TV Orders ‘Salt’ – The Daily Reel</title>
<link rel="canonical" href="https://dailyreel.example/news/salt/">
<meta property="og:site_name" content="The Daily Reel"><meta property="og:title" content="Kestrel TV Orders ‘Salt’">
HEAD
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/tv">TV</a></li></ul></nav>
<article><h1>Kestrel TV Orders ‘Salt’</h1>
<p>Kestrel TV has ordered <em>Salt</em>, a drama in eight parts about a family that runs a <b>salt works</b> on the
coast of Portugal. Omar Haddad (<i>Harbour Nine</i>, <i>The Ledge</i>) will star as Tomás Vega.</p>
<p>The series is created by Lena Fox, who also serves as showrunner.<br>Copper Gate Pictures produces.</p>
<ul><li>Omar Haddad as Tomás Vega</li><li>Ines Duarte as Marta Vega</li></ul>
<p>“Salt” is to premiere on 3 March 2022, the network said on Tuesday at its presentation in Lisbon.</p></article>
<aside>Related: <a href="/x">Other news</a></aside><footer>© 2023 The Daily Reel</footer>
<script>document.write("April 1, 2020")</script></body></html>"""

TEXT = """Kestrel TV Orders ‘Salt’

Kestrel TV has ordered Salt, a drama in eight parts about a family that runs a salt works on the coast of Portugal. \
Omar Haddad (Harbour Nine, The Ledge) will star as Tomás Vega.

The series is created by Lena Fox, who also serves as showrunner.
Copper Gate Pictures produces.

Omar Haddad as Tomás Vega
Ines Duarte as Marta Vega

“Salt” is to premiere on 3 March 2022, the network said on Tuesday at its presentation in Lisbon."""


def read_page(folder: Path, page: str | bytes, name: str = "page.html") -> Announcement | Failure:
    path = folder / name
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    [found] = [one for source in list_sources([path]) for one in read_source(source)]
    return found


def read_announcement(folder: Path, page: str | bytes, name: str = "page.html") -> Announcement:
    found = read_page(folder, page, name)
    assert isinstance(found, Announcement), found
    return found


def test_page_gives_its_text_title_site_and_italics(tmp_path: Path) -> None:
    found = read_announcement(tmp_path, PAGE)
    assert found.text == TEXT
    assert [found.text[start:stop] for start, stop in found.marked] == ["Salt", "Harbour Nine", "The Ledge"]
    assert (found.headline, found.publisher) == ("Kestrel TV Orders ‘Salt’", "The Daily Reel")
    assert (found.url, found.language) == ("https://dailyreel.example/news/salt/", "en-GB")
    assert (found.name, found.source) == ("page", str(tmp_path / "page.html"))


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2021-10-12T23:30:00-07:00">', "2021-10-12"),
        ('<meta name="dc.date" content="2021-10-12">', "2021-10-12"),
        ('<meta itemprop="datePublished" content="2021-10-12">', "2021-10-12"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2022-01-01",'
            '"datePublished": "2021-10-12T08:00:00Z"}</script>',
            "2021-10-12",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "Article",'
            '"datePublished":"2021-10-12"}]}</script>',
            "2021-10-12",
        ),
        ('<link rel="canonical" href="https://dailyreel.example/2021/10/12/salt/">', None),  # the first link counts
        ('<meta property="article:modified_time" content="2021-10-12">', None),
        ('<meta property="og:updated_time" content="2021-10-12">', None),
        ('<script type="application/ld+json">{"datePublished": "soon"}</script>', None),
        ('<script type="application/ld+json">{"broken</script>', None),
        ("", None),
    ],
)
def test_date_is_taken_from_metadata_and_never_guessed(tmp_path: Path, head: str, date: str | None) -> None:
    assert read_announcement(tmp_path, PAGE.replace("HEAD", head)).published == date


@pytest.mark.parametrize(
    ("before", "after", "date"),
    [
        ("/news/salt/", "/2021/10/12/salt/", "2021-10-12"),
        (
            "<article>",
            '<article><time class="entry-date published" datetime="2021-10-12T08:00">Tuesday</time>',
            "2021-10-12",
        ),
        ("<article>", '<article><time itemprop="datePublished" datetime="2021-10-12"></time>', "2021-10-12"),
        ("<aside>", '<aside><time datetime="2019-01-01">another article</time>', None),
        ("<p>Kestrel TV has", "<p>LISBON, Oct. 12, 2021 -- Kestrel TV has", "2021-10-12"),
    ],
    ids=["address", "class", "itemprop", "other", "dateline"],
)
def test_date_is_taken_from_address_times_and_dateline(
    tmp_path: Path, before: str, after: str, date: str | None
) -> None:
    assert read_announcement(tmp_path, PAGE.replace(before, after)).published == date


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Kestrel TV has ordered <i>Salt</i>.", "Kestrel TV has ordered Salt."),
        ("<nav>Home</nav><p>Kestrel TV orders Salt.</p><script>x()</script>", "Kestrel TV orders Salt."),
        ("Kestrel TV has ordered “Salt.”", "Kestrel TV has ordered “Salt.”"),
    ],
)
def test_page_with_little_text_gives_that(tmp_path: Path, page: str, text: str) -> None:
    assert read_announcement(tmp_path, page).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_page_of_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace("HEAD", f'<meta charset="{encoding}">').encode(encoding)
    assert read_announcement(tmp_path, page).text == TEXT


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("", "no text; expected an announcement"),
        ("<html><body></body></html>", "no text; expected an announcement"),
        ("<!-- nothing -->", "no text; expected an announcement"),
        ("<p>" + "<br>" * MOST_TAGS, f"a page of {MOST_TAGS + 1:,} tags; expected at most {MOST_TAGS:,}"),
        (
            "<p " + " ".join(f'a{number}=">"' for number in range(6_000)) + ">Salt",
            "a tag of more than 5,000 attributes; expected a page of text",
        ),
    ],
    ids=["empty", "no body", "comment", "tags", "attributes"],
)
def test_page_without_text_or_made_to_exhaust_fails(tmp_path: Path, page: str, reason: str) -> None:
    assert read_page(tmp_path, page) == Failure(str(tmp_path / "page.html"), reason)


@pytest.mark.parametrize("tag", ["div", "i", "ul><li", "table><tr><td", "blockquote", "font", "a"])
def test_deep_page_is_read_or_fails(tmp_path: Path, tag: str) -> None:
    page = "<html><body>" + f"<{tag}>" * 20_000 + "<p>Kestrel TV has ordered “Salt.”</p></body></html>"
    assert isinstance(read_page(tmp_path, page), Announcement | Failure)


def test_page_saved_as_one_file_is_read(tmp_path: Path) -> None:
    archive = io.StringIO()
    archive.write(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://dailyreel.example/salt\nMIME-Version: 1.0\n"
    )
    archive.write('Content-Type: multipart/related; type="text/html"; boundary="edge"\n\n--edge\n')
    archive.write("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
    archive.write(f"{PAGE}\n--edge\nContent-Type: image/png\n\nx\n--edge--\n")
    found = read_announcement(tmp_path, archive.getvalue(), "page.mhtml")
    assert (found.text, found.url) == (TEXT, "https://dailyreel.example/salt")


def test_archive_without_a_page_fails(tmp_path: Path) -> None:
    found = read_page(tmp_path, "Subject: hello\n\nworld", "page.mht")
    assert found == Failure(
        str(tmp_path / "page.mht"), "an archive without an HTML page; expected a page saved by a browser"
    )


def test_markdown_is_read_as_it_is_set(tmp_path: Path) -> None:
    front = '---\ntitle: "Salt is back"\ndate: 2021-10-12\n---\n'
    text = "# More *Salt*\n\nKestrel TV [renews](https://a.example) **it**.\n\n- one\n- two\n"
    found = read_announcement(tmp_path, front + text, "salt.md")
    assert found.text == "Salt is back\n\nMore Salt\n\nKestrel TV renews it.\n\none\ntwo"
    assert [found.text[start:stop] for start, stop in found.marked] == ["Salt"]
    assert (found.published, found.headline) == ("2021-10-12", "Salt is back")
