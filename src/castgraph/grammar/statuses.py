"""How far each subject of a text is: ordered, renewed, cancelled, ending, filming, in development; read by idiom.

A clause that takes its idiom back ("would", "if", "has yet to") says nothing; "won't return" says the contrary.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored, by_letter
from castgraph.grammar.draft import Draft
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.mentions import TITLE, Mention
from castgraph.grammar.text import key_of

_NTH = by_letter(
    r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:[2-9]|\d\d)(?:st|nd|rd|th)|sophomore|another|further"
)
_SEASON = (
    rf"(?:(?:{_NTH}(?:,? (?:and|or) {_NTH})?,? )(?:[a-z0-9-]+ ){{0,2}}?(?:seasons?|series|run|instal+ments?)|seasons? (?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten)\b|more (?:seasons|episodes)|series (?:\d|two|three|four|five|six))"
)
_GIVES = by_letter(
    r"gives?|gave|given|giving|getting|hand(?:s|ed)|award(?:s|ed)|put(?:s|ting)? in|place[sd]?|gets?|got|land(?:s|ed)|receive[sd]?|wins?|won|score[sd]?|"
    r"earn(?:s|ed)|secure[sd]?|has|have|had|make|makes|made|nab(?:s|bed)|nets|netted|issued?|be"
)
_RUNS = r"(?:begun|began|begins?(?! (?:in|on|next|this|later|early|soon))|started|commenced|under ?way|wrapped|rolling|going on|in full swing|completed?|finished|in progress|resumed)"
# the first idiom found at a place counts; pilots and seasons come before plain orders
_IDIOMS = {
    "cancelled": rf"no more (?=[\"']?{sym.TITLE})|cancel(?:s|led|ed|lation)|ax(?:es|ed|ing)|(?:gets?|got|given|handed|faces?|facing) the (?:chop|axe|ax|boot)|pull(?:s|ed|ing) the plug|"
    rf"scrap(?:s|ped)|shelved|canned|(?:won't|will not|isn't|is not|not) (?:be )?(?:return(?:ing)?|coming back|come back|get (?:a |an )?{_SEASON}|be back|"
    r"renewed|go(?:ing)? on|going forward|moving forward|go(?:ing)? to series|mov(?:e|ing) (?:forward|ahead)|proceed(?:ing)?)|not (?:be )?renew(?:ed|ing)?|changed its mind|reversed (?:its|the|that) (?:renewal|decision|order)|"
    rf"no (?:second|third|fourth|fifth) (?:season|series)|killed off|one and done|called it quits|opted not to (?:renew|move)|passed on (?:a )?{_SEASON}|reversed course",
    "ending": r"(?:and|its|the|a|for|his|her|their|show's|drama's|series') (?:final|last|farewell) (?:season|series|run|batch|chapter|instal+ment|episodes|ever)|final seasons?|"
    r"(?:will|to|is set to|set to) (?:come to an )?end (?:with|after|its run|next|this|following|in)|comes? to an end|coming to an end|is ending|drawing to a close|"
    r"series finale|farewell season|swan song|will conclude|concludes with|say(?:s|ing)? (?:goodbye|farewell)|final (?:\S+ )?episodes|(?:ending|ends) (?:with|after)|bow(?:s|ing)? out|will be over|on the way out|"
    r"will be (?:its|the) last|will stop|calls? it a day|wrap(?:s|ping)? up (?:its run|after|with)",
    "pilot ordered": rf"pick(?:s|ed) up [^.;]{{0,60}}? (?:to|for) pilot\b|pilots? (?:called |titled |for |is |are )?(?=[\"']?{sym.TITLE})|(?<={sym.TITLE})[\"']?,? (?:is )?(?:an? |the |one of (?:the|its|\w+'s) )?(?:new )?(?:[a-z-]+ )?pilots?|"
    rf"{_GIVES} (?:\w+ )?pilots? (?:the )?(?:green light|go-ahead|nod)|"
    r"pilot (?:orders?|pick-?ups?|commitment|production commitment|green light)|put pilot|(?:picked|pick|picks) up (?:to|for) pilot|"
    r"(?:order(?:s|ed|ing)?|greenl(?:it|ights?)|commission(?:s|ed)|pick(?:s|ed) up|bought|buys|gone ahead with|go-ahead (?:to|for)) (?:up )?(?:an? |the |two |three |four |five |its )?(?:[a-z0-9-]+ ){0,4}pilots?",
    "renewed": r"renew(?:s|ed|al|als|ing)?|re-?commission(?:s|ed|ing)?|re-?upped|"
    rf"(?:order(?:s|ed|ing)?|pick(?:s|ed) up|greenl(?:it|ights?)|commission(?:s|ed)|{_GIVES}|sign(?:s|ed)|picked up|back|on board) (?:\w+ )?(?:on )?(?:for |up )?(?:an? |its |the |their |two |yet )?{_SEASON}(?! (?:of|on|from|has|have|premi|start|begin|debut|launch|is on|\()|,? (?:which|with|on))|"
    rf"(?:order(?:s|ed|ing)?|pick(?:s|ed) up|greenl(?:it|ights?)|commission(?:s|ed)|gives?|gave|given|handed|hands|scores?|scored|lands?|landed|earned|says? yes to|said yes to|there will be|is to get|will get) "
    rf"(?:up )?(?:for )?(?:an? |its |the |two )?{_SEASON}|"
    rf"(?:pick(?:s|ed) up|order(?:s|ed)|greenl(?:it|ights?)) [^.;]{{0,40}}? for (?:an? |its )?{_SEASON}|"
    rf"{_SEASON}(?: of [^.;]{{0,40}}?)? (?:is|are) (?:officially |now |already )?(?:on (?:the|its|their) way|coming|happening|official|a go)\b|"
    rf"{_SEASON} (?:order|pick-?up|renewal|is coming|is on (?:the|its) way|are in store|is in store|has been (?:ordered|confirmed|greenlit|commissioned|picked up)|is official|is a go)|"
    rf"(?:brings?|brought|bringing) (?:back(?= [\"']?[{sym.TITLE}])|[{sym.TITLE}\"' ,]{{1,12}}(?:and [{sym.TITLE}\"']{{1,3}} )?back)|(?:funding|money) for a second year|will be back for|will return for|has been extended",
    "ordered": rf"{_GIVES} [^.;,]{{0,40}}?(?:series orders?|straight-to-series order|series pick-?up|green ?-?lights?|go-ahead|series commitment|the nod|full-season order)|"
    r"straight[ -]to[ -]series|\S+-(?:episode|part|season) orders?|orders?(?= (?:for|to|of|from|on)\b)|ordered|ordering|orders(?! (?:in|from) )|greenlights?|greenlit|green-?lighted|green lights?|go-ahead|"
    r"commission(?:s|ed)(?! (?:editor|er))|pick(?:s|ed)? up(?: to series)?|pick-?ups?|snap(?:s|ped) up|said yes to|says yes to|new orders|new commissions?|series orders?|is a commission of|"
    r"order has been put in|into production",
    "filming": rf"(?:filming|production|shooting|principal photography|cameras?|the shoot|shoot of [^.;]{{0,120}}?|work on [^.;]{{0,30}})(?: (?:on|of|for) [^.;]{{0,40}}?)?,? (?:has |have |is |are |was |also |already |now |just |has just |finally |of [^.;,]{{1,40}} has )*{_RUNS}|"
    r"(?:is|are|been|now|currently|already|still|again|started|begun|began|finished|wrapped|wraps|busy|starts|begins|resumed|back) (?:now |currently |already |again |back |about )?(?:filming|shooting|in production|before the cameras?|being filmed|being shot|on set|in front of the cameras?)|"
    r"(?:filming|shooting)(?: is|,)? (?:now|currently|at present|again|at the moment)|filming (?:again )?in [^a-z]|cameras are|in production|(?:went|goes|gone|has been|have been|is|are|now) (?:now )?before the cameras?|has been in full|is filming|is shooting|the set of",
    "in development": r"(?:is|are|in early|in|into|currently in|under|has it in|puts? it in) development|develop(?:s|ing) (?:an? |the |its )?|in the works|(?:at|still at) work on|working on|"
    r"put (?:script|development)|script (?:order|commitment|deal)|early stages|being (?:developed|written|adapted)|in the making|co-?develop(?:s|ing)?",
}  # fmt: skip
_IDIOM = Anchored(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>{by_letter(words)})" for name, words in _IDIOMS.items())
    + r")(?![\w-])"
)
_UNREAL = re.compile(
    r"\b(?:would|could|may|might|if|whether|should|hop(?:es?|ing)|talks?|no word|decision on|yet to|rumou?r\w*|unclear|wait(?:s|ing)? (?:for|to)|chances?|until|"
    r"ask(?:s|ed)?|wonder|looks safe|anyone's guess|likely|unlikely|in case|best known|episodes? that|of its)\b"
)
_UNDONE = re.compile(r"\b(?:not|no|never|won't|isn't|hasn't|wasn't|neither|without|denied|far from)\b")
_FUTURE = re.compile(
    r"\b(?:will|to|set|due|expected|slated|scheduled|plans?|begins? in|later|next|before|from next|can|when)\b"
)
_PAST = re.compile(
    r"\b(?:had been|had|once|years? ago|originally|last (?:year|spring|fall|summer|season)|previously)\b"
)
_CLAUSE = re.compile(
    r"[;:]| - |, (?:and|but|while|which|when|where|as|after|until|who|with) | (?:while|but|after|until|before) "
)
_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|a (?:slate|raft|batch|pair|trio|quartet|number|handful)(?: of)?|more|a whole slate|"
    r"all)"
)
# "orders four new dramas": what is said of a number of shows
_SLATE = re.compile(
    rf"[^.;:{sym.TITLE}]{{0,25}}?\b{_COUNT} (?:(?:more|new|of|its|original|scripted|other) )*(?:[a-z-]+,? (?:and )?){{0,4}}?"
    r"(?:series|dramas|comedies|sitcoms|shows|titles|originals|projects|pilots|documentaries|docs|films|movies|programmes|programs|orders|of them)\b"
)

_LABEL = 20  # "RENEWALS" heads a section
_OPENING = 6  # lines in which a text says what it announces
# of two statuses of one show the one that says more
_GIVES_WAY = {
    "ordered": frozenset(("renewed", "cancelled")),
    "renewed": frozenset(("cancelled",)),
    "in development": frozenset(("ordered", "renewed", "filming", "cancelled", "ending", "pilot ordered")),
}


def read_statuses(
    lines: list[FlatLine],
    drafts: Iterable[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, int], Mention | None],
) -> Iterator[Draft]:
    """``drafts`` and what the idioms say of the subjects' status."""
    for draft in drafts:
        if draft.relation != "status":
            yield draft
    found = list(_read_lines(lines, subjects, scope))
    said: dict[str, set[str]] = defaultdict(set)
    for draft in found:
        if draft.show is not None:
            said[key_of(draft.show.text)].add(draft.value or "")
    for draft in found:
        if draft.show is not None and not said[key_of(draft.show.text)] & _GIVES_WAY.get(
            draft.value or "", frozenset()
        ):
            yield draft


