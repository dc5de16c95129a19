"""Who stands behind a work: castings, credits, companies and people's earlier works, with their shortcuts."""

from collections.abc import Mapping

from castgraph.graph.literals import text_literal
from castgraph.graph.sheet import Sheet
from castgraph.graph.terms import CG, COMPANY_SHORTCUTS, CREDIT_SHORTCUTS, SCHEMA, concept, node
from castgraph.records.entities import Casting, CompanyRole, Credit, PastWork


def write_casting(sheet: Sheet, casting: Casting, characters: Mapping[str, str]) -> None:
    """Add a casting; ``characters`` has their names by IRI.

    Shape: cg:Casting; cg:inWork 1, cg:agent 1, cg:inSeason 0..1, cg:portrays 0..1, cg:billing 0..n, cg:evidence 1..n;
    shortcuts schema:actor, schema:character, cg:plays.
    Source: ontology/castgraph.ttl, "Involvements".
    """
    subject = sheet.begin(casting.iri, CG.Casting, casting.evidence)
    sheet.say(subject, CG.inWork, node(casting.work))
    sheet.say(subject, CG.agent, node(casting.person))
    sheet.link(casting.work, SCHEMA.actor, casting.person)
    if casting.season is not None:
        sheet.say(subject, CG.inSeason, node(casting.season))
    if casting.character is not None:
        sheet.say(subject, CG.portrays, node(casting.character))
        sheet.say(subject, SCHEMA.characterName, text_literal(characters[casting.character]))
        sheet.link(casting.work, SCHEMA.character, casting.character)
        sheet.link(casting.person, CG.plays, casting.character)
    for billing in casting.billings:
        sheet.say(subject, CG.billing, concept("billing", billing))


def write_credit(sheet: Sheet, credit: Credit) -> None:
    """Add a credit.

    Shape: cg:Credit; cg:inWork 1, cg:agent 1, cg:role 1, cg:inSeason 0..n, cg:evidence 1..n; one shortcut by role.
    Source: ontology/castgraph.ttl, "Involvements".
    """
    subject = sheet.begin(credit.iri, CG.Credit, credit.evidence)
    sheet.say(subject, CG.inWork, node(credit.work))
    sheet.say(subject, CG.agent, node(credit.person))
    sheet.say(subject, CG.role, concept("role", credit.role))
    for season in credit.seasons:
        sheet.say(subject, CG.inSeason, node(season))
    sheet.link(credit.work, CREDIT_SHORTCUTS[credit.role], credit.person)


def write_company_role(sheet: Sheet, company_role: CompanyRole) -> None:
    """Add a company's role.

    Shape: cg:CompanyRole; cg:inWork 1, cg:agent 1, cg:role 1, cg:evidence 1..n; one shortcut by role.
    Source: ontology/castgraph.ttl, "Involvements".
    """
    subject = sheet.begin(company_role.iri, CG.CompanyRole, company_role.evidence)
    sheet.say(subject, CG.inWork, node(company_role.work))
    sheet.say(subject, CG.agent, node(company_role.company))
    sheet.say(subject, CG.role, concept("role", company_role.role))
    sheet.link(company_role.work, COMPANY_SHORTCUTS[company_role.role], company_role.company)


def write_past_work(sheet: Sheet, past_work: PastWork) -> None:
    """Add a work that a person is known for.

    Shape: cg:PastWork; cg:inWork 1, cg:agent 1, cg:evidence 1..n; shortcut cg:knownFor.
    Source: ontology/castgraph.ttl, "Involvements".
    """
    subject = sheet.begin(past_work.iri, CG.PastWork, past_work.evidence)
    sheet.say(subject, CG.inWork, node(past_work.work))
    sheet.say(subject, CG.agent, node(past_work.person))
    sheet.link(past_work.person, CG.knownFor, past_work.work)
