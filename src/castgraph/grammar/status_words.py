"""The words that may say how far a show is, by status: idioms of the trade, and weaker words that need their surroundings.

A pattern reads a flat line (``flat.py``). What an idiom is worth where it stands is weighed in ``statuses.py``.
"""

import re

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored, by_letter

STATUSES = ("in development", "pilot ordered", "ordered", "renewed", "cancelled", "ending", "filming")

_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:[2-9]|\d\d)(?:st|nd|rd|th)|sophomore|another|further)"
_SEASON = (
    rf"(?:(?:{_NTH}(?:,? (?:and|or) {_NTH})?,? )(?:[a-z0-9-]+ ){{0,2}}?(?:seasons?|series|run|instal+ments?)|seasons? (?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten)\b|more (?:seasons|episodes)|series (?:\d|two|three|four|five|six))"
)
_GIVES = (
    r"(?:gives?|gave|given|giving|getting|hand(?:s|ed)|award(?:s|ed)|put(?:s|ting)? in|place[sd]?|gets?|got|land(?:s|ed)|receive[sd]?|wins?|won|score[sd]?|"
    r"earn(?:s|ed)|secure[sd]?|has|have|had|make|makes|made|nab(?:s|bed)|nets|netted|issued?|be)"
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

_MANY = rf"(?:{_NTH}|two|three|four|five|six|seven|eight|ten|twelve|thirteen)"
_RUN = r"(?:seasons?|series|runs?|instal+ments?|outings?|rounds?|helpings?|batch|cycles?|years?|go-round)"
# words that say it here and there
_HINTS = {
    "cancelled": r"goner|dropped|drops (?=the|it)|dumped|let go|parted ways|off the air|no longer with us|(?:are|is|was|all three) (?:dead|over|gone|no more|done)|over\b(?= [-.,;:(]|[.,;:])|dead|not so lucky|said no (?:thanks )?to|"
    rf"un-?renewed|the chopping block|pull(?:s|ed|ing)|lets go|won't get|no (?:{_NTH}) {_RUN}|(?:won't|will not|not|didn't|doesn't|never|hasn't been|wasn't) (?:see|get|got|have|picked up|back|renewed|survive|go)|"
    r"burie[sd]|bubble|one season was|after (?:one|two|\w+) (?:season|series|episodes|hours|airings)|boot(?:s|ed)|kill(?:s|ed)|end of the (?:line|road)|for good|without a (?:second|home)|no home|is no more|gone",
    "ending": rf"(?:its|the|a|one|and|{_NTH})[,]? (?:final|last|concluding|farewell) (?:time|outing|{_RUN}|hours|ever|lap|bow|stand|one)|last (?:\S+ )?(?:episodes|seasons?)|(?:is|be|will be|was|are) (?:going to be )?(?:its|the|their) (?:last|end)|"
    r"the end|no more|for the last time|one last|one final|last call|last one|is over|farewell|goodbye|good night|conclude[sd]?|curtain|signs? off|wraps? up|final|finale|end(?:s|ed|ing)?|last\b(?= [,.;)])",
    "pilot ordered": r"pilots?",
    "renewed": rf"re-?up(?:s|ped)?|re-?order(?:s|ed)?|reprieve[ds]?|more of|(?:order(?:s|ed)|gets?|got|given|wants|asked for) (?:an? |for )?(?:{_MANY}|more)|{_MANY}(?: more| further| new)? {_RUN}|more {_RUN}|{_MANY} (?:more|further)|"
    rf"{_RUN} (?:two|three|four|five|six|seven|eight|nine|ten|\d+)|s[2-9]\b|(?:is|are|was|were|been) (?:saved|rescued|safe)|saves?|rescues?|lives on|extended|safe|sure|back|returns?|returning|coming back|again|third|fourth|fifth|sixth|seventh",
    "ordered": r"newcomers?|new\b|freshm[ae]n|rookies?|good news|has (?:found|taken on)|is making|will make|is to make|to remake|remak(?:es|ing)|hand(?:s|ed)|slate|backs|to series|sa(?:id|ys) yes|originals?|made|makes|nod|"
    r"adds?|unveil(?:s|ed)|announce[sd]?|teams? up|bring(?:s|ing)? back|is coming|revive[sd]?|reviving|reboot(?:s|ed)?|funding|money|\d+ x \d+|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:episodes|parts|hours|half-hours)",
    "filming": r"films?\b(?! by\b)|film(?:ed|ing)|shoot(?:s|ing)?|shot|production|cameras?|wrapped|wraps?|in the can|on (?:set|location)|locations?|principal|photography|rolling|at work|crews?",
    "in development": r"scripts?|commitment|sold|sells?|bought|buys|landed|lands|set up|sets up|option(?:s|ed)|pitch(?:ed)?|plans?|development|developed|develops|project|written|writes|adapt(?:s|ed|ing)?|early|into series",
}  # fmt: skip


def _compile(idioms: dict[str, str]) -> Anchored:
    named = (f"(?P<{status.replace(' ', '_')}>{by_letter(words)})" for status, words in idioms.items())
    return Anchored(r"(?<![\w-])(?:" + "|".join(named) + r")(?![\w-])")


_SURE, _VAGUE = _compile(_IDIOMS), _compile(_HINTS)
# "orders four new dramas": what is said of a number of shows
_SLATE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|a (?:slate|raft|batch|pair|trio|quartet|number|handful)|more|whole slate|all|new|"
    r"these|following|other|others)\b[^.;:]{0,40}?\b(?:series|dramas|comedies|sitcoms|shows|titles|originals|projects|pilots|documentaries|docs|films|movies|"
    r"programmes|programs|orders|hours|half-hours|ordered)\b"
)

# takes back what a clause says
_UNREAL = re.compile(
    r"\b(?:would|could|may|might|if|whether|yet to|no word|decision on|unclear|chances|denied|denies|rumou?r\w*)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|set|due|expected|slated|scheduled|plan(?:s|ned)|about) (?:to )?(?:be |then )?(?:begin|start|commence|film|shoot|get|go|roll)|\bto (?:begin|start)\b"
)
_CLAUSE = re.compile(
    r"[;:]| - |, (?:and|but|while|which|when|where|as|after|until|who|with) | (?:while|but|after|until|before) "
)


def is_taken_back(text: str, status: str, at: int) -> bool:
    """Whether the clause takes back the cue at ``text[at]``: "could be renewed", "will begin filming", "cancelled?"."""
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, at)), default=0)
    start = max(start, at - 45)
    if text.rstrip(" \"')").endswith("?") or _UNREAL.search(text, start, at):
        return True
    return status == "filming" and _PLANNED.search(text, start, at + 45) is not None


def find_idioms(text: str) -> list[tuple[str, bool, int, int]]:
    """(status, whether it is an idiom of the trade, start, stop) of each cue of a flat line."""
    return [
        ((m.lastgroup or "").replace("_", " "), sure, m.start(), m.end())
        for sure, pattern in ((True, _SURE), (False, _VAGUE))
        for m in pattern.finditer(text)
    ]


def is_slate(text: str) -> bool:
    """Whether the line speaks of a number of shows, which the text may describe one by one."""
    return _SLATE.search(text) is not None
