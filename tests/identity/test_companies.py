"""Companies by any of their names."""

import pytest

from castgraph.identity.companies import find_company

FOUND = (
    ("ABC", "ABC"),
    ("the Alphabet", "ABC"),
    ("American Broadcasting Company", "ABC"),
    ("Disney +", "Disney+"),
    ("AMC+", "AMC+"),
    ("AMC", "AMC"),
    ("CW", "The CW"),
    ("the CW", "The CW"),
    ("Amazon Prime Video", "Prime Video"),
)


@pytest.mark.parametrize(("form", "name"), FOUND, ids=[form for form, _ in FOUND])
def test_company_goes_by_each_of_its_names(form, name):
    assert find_company(form).name == name


@pytest.mark.parametrize("form", ["Nobody's Pictures", "", "SBS"])  # two companies are called SBS, none by that name
def test_unknown_or_shared_name_is_no_company(form):
    assert find_company(form) is None


def test_company_of_wikidata_is_the_same():
    assert find_company("HBO").same_as == "http://www.wikidata.org/entity/Q23633"
    assert find_company("PBS").same_as is None
