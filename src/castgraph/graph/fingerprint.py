"""Triples in; a number that tells them from others out, which a SPARQL 1.1 server can compute of its own triples, too.

It is the sum, in whatever order, of nine digits of each triple's MD5. It guards against no one's ill will.
"""

import re
from collections.abc import Iterable
from hashlib import md5
from urllib.parse import quote

from pyoxigraph import BlankNode, Triple

from castgraph.graph.results import to_text

_DIGEST = 'MD5(ENCODE_FOR_URI(CONCAT(STR(?s), " ", STR(?p), " ", STR(?o))))'
FINGERPRINT = f'SUM(xsd:integer(SUBSTR(REPLACE({_DIGEST}, "[a-f]", ""), 1, 9)))'  # the same as a SPARQL expression
_LETTERS = re.compile("[a-f]")
_ASCII = re.compile("[\x00-\x7f]+")
_KEPT = "-_.~"


def list_fingerprints(triples: Iterable[Triple]) -> tuple[int, int] | None:
    """Return the number, and what it is where ENCODE_FOR_URI leaves letters beyond ASCII as they are (Virtuoso).

    None: there are blank nodes, which have no name that a server would know.
    """
    whole = ascii_only = 0
    for triple in triples:
        if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode):
            return None
        text = f"{to_text(triple.subject)} {triple.predicate.value} {to_text(triple.object)}"
        number = _number(quote(text, safe=_KEPT))
        whole += number
        ascii_only += number if text.isascii() else _number(_ASCII.sub(lambda found: quote(found[0], safe=_KEPT), text))
    return whole, ascii_only


def _number(text: str) -> int:
    digest = md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return int(_LETTERS.sub("", digest)[:9] or "0")
