"""One announcement, resolved, in; all quads of its named graph out."""

import hashlib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, Quad

from castgraph.graph import write_entities, write_events, write_involvements
from castgraph.graph.literals import confidence_literal, date_literal, offset_literal, text_literal
from castgraph.graph.sheet import Sheet
from castgraph.graph.terms import CG, OA, PROV, SCHEMA, node
from castgraph.records.announcement import Announcement
from castgraph.records.dates import is_date
from castgraph.records.entities import Evidence, Resolved

try:
    BUILDER = Literal("castgraph " + version("castgraph"))
except PackageNotFoundError:  # run from a checkout without being installed
    BUILDER = Literal("castgraph")


def write_announcement(resolved: Resolved) -> tuple[Quad, ...]:
    """Return all that one announcement states, in the graph named by its IRI; the same records give the same quads."""
    sheet = Sheet(resolved.iri)
    _write_head(sheet, resolved)
    _write_all(sheet, resolved)
    for evidence in resolved.evidence:
        _write_evidence(sheet, evidence, resolved.iri)
    return tuple(sheet.quads)


def _write_all(sheet: Sheet, resolved: Resolved) -> None:
    names = {character.iri: character.name for character in resolved.characters}
    for casting in resolved.castings:
        write_involvements.write_casting(sheet, casting, names)
    for records, write in (
        (resolved.works, write_entities.write_work),
        (resolved.seasons, write_entities.write_season),
        (resolved.people, write_entities.write_person),
        (resolved.characters, write_entities.write_character),
        (resolved.companies, write_entities.write_company),
        (resolved.credits, write_involvements.write_credit),
        (resolved.company_roles, write_involvements.write_company_role),
        (resolved.past_works, write_involvements.write_past_work),
        (resolved.status_events, write_events.write_status_event),
        (resolved.releases, write_events.write_release),
        (resolved.adaptations, write_events.write_adaptation),
    ):
        _write_each(sheet, records, write)


def _write_each(sheet: Sheet, records: tuple[Any, ...], write: Callable[[Sheet, Any], None]) -> None:
    for record in records:
        write(sheet, record)


def _write_head(sheet: Sheet, resolved: Resolved) -> None:
    """Add the announcement: what it is about, who published it when and where, and what it was built from.

    Source: ontology/castgraph.ttl, "Announcements".
    """
    announcement = resolved.announcement
    subject = sheet.begin(resolved.iri, CG.Announcement)
    for work in resolved.about:
        sheet.say(subject, SCHEMA.about, node(work))
    if announcement.published is not None and is_date(announcement.published):
        sheet.say(subject, SCHEMA.datePublished, date_literal(announcement.published))
    for predicate, text in ((SCHEMA.headline, announcement.headline), (SCHEMA.inLanguage, announcement.language)):
        if text and (line := " ".join(text.split())):
            sheet.say(subject, predicate, text_literal(line))
    if (url := _web_address(announcement)) is not None:
        sheet.say(subject, SCHEMA.url, node(url))
    if resolved.publisher is not None:
        sheet.say(subject, SCHEMA.publisher, node(resolved.publisher))
    digest = hashlib.sha256(announcement.text.encode("utf-8", "surrogatepass")).hexdigest()
    sheet.say(subject, CG.textDigest, Literal(digest))
    sheet.say(subject, CG.builtWith, BUILDER)


def _web_address(announcement: Announcement) -> str | None:
    """Return the announcement's URL as an IRI: with what an IRI cannot hold escaped, or none if it is no URL."""
    url = (announcement.url or "").encode("utf-8", "replace").decode("utf-8")
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~-._")


def _write_evidence(sheet: Sheet, evidence: Evidence, announcement: str) -> None:
    """Add a quote.

    Shape: cg:Evidence; prov:hadPrimarySource 1, oa:exact 1, oa:start 1, oa:end 1, cg:confidence 1.
    Source: ontology/castgraph.ttl, "Announcements".
    """
    subject = sheet.begin(evidence.iri, CG.Evidence)
    sheet.say(subject, PROV.hadPrimarySource, node(announcement))
    sheet.say(subject, OA.exact, text_literal(evidence.quote))
    sheet.say(subject, OA.start, offset_literal(evidence.start))
    sheet.say(subject, OA.end, offset_literal(evidence.stop))
    sheet.say(subject, CG.confidence, confidence_literal(evidence.confidence))
