"""The merged graph in; JSON-LD as web pages carry it out: schema.org's own terms, castings as PerformanceRole.

schema.org puts role nodes on the property itself (``"actor": {"@type": "PerformanceRole", "actor": …}``), which would
spoil the graph for SPARQL; so this form is for search engines alone.
Source: https://schema.org/PerformanceRole
"""

import json
from collections.abc import Iterator
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode
from pyoxigraph import Store as Quads

from castgraph.graph.naming import CLASSES
from castgraph.graph.terms import CG, RDF, SCHEMA

_DEFAULT = DefaultGraph()
_CREDITS = ("creator", "director", "producer", "musicBy")
_TYPES = {  # of a class that schema.org does not have, the one below which it stands
    CG.LimitedSeries.value: "TVSeries",
    CG.TVSpecial.value: "CreativeWork",
}
JsonObject = dict[str, Any]


def write_schema_org(quads: Quads) -> Iterator[str]:
    """Yield the text of one JSON-LD document with all announced productions, by IRI."""
    shows = sorted({work for work in _list_works(quads) if _is_announced(quads, work)}, key=str)
    yield '{"@context": "https://schema.org", "@graph": ['
    for place, show in enumerate(shows):
        yield ",\n" if place else "\n"
        yield json.dumps(describe_work(quads, show), ensure_ascii=False, indent=1)
    yield "\n]}\n"


def describe_work(quads: Quads, work: NamedNode) -> JsonObject:
    """Return a production with its cast, makers, companies, seasons and premieres."""
    found = _describe(quads, work)
    found["actor"] = [_describe_casting(quads, node) for node in _list_castings(quads, work)]
    for name in _CREDITS:
        found[name] = [_describe(quads, who) for who in _list(quads, work, getattr(SCHEMA, name))]
    found["productionCompany"] = [_describe(quads, who) for who in _list(quads, work, SCHEMA.productionCompany)]
    found["isBasedOn"] = [_describe(quads, source) for source in _list(quads, work, SCHEMA.isBasedOn)]
    found["containsSeason"] = [_describe_season(quads, part) for part in _list(quads, work, SCHEMA.containsSeason)]
    found["releasedEvent"] = [_describe_release(quads, event) for event in _list(quads, work, SCHEMA.releasedEvent)]
    return {name: value for name, value in found.items() if value}


def _describe(quads: Quads, thing: NamedNode) -> JsonObject:
    classes = [node.value for node in _list(quads, thing, RDF.type)]
    kinds = {
        _TYPES.get(class_, class_.rsplit("/", 1)[-1]) for class_ in classes if "#" not in class_ or class_ in _TYPES
    }
    kind = min(kinds, key=lambda name: (name == "CreativeWork", name), default="Thing")
    found: JsonObject = {"@type": kind, "@id": thing.value}
    for name in ("name", "alternateName", "sameAs"):
        values = _list_values(quads, thing, getattr(SCHEMA, name))
        if values:
            found[name] = values[0] if len(values) == 1 else values
    return found


def _describe_casting(quads: Quads, casting: NamedNode) -> JsonObject:
    found: JsonObject = {"@type": "PerformanceRole"}
    found["actor"] = next(iter([_describe(quads, who) for who in _list(quads, casting, CG.agent)]), None)
    names = [name for part in _list(quads, casting, CG.portrays) for name in _list_values(quads, part, SCHEMA.name)]
    if names:
        found["characterName"] = names[0]
    return found


def _describe_season(quads: Quads, season: NamedNode) -> JsonObject:
    numbers = [int(number) for number in _list_values(quads, season, SCHEMA.seasonNumber)]
    releases = [_describe_release(quads, event) for event in _list(quads, season, SCHEMA.releasedEvent)]
    found: JsonObject = {"@type": "TVSeason", "@id": season.value, "seasonNumber": numbers[0] if numbers else None}
    return found | ({"releasedEvent": releases} if releases else {})


def _describe_release(quads: Quads, event: NamedNode) -> JsonObject:
    dates = _list_values(quads, event, SCHEMA.startDate)
    found: JsonObject = {"@type": "PublicationEvent", "startDate": dates[0] if dates else None}
    publishers = [_describe(quads, company) for company in _list(quads, event, SCHEMA.publishedBy)]
    return found | ({"publishedBy": publishers} if publishers else {})


def _list_works(quads: Quads) -> Iterator[NamedNode]:
    for class_ in CLASSES["show"]:
        for quad in quads.quads_for_pattern(None, RDF.type, class_, _DEFAULT):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject


def _is_announced(quads: Quads, work: NamedNode) -> bool:
    about = quads.quads_for_pattern(None, SCHEMA.about, work, _DEFAULT)
    return next(about, None) is not None or next(iter(_list(quads, work, SCHEMA.actor)), None) is not None


def _list_castings(quads: Quads, work: NamedNode) -> list[NamedNode]:
    subjects = [quad.subject for quad in quads.quads_for_pattern(None, CG.inWork, work, _DEFAULT)]
    nodes = [node for node in subjects if isinstance(node, NamedNode)]
    return sorted((node for node in nodes if CG.Casting in _list(quads, node, RDF.type)), key=str)


def _list(quads: Quads, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
    objects = (quad.object for quad in quads.quads_for_pattern(subject, predicate, None, _DEFAULT))
    return sorted((thing for thing in objects if isinstance(thing, NamedNode)), key=str)


def _list_values(quads: Quads, subject: NamedNode, predicate: NamedNode) -> list[str]:
    objects = (quad.object for quad in quads.quads_for_pattern(subject, predicate, None, _DEFAULT))
    return sorted(thing.value for thing in objects if isinstance(thing, (NamedNode, Literal)))
