"""A network and a view of it -> one HTML page that holds all it needs; the only user of pyvis."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

import pyvis
from markupsafe import Markup
from pyvis.network import Network

from castgraph.pictures.cast_network import CHARACTER, COMPANY, PERSON, SHOW, CastNetwork, Quote, Statement, Tie
from castgraph.pictures.choose import keep_best_tied
from castgraph.pictures.maps import Crowd, Map, count_crowd, draw_maps

# in the order in which they build on one another; each is an ES module, and together they become one script
SCRIPTS = (
    "text", "data", "filter", "chains", "colours", "arrange", "scene", "labels", "paint", "drawing", "stage", "address",
    "panel", "card", "search", "controls", "table", "save", "keys", "main",
)  # fmt: skip
SHAPES = {SHOW: "square", PERSON: "dot", COMPANY: "hexagon", CHARACTER: "diamond"}
MOST_THINGS = 20_000  # in one page: about 10 MB, and what a browser still draws while one moves it
COLOURINGS = ("kind", "network", "year", "community")
_VIS_NETWORK = "templates/lib/vis-*/vis-network.min.js"
_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?:const|function|class) (\w+)", re.MULTILINE)
_EXPORT_WORD = re.compile(r"^export ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class View:
    """What the page opens on. ``around``, ``start`` and ``end`` are IRIs; ``map`` the name of one of the maps."""

    map: str | None = None
    around: str | None = None
    hops: int = 1
    start: str | None = None
    end: str | None = None
    by: str = "kind"
    whole: int | None = None  # things of the network, where the page holds only the best tied of them


def render_page(network: CastNetwork, view: View, title: str) -> str:
    """Return the page: same network and view, same bytes."""
    part = keep_best_tied(network, MOST_THINGS)
    if part is not network:
        view = replace(view, whole=len(network.things))
    crowd = count_crowd(part)
    return render_maps(crowd, draw_maps(part, crowd), view, title)


def render_maps(crowd: Crowd, maps: Sequence[Map], view: View, title: str) -> str:
    """Return the page of maps that are drawn already."""
    index = {iri: number for number, iri in enumerate(crowd.network.things)}
    picture = Network(heading=title, cdn_resources="in_line")
    picture.nodes, picture.edges = _make_nodes(crowd), _make_edges(crowd.network, index)
    folder = resources.files("castgraph.pictures") / "page"
    picture.set_template_dir(str(folder), "template.html")
    environment = picture.templateEnv
    environment.autoescape = True
    environment.filters["embed"] = embed_json
    style, scripts = _read(folder / "style.css"), (_read_vis_network(), _join_scripts(folder))
    environment.globals |= {
        "facts": _make_facts(crowd.network, index),
        "maps": [_make_map(m, index) for m in maps],
        "view": _make_view(view, index),
        "style": Markup(style),  # noqa: S704  (our own file)
        "scripts": [Markup(script) for script in scripts],  # noqa: S704  (our own files)
        "policy": _write_policy(style, scripts),
    }
    page: str = picture.generate_html()
    return page


def embed_json(value: object) -> Markup:
    """JSON that may stand inside a script element: no text in it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704  (escaped above)


def _make_nodes(crowd: Crowd) -> list[dict[str, object]]:
    """One vis-network node for each thing, numbered in the network's order."""
    nodes = []
    for number, (iri, thing) in enumerate(crowd.network.things.items()):
        node: dict[str, object] = {
            "id": number,
            "label": thing.name,
            "shape": SHAPES[thing.kind],
            "size": crowd.size(iri),
            "iri": iri,
        }
        if thing.also:
            node["also"] = thing.also
        if thing.form is not None:
            node["form"] = thing.form
        nodes.append(node)
    return nodes


def _make_edges(network: CastNetwork, index: Mapping[str, int]) -> list[dict[str, object]]:
    """One vis-network edge for each tie; its quotes are places in the list that _make_facts writes."""
    edges = []
    quoted = _number_quotes(network)
    for tie in network.ties:
        edge: dict[str, object] = {"from": index[tie.work], "to": index[tie.other], "role": tie.role}
        if tie.character is not None:
            edge["as"] = index[tie.character]
        if tie.billings:
            edge["billings"] = tie.billings
        if tie.seasons:
            edge["seasons"] = tie.seasons
        if tie.quotes:
            edge["quotes"] = [quoted[quote] for quote in tie.quotes]
        edges.append(edge)
    return edges


def _make_facts(network: CastNetwork, index: Mapping[str, int]) -> dict[str, object]:
    """Statements, quotes and announcements as rows; each text once."""
    sources = {iri: number for number, iri in enumerate(network.sources)}
    words: dict[str, int] = {}
    quoted = _number_quotes(network)
    quotes = [
        (sources.get(q.source, -1), q.start, words.setdefault(q.words, len(words)), round(q.confidence * 100))
        for q in quoted
    ]
    return {
        "statements": [
            (index[s.thing], s.label, s.value, [quoted[quote] for quote in s.quotes]) for s in network.statements
        ],
        "quotes": quotes,
        "words": list(words),
        "sources": [(s.iri, s.headline, s.published, s.publisher, s.url) for s in network.sources.values()],
    }


def _number_quotes(network: CastNetwork) -> dict[Quote, int]:
    numbers: dict[Quote, int] = {}
    facts: tuple[Tie | Statement, ...] = (*network.ties, *network.statements)
    for fact in facts:
        for quote in fact.quotes:
            numbers.setdefault(quote, len(numbers))
    return numbers


def _make_map(drawn: Map, index: Mapping[str, int]) -> dict[str, object]:
    row: dict[str, object] = {
        "name": drawn.name,
        "nodes": [index[iri] for iri in drawn.things],
        "x": [round(x) for x, _ in drawn.places],
        "y": [round(y) for _, y in drawn.places],
        "communities": drawn.communities,
        "regions": [(r.number, r.name, r.size) for r in drawn.regions],
    }
    if drawn.links is not None:
        row["links"] = [(index[drawn.things[a]], index[drawn.things[b]], int(weight)) for a, b, weight in drawn.links]
    return row


def _make_view(view: View, index: Mapping[str, int]) -> dict[str, object]:
    places = {"around": view.around, "start": view.start, "end": view.end}
    found = {key: index[iri] for key, iri in places.items() if iri is not None}
    return {"map": view.map, "hops": view.hops, "by": view.by, "whole": view.whole, **found}


def _join_scripts(folder: resources.abc.Traversable) -> str:
    """The modules as one script: each in a scope of its own, which hands out what it exports to those that follow."""
    return (
        '"use strict";\n(() => {\n'
        + "\n".join(_wrap(_read(folder / "script" / f"{n}.js")) for n in SCRIPTS)
        + "})();\n"
    )


def _wrap(module: str) -> str:
    """An ES module as an expression that gives its exports; its imports are met by what stands above it."""
    exported = ", ".join(_EXPORT.findall(module))
    body = _EXPORT_WORD.sub("", _IMPORT.sub("", module))
    return f"const {{ {exported} }} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _read_vis_network() -> str:
    newest = max(Path(pyvis.__file__).parent.glob(_VIS_NETWORK), key=lambda path: _numbers(path.parent.name))
    text = newest.read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", text)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def _read(file: resources.abc.Traversable) -> str:
    return file.read_text(encoding="utf-8")


def _write_policy(style: str, scripts: Sequence[str]) -> str:
    """Allow this style and these scripts, and no connection at all."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(map(_hash, scripts)),
            "style-src " + _hash(style),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
