"""What the user named in, one record for each file, URL or stream out; nothing is opened."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Literal

from castgraph.reading.folder import ENDINGS, FEED_ENDINGS, LINES_ENDINGS, Directory, FolderWalk
from castgraph.reading.naming import choose_names, digest, name_path, name_url

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
    A folder that is given alone is never held as a whole: millions of files in it are no matter.
    """
    places = [os.fspath(given) for given in sources]
    if len(places) == 1 and _is_folder(places[0]):
        yield from (replace(found.source, name=found.names[0]) for found in _list_folder(places[0], _choose_names))
        return
    kept: dict[str, _Found] = {}
    for given in places:
        for found in _list_one(given):
            known = kept.get(found.identity)
            if known is None or _rank(found) < _rank(known):
                kept[found.identity] = found
    yield from (replace(found.source, name=found.names[0]) for found in _choose_names(tuple(kept.values())))


def describe_os_error(error: Exception) -> str:
    """The system's words for what went wrong, without the path, which the caller names anyway."""
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)


def _choose_names(found: Sequence[_Found]) -> Sequence[_Found]:
    names = choose_names([one.names for one in found])
    return [replace(one, names=(name,)) for one, name in zip(found, names, strict=True)]


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


def _is_folder(place: str) -> bool:
    try:
        return place != "" and Path(place).is_dir()
    except (OSError, ValueError):
        return False


def _list_folder(
    folder: str, choose: Callable[[Sequence[_Found]], Sequence[_Found]] = lambda found: found
) -> Iterator[_Found]:
    """Yield the readable files below a folder in the order of their paths, then what could not be opened.

    ``choose`` may choose among the names of the files of one directory: files of two never want the same.
    """
    walk, root, count = FolderWalk(), Path(folder).resolve(), 0

    def find_files(directory: Directory) -> Sequence[_Found]:
        found = [_find_file(path, path.relative_to(folder), root) for path in directory.files]
        return choose(found if directory.clear else [replace(one, names=one.names[-1:]) for one in found])

    for found in walk.list_files(folder, find_files):
        count += 1
        yield found
    faults = [_fault(str(error.filename), f"cannot be opened: {describe_os_error(error)}") for error in walk.errors]
    yield from sorted(faults, key=lambda fault: fault.source.place)
    if not count and not faults:
        others = ", ".join(f"{number} {ending}" for ending, number in sorted(walk.endings.items())[:10]) or "no files"
        expected = " ".join(sorted(ENDINGS))
        yield _fault(folder, f"nothing readable in this folder ({others}); expected files ending in {expected}")


def _find_file(path: PurePath, relative: PurePath, root: Path) -> _Found:
    names = _name_file(relative, root.name, str(path))
    return _Found(Source("file", str(path)), names, str(root / relative))


def _name_file(relative: PurePath, folder: str, path: str) -> tuple[str, ...]:
    # files of many announcements keep their ending: no other file's name can begin with theirs and a slash
    many = relative.suffix.lower() in LINES_ENDINGS | FEED_ENDINGS
    bare = name_path((relative if many else relative.with_suffix("")).as_posix())
    whole = name_path(relative.as_posix())
    return bare, whole, name_path((folder / relative).as_posix()), f"{bare}-{digest(path)}"


def _fault(place: str, reason: str) -> _Found:
    return _Found(Source("fault", place, reason=reason), ("",), f"fault {place}")
