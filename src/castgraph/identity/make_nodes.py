"""A ledger of facts in; entities and nodes with their IRIs out, sorted by IRI."""

from castgraph.identity.companies import find_company
from castgraph.identity.fold import fold_castings
from castgraph.identity.ledger import Ledger, Said, Season
from castgraph.iri import mint_announcement, slug
from castgraph.records import entities
from castgraph.records.announcement import Announcement
from castgraph.records.entities import Resolved
from castgraph.records.facts import Name
from castgraph.records.span import Span


def make_nodes(ledger: Ledger, announcement: Announcement, base: str) -> Resolved:
    """Return all that the ledger holds as records."""
    maker = _Maker(ledger, announcement, base)
    publisher = ledger.enter_company(Name(announcement.publisher)) if announcement.publisher else None
    return Resolved(
        announcement,
        maker.announcement,
        about=tuple(sorted(map(maker.work, ledger.subjects))),
        publisher=publisher and f"{base}company/{publisher}",
        works=maker.works(),
        seasons=maker.seasons(),
        people=maker.people(),
        characters=maker.characters(),
        companies=maker.companies(),
        castings=maker.castings(),
        credits=maker.credits(),
        company_roles=maker.company_roles(),
        status_events=maker.status_events(),
        releases=maker.releases(),
        past_works=maker.past_works(),
        adaptations=maker.adaptations(),
        evidence=maker.evidence(),
    )


class _Maker:
    """Makes each sort of record from what the ledger says of it."""

    def __init__(self, ledger: Ledger, announcement: Announcement, base: str) -> None:
        self.ledger = ledger
        self.text = announcement.text
        self.base = base
        self.announcement = mint_announcement(announcement.name, base)

    def work(self, work: str) -> str:
        return f"{self.base}show/{work}"

    def season(self, season: Season) -> str:
        work, number = season
        return self.work(work) if number is None else f"{self.base}show/{work}/season/{number}"

    def cited(self, said: Said) -> tuple[str, ...]:
        return tuple(self.cite(span) for span in sorted(said.spans))

    def cite(self, span: Span) -> str:
        return f"{self.announcement}#{span.start}-{span.stop}"

    def evidence(self) -> tuple[entities.Evidence, ...]:
        """Two facts on one span share their evidence, which is as sure as the less sure of them."""
        return tuple(
            entities.Evidence(self.cite(span), span.start, span.stop, span.of(self.text), confidence)
            for span, confidence in sorted(self.ledger.confidence.items())
        )

    def works(self) -> tuple[entities.Work, ...]:
        serial = {work for work, _ in self.ledger.seasons}
        return tuple(
            entities.Work(self.work(key), name, also, self._kind(key, serial), self._announced(key))
            for key, name, also in self.ledger.works.listed()
        )

    def _kind(self, work: str, serial: set[str]) -> str | None:
        """The kind first stated, or a series where the text gives the work a season."""
        stated = self.ledger.subjects[work].details if work in self.ledger.subjects else set()
        return min(stated)[1] if stated else "series" if work in serial else None

    def _announced(self, work: str) -> tuple[str, ...]:
        return self.cited(self.ledger.subjects[work]) if work in self.ledger.subjects else ()

    def seasons(self) -> tuple[entities.Season, ...]:
        return tuple(
            entities.Season(self.season((work, number)), self.cited(said), self.work(work), number)
            for (work, number), said in sorted(self.ledger.seasons.items())
        )

    def people(self) -> tuple[entities.Person, ...]:
        return tuple(
            entities.Person(f"{self.base}person/{key}", name, also) for key, name, also in self.ledger.people.listed()
        )

    def characters(self) -> tuple[entities.Character, ...]:
        return tuple(
            entities.Character(f"{self.base}character/{work}/{key}", name, also)
            for work, register in sorted(self.ledger.characters.items())
            for key, name, also in register.listed()
        )

    def companies(self) -> tuple[entities.Company, ...]:
        made = []
        for key, name, also in self.ledger.companies.listed():
            known = find_company(name)
            same_as = None if known is None else known.same_as
            made.append(entities.Company(f"{self.base}company/{key}", name, also, same_as))
        return tuple(made)

    def castings(self) -> tuple[entities.Casting, ...]:
        made = []
        for (work, person, number, character), said in fold_castings(self.ledger.castings).items():
            path = "/".join((self._path(work, number), person, *filter(None, (character,))))
            made.append(
                entities.Casting(
                    f"{self.base}casting/{path}",
                    self.cited(said),
                    self.work(work),
                    f"{self.base}person/{person}",
                    season=None if number is None else self.season((work, number)),
                    character=character and f"{self.base}character/{work}/{character}",
                    billings=tuple(sorted(said.details)),
                )
            )
        return tuple(sorted(made, key=_iri))

    def credits(self) -> tuple[entities.Credit, ...]:
        made = []
        for (work, person, role), said in sorted(self.ledger.credits.items()):
            iri = f"{self.base}credit/{work}/{person}/{slug(role)}"
            seasons = tuple(self.season((work, number)) for number in sorted(said.details))
            who = f"{self.base}person/{person}"
            made.append(entities.Credit(iri, self.cited(said), self.work(work), who, role, seasons))
        return tuple(made)

    def company_roles(self) -> tuple[entities.CompanyRole, ...]:
        made = []
        for (work, company, role), said in sorted(self.ledger.company_roles.items()):
            iri = f"{self.base}company-role/{work}/{company}/{slug(role)}"
            who = f"{self.base}company/{company}"
            made.append(entities.CompanyRole(iri, self.cited(said), self.work(work), who, role))
        return tuple(made)

    def status_events(self) -> tuple[entities.StatusEvent, ...]:
        made = []
        for (season, status), said in self.ledger.status_events.items():
            iri = f"{self.base}status/{self._path(*season)}/{slug(status)}"
            made.append(entities.StatusEvent(iri, self.cited(said), self.season(season), status))
        return tuple(sorted(made, key=_iri))

    def releases(self) -> tuple[entities.Release, ...]:
        made = []
        for (season, date), said in self.ledger.releases.items():
            iri = f"{self.base}release/{self._path(*season)}/{date}"
            by = tuple(f"{self.base}company/{company}" for company in sorted(said.details))
            made.append(entities.Release(iri, self.cited(said), self.season(season), date, by))
        return tuple(sorted(made, key=_iri))

    def past_works(self) -> tuple[entities.PastWork, ...]:
        made = []
        for (person, work), said in sorted(self.ledger.past_works.items()):
            iri, who = f"{self.base}past-work/{person}/{work}", f"{self.base}person/{person}"
            made.append(entities.PastWork(iri, self.cited(said), who, self.work(work)))
        return tuple(made)

    def adaptations(self) -> tuple[entities.Adaptation, ...]:
        made = []
        for (work, source), said in sorted(self.ledger.adaptations.items()):
            iri = f"{self.base}adaptation/{work}/{source}"
            made.append(entities.Adaptation(iri, self.cited(said), self.work(work), self.work(source)))
        return tuple(made)

    def _path(self, work: str, number: int | None) -> str:
        """The path of a node below its kind: a slug holds no slash, so no two nodes meet."""
        return work if number is None else f"{work}/season/{number}"


def _iri(node: entities.Node) -> str:
    return node.iri