def _read_lines(
    lines: list[FlatLine], subjects: AbstractSet[str], scope: Callable[[int, int], Mention | None]
) -> Iterator[Draft]:
    said: set[str] = set()
    slate: tuple[str, int, int, int] | None = None
    for number, line in enumerate(lines):
        idioms = list(_find_idioms(line))
        if not idioms:
            continue
        titles = [
            (p, m)
            for p, m in zip(line.positions, line.mentions, strict=True)
            if m.kind == TITLE and key_of(m.text) in subjects
        ]
        for status, start, stop in idioms:
            begin, end = _offset(line, start), _offset(line, stop)
            if (
                number < _OPENING
                and status in ("ordered", "renewed", "pilot ordered")
                and _SLATE.match(line.text, stop)
            ):
                slate = slate or (status, number, begin, end)
                continue
            shows = _owners(line, titles, start, stop)
            if not shows and sym.TITLE not in _clause_around(line.text, start, stop):
                about = scope(number, begin)
                shows = (about,) if about is not None else ()
            for show in shows:
                if key_of(show.text) in subjects:
                    said.add(key_of(show.text))
                    yield Draft("status", show, None, status, None, begin, end, number, f"{status} by idiom", 0.8)
    if slate is not None:
        yield from _of_slate(lines, slate, subjects - said)


