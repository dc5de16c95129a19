"""What is known of a thing, which announcements say so, and what two graphs differ in."""

import pytest

from castgraph.errors import UsageError
from castgraph.graph.compare import compare_graphs, compare_since
from castgraph.graph.describe import describe, list_sources
from castgraph.graph.naming import find_named
from castgraph.graph.questions import check_date


def tell(reader, name):
    named = find_named(reader, name)
    return [line.tell(named.name) for line in describe(reader, named).facts]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "salt",
            [
                "Ana Prieto as Inspector Vega (season 1)",
                "Ana Prieto as Inspector Vega (season 2)",
                "Omar Haddad as Dr Rao (season 2)",
                "Harbour Films (production company)",
                "cancelled",
                "ordered",
                "renewed",
                "2020-03-01",
                "2020-04-01",
            ],
        ),
        ("ANA PRIETO", ["Salt as Inspector Vega (season 1)", "Salt as Inspector Vega (season 2)"]),
        ("Inspector Vega", ["Ana Prieto in Salt (season 1)", "Ana Prieto in Salt (season 2)"]),
        ("Harbour Films", ["Salt (production company)"]),
    ],
)
def test_all_that_is_known_is_told_from_where_the_reader_stands(salt, name, lines):
    assert tell(salt, name) == lines


def test_each_line_has_its_sources_with_their_words(samples):
    described = describe(samples, find_named(samples, "Superman & Lois"))
    assert described.kinds == ("series",)
    (line,) = [line for line in described.facts if line.who == "Dylan Walsh"]
    assert (line.character, line.billing) == ("General Sam Lane", "regular")
    assert {source.announcement.rsplit("/")[-1] for source in line.sources} == {"da01-superman-lois-recast"}
    assert "Dylan Walsh" in {source.quote for source in line.sources}


def test_sources_are_listed_oldest_first_with_the_number_of_their_facts(salt):
    found = list_sources(salt, find_named(salt, "Salt"))
    assert [(line.published, line.announcement.rsplit("/")[-1], line.facts) for line in found] == [
        ("2020-01-01", "first", 4),
        ("2021-05-05", "second", 5),
        ("2021-06-06", "third", 1),
    ]


def test_what_two_graphs_differ_in_is_told_as_facts(older_salt, salt):
    came = [(d.change, d.text, d.sources) for d in compare_graphs(older_salt, salt)]
    assert came == [
        ("joined", "Ana Prieto in Salt as Inspector Vega (season 2)", ("second",)),
        ("joined", "Omar Haddad in Salt as Dr Rao (season 2)", ("second",)),
        ("cancelled", "Salt: cancelled", ("second",)),
        ("renewed", "Salt: renewed", ("third",)),
        ("dated", "Salt: 2020-04-01", ("second",)),
        *contradictions(),
    ]
    gone = [(d.change, d.text) for d in compare_graphs(salt, older_salt)]
    assert ("left", "Omar Haddad in Salt as Dr Rao (season 2)") in gone
    assert ("no longer renewed", "Salt: renewed") in gone
    assert ("undated", "Salt: 2020-04-01") in gone
    assert compare_graphs(older_salt, older_salt) == []


def contradictions():
    return [
        ("contradiction", "Salt: cancelled (second), but renewed (third)", ("second", "third")),
        ("contradiction", "Salt: 2020-03-01 (first), but 2020-04-01 (second)", ("first", "second")),
    ]


def test_what_is_new_since_a_date_is_told_with_moved_dates(salt):
    came = [(d.change, d.text, d.sources) for d in compare_since(salt, "2021")]
    assert came == [
        ("joined", "Ana Prieto in Salt as Inspector Vega (season 2)", ("second",)),
        ("joined", "Omar Haddad in Salt as Dr Rao (season 2)", ("second",)),
        ("cancelled", "Salt: cancelled", ("second",)),
        ("renewed", "Salt: renewed", ("third",)),
        ("moved", "Salt: 2020-04-01, before 2020-03-01", ("second",)),
        *contradictions(),
    ]
    assert [d.change for d in compare_since(salt, "2022")] == ["contradiction", "contradiction"]


def test_a_date_that_is_none_is_refused():
    with pytest.raises(UsageError, match="yesterday: no date"):
        check_date("yesterday", "DATE")
