"""What the user named in, one record for each file, URL or stream out; nothing is opened."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Literal

from castgraph.reading.naming import choose_names, digest, name_path, name_url

TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht"})
LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})
FEED_ENDINGS = frozenset({".rss", ".atom", ".xml", ".rdf"})
ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | LINES_ENDINGS | FEED_ENDINGS
STDIN = "-"
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*)://")


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read. ``place`` is its path, its URL or ``-``; ``name`` is its announcement's name.

    A "fault" cannot be read; ``reason`` says why. Sources are cheap, and may be sent to other processes, but "stdin"
    must be read where it is open, and all of "url" in one process, so that no host gets two requests at a time.
    """

    kind: Literal["file", "url", "stdin", "fault"]
    place: str
    name: str = ""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A source with the names that it could have, the best first; two of one identity are the same thing."""

    source: Source
    names: tuple[str, ...]
    identity: str


def list_sources(sources: Iterable[str | os.PathLike[str]]) -> Iterator[Source]:
    """Yield what there is to read, in the order given and sorted within folders; each file or URL once.

    Folders are walked to their bottom; hidden files, links to folders, files of other endings than ENDINGS, and the
    folders that browsers put beside a saved page are left out. A file given by itself is taken whatever its ending.
    """
    kept: dict[str, _Found] = {}
    for given in sources:
        for found in _list_one(os.fspath(given)):
            known = kept.get(found.identity)
            if known is None or _rank(found) < _rank(known):
                kept[found.identity] = found
    names = choose_names([found.names for found in kept.values()])
    for found, name in zip(kept.values(), names, strict=True):
        yield replace(found.source, name=name)


def describe_os_error(error: Exception) -> str:
    """The system's words for what went wrong, without the path, which the caller names anyway."""
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)


def _rank(found: _Found) -> tuple[int, str]:
    return len(found.names[0]), found.names[0]


def _list_one(given: str) -> Iterator[_Found]:
    if given == STDIN:
        yield _Found(Source("stdin", STDIN), ("stdin",), STDIN)
    elif scheme := _SCHEME.match(given):
        yield _find_url(given.strip(), scheme[1].lower())
    elif not given:
        yield _fault(given, "an empty name; expected a file, a folder, a URL, or - for standard input")
    else:
        yield from _list_path(given)


def _find_url(url: str, scheme: str) -> _Found:
    if scheme not in ("http", "https"):
        return _fault(url, f"an address of {scheme}:; expected one of http: or https:, or the path of a file")
    try:
        name = name_url(url)
    except ValueError as error:
        return _fault(url, f"not an address ({error}); expected https://HOST/PATH")
    return _Found(Source("url", url), (name, f"{name}-{digest(url)}"), url)


def _list_path(given: str) -> Iterator[_Found]:
    try:
        path = Path(given)
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield _fault(given, "no such file or folder; check the path")
    except (OSError, ValueError) as error:
        yield _fault(given, f"cannot be opened: {describe_os_error(error)}")
    else:
        if stat.S_ISDIR(mode):
            yield from _list_folder(given)
        elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
            yield _Found(Source("file", given), _name_file(PurePath(path.name), "", given), str(path.resolve()))
        else:
            yield _fault(given, "a device; expected a file, a folder, a URL, or - for standard input")


def _list_folder(folder: str) -> Iterator[_Found]:
    paths, endings, faults = _walk(folder)
    root = Path(folder).resolve()
    for path in sorted(paths, key=lambda path: path.parts):
        relative = path.relative_to(folder)
        names = _name_file(relative, root.name, str(path))
        yield _Found(Source("file", str(path)), names, str(root / relative))
    yield from faults
    if not paths and not faults:
        others = ", ".join(f"{count} {ending}" for ending, count in sorted(endings.items())[:10]) or "no files"
        expected = " ".join(sorted(ENDINGS))
        yield _fault(folder, f"nothing readable in this folder ({others}); expected files ending in {expected}")


def _walk(folder: str) -> tuple[list[PurePath], Counter[str], list[_Found]]:
    """The readable files below a folder, how many files have which ending, and the folders that are shut."""
    paths: list[PurePath] = []
    seen: Counter[str] = Counter()
    errors: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=errors.append):
        shown = [PurePath(where, file) for file in files if not file.startswith(".")]
        pages = {path.stem for path in shown if path.suffix.lower() in PAGE_ENDINGS}
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_beside_page(name, pages)]
        readable = [path for path in shown if path.suffix.lower() in ENDINGS]
        seen.update(path.suffix.lower() or "without ending" for path in shown)
        paths += readable
    faults = [_fault(str(error.filename), f"cannot be opened: {describe_os_error(error)}") for error in errors]
    return paths, seen, sorted(faults, key=lambda fault: fault.source.place)


def _is_beside_page(folder: str, pages: set[str]) -> bool:
    return any(folder.endswith(mark) and folder.removesuffix(mark) in pages for mark in ("_files", ".files"))


def _name_file(relative: PurePath, folder: str, path: str) -> tuple[str, ...]:
    # files of many announcements keep their ending: no other file's name can begin with theirs and a slash
    many = relative.suffix.lower() in LINES_ENDINGS | FEED_ENDINGS
    bare = name_path((relative if many else relative.with_suffix("")).as_posix())
    whole = name_path(relative.as_posix())
    return bare, whole, name_path((folder / relative).as_posix()), f"{bare}-{digest(path)}"


def _fault(place: str, reason: str) -> _Found:
    return _Found(Source("fault", place, reason=reason), ("",), f"fault {place}")
