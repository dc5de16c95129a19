"""Python values in, RDF literals out, in the one form that every store and format keeps."""

import re
from functools import lru_cache

from pyoxigraph import Literal

from castgraph.graph.terms import XSD

_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
# RDF/XML cannot hold these at all; half a surrogate pair is no text in any format
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text_literal(text: str) -> Literal:
    """Return the text; a character that a format could not hold becomes U+FFFD, so that offsets stay right."""
    return Literal(_UNWRITABLE.sub("\ufffd", text))


def date_literal(date: str) -> Literal:
    """Return YYYY-MM-DD, YYYY-MM or YYYY as xsd:date, xsd:gYearMonth or xsd:gYear."""
    return Literal(date, datatype=_DATE_TYPES[len(date)])


def offset_literal(offset: int) -> Literal:
    """Return an offset as Web Annotation wants it."""
    return Literal(str(offset), datatype=XSD.nonNegativeInteger)


def integer_literal(number: int) -> Literal:
    """Return an integer."""
    return Literal(str(number), datatype=XSD.integer)


@lru_cache(maxsize=1024)
def confidence_literal(confidence: float) -> Literal:
    """Return a decimal from 0 to 1, of four places at most, without the zeros that a store would drop.

    >>> confidence_literal(1.0).value, confidence_literal(0.85).value
    ('1', '0.85')
    """
    places = f"{min(max(confidence, 0.0), 1.0):.4f}"
    return Literal(places.rstrip("0").rstrip("."), datatype=XSD.decimal)
