"""Which studios made or sell the shows of a text where no rule says so: a studio that a text names beside a show made it."""

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from castgraph.grammar.change import replace
from castgraph.grammar.companies import company_key, company_of, is_network, is_word
from castgraph.grammar.draft import Draft
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.mentions import COMPANY, TITLE, Mention
from castgraph.grammar.networks import holds_office
from castgraph.grammar.text import fold, key_of

_SUFFIXES = frozenset(
    ("productions", "pictures", "films", "prods", "prods.", "studios", "television", "fiction", "filmproduktion", "entertainment",
     "animation", "filmworks", "filmes", "producciones")
)  # fmt: skip
# a studio is named for something else: a place to film at, a parent, a deal, a fund, a report of its business
_ELSE_BEFORE = re.compile(
    r"(?:\b(?:at|in|inside|near|outside|division of|owned by|parent(?: company)?|part of|unit of|subsidiary of|deal (?:with|at)|pact with|"
    r"acquired by|bought by|money from|funding from|funded by|support (?:of|from)|supported by|thanks to|source|©|\(?c\)|courtesy of|"
    r"photo:?|image:?) (?:the )?|©|[:|] ?)$"
)
_ELSE_AFTER = re.compile(
    r"(?:'s)? (?:deal|pact|merger|shares?|stock|earnings|revenue|lot|parks?|stage|campus|in london|has (?:put|helped)|joins|rearranges|"
    r"agreed|to pay|fund\b)"
)
_SOLD_BY = re.compile(
    r"(?:distribut(?:ed|ion|or|ors)|sold|sales|rights|sellers?|handled)\b[^;.]{0,30}?(?: (?:by|with|of|are|is|to|through|via|from)| are with|:)"
    r" (?:the )?$"
)
_SELLS = re.compile(
    r"(?:'s [a-z ]{0,20})?,? (?:[a-z]+ ){0,3}?(?:distribut\w+|sells?\b|selling|handles?|(?:its |the )?(?:\w+ )?distributor|"
    r"(?:has|holds|have|hold|acquired|takes?) (?:the )?(?:[a-z]+ ){0,2}(?:rights|distribution|sales)|looks after (?:the )?(?:\w+ )?sales)"
)
# parents of studios, and the arms of channels that only commission
_GROUPS = frozenset(
    ("nbcuniversal", "bell media", "corus entertainment", "amc networks", "warner bros discovery", "walt disney television",
     "fx entertainment", "nbc entertainment", "abc entertainment", "cbs entertainment", "fox entertainment", "banijay")
)  # fmt: skip
_NOT_A_MAKER = re.compile(
    r"(?:fund|film commission|on air|screen (?:australia|ireland|nsw|queensland|scotland)|screenwest|film victoria)$"
)


def read_makers(
    lines: list[FlatLine],
    drafts: Iterable[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, Mention], Mention | None],
) -> Iterator[Draft]:
    """``drafts`` with the roles of companies set right by what kind they are, and those of further studios."""
    told: set[int] = set()
    for draft in drafts:
        fitted = fit_role(draft, draft.other) if draft.relation == "company" and draft.other is not None else draft
        if fitted is not None:
            if fitted.relation == "company" and fitted.other is not None:
                told.add(fitted.other.start)
            yield fitted
    for number, line in enumerate(lines):
        for position, mention in zip(line.positions, line.mentions, strict=True):
            if mention.start in told or not _is_maker(mention) or not _stands(line, position):
                continue
            show = _show_of(line, position, subjects)
            if show is None and company_of(mention.text) is not None:
                show = scope(number, mention)
            if show is not None and key_of(show.text) in subjects:
                sells = _SOLD_BY.search(line.text[:position]) or _SELLS.match(line.text, position + 1)
                yield Draft(
                    "company", show, mention, "distributor" if sells else "production company", None, mention.start, mention.stop,
                    number, "studio beside show", 0.7,
                )  # fmt: skip


def fit_role(draft: Draft, company: Mention) -> Draft | None:
    """The draft with the role that fits the kind of the company; None where none does."""
    known = company_of(company.text)
    if draft.value == "network" and not is_network(company.text):
        if draft.rule == "show on company":
            return None
        maker = known is not None or _suffix(company.text) in _SUFFIXES
        return replace(draft, value="production company") if maker else (draft if draft.confidence > 0.9 else None)
    if draft.value == "production company" and is_network(company.text):
        return replace(draft, value="network") if " from " in draft.rule else None
    return draft


def _suffix(name: str) -> str:
    words = fold(name).split()
    return words[-1] if len(words) > 1 else ""


def _is_maker(mention: Mention) -> bool:
    if (
        mention.kind != COMPANY
        or is_word(mention.text)
        or _NOT_A_MAKER.search(company_key(mention.text))
        or company_key(mention.text) in _GROUPS
    ):
        return False
    known = company_of(mention.text)
    if known is not None:
        return known.kind in ("studio", "distributor") and not (known.ambiguous and len(mention.words) == 1)
    return _suffix(mention.text) in _SUFFIXES


def _stands(line: FlatLine, position: int) -> bool:
    """Whether the studio is named there for what it makes."""
    before, after = line.text[max(0, position - 40) : position], line.text[position + 1 : position + 40]
    return not (holds_office(line.text, position) or _ELSE_BEFORE.search(before) or _ELSE_AFTER.match(after))


def _show_of(line: FlatLine, position: int, subjects: AbstractSet[str]) -> Mention | None:
    """The subject of the same sentence that stands nearest."""
    titles = [
        (abs(at - position), n, m)
        for n, (at, m) in enumerate(zip(line.positions, line.mentions, strict=True))
        if m.kind == TITLE and key_of(m.text) in subjects
    ]
    return min(titles, key=lambda t: t[:2])[2] if titles else None