def _of_slate(lines: list[FlatLine], slate: tuple[str, int, int, int], subjects: AbstractSet[str]) -> Iterator[Draft]:
    """ "HBO has ordered three dramas": the status of the subjects below of which nothing else is said."""
    status, first, start, stop = slate
    done: set[str] = set()
    for line in lines[first:]:
        for mention in line.mentions:
            key = key_of(mention.text)
            if mention.kind == TITLE and key in subjects and key not in done and mention.start >= stop:
                done.add(key)
                yield Draft("status", mention, None, status, None, start, stop, first, f"{status} slate", 0.6)


def _find_idioms(line: FlatLine) -> Iterator[tuple[str, int, int]]:
    """The statuses that the line states, with where they stand."""
    for match in _IDIOM.finditer(line.text):
        status = (match.lastgroup or "").replace("_", " ")
        start = max((m.end() for m in _CLAUSE.finditer(line.text, 0, match.start())), default=0)
        before = line.text[max(start, match.start() - 45) : match.start()]
        if _UNREAL.search(before) or (status != "cancelled" and _UNDONE.search(before)):
            continue
        if line.text.rstrip(" \"')").endswith("?") or (line.heading and len(line.text) < _LABEL):
            continue
        if status == "filming" and (_FUTURE.search(before + match.group()) or _PAST.search(before)):
            continue
        if status in ("ordered", "renewed") and _PAST.search(before):
            continue
        yield status, match.start(), match.end()


