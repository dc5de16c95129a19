"""What `import castgraph` gives, and that it and `castgraph --help` stay light."""

import subprocess
import sys

import pytest

import castgraph

HEAVY = {
    "charset_normalizer",
    "feedparser",
    "igraph",
    "networkx",
    "numpy",
    "pandas",
    "pyoxigraph",
    "pyshacl",
    "pyvis",
    "rdflib",
    "requests",
    "rich",
    "trafilatura",
}


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh Python has loaded after the statement."""
    code = f"import sys\ntry:\n    {statement}\nexcept SystemExit:\n    pass\nprint('\\n' + ' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_every_public_name_is_there() -> None:
    assert [name for name in castgraph.__all__ if not hasattr(castgraph, name)] == []
    assert set(castgraph.__all__) == set(castgraph._HOME_OF)
    assert set(dir(castgraph)) == set(castgraph.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'castgraph' has no attribute 'nothing'"):
        castgraph.nothing  # noqa: B018


@pytest.mark.parametrize(
    "statement",
    ["import castgraph", "sys.argv = ['castgraph', '--help']; from castgraph.__main__ import main; main()"],
    ids=["import", "--help"],
)
def test_starting_imports_nothing_heavy(statement: str) -> None:
    loaded = loaded_by(statement)
    assert "castgraph" in loaded
    assert loaded & HEAVY == set()


def test_the_package_tells_type_checkers_that_it_is_typed() -> None:
    from importlib.resources import files

    assert files("castgraph").joinpath("py.typed").is_file()
