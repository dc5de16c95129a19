"""Which files a program of this repository reads from it: the modules that it imports, and theirs, and their data."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = (ROOT / "tests" / "weights", ROOT / "tests" / "corpus", ROOT / "src")
# data of a module that reads it by name, beside the vocabulary's lists; tables of weights are what is counted
_DATA = {
    ROOT / "src/castgraph/grammar/vocabulary/__init__.py": "src/castgraph/grammar/vocabulary/*.txt",
    ROOT / "src/castgraph/grammar/companies.py": "ontology/companies.ttl",
    ROOT / "src/castgraph/grammar/word_classes.py": "src/castgraph/grammar/vocabulary/word_classes.tsv",
}


def files_behind(program: Path) -> list[Path]:
    """``program``, the repository's modules that it imports, directly or not, and the data that they read."""
    found: set[Path] = set()
    waiting = [program.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [file for name in _imports(path) if (file := _file_of(name)) is not None]
    data = [file for module, pattern in _DATA.items() if module in found for file in ROOT.glob(pattern)]
    return sorted([*found, *data])


def _imports(path: Path) -> Iterator[str]:
    """The names of the modules that a file imports; "from a import b" may name the module a.b."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _file_of(name: str) -> Path | None:
    """The file of a module, where it is one of the repository's."""
    for folder in _FOLDERS:
        path = folder.joinpath(*name.split("."))
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if file.is_file():
                return file
    return None
