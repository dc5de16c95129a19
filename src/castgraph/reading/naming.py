"""Paths and URLs in, announcement names out: readable, safe inside an IRI, the same in every build."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

LONGEST_NAME = 200  # code points; past it a name is cut and keeps a hash of the whole
_SAFE_ASCII = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@")
# Cc, Cf, Co, Cs, Cn: controls, bidirectional marks, private use, surrogates, unassigned; Z*: spaces
_UNSAFE_CATEGORIES = frozenset("CZ")
_TRACKING = re.compile(r"(utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)(=|$)", re.IGNORECASE)


def name_path(relative: str) -> str:
    """The name of a file at this path (``/`` between its parts), whose ending the caller has cut or kept.

    >>> name_path("2021/Bear, the"), name_path('say "yes"?')
    ('2021/Bear,%20the', 'say%20%22yes%22%3F')
    """
    return _shorten("/".join(_escape(part) for part in relative.split("/")))


def name_url(url: str) -> str:
    """The name of the page at this URL: host and path, and the query where it has one, less what only tracks.

    >>> name_url("https://Example.com:8080/2021/the%20bear/?id=7&utm_source=x#top")
    'example.com:8080/2021/the%20bear%3Fid=7'
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2].lower()
    segments = [_escape(unquote(part)) for part in parts.path.split("/") if part]
    query = "&".join(field for field in parts.query.split("&") if field and not _TRACKING.match(field))
    name = "/".join([_escape(host), *segments])
    return _shorten(f"{name}%3F{_escape(unquote(query))}" if query else name)


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


def _escape(part: str) -> str:
    part = unicodedata.normalize("NFC", part)
    if part.strip(".") == "":  # a part of dots alone would mean "here" or "above" in an IRI
        return part.replace(".", "%2E")
    return "".join(char if _is_safe(char) else _percent(char) for char in part)


def _is_safe(char: str) -> bool:
    return char in _SAFE_ASCII if char < "\x80" else unicodedata.category(char)[0] not in _UNSAFE_CATEGORIES


def _percent(char: str) -> str:
    # a file name that is not UTF-8 reaches Python with its odd bytes as U+DC80 to U+DCFF
    raw = bytes([ord(char) - 0xDC00]) if "\udc80" <= char <= "\udcff" else char.encode("utf-8", "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in raw)


def _shorten(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[: LONGEST_NAME - 9]
    return f"{re.sub(r'%[0-9A-F]?$', '', cut)}-{digest(name)}"
