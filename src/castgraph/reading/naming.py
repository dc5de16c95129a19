"""Paths and URLs in, announcement names out: as people write them, the same in every build."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

LONGEST_NAME = 200  # code points; past it a name is cut and keeps a hash of the whole
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_TRACKING = re.compile(r"(utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)(=|$)", re.IGNORECASE)


def name_path(relative: str) -> str:
    """The name of a file at this path (``/`` between its parts), whose ending the caller has cut or kept.

    >>> name_path("2021/Bear, the"), name_path("two\\nlines")
    ('2021/Bear, the', 'two%0Alines')
    """
    return _shorten(_make_printable(relative))


def name_url(url: str) -> str:
    """The name of the page at this URL: host and path, and the query where it has one, less what only tracks.

    >>> name_url("https://Example.com:8080/2021/the%20bear/?id=7&utm_source=x#top")
    'example.com:8080/2021/the bear?id=7'
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2].lower()
    segments = [unquote(part).replace("/", "%2F") for part in parts.path.split("/") if part]
    query = "&".join(field for field in parts.query.split("&") if field and not _TRACKING.match(field))
    name = "/".join([host, *segments])
    return _shorten(_make_printable(f"{name}?{unquote(query)}" if query else name))


def choose_names(candidates: Iterable[Sequence[str]]) -> list[str]:
    """Give each thing the first of its candidates that no other thing wants; all who want one name move on.

    The outcome depends on the set of candidates alone, not on their order. A last candidate is given as it is.

    >>> choose_names([("a", "a.txt"), ("a", "a.html"), ("b", "b.txt")])
    ['a.txt', 'a.html', 'b']
    """
    lists = [tuple(names) for names in candidates]
    levels = [0] * len(lists)
    while True:
        names = [choices[level] for choices, level in zip(lists, levels, strict=True)]
        wanted = Counter(names)
        if len(wanted) == len(names):
            return names
        stuck = True
        for index, name in enumerate(names):
            if wanted[name] > 1 and levels[index] + 1 < len(lists[index]):
                levels[index] += 1
                stuck = False
        if stuck:
            return names


def digest(text: str) -> str:
    """Eight hexadecimal digits that stand for the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _make_printable(name: str) -> str:
    return _UNPRINTABLE.sub(_percent, unicodedata.normalize("NFC", name))


def _percent(char: re.Match[str]) -> str:
    # a file name that is not UTF-8 reaches Python with its odd bytes as U+DC80 to U+DCFF
    code = ord(char[0])
    raw = bytes([code - 0xDC00]) if 0xDC80 <= code <= 0xDCFF else char[0].encode("utf-8", "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in raw)


def _shorten(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 9]}-{digest(name)}"
