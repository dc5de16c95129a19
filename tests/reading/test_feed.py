from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from castgraph.reading import Failure, ReadingOptions, list_sources, read_source
from castgraph.records.announcement import Announcement

Site = Any  # of conftest.py

PAGE = """<html><head><title>More Salt</title></head><body><article><h1>More Salt</h1>
<p>Kestrel TV has renewed <i>Salt</i> for a second season, and Omar Haddad will be back in it as Tomás Vega.</p>
<p>Lena Fox goes on as showrunner of the drama, whose first season was seen by two million people.</p></article>"""


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>The Daily Reel</title><link>https://dailyreel.example/</link>{''.join(items)}</channel></rss>"
    )


WHOLE = """<item><title>Kestrel TV Orders &#8216;Salt&#8217;</title><link>https://dailyreel.example/salt</link>
<pubDate>Tue, 12 Oct 2021 22:00:00 -0700</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Kestrel TV has ordered <em>Salt</em>.</p><p>It stars Omar Haddad.</p>]]>
</content:encoded></item>"""


def read_all(place: str | Path, options: ReadingOptions) -> list[Announcement | Failure]:
    return [one for source in list_sources([place]) for one in read_source(source, options)]


def summary(link: str) -> str:
    return (
        f"<item><title>More Salt</title><link>{link}</link><description>&lt;b&gt;Salt&lt;/b&gt; is back …</description>"
        "<pubDate>Tue, 03 May 2022 08:00:00 GMT</pubDate></item>"
    )


def test_entry_that_holds_all_is_read_without_the_web(tmp_path: Path) -> None:
    path = tmp_path / "reel.rss"
    path.write_text(rss(WHOLE), "utf-8")
    [found] = read_all(path, ReadingOptions())
    assert isinstance(found, Announcement)
    assert found.text == "Kestrel TV Orders ‘Salt’\n\nKestrel TV has ordered Salt.\n\nIt stars Omar Haddad."
    assert [found.text[start:stop] for start, stop in found.marked] == ["Salt"]
    assert (found.name, found.published) == ("dailyreel.example/salt", "2021-10-12")
    assert (found.publisher, found.url) == ("The Daily Reel", "https://dailyreel.example/salt")


def test_atom_is_read_and_its_update_is_no_publication(tmp_path: Path) -> None:
    entry = (
        "<entry><title>Salt</title><id>tag:1</id><updated>2023-01-01T00:00:00Z</updated>DATE"
        '<content type="html">&lt;p&gt;Kestrel TV has ordered Salt.&lt;/p&gt;</content></entry>'
    )
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Reel</title>ENTRY</feed>'
    path = tmp_path / "reel.atom"
    for stamp, date in (("", None), ("<published>2021-10-12T08:00:00Z</published>", "2021-10-12")):
        path.write_text(feed.replace("ENTRY", entry.replace("DATE", stamp)), "utf-8")
        [found] = read_all(path, ReadingOptions())
        assert isinstance(found, Announcement)
        assert (found.name, found.published) == ("reel.atom/tag:1", date)


def test_page_of_a_summary_is_fetched(site: Site, local: ReadingOptions) -> None:
    site.put_page("/salt", PAGE)
    url = site.put("/feed", {"body": rss(WHOLE, summary(f"{site.url}/salt")).encode()})
    whole, page = read_all(url, local)
    assert isinstance(whole, Announcement)
    assert isinstance(page, Announcement)
    assert page.text.startswith("More Salt\n\nKestrel TV has renewed Salt for a second season, and Omar Haddad")
    assert (page.published, page.publisher, page.url) == ("2022-05-03", "The Daily Reel", f"{site.url}/salt")
    assert site.asked == ["/robots.txt", "/feed", "/salt"]


@pytest.mark.parametrize(
    ("links", "reasons"),
    [
        (["/gone", "/salt"], ["HTTP 404 Not Found; check the address", None]),
        (["/feed", "/salt"], ["a feed; expected the page of a feed's entry", None]),
        (["/photo", "/salt"], ["image/png; expected a page, a feed, text or JSON Lines", None]),
    ],
)
def test_page_that_cannot_be_had_leaves_its_summary(
    site: Site, local: ReadingOptions, links: list[str], reasons: list[str | None]
) -> None:
    site.put_page("/salt", PAGE)
    site.put("/photo", {"body": b"\x89PNG", "headers": {"Content-Type": "image/png"}})
    url = site.put("/feed", {"body": rss(*(summary(site.url + link) for link in links)).encode()})
    failure, kept, page = read_all(url, local)
    assert failure == Failure(site.url + links[0], str(reasons[0]))
    assert isinstance(kept, Announcement)
    assert (kept.text, kept.published) == ("More Salt\n\nSalt is back …", "2022-05-03")
    assert isinstance(page, Announcement)


def test_entry_without_address_or_with_a_used_one_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "reel.xml"
    items = [
        "<item><title>One</title><description>First of them.</description></item>",
        "<item><title>Two</title><guid isPermaLink='false'>n/2</guid><description>Second.</description></item>",
        WHOLE,
        WHOLE.replace("ordered", "renewed"),
        "<item><title>Bad</title><link>javascript:alert(1)</link><description>Third of them.</description></item>",
    ]
    path.write_text(rss(*items), "utf-8")
    found = read_all(path, ReadingOptions())
    names = [one.name for one in found if isinstance(one, Announcement)]
    assert len(set(names)) == 5
    assert names[1:3] == ["reel.xml/n/2", "dailyreel.example/salt"]
    assert names[3].startswith("dailyreel.example/salt-")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<?xml version="1.0"?><notes><note>Salt</note></notes>', "no feed; expected RSS or Atom"),
        ("Kestrel TV has ordered Salt.", "no feed; expected RSS or Atom"),
        ("", "no feed; expected RSS or Atom"),
        (rss(), "a feed without entries; expected at least one"),
        ("http://127.0.0.1:9/feed", "no feed; expected RSS or Atom"),
        ("/etc/passwd", "no feed; expected RSS or Atom"),
    ],
)
def test_feed_that_is_no_feed_fails(tmp_path: Path, body: str, reason: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(body, "utf-8")
    assert read_all(path, ReadingOptions()) == [Failure(str(path), reason)]


def test_entities_do_not_blow_up(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "salt" * 10}">' for n in range(12))
    path = tmp_path / "feed.xml"
    path.write_text(f"<!DOCTYPE rss [{entities}]>" + rss(WHOLE.replace("Short.", "&e11;")), "utf-8")
    found = read_all(path, ReadingOptions())
    assert all(len(one.text) < 10_000 for one in found if isinstance(one, Announcement))


def test_private_address_of_an_entry_is_refused(site: Site, tmp_path: Path, local: ReadingOptions) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss(summary(f"{site.url}/salt")), "utf-8")
    failure, kept = read_all(path, replace(local, allow_private=False))
    assert isinstance(failure, Failure)
    assert failure.reason.endswith(" 127.0.0.1 is a private address; --allow-private would permit it")
    assert isinstance(kept, Announcement)
    assert site.asked == []
