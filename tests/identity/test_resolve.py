"""Facts to entities: the same thing under one IRI, whatever it was called."""

import pytest
from hypothesis import given

from castgraph.identity import resolve
from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span
from made_facts import made_announcement, made_facts

TEXT = "x" * 100
BASE = "https://w3id.org/castgraph/"
SALT, VEGA, ANA = Name("Salt"), Name("Inspector Vega"), Name("Ana Prieto")


def fact(sort, /, at=(0, 5), confidence=1.0, **fields):
    return sort(span=Span(*at), rule="test", confidence=confidence, **fields)


def resolved(*found, base=BASE, **fields):
    return resolve(Announcement(name="news", text=TEXT, **fields), found, base)


def iris(records):
    return [record.iri.removeprefix(BASE) for record in records]


NODES = (
    ("castings", fact(facts.Casting, show=SALT, person=ANA), "casting/salt/ana-prieto"),
    ("castings", fact(facts.Casting, show=SALT, person=ANA, season=2), "casting/salt/season/2/ana-prieto"),
    (
        "castings",
        fact(facts.Casting, show=SALT, person=ANA, season=2, character=VEGA),
        "casting/salt/season/2/ana-prieto/inspector-vega",
    ),
    ("credits", fact(facts.Credit, show=SALT, person=ANA, role="co-executive producer"),
     "credit/salt/ana-prieto/co-executive-producer"),
    ("company_roles", fact(facts.CompanyRole, show=SALT, company=Name("the Alphabet"), role="network"),
     "company-role/salt/abc/network"),
    ("status_events", fact(facts.StatusEvent, show=SALT, status="pilot ordered"), "status/salt/pilot-ordered"),
    ("status_events", fact(facts.StatusEvent, show=SALT, status="renewed", season=3), "status/salt/season/3/renewed"),
    ("releases", fact(facts.Release, show=SALT, date="2020-02"), "release/salt/2020-02"),
    ("past_works", fact(facts.KnownFor, person=ANA, work=SALT), "past-work/ana-prieto/salt"),
    ("adaptations", fact(facts.BasedOn, show=SALT, work=Name("The Salt Road")), "adaptation/salt/the-salt-road"),
    ("adaptations", fact(facts.BasedOn, show=SALT, work=SALT), "adaptation/salt/salt/source"),
    ("characters", fact(facts.Casting, show=SALT, person=ANA, character=VEGA), "character/salt/inspector-vega"),
    ("seasons", fact(facts.Release, show=SALT, date="2020", season=2), "show/salt/season/2"),
)  # fmt: skip


@pytest.mark.parametrize(("sort", "said", "iri"), NODES, ids=[iri for _, _, iri in NODES])
def test_iri_is_minted_from_names(sort, said, iri):
    assert iris(getattr(resolved(said), sort)) == [iri]


def test_base_is_where_everything_is():
    found = resolved(fact(facts.Subject, show=SALT), base="http://example.org/")
    assert (found.iri, found.about) == ("http://example.org/announcement/news", ("http://example.org/show/salt",))


def test_company_keeps_its_name_and_the_form_of_the_text():
    (company,) = resolved(fact(facts.CompanyRole, show=SALT, company=Name("the Alphabet"), role="network")).companies
    assert (company.name, company.also, company.same_as) == (
        "ABC",
        ("the Alphabet",),
        "http://www.wikidata.org/entity/Q169889",
    )


def test_publisher_is_a_company_too():
    found = resolved(publisher="Amazon Prime Video")
    assert found.publisher == BASE + "company/prime-video"
    assert found.companies[0].name == "Prime Video"


def test_short_form_is_the_person_who_is_also_called_so():
    found = resolved(
        fact(facts.Casting, show=SALT, person=Name("Diego Luna", ("Luna",))),
        fact(facts.Credit, show=SALT, person=Name("Luna"), role="director"),
    )
    assert iris(found.people) == ["person/diego-luna"]
    assert found.people[0].also == ("Luna",)
    assert iris(found.credits) == ["credit/salt/diego-luna/director"]


