"""A cast network -> GEXF or GraphML that Gephi opens with kinds, weights, positions, sizes and colours."""

import io
import re
from pathlib import Path
from typing import Final

import networkx as nx

from castgraph.errors import GraphError, UsageError
from castgraph.pictures.cast_network import CHARACTER, COMPANY, PERSON, SHOW, CastNetwork
from castgraph.pictures.maps import count_crowd, draw_everything
from castgraph.pictures.network import to_networkx

FORMS = ("gexf", "graphml")
# the page's colours by day
COLOURS: Final = {SHOW: (0, 96, 155), PERSON: (184, 74, 0), COMPANY: (0, 112, 90), CHARACTER: (152, 67, 122)}
_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_network(network: CastNetwork, path: str | Path, form: str) -> None:
    """Write the network to a file as ``form``, one of FORMS: the same network gives the same bytes.

    Raises: GraphError where the file cannot be written.
    """
    out = Path(path)
    text = format_network(network, form)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(text)
    except OSError as error:
        raise GraphError(str(out), f"could not be written: {error}") from error


def format_network(network: CastNetwork, form: str) -> bytes:
    """The network as GEXF 1.2 or GraphML."""
    if form not in FORMS:
        raise UsageError(f"{form}: no format for networks; expected one of {', '.join(FORMS)}")
    graph = _clean(to_networkx(network))
    _place(graph, network, form)
    buffer = io.BytesIO()
    if form == "gexf":
        nx.write_gexf(graph, buffer)
        return _CLOCK.sub(b"", buffer.getvalue())  # networkx writes the day of writing
    nx.write_graphml(graph, buffer)
    return buffer.getvalue()


def _clean(graph: nx.Graph) -> nx.Graph:
    """Leave out the characters that XML has no way to hold."""
    rows = [*(data for _, data in graph.nodes(data=True)), *(data for *_, data in graph.edges(data=True))]
    for data in rows:
        data.update({key: _NOT_XML.sub("", value) for key, value in data.items() if isinstance(value, str)})
    return graph


def _place(graph: nx.Graph, network: CastNetwork, form: str) -> None:
    crowd = count_crowd(network)
    drawn = draw_everything(crowd)
    places = dict(zip(drawn.things, drawn.places, strict=True))
    for iri, data in graph.nodes(data=True):
        x, y = places.get(iri, (0.0, 0.0))
        red, green, blue = COLOURS[data["kind"]]
        size = crowd.size(iri)
        data["label"] = data["name"]
        if form == "gexf":  # Gephi's axis points up, a page's down
            colour = {"r": red, "g": green, "b": blue, "a": 1.0}
            data["viz"] = {"position": {"x": x, "y": -y, "z": 0.0}, "size": size, "color": colour}
        else:
            data.update(x=x, y=-y, size=size, r=red, g=green, b=blue)
