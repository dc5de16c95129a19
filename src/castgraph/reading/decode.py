"""Bytes in, text out: UTF-8, UTF-16 or UTF-32, what the sender declares, else what charset-normalizer finds."""

import codecs
import re
from dataclasses import dataclass
from importlib import import_module

from castgraph.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"bplist00", "a binary property list"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_SAMPLE = 64_000
# charset-normalizer prefers these to Western European text's own, from which they differ in a handful of letters
_NEAR_WESTERN = frozenset(
    {"cp1250", "cp1254", "cp1257", "cp775", "cp850", "cp852", "iso8859_2", "iso8859_15", "latin_1"}
)
_NOT_ASCII_LINE = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")


@dataclass(frozen=True, slots=True)
class Decoded:
    """``replaced`` counts the places where bytes could not be read and U+FFFD stands instead."""

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode text of any encoding.

    Raises: ReadingError (with no source) where the bytes are no text.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], marked)
    _refuse_binary(data)
    # bytes of another encoding are hardly ever valid UTF-8, whatever is declared, but for those that use escapes
    encodings = (declared, "utf-8") if b"\x1b" in data else ("utf-8", declared)
    for encoding in (_guess_wide(data), *encodings):
        decoded = _try_decode(data, encoding)
        if decoded is not None:
            return decoded
    if b"\0" in data[:_SAMPLE]:
        raise ReadingError("", "binary; expected text, HTML, JSON Lines or a feed")
    as_utf8 = _decode_as(data, "utf-8")
    if len(as_utf8.text) - len(as_utf8.text.encode("ascii", "ignore")) > 2 * as_utf8.replaced:
        return as_utf8  # UTF-8 with damage: most of its longer sequences are whole
    return _decode_as(data, _detect(data))


def _refuse_binary(data: bytes) -> None:
    for start, what in _FORMATS:
        if data.startswith(start):
            raise ReadingError("", f"binary, {what}; expected text, HTML, JSON Lines or a feed")
    head = data[:_SAMPLE]
    wide = _guess_wide(data) is not None
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if not wide and controls > len(head) // 50:
        raise ReadingError("", "binary; expected text, HTML, JSON Lines or a feed")


def _guess_wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark: nearly every other byte is zero."""
    head = data[:_SAMPLE]
    zeros = [head[offset::2].count(0) for offset in (0, 1)]
    half = len(head) // 2
    if half < 2 or len(data) % 2:
        return None
    if zeros[1] > 0.6 * half and zeros[0] < 0.1 * half:
        return "utf-16-le"
    if zeros[0] > 0.6 * half and zeros[1] < 0.1 * half:
        return "utf-16-be"
    return None


def _try_decode(data: bytes, encoding: str | None) -> Decoded | None:
    if encoding is None:
        return None
    # browsers read these three labels as the Windows encoding, since their writers mean it
    encoding = "cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "us-ascii") else encoding
    try:
        return Decoded(data.decode(encoding), encoding)
    except (LookupError, ValueError):  # unknown or no encoding of text, or the bytes are not in it
        return None


def _decode_as(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    mark = "\ufffd".encode(encoding, "ignore")
    original = data.count(mark) if mark and "\ufffd" in text else 0
    return Decoded(text, encoding, max(text.count("\ufffd") - original, 0))


def _detect(data: bytes) -> str:
    # only lines that are not ASCII tell encodings apart; the import is slow, and seldom needed
    sample = b"\n".join(_NOT_ASCII_LINE.findall(data[: 16 * _SAMPLE]))[:_SAMPLE]
    best = import_module("charset_normalizer").from_bytes(sample).best()
    if (best is None or best.encoding in _NEAR_WESTERN) and _try_decode(data, "cp1252") is not None:
        return "cp1252"
    return "cp1252" if best is None else str(best.encoding)
