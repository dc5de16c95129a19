"""The questions: each runs on the samples and gives what the gold says; names are found as people type them."""

import pytest

from castgraph.errors import QueryError, UnknownNameError, UsageError
from castgraph.graph.naming import find_all_named, find_announcement, find_named
from castgraph.graph.questions import answer_question, fill_question, find_question, list_questions
from castgraph.graph.results import Table, to_text

ROOT = "https://w3id.org/castgraph/"


def ask(reader, name, *arguments):
    answer = answer_question(reader, fill_question(reader, find_question(name), arguments))
    return [tuple(to_text(term).replace(ROOT, "") for term in row) for row in answer.rows]


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_says_what_it_asks_and_its_example_can_be_asked(samples, question):
    assert question.asked.endswith("?")
    assert question.audience in ("anyone", "journalist", "Wikidata editor", "researcher", "developer")
    answer = answer_question(samples, fill_question(samples, question, question.example or ()))
    if question.name not in ("new-in-season", "contradictions", "order-to-premiere"):
        assert len(answer) > 0


@pytest.mark.parametrize(
    ("call", "count", "holds"),
    [
        (["cast-of", "Superman & Lois"], 10, ("Dylan Walsh", "General Sam Lane", "", "billing/regular")),
        (["crew-of", "Westworld"], 16, ("role/creator", "Lisa Joy", "")),
        (["companies-of", "Westworld"], 7, ("role/network", "HBO")),
        (["seasons-of", "Law & Order"], 3, ("22", "")),
        (["history-of", "Westworld"], 3, ("2016-11-14", "", "out", "2016-10-02")),
        (["network-news", "HBO", "2020"], 1, ("2022-02", "Euphoria", "", "status/renewed")),
        (["shares-actors", "1883"], 2, ("Lioness", "2", "LaMonica Garrett")),
        (["shared-cast", "1883", "Lioness"], 2, ("Stephanie Nur",)),
        (["seen-in", "Richard Burgi"], 14, ("Desperate Housewives", "known for", "")),
        (["premieres", "2022-01", "2022-02"], 4, ("Paramount+", "2022-02-10", "Star Trek: Discovery", "")),
        (["shows-on", "Peacock"], None, ("Bel-Air", "kind/series")),
        (["made-by", "Warner Bros. Television"], None, ("Abbott Elementary", "role/production-company")),
        (["co-stars-of", "LaMonica Garrett"], 30, ("Stephanie Nur", "Lioness")),
        (["characters-of", "SHORESY"], 15, ("Goody", 'Andrew "The Canon" Antsanen')),
        (["based-on", "Power"], 3, ("Power Book II: Ghost",)),
        (["came-from", "Game of Thrones"], 8, ("Conleth Hill", "Holding")),
        (["announcements", "2020-12", "2020-12"], 1, ("2020-12-03", "Candy", "announcement/da04-candy-moss")),
        (["corroborated"], 101, ("3", "Westworld", "role/network", "HBO")),
        (["recast-characters"], 13, ("Akilah", "Yellowjackets", "Keeya King")),
        (["busiest-actors"], 1606, ("Sarah Paulson", "3")),
        (["co-star-pairs"], 1000, ("LaMonica Garrett", "Stephanie Nur", "2")),
        (["bridging-producers", "4"], None, ("John Derevlany", "8", "Hop TV")),
        (["multi-platform-companies", "4"], None, ("Cottonwood Media", "10", "Disney+")),
        (["source-shares"], 4, ("series", "9", "1.2")),
        (["billing-shares"], None, ("tvN", "2021", "billing/lead", "3", "100")),
        (
            ["cast-without-character"],
            None,
            ("A Spy Among Friends", "Dominic West", "announcement/db20-britbox-originals"),
        ),
        (["new-since", "2022-06"], None, ("2022-06-01", "Brickleberry", "Roger Black", "")),
        (["unresolved-names"], None, ("Handymen", "work", "show/handymen")),
        (["without-same-as"], None, ("Westworld", "38", "show/westworld")),
        (["stated-by", "da01-superman-lois-recast"], None, ("character/superman-and-lois/lois-lane",)),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_the_samples_answer_with_what_their_gold_says(samples, call, count, holds):
    rows = ask(samples, *call)
    assert any(row[: len(holds)] == holds for row in rows)
    assert count is None or len(rows) == count


def test_new_in_a_season_is_who_was_in_none_before(salt):
    assert [row[:3] for row in ask(salt, "new-in-season", "Salt", "2")] == [("Omar Haddad", "Dr Rao", "")]
    assert [row[0] for row in ask(salt, "new-in-season", "salt", "1")] == ["Ana Prieto"]


def test_two_dates_and_cancelled_yet_renewed_are_contradictions(salt):
    first, second, third = (f"announcement/{name}" for name in ("first", "second", "third"))
    assert ask(salt, "contradictions") == [
        ("Salt", "", "status/cancelled", second, "status/renewed", third),
        ("Salt", "", "2020-03-01", first, "2020-04-01", second),
    ]


def test_the_time_from_order_to_premiere_is_in_days(salt):
    assert ask(salt, "order-to-premiere") == [("Harbour Films", "1", "60")]


def test_what_an_earlier_announcement_has_is_not_new(salt):
    assert [(row[1], row[2], row[3]) for row in ask(salt, "new-since", "2021")] == [
        ("Salt", "Ana Prieto", "Inspector Vega"),
        ("Salt", "Omar Haddad", "Dr Rao"),
    ]


def test_shows_that_share_most_actors_come_first_then_by_title_and_name(samples):
    rows = ask(samples, "shares-actors", "1883", "1")
    assert len({row[1] for row in rows}) > 1
    assert rows == sorted(rows, key=lambda row: (-int(row[1]), row[0], row[2]))


def test_a_chain_leads_over_shared_shows_with_the_words(samples):
    rows = ask(samples, "chain", "LaMonica Garrett", "mary steenburgen")
    assert [row[:2] for row in rows] == [
        ("LaMonica Garrett", "1883"),
        ("1883", "Sam Elliott"),
        ("Sam Elliott", "Justified"),
        ("Justified", "Mary Steenburgen"),
    ]
    assert all(row[2] and row[3].startswith("announcement/") for row in rows)
    with pytest.raises(QueryError, match="no chain of actors leads from LaMonica Garrett to Ginnifer Goodwin"):
        ask(samples, "chain", "LaMonica Garrett", "Ginnifer Goodwin")


def test_a_triple_stated_by_several_announcements_counts_once(samples):
    """Asking the union of the announcements' graphs would count doubles; the merged graph must not."""
    counted = samples.ask(
        "SELECT (COUNT(*) AS ?all) (COUNT(DISTINCT ?both) AS ?different) WHERE {"
        " ?show schema:actor ?person . BIND(CONCAT(STR(?show), ' ', STR(?person)) AS ?both) }"
    )
    assert counted.rows[0][0] == counted.rows[0][1]


def test_performance_roles_have_the_form_that_search_engines_read(salt):
    found = answer_question(salt, fill_question(salt, find_question("performance-roles"), ["Salt"]))
    assert not isinstance(found, Table)
    text = found.serialize("ttl")
    assert 'schema:characterName "Inspector Vega"' in text and "schema:PerformanceRole" in text
    assert text == found.serialize("ttl")


@pytest.mark.parametrize(
    ("words", "iri"),
    [
        ("Superman & Lois", "show/superman-and-lois"),
        ("SUPERMAN and lois", "show/superman-and-lois"),
        ("uhm jung hwa", "person/uhm-jung-hwa"),
        ("A quien le gusta mi follower", "show/a-quien-le-gusta-mi-follower"),
        (ROOT + "company/hbo", "company/hbo"),
        ("akilah", "character/yellowjackets/akilah"),
    ],
)
def test_a_name_is_found_without_its_iri_accents_or_case(samples, words, iri):
    assert find_named(samples, words).iri == ROOT + iri


def test_another_form_of_a_name_will_do(samples):
    table = samples.ask("SELECT ?e ?n WHERE { ?e schema:alternateName ?n ; a schema:Person } ORDER BY ?e ?n LIMIT 20")
    for entity, form in table.rows:
        assert entity.value in {named.iri for named in find_all_named(samples, form.value.upper())}


@pytest.mark.parametrize(
    ("words", "near"),
    [("Supermann & Lois", "Superman & Lois"), ("Sara Paulsen", "Sarah Paulson"), ("Westwold", "Westworld")],
)
def test_an_unknown_name_gets_the_near_ones(samples, words, near):
    with pytest.raises(UnknownNameError) as raised:
        find_named(samples, words)
    assert near in raised.value.near


@pytest.mark.parametrize(
    "words", ["da04-candy-moss", "da04-candy-moss.txt", "texts/da04-candy-moss.txt", "announcement/x"]
)
def test_an_announcement_is_found_by_its_name_or_file(samples, words):
    if words == "announcement/x":
        with pytest.raises(UnknownNameError):
            find_announcement(samples, words)
    else:
        assert find_announcement(samples, words) == ROOT + "announcement/da04-candy-moss"


def test_an_announcement_is_found_by_its_url(samples):
    url = "https://www.laughingplace.com/w/news/2020/12/03/hulu-candy-elisabeth-moss-announcement/"
    assert find_announcement(samples, url) == ROOT + "announcement/da04-candy-moss"


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (["caste"], UsageError, "did you mean cast-of"),
        (["cast-of"], UsageError, "castgraph ask cast-of SHOW: 0 given; for example"),
        (["cast-of", "a", "b"], UsageError, "2 given"),
        (["cast-of", "Sarah Paulson"], UnknownNameError, "nothing in the graph goes by this name"),
        (["premieres", "soon", "2020"], UsageError, "soon: no date; from is written YYYY"),
        (["premieres", "2020", "2020-13-45"], UsageError, "2020-13-45: no date; to is written YYYY"),
        (["corroborated", "two"], UsageError, "two: no number"),
    ],
)
def test_a_question_that_is_asked_wrongly_says_how(samples, call, error, message):
    with pytest.raises(error, match=message):
        ask(samples, *call)
