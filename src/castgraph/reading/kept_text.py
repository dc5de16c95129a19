"""Any string in, the text that an announcement keeps out: NFC, ``\\n`` line ends, nothing that a format forbids."""

import re
import unicodedata

# In strings on their way here, these two stand around what a page sets in italics; Unicode keeps them for such use.
ITALICS_ON, ITALICS_OFF = "\ufdd0", "\ufdd1"
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# XML cannot hold these controls; a byte order mark inside a text is a zero-width nothing
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ITALICS = re.compile(f"[{ITALICS_ON}{ITALICS_OFF}]")


def keep_text(text: str) -> tuple[str, int]:
    """The text as kept, and how many characters were replaced because no file could hold them.

    >>> keep_text("Cafe\\u0301\\r\\nNoir\\x00")
    ('Café\\nNoir', 0)
    """
    text = _CONTROLS.sub("", _LINE_END.sub("\n", text))
    text, replaced = _FORBIDDEN.subn("\ufffd", text)
    return unicodedata.normalize("NFC", text), replaced


def take_italics(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks of italics out of a kept text; return it, trimmed, and the stretches that stood between them.

    >>> take_italics("See \\ufdd0Harbour Nine\\ufdd1 tonight.")
    ('See Harbour Nine tonight.', ((4, 16),))
    """
    if ITALICS_ON not in text and ITALICS_OFF not in text:
        return text.strip(), ()
    pieces: list[str] = []
    stretches: list[tuple[int, int]] = []
    length = depth = begun = last = 0
    for mark in _ITALICS.finditer(text):
        pieces.append(text[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[0] == ITALICS_ON:
            begun = begun if depth else length
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                stretches.append((begun, length))
    plain = "".join([*pieces, text[last:]])
    if not unicodedata.is_normalized("NFC", plain):  # letters met their accents where a mark stood: no offset is exact
        return unicodedata.normalize("NFC", plain).strip(), ()
    cut = len(plain) - len(plain.lstrip())
    trimmed = (_skip_spaces(plain, start, stop) for start, stop in stretches)
    return plain.strip(), tuple((start - cut, stop - cut) for start, stop in trimmed if start < stop)


def _skip_spaces(text: str, start: int, stop: int) -> tuple[int, int]:
    words = text[start:stop]
    return start + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())
