"""The names of the ontology: every class, property and concept that castgraph writes."""
# ruff: noqa: N815  a term is named here as its vocabulary names it

from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from castgraph.iri import BASE, slug

CG_NS: Final = BASE + "ns#"
SCHEMA_NS: Final = "https://schema.org/"

# Every output declares these, and every query may use them.
PREFIXES: Final = {
    "billing": BASE + "billing/",
    "cg": CG_NS,
    "kind": BASE + "kind/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "role": BASE + "role/",
    "schema": SCHEMA_NS,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "status": BASE + "status/",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@lru_cache(maxsize=1 << 17)
def node(iri: str) -> NamedNode:
    """Return the IRI as a term; made once, since checking it costs more than finding it again."""
    return NamedNode(iri)


def _cg(name: str) -> NamedNode:
    return NamedNode(CG_NS + name)


def _schema(name: str) -> NamedNode:
    return NamedNode(SCHEMA_NS + name)


def _xsd(name: str) -> NamedNode:
    return NamedNode(PREFIXES["xsd"] + name)


class RDF:
    """RDF's own term."""

    type = NamedNode(PREFIXES["rdf"] + "type")


class XSD:
    """The datatypes of the graph's literals."""

    date = _xsd("date")
    decimal = _xsd("decimal")
    gYear = _xsd("gYear")
    gYearMonth = _xsd("gYearMonth")
    integer = _xsd("integer")
    nonNegativeInteger = _xsd("nonNegativeInteger")


class PROV:
    """Where a statement comes from."""

    hadPrimarySource = NamedNode(PREFIXES["prov"] + "hadPrimarySource")


class OA:
    """Which words of a text are meant."""

    end = NamedNode(PREFIXES["oa"] + "end")
    exact = NamedNode(PREFIXES["oa"] + "exact")
    start = NamedNode(PREFIXES["oa"] + "start")


class SCHEMA:
    """schema.org, wherever it has the term."""

    CreativeWork = _schema("CreativeWork")
    Movie = _schema("Movie")
    Organization = _schema("Organization")
    Person = _schema("Person")
    PodcastSeries = _schema("PodcastSeries")
    PublicationEvent = _schema("PublicationEvent")
    TVSeason = _schema("TVSeason")
    TVSeries = _schema("TVSeries")
    about = _schema("about")
    actor = _schema("actor")
    alternateName = _schema("alternateName")
    character = _schema("character")
    characterName = _schema("characterName")
    containsSeason = _schema("containsSeason")
    creator = _schema("creator")
    datePublished = _schema("datePublished")
    director = _schema("director")
    headline = _schema("headline")
    inLanguage = _schema("inLanguage")
    isBasedOn = _schema("isBasedOn")
    musicBy = _schema("musicBy")
    name = _schema("name")
    partOfSeries = _schema("partOfSeries")
    producer = _schema("producer")
    productionCompany = _schema("productionCompany")
    publishedBy = _schema("publishedBy")
    publisher = _schema("publisher")
    releasedEvent = _schema("releasedEvent")
    sameAs = _schema("sameAs")
    seasonNumber = _schema("seasonNumber")
    startDate = _schema("startDate")
    url = _schema("url")


class CG:
    """castgraph's own ontology, where schema.org has no term."""

    Adaptation = _cg("Adaptation")
    Announcement = _cg("Announcement")
    Casting = _cg("Casting")
    Character = _cg("Character")
    CompanyRole = _cg("CompanyRole")
    Credit = _cg("Credit")
    Evidence = _cg("Evidence")
    LimitedSeries = _cg("LimitedSeries")
    PastWork = _cg("PastWork")
    StatusEvent = _cg("StatusEvent")
    TVSpecial = _cg("TVSpecial")
    agent = _cg("agent")
    billing = _cg("billing")
    builtWith = _cg("builtWith")
    coExecutiveProducer = _cg("coExecutiveProducer")
    confidence = _cg("confidence")
    developer = _cg("developer")
    distributor = _cg("distributor")
    evidence = _cg("evidence")
    executiveProducer = _cg("executiveProducer")
    inSeason = _cg("inSeason")
    inWork = _cg("inWork")
    kind = _cg("kind")
    knownFor = _cg("knownFor")
    narrator = _cg("narrator")
    network = _cg("network")
    ofWork = _cg("ofWork")
    plays = _cg("plays")
    portrays = _cg("portrays")
    presenter = _cg("presenter")
    role = _cg("role")
    screenwriter = _cg("screenwriter")
    showrunner = _cg("showrunner")
    source = _cg("source")
    sourceAuthor = _cg("sourceAuthor")
    status = _cg("status")
    textDigest = _cg("textDigest")


# A fact's role -> the shortcut from the work to whoever has it.
CREDIT_SHORTCUTS: Final = {
    "creator": SCHEMA.creator,
    "developer": CG.developer,
    "showrunner": CG.showrunner,
    "executive producer": CG.executiveProducer,
    "co-executive producer": CG.coExecutiveProducer,
    "producer": SCHEMA.producer,
    "director": SCHEMA.director,
    "writer": CG.screenwriter,
    "host": CG.presenter,
    "narrator": CG.narrator,
    "composer": SCHEMA.musicBy,
    "author": CG.sourceAuthor,
}
COMPANY_SHORTCUTS: Final = {
    "network": CG.network,
    "production company": SCHEMA.productionCompany,
    "distributor": CG.distributor,
}
KIND_CLASSES: Final = {
    "series": SCHEMA.TVSeries,
    "limited series": CG.LimitedSeries,
    "film": SCHEMA.Movie,
    "special": CG.TVSpecial,
    "documentary": SCHEMA.TVSeries,
    "unscripted": SCHEMA.TVSeries,
    "animation": SCHEMA.TVSeries,
    "podcast": SCHEMA.PodcastSeries,
    "other": SCHEMA.CreativeWork,
}


@lru_cache(maxsize=256)
def concept(scheme: str, word: str) -> NamedNode:
    """Return the concept of a word of a fact: its IRI ends in the word, hyphens for spaces.

    >>> concept("status", "pilot ordered").value
    'https://w3id.org/castgraph/status/pilot-ordered'
    """
    return NamedNode(f"{BASE}{scheme}/{slug(word)}")
