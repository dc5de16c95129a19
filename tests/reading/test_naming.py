import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from castgraph.iri import mint_announcement
from castgraph.reading.naming import LONGEST_NAME, choose_names, name_path, name_url


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("2021/salt", "2021/salt"),
        ('Salt & "Pepper"', 'Salt & "Pepper"'),
        ("Jose\u0301", "José"),
        ("two\nlines", "two%0Alines"),
        ("bad\udcff", "bad%FF"),
        ("塩 🎬 مسلسل\u200f", "塩 🎬 مسلسل\u200f"),
    ],
)
def test_path_gives_the_name_as_people_write_it(path: str, name: str) -> None:
    assert name_path(path) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://Example.com/2021/salt/", "example.com/2021/salt"),
        ("http://example.com", "example.com"),
        ("https://example.com:8443/a?b=1&utm_medium=x&fbclid=y#c", "example.com:8443/a?b=1"),
        ("https://example.com/a?utm_source=x", "example.com/a"),
        ("https://example.com/caf%C3%A9/a%2Fb", "example.com/café/a%2Fb"),
        ("https://me:secret@example.com/a", "example.com/a"),
        ("https://example.com/../a//b", "example.com/../a/b"),
    ],
)
def test_url_gives_host_and_path(url: str, name: str) -> None:
    assert name_url(url) == name


def test_long_name_is_cut_and_stays_unlike_others() -> None:
    one, other = name_path("a" * 10_000), name_path("a" * 9_999 + "b")
    assert one != other
    assert len(one) == len(other) == LONGEST_NAME


@given(st.text(alphabet=st.characters(exclude_categories=[]), min_size=1, max_size=300))
def test_any_name_makes_a_valid_iri(path: str) -> None:
    iri = mint_announcement(name_path(path))
    line = f"<{iri}> <{iri}> <{iri}> .".encode()
    assert list(parse(line, RdfFormat.N_TRIPLES)) == [Quad(NamedNode(iri), NamedNode(iri), NamedNode(iri))]
    assert not re.search(r"[\s\"<>\\^`{|}?#]", iri)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=2).map(lambda x: [*x]), max_size=6), st.randoms())
def test_names_chosen_do_not_depend_on_the_order(choices: list[list[str]], random: object) -> None:
    candidates = [(*names, f"last-{number}") for number, names in enumerate(choices)]
    chosen = dict(zip(candidates, choose_names(candidates), strict=True))
    mixed = list(candidates)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert dict(zip(mixed, choose_names(mixed), strict=True)) == chosen
    assert len(set(chosen.values())) == len(candidates)
