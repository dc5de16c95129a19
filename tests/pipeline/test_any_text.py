"""Whatever the text, the way from it to its graph holds: no fault, and every quote is what the text has there."""

import pyoxigraph
from hypothesis import given, settings
from hypothesis import strategies as st

from castgraph.pipeline.stages import BuildOptions, build_announcement, extract_announcement
from castgraph.reading.kept_text import keep_text
from castgraph.records.announcement import Announcement

OA = "http://www.w3.org/ns/oa#"
ODD = st.sampled_from(
    [
        'Ana "Nina" Prieto',
        "O’Hara/Smith",
        "José 🎬 Ruiz",
        "ليلى حسن",
        "\u202eevil\u202c",
        "N" * 10_000,
        "<script>alert(1)</script>",
        "'; DROP GRAPH <x>",
        "山田 太郎",
        "e\u0301\u0301\u0301",
        "(((",
        '"""',
        "\\u0022",
    ]
)
NAMES = st.one_of(ODD, st.sampled_from(["Ana Prieto", "Salt", "Netflix", "HBO", "The Deep"]), st.text(max_size=12))
PHRASES = st.sampled_from(
    [
        "{} has been cast as {} in “{}”.",
        "{} ({}) as {}",
        "Netflix has renewed {} for season 2; {} and {} return.",
        "{}, executive producer of {}, joins {}",
        "“{}”, based on {} by {}, premieres March 3 on HBO.",
        "Cast: {}, {}\nDirector: {}",
    ]
)
TEXTS = st.lists(
    st.one_of(st.builds(lambda phrase, *names: phrase.format(*names), PHRASES, NAMES, NAMES, NAMES), st.text()),
    max_size=6,
).map("\n\n".join)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_text_has_a_graph_whose_quotes_are_its_own(text: str) -> None:
    kept, _ = keep_text(text)
    announcement = Announcement(name="any", text=kept, published="2020-01-02")
    assert all(0 <= fact.span.start <= fact.span.stop <= len(kept) for fact in extract_announcement(announcement))
    built = build_announcement(announcement, BuildOptions())
    store = pyoxigraph.Store()
    store.load(built.packed.unpack(), format=pyoxigraph.RdfFormat.N_QUADS)
    rows = store.query(
        "SELECT ?start ?end ?quote { GRAPH ?g { ?e oa:start ?start ; oa:end ?end ; oa:exact ?quote } }",
        prefixes={"oa": OA},
    )
    for start, end, quote in rows:
        assert quote.value == kept[int(start.value) : int(end.value)]