def test_short_form_of_two_people_stays_by_itself():
    found = resolved(
        fact(facts.Casting, show=SALT, person=Name("Diego Luna", ("Luna",))),
        fact(facts.Casting, show=SALT, person=Name("Ana Luna", ("Luna",))),
        fact(facts.Casting, show=SALT, person=Name("Luna")),
    )
    assert iris(found.people) == ["person/ana-luna", "person/diego-luna", "person/luna"]


def test_spellings_with_one_slug_are_one_person():
    found = resolved(
        fact(facts.Casting, show=SALT, person=Name("Jose Ruiz")),
        fact(facts.Casting, show=SALT, person=Name("José Ruiz")),
    )
    assert [(person.name, person.also) for person in found.people] == [("Jose Ruiz", ("José Ruiz",))]


def test_one_characters_name_in_two_shows_is_two_characters():
    found = resolved(
        fact(facts.Casting, show=SALT, person=ANA, character=VEGA),
        fact(facts.Casting, show=Name("Pepper"), person=ANA, character=VEGA),
    )
    assert iris(found.characters) == ["character/pepper/inspector-vega", "character/salt/inspector-vega"]


def test_casting_that_says_less_is_the_one_that_says_more():
    found = resolved(
        fact(facts.Casting, at=(0, 5), show=SALT, person=ANA, billing="lead"),
        fact(facts.Casting, at=(6, 9), show=SALT, person=ANA, character=VEGA),
    )
    (casting,) = found.castings
    assert (casting.character, casting.billings) == (BASE + "character/salt/inspector-vega", ("lead",))
    assert casting.evidence == (found.iri + "#0-5", found.iri + "#6-9")


def test_two_characters_are_two_castings():
    found = resolved(
        fact(facts.Casting, show=SALT, person=ANA),
        fact(facts.Casting, at=(6, 9), show=SALT, person=ANA, character=VEGA),
        fact(facts.Casting, at=(6, 9), show=SALT, person=ANA, character=Name("Nina")),
    )
    assert iris(found.castings) == ["casting/salt/ana-prieto/inspector-vega", "casting/salt/ana-prieto/nina"]


def test_earlier_work_that_the_person_acted_in_is_a_casting_too():
    found = resolved(fact(facts.KnownFor, person=ANA, work=SALT, acted=True))
    assert iris(found.castings) == ["casting/salt/ana-prieto"]
    assert iris(found.past_works) == ["past-work/ana-prieto/salt"]


def test_facts_on_one_stretch_share_the_least_confidence():
    found = resolved(
        fact(facts.Casting, show=SALT, person=ANA, confidence=0.9),
        fact(facts.Credit, show=SALT, person=ANA, role="director", confidence=0.4),
    )
    assert [(e.start, e.stop, e.quote, e.confidence) for e in found.evidence] == [(0, 5, "xxxxx", 0.4)]


def test_work_with_a_season_is_a_series():
    found = resolved(fact(facts.SeasonOf, show=SALT, number=2), fact(facts.Subject, show=Name("Pepper")))
    assert [(work.name, work.kind) for work in found.works] == [("Pepper", None), ("Salt", "series")]


UNUSABLE = (
    fact(facts.Casting, show=Name("“”"), person=ANA),
    fact(facts.Casting, show=SALT, person=Name(" ")),
    fact(facts.Credit, show=SALT, person=ANA, role="cook"),
    fact(facts.CompanyRole, show=SALT, company=Name("…"), role="network"),
    fact(facts.StatusEvent, show=SALT, status="lost"),
    fact(facts.Release, show=SALT, date="2021-02-29"),
    fact(facts.SeasonOf, show=SALT, number=-1),
    fact(facts.Subject, at=(50, 101), show=SALT),
    fact(facts.Subject, at=(5, 5), show=SALT),
)


@pytest.mark.parametrize("said", UNUSABLE, ids=str)
def test_unusable_fact_states_nothing(said):
    found = resolved(said)
    stated = (found.castings, found.credits, found.company_roles, found.status_events, found.releases, found.evidence)
    assert not any(stated)
    assert not found.about


@given(made_announcement, made_facts)
def test_order_of_facts_does_not_matter(announcement, found):
    assert resolve(announcement, found) == resolve(announcement, found[::-1])
