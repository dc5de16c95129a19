"""Where the files that ship with castgraph are: the ontology, the shapes, the vocabularies."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# In the wheel `ontology/` lies inside the package; in a checkout it lies at the top of the repository.
_PLACES = (_PACKAGE / "ontology", _PACKAGE.parents[1] / "ontology")


def ontology_file(name: str) -> Path:
    """Return the path of ``ontology/NAME``; raise FileNotFoundError where castgraph is installed without it."""
    for place in _PLACES:
        if (place / name).is_file():
            return place / name
    raise FileNotFoundError(f"{name}: not in {' or '.join(map(str, _PLACES))}; reinstall castgraph")