def _clause_around(text: str, start: int, stop: int) -> str:
    """The clause that holds ``text[start:stop]``."""
    begin = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    end = next((m.start() for m in _CLAUSE.finditer(text, stop)), len(text))
    return text[begin:end]


def _owners(line: FlatLine, titles: list[tuple[int, Mention]], start: int, stop: int) -> tuple[Mention, ...]:
    """The subjects of the line that the idiom speaks of: those after it in its clause, else those before it."""
    after = [(p, m) for p, m in titles if p >= start]
    before = [(p, m) for p, m in titles if p < start]
    if before and (not after or not _near(line.text, stop, after[0][0])):
        return _list_with(line.text, titles, before[-1][0])
    return _list_with(line.text, titles, after[0][0]) if after else ()


def _near(text: str, start: int, stop: int) -> bool:
    """Whether what stands from ``start`` to ``stop`` belongs to one phrase."""
    between = text[start:stop]
    return len(between) < 70 and _CLAUSE.search(between) is None and not re.search(r"[.()]", between)


def _list_with(text: str, titles: list[tuple[int, Mention]], position: int) -> tuple[Mention, ...]:
    """The titles of the list that holds the one at ``position``."""
    found = [m for p, m in titles if p == position]
    for step in (1, -1):
        at = position
        for p, m in titles[::step]:
            if (p - at) * step > 0:
                gap = text[min(p, at) + 1 : max(p, at)]
                if len(gap) > 60 or not re.fullmatch(
                    r"[\s,;&\"']*(?:and |\([^)]*\)|as well as |plus )*[\s,;&\"']*(?:and )?[\s\"']*", gap
                ):
                    break
                found.append(m)
                at = p
    return tuple(found)


def _offset(line: FlatLine, position: int) -> int:
    """Where ``line.text[position]`` stands in the announcement's text."""
    last = [(p, m) for p, m in zip(line.positions, line.mentions, strict=True) if p < position]
    return last[-1][1].stop + position - last[-1][0] - 1 if last else line.start + position
