"""Works, seasons, people, characters and companies, with their names and types."""

from castgraph.graph.literals import integer_literal, text_literal
from castgraph.graph.sheet import Sheet
from castgraph.graph.terms import CG, KIND_CLASSES, SCHEMA, concept, node
from castgraph.records.entities import Character, Company, Entity, Person, Season, Work


def write_work(sheet: Sheet, work: Work) -> None:
    """Add a work: its class, name and forms; its kind where stated, and the words that announce it.

    Source: ontology/castgraph.ttl, "Works".
    """
    kind = SCHEMA.CreativeWork if work.kind is None else KIND_CLASSES[work.kind]
    subject = sheet.begin(work.iri, kind, work.evidence)
    _write_names(sheet, work)
    if work.kind is not None:
        sheet.say(subject, CG.kind, concept("kind", work.kind))


def write_season(sheet: Sheet, season: Season) -> None:
    """Add a season: its one number and one series, with links both ways."""
    subject = sheet.begin(season.iri, SCHEMA.TVSeason, season.evidence)
    sheet.say(subject, SCHEMA.seasonNumber, integer_literal(season.number))
    sheet.say(subject, SCHEMA.partOfSeries, node(season.work))
    sheet.say(node(season.work), SCHEMA.containsSeason, subject)


def write_person(sheet: Sheet, person: Person) -> None:
    """Add a person."""
    sheet.begin(person.iri, SCHEMA.Person)
    _write_names(sheet, person)


def write_character(sheet: Sheet, character: Character) -> None:
    """Add a character."""
    sheet.begin(character.iri, CG.Character)
    _write_names(sheet, character)


def write_company(sheet: Sheet, company: Company) -> None:
    """Add a company, and which company of Wikidata it is where that is known."""
    subject = sheet.begin(company.iri, SCHEMA.Organization)
    _write_names(sheet, company)
    if company.same_as is not None:
        sheet.say(subject, SCHEMA.sameAs, node(company.same_as))


def _write_names(sheet: Sheet, entity: Entity) -> None:
    subject = node(entity.iri)
    sheet.say(subject, SCHEMA.name, text_literal(entity.name))
    for form in entity.also:
        sheet.say(subject, SCHEMA.alternateName, text_literal(form))
