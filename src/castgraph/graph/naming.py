"""A name as people type it in; the entity of the graph that goes by it out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from castgraph.errors import UnknownNameError
from castgraph.graph.reader import Reader, select
from castgraph.graph.terms import CG, SCHEMA
from castgraph.iri import BASE, mint_announcement, slug

CLASSES = {
    "show": (
        SCHEMA.TVSeries,
        CG.LimitedSeries,
        SCHEMA.Movie,
        CG.TVSpecial,
        SCHEMA.PodcastSeries,
        SCHEMA.CreativeWork,
    ),
    "person": (SCHEMA.Person,),
    "character": (CG.Character,),
    "company": (SCHEMA.Organization,),
}
ANY = tuple(CLASSES)
_KINDS = {class_.value: kind for kind, classes in CLASSES.items() for class_ in classes}
_MINTED = {"show": "show", "person": "person", "company": "company"}  # a character's IRI holds its show's name, too
_NEAR = 3
_MANY = 20_000  # names among which near ones are looked for


@dataclass(frozen=True, slots=True)
class Named:
    """An entity: its IRI, which of ``CLASSES`` it is, and its name."""

    iri: str
    kind: str
    name: str


def find_named(reader: Reader, text: str, kinds: tuple[str, ...] = ANY) -> Named:
    """Return the entity that ``text`` names, whatever its case, accents and punctuation; an IRI will do as well.

    Raises: UnknownNameError with the nearest names.
    """
    return find_all_named(reader, text, kinds)[0]


def find_all_named(reader: Reader, text: str, kinds: tuple[str, ...] = ANY) -> tuple[Named, ...]:
    """Return all entities that ``text`` names, never none: those that it is the name of before those it is a form of.

    Of these, shows come first, then people, characters and companies.
    """
    found = _look_up(reader, text, kinds) or tuple(_search_forms(reader, text, kinds))
    if found:
        wanted = slug(text)
        return tuple(sorted(set(found), key=lambda n: (slug(n.name) != wanted, ANY.index(n.kind), n.iri)))
    raise UnknownNameError(text, tuple(_list_near(reader, text, kinds)))


def find_announcement(reader: Reader, text: str, base: str = BASE) -> str:
    """Return the IRI of the announcement that ``text`` is the name, the file, the URL or the IRI of.

    Raises: UnknownNameError.
    """
    for guess in _list_announcement_iris(text, base):
        if select(reader, f"SELECT ?o WHERE {{ {guess} a cg:Announcement . BIND(1 AS ?o) }}").rows:
            return guess.value
    table = select(reader, f"SELECT ?a WHERE {{ ?a a cg:Announcement ; schema:url {_iri(text)} }} ORDER BY ?a")
    if not table.rows:
        last = mint_announcement(re.sub(r"\.\w+$", "", text.rsplit("/", 1)[-1]), base="")
        end = Literal(last.removeprefix("announcement"))
        listed = f"SELECT ?a WHERE {{ ?a a cg:Announcement . FILTER(STRENDS(STR(?a), {end})) }} ORDER BY ?a"
        table = select(reader, listed)
    if len(table) == 1 and isinstance(iri := table.rows[0][0], NamedNode):
        return iri.value
    raise UnknownNameError(text, tuple(str(row["a"]) for row in table)[:_NEAR])


def _list_announcement_iris(text: str, base: str) -> Iterator[NamedNode]:
    if text.startswith(base):
        yield _iri(text)
    yield NamedNode(mint_announcement(text, base))
    yield NamedNode(mint_announcement(re.sub(r"\.\w+$", "", text), base))


def _iri(text: str) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError:
        return NamedNode("urn:castgraph:none")


def _look_up(reader: Reader, text: str, kinds: tuple[str, ...]) -> tuple[Named, ...]:
    minted = [NamedNode(f"{BASE}{kind}/{slug(text)}") for kind in kinds if kind in _MINTED]
    entities = " ".join(map(str, [*minted, _iri(text)]))
    query = f"""SELECT DISTINCT ?e ?class ?name WHERE {{
      {{ VALUES ?e {{ {entities} }} ?e a ?class ; schema:name ?name }}
      UNION {{ ?e schema:name {Literal(text)} ; a ?class . BIND({Literal(text)} AS ?name) }}
      UNION {{ ?e schema:alternateName {Literal(text)} ; a ?class ; schema:name ?name }}
    }}"""
    return tuple(_read_named(select(reader, query).rows, kinds))


def _search_forms(reader: Reader, text: str, kinds: tuple[str, ...]) -> Iterator[Named]:
    """Entities of which another form than the one in the IRI is this name, but for case, accents and punctuation."""
    wanted = slug(text)
    for label, limit in ((SCHEMA.name, wanted), (SCHEMA.alternateName, "")):
        narrow = f"FILTER(CONTAINS(STR(?e), {Literal(limit)}))" if limit else ""
        table = select(reader, f"SELECT ?e ?form WHERE {{ ?e {label} ?form . {narrow} }}")
        same = [row[0] for row in table.rows if isinstance(row[1], Literal) and slug(row[1].value) == wanted]
        if same:
            entities = " ".join(map(str, same))
            query = f"SELECT ?e ?class ?name WHERE {{ VALUES ?e {{ {entities} }} ?e a ?class ; schema:name ?name }}"
            yield from _read_named(select(reader, query).rows, kinds)


def _read_named(rows: Iterable[tuple[object, ...]], kinds: tuple[str, ...]) -> Iterator[Named]:
    best: dict[str, Named] = {}
    for entity, class_, name in rows:
        if isinstance(entity, NamedNode) and isinstance(class_, NamedNode) and isinstance(name, Literal):
            kind = _KINDS.get(class_.value)
            if kind in kinds:
                best[entity.value] = Named(entity.value, str(kind), name.value)
    yield from best.values()


def _list_near(reader: Reader, text: str, kinds: tuple[str, ...]) -> list[str]:
    """Names that share a word with this one, or begin alike, nearest first."""
    wanted = slug(text)
    parts = [word for word in wanted.split("-") if len(word) > 3] or [wanted]
    parts += [f"/{wanted[:3]}"]
    narrow = " || ".join(f"CONTAINS(STR(?e), {Literal(part)})" for part in parts)
    classes = " ".join(str(class_) for kind in kinds for class_ in CLASSES[kind])
    query = f"""SELECT ?e ?name WHERE {{ ?e schema:name ?name . FILTER({narrow})
      FILTER EXISTS {{ ?e a ?class . FILTER(?class IN ({classes.replace(" ", ", ")})) }} }}"""
    names = {slug(str(row["name"])): str(row["name"]) for row in select(reader, query, _MANY)}
    near = get_close_matches(wanted, names, n=_NEAR, cutoff=0.6)
    holding = sorted((s for s in names if set(parts[:-1]) <= set(s.split("-"))), key=lambda s: (len(s), s))
    return [names[s] for s in dict.fromkeys((*near, *holding))][:_NEAR]
