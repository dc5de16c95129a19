"""A folder in; its readable files out, in the order of their paths, with no more than one directory held at a time."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TypeVar

from castgraph.reading.naming import name_path

TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht"})
LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})
FEED_ENDINGS = frozenset({".rss", ".atom", ".xml", ".rdf"})
ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | LINES_ENDINGS | FEED_ENDINGS
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory's readable ``files``. A name that is not ``clear`` is spelt as another's, but for bytes unseen."""

    path: PurePath
    files: tuple[PurePath, ...]
    clear: bool = True


@dataclass(slots=True)
class FolderWalk:
    """One walk down a folder; afterwards ``endings`` counts its files, and ``errors`` has what could not be opened."""

    endings: Counter[str] = field(default_factory=Counter)
    errors: list[OSError] = field(default_factory=list)

    def list_files(self, folder: str, deal_with: Callable[[Directory], Iterable[Item]]) -> Iterator[Item]:
        """Yield, in the order of the files' paths, what ``deal_with`` makes of each file of a directory."""
        stack: list[Iterator[Item | Directory]] = [iter((Directory(PurePath(folder), ()),))]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, Directory):
                stack.append(self._list_entries(entry, deal_with))
            else:
                yield entry

    def _list_entries(
        self, here: Directory, deal_with: Callable[[Directory], Iterable[Item]]
    ) -> Iterator[Item | Directory]:
        folders, files = self._scan(here.path)
        spelt = Counter(map(name_path, folders))
        below = [Directory(here.path / name, (), here.clear and spelt[name_path(name)] == 1) for name in folders]
        made = deal_with(Directory(here.path, tuple(here.path / name for name in files), here.clear))
        entries: list[tuple[str, Item | Directory]] = [
            *zip(folders, below, strict=True),
            *zip(files, made, strict=True),
        ]
        return (entry for _, entry in sorted(entries, key=lambda entry: entry[0]))

    def _scan(self, where: PurePath) -> tuple[list[str], list[str]]:
        """The names of the folders to walk and of the readable files in one directory."""
        try:
            with os.scandir(where) as entries:
                shown = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            self.errors.append(error)
            return [], []
        files = {entry.name: PurePath(entry.name) for entry in shown if not _is_folder(entry)}
        self.endings.update(name.suffix.lower() or "without ending" for name in files.values())
        pages = {name.stem for name in files.values() if name.suffix.lower() in PAGE_ENDINGS}
        folders = [entry.name for entry in shown if _is_folder(entry) and not entry.is_symlink()]
        readable = [name for name, path in files.items() if path.suffix.lower() in ENDINGS]
        return [name for name in folders if not _is_beside_page(name, pages)], readable


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself: whoever opens it is told so
        return False


def _is_beside_page(folder: str, pages: set[str]) -> bool:
    return any(folder.endswith(mark) and folder.removesuffix(mark) in pages for mark in ("_files", ".files"))
