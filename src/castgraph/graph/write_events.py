"""What happens to a work: its status, its releases, and the work that it was made from."""

from castgraph.graph.literals import date_literal
from castgraph.graph.sheet import Sheet
from castgraph.graph.terms import CG, SCHEMA, concept, node
from castgraph.records.entities import Adaptation, Release, StatusEvent


def write_status_event(sheet: Sheet, event: StatusEvent) -> None:
    """Add a status event.

    Shape: cg:StatusEvent; cg:ofWork 1, cg:status 1, cg:evidence 1..n.
    Source: ontology/castgraph.ttl, "Events".
    """
    subject = sheet.begin(event.iri, CG.StatusEvent, event.evidence)
    sheet.say(subject, CG.ofWork, node(event.work))
    sheet.say(subject, CG.status, concept("status", event.status))


def write_release(sheet: Sheet, release: Release) -> None:
    """Add a release.

    Shape: schema:PublicationEvent; schema:startDate 1, schema:publishedBy 0..n, cg:evidence 1..n, and the work's
    schema:releasedEvent.
    Source: ontology/castgraph.ttl, "Events".
    """
    subject = sheet.begin(release.iri, SCHEMA.PublicationEvent, release.evidence)
    sheet.say(subject, SCHEMA.startDate, date_literal(release.date))
    for company in release.companies:
        sheet.say(subject, SCHEMA.publishedBy, node(company))
    sheet.link(release.work, SCHEMA.releasedEvent, release.iri)


def write_adaptation(sheet: Sheet, adaptation: Adaptation) -> None:
    """Add an adaptation.

    Shape: cg:Adaptation; cg:ofWork 1, cg:source 1, cg:evidence 1..n; shortcut schema:isBasedOn.
    Source: ontology/castgraph.ttl, "Events".
    """
    subject = sheet.begin(adaptation.iri, CG.Adaptation, adaptation.evidence)
    sheet.say(subject, CG.ofWork, node(adaptation.work))
    sheet.say(subject, CG.source, node(adaptation.source))
    sheet.link(adaptation.work, SCHEMA.isBasedOn, adaptation.source)
