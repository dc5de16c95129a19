import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.errors import ReadingError
from castgraph.reading.decode import Decoded, decode

ENGLISH = "Kestrel TV has ordered “Salt” — it’s José Vega’s drama."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_usual_encodings_are_told_apart(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert (decoded.text, decoded.replaced) == (ENGLISH, 0)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Новый сериал «Соль» выходит в январе, главную роль играет Омар Хаддад."),
        ("shift_jis", "新しいドラマ「塩」が一月に始まります。主演はオマル・ハダドです。"),
        ("cp1256", "مسلسل جديد اسمه الملح يبدأ في يناير والبطل عمر حداد"),
        ("cp1252", "Gustaf Skarsgård och Zoë Kravitz spelar i “Salt”"),
    ],
)
def test_other_encodings_are_detected(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Skarsgård".encode("cp1252"), "iso-8859-1", "Skarsgård"),
        ("“Salt”".encode("cp1252"), "iso-8859-1", "“Salt”"),  # as browsers do
        ("Łukasz".encode("iso-8859-2"), "iso-8859-2", "Łukasz"),
        ("Skarsgård".encode(), "iso-8859-1", "Skarsgård"),  # a server's default, and wrong
        ("塩".encode("iso2022_jp"), "iso-2022-jp", "塩"),
        ("Skarsgård".encode(), "no-such-code", "Skarsgård"),
        ("Skarsgård".encode(), "base64", "Skarsgård"),
    ],
)
def test_declared_encoding_counts_where_the_bytes_do_not_tell_better(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared).text == text


def test_damaged_bytes_are_counted() -> None:
    assert decode("José, Zoë, André".encode() + b"\xff and \xfe.") == Decoded(
        "José, Zoë, André\ufffd and \ufffd.", "utf-8", 2
    )


def test_replacement_characters_of_the_text_itself_are_not_counted() -> None:
    assert decode("José \ufffd".encode()).replaced == 0
    assert decode("José, Zoë \ufffd".encode() + b"\xff").replaced == 1


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "binary, a PDF"),
        (b"PK\x03\x04\x14\x00", "binary, a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary, a PNG image"),
        (bytes(range(256)) * 20, "binary"),
        (b"\0\0\0\0", "binary"),
    ],
)
def test_binary_data_are_refused(data: bytes, what: str) -> None:
    with pytest.raises(ReadingError) as caught:
        decode(data)
    assert caught.value.reason == f"{what}; expected text, HTML, JSON Lines or a feed"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_never_mistaken(text: str) -> None:
    text = text.removeprefix("\ufeff")
    assert decode(text.encode()) == Decoded(text, "utf-8")


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "shift_jis", "rot13", ""]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str | None) -> None:
    try:
        decoded = decode(data, declared)
    except ReadingError:
        return
    assert decoded.replaced >= 0
