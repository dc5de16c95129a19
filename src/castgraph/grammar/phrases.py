"""Folds the phrases of the trade in a line: roles, billings, kinds of production, brackets, parts and lists."""

import re
from functools import partial

from castgraph.grammar import symbols as sym
from castgraph.grammar.brackets import Style, fold_brackets
from castgraph.grammar.lines import Line
from castgraph.grammar.symbols import Item, Node

# noun -> roles; the longest first where one holds another
_ROLE_NOUNS = {
    r"co-?(?:executive|exec)[ -]producers?|co-eps?": "co-executive producer",
    r"(?:executive|exec\.?|senior executive)[ -]producers?|eps?\b|executive-producers?|executives? producers?": "executive producer",
    r"(?:co-|line |consulting |supervising |series |associate |creative |co-ordinating |senior )?producers?": "producer",
    r"(?:co-)?show-?runners?|show runners?": "showrunner",
    r"(?:co-|series |original )?creators?": "creator",
    r"developers?": "developer",
    r"(?:(?:co-|lead |head |series |screen|script|staff |feature )?writers?|scribes?|screenplay|scenarists?|scriptwriters?)(?! room)": "writer",
    r"(?:co-|series |lead |pilot )?directors?(?! of)|helmers?|filmmakers?": "director",
    r"(?:co-)?(?:hosts?|presenters?|emcees?|judges?|anchors?|mcs?)": "host",
    r"narrators?": "narrator",
    r"composers?": "composer",
    r"(?:best-?selling )?(?:authors?|novelists?)": "author",
}
_ROLE = re.compile(r"(?<![\w-])(?:" + "|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_ROLE_NOUNS)) + r")(?![\w-])")
_ROLES = tuple(_ROLE_NOUNS.values())
_R = sym.ROLE
_ROLE_LIST = re.compile(
    rf"{_R}(?:(?:, (?:and |as well as )?| and (?:as )?(?:an? |the )?| & | ?/ ?|-)(?:an? |the |also )?{_R})+"
)

_VERBS = {
    r"co-?(?:executive|exec)[ -]produc(?:e[sd]?|ing)": "co-executive producer",
    r"(?:executive|exec|ep)[ -]?produc(?:e[sd]?|ing)|exec-produc(?:e[sd]?|ing)": "executive producer",
    r"(?:co-)?produc(?:e[sd]?|ing)(?! by)": "producer",
    r"(?:co-)?(?:showrun|show-run)(?:s|ning)?|showran": "showrunner",
    r"(?:co-)?creat(?:e[sd]?|ing)": "creator",
    r"develop(?:s|ed)": "developer",
    r"(?:co-)?(?:writ(?:es?|ten|ing)|wrote|pen(?:s|ned|ning)?|script(?:s|ed|ing)|adapt(?:s|ed)?|adapting)": "writer",
    r"(?:co-)?(?:direct(?:s|ed|ing)?|helm(?:s|ed|ing)?)(?! contact)": "director",
    r"(?:co-)?(?:host(?:s|ed|ing)?|present(?:s|ed)?|emcee[sd]?|front(?:s|ed)|judg(?:e[sd]?|ing))": "host",
    r"narrat(?:e[sd]?|ing)": "narrator",
    r"compos(?:e[sd]?|ing)|scor(?:e[sd]|ing)": "composer",
}
_VERB = re.compile(r"(?<![\w-])(?:" + "|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_VERBS)) + r")(?![\w-])")
_VERB_ROLES = tuple(_VERBS.values())
_W = sym.WORKS_AS
_VERB_LIST = re.compile(
    rf"{_W}(?:(?:, (?:and )?| and | & | or |/)(?:will |also |to |is |be |are |was |were |has |have )*{_W})+"
)

_GENRE_NOUN = (
    r"(?:mini-?series|docu-?series|docu-?drama|docusoap|dramed(?:y|ies)|dramas?|comed(?:y|ies)|sitcoms?|thrillers?|shows?|"
    r"programmes?|programs?|pilots?|series|projects?|documentar(?:y|ies)|doc|films?|movies?|biopics?|telefilms?|anthology|anthologies|"
    r"spin-?offs?|reboots?|revivals?|prequels?|sequels?|remakes?|adaptations?|procedurals?|soaps?|soap operas?|"
    r"telenovelas?|musicals?|myster(?:y|ies)|whodunn?its?|specials?|cartoons?|toons?|westerns?|rom-?coms?|romances?|features?|"
    r"originals?|epics?|sagas?|k-dramas?|serials?|mockumentar(?:y|ies)|podcasts?|formats?|hits?|hours?|half-hours?|"
    r"competitions?|game ?shows?|quiz(?:zes)?|talk shows?|event|franchise|sketch show|trilogy|fantasy|heist|title|entry|production|vehicle|half)"
)
_ADJECTIVE = (
    r"(?:(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)[- ]?(?:x ?\d+[- ]?)?(?:part|parter|episodes?|hour|minute|season|night|hours?)s?)|"
    r"new|upcoming|forthcoming|original|limited|live-action|animated|scripted|unscripted|half-hour|hour-?long|one-hour|period|"
    r"crime|legal|medical|police|family|teen|young adult|ya|dark|black|romantic|historical|political|spy|sci-?fi|science-fiction|"
    r"fantasy|horror|supernatural|psychological|action|adventure|superhero|buddy|workplace|ensemble|hit|popular|acclaimed|"
    r"award-winning|emmy-winning|long-running|straight-to-series|put|single-camera|single-cam|multi-?camera|multi-?cam|cable|"
    r"streaming|broadcast|network|tv|television|drama|comedy|mystery|thriller|anthology|reality|competition|game|dating|cooking|"
    r"true-?crime|true|documentary|doc|musical|western|event|prequel|sequel|spin-?off|revival|reboot|remake|pilot|coming-of-age|"
    r"time-travel|military|sports|stand-up|sketch|talk|variety|quiz|kids|children's|preschool|holiday|christmas|feature|short-form|"
    r"post-apocalyptic|dystopian|satirical|epic|gritty|detective|heist|soapy|primetime|daytime|late-night|late night|summer|freshman|sophomore|"
    r"final|first|second|next|latest|debut|untitled|high-concept|fact-based|real-life|biographical|british|american|australian|"
    r"canadian|irish|scottish|welsh|french|german|italian|spanish|mexican|korean|japanese|danish|swedish|norwegian|israeli|"
    r"indian|south african|nigerian|spanish-language|english-language|hebrew|bilingual|international|local|homegrown|big-budget|"
    r"four-quadrant|character-driven|female-led|female-driven|serialized|serialised|nonfiction|factual|investigative|digital|web|"
    r"premium|lgbtq|queer|gothic|sexy|edgy|quirky|dramatic|comic|comedic|procedural|cop|firefighter|hospital|courtroom|soap|"
    r"and|-|/|, )"
)
_GENRE = re.compile(rf"(?<![\w-]){_ADJECTIVE}?(?: ?{_ADJECTIVE} ?){{0,7}}{_GENRE_NOUN}(?![\w-]|'s own)")
_N = sym.GENRE
_THE_SHOW = re.compile(
    rf"\b(?:the|this|that|its|his|her|their|our) (?:\w+ )?{_N}(?!(?:,? (?:called|titled|entitled|named))?,? [{sym.TITLE}{sym.TITLES}])"
)

_BILLINGS = {
    r"series[- ]regulars?(?: roles?| parts?| status)?|regulars?(?= (?:cast|role|part|on|in|for|of|this|next|opposite|and|from)|[,.;)]|$)|regular (?:cast )?(?:role|part|member)s?|full-time": "regular",
    r"(?:recurring|recurs?|recurred) (?:guest[- ]stars?|guest[- ]roles?|guests?)|recurring(?: guest)?(?: cast)?(?: members?)?(?: roles?| parts?| characters?)?|recurs?|in a recurring (?:role|capacity)|multi-episode arc": "recurring",
    r"guest[- ]stars?|guest[- ]starring(?: roles?)?|guest(?:ing|s)?[- ](?:roles?|spots?|appearances?)|guest[- ](?:lead|turn)|special guests?|cameos?": "guest",
    r"(?:co-)?(?:leads?|leading)[- ](?:roles?|parts?|characters?)|the (?:female |male )?(?:co-)?leads?|(?:title|titular) (?:role|part)|starring roles?|topline[sd]?|headline[sd]?|leading (?:man|lady|woman)": "lead",
}
_BILLING = re.compile(r"(?<![\w-])(?:" + "|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_BILLINGS)) + r")(?![\w-])")
_BILLING_VALUES = tuple(_BILLINGS.values())

_PERFORMER = (
    r"(?:actor|actress|actors|actresses|newcomer|newcomers|comedian|comedians|comedienne|comic|singer|singers|rapper|musician|model|stars?|"
    r"winner|winners|nominee|nominees|veteran|vet|legend|performer|funnyman|stand-up|broadway star|co-stars?|castmates?|duo|icon|favou?rite)"
)
_DESCRIPTION = re.compile(
    rf"(?:(?<=[\s(,])|^)(?:the |an? )?(?:(?:[a-z]+(?:-[a-z]+)*|[{sym.OTHER}{sym.COMPANY}](?:'s)?)[ ,-]{{1,2}}){{0,4}}{_PERFORMER}:?,? (?=[{sym.PERSON}{sym.PEOPLE}])"
)
_ALUM = re.compile(
    rf"(?:(?:the|former|ex-|original|fellow) )?([{sym.TITLE}{sym.TITLES}])(?:'s?)? (?:(?:and [{sym.COMPANY}] )?(?:breakout|original|former|series|lead|co-|cast|supporting|fellow|scene-stealer) ?)*"
    rf"(stars?|alums?|alumn[aiu]s?|alumnae|vets?|veterans?|actors?|actress(?:es)?|graduates?|breakouts?|favou?rites?|co-stars?|standouts?|regulars?|fame|lead|leads|[{sym.ROLE}]) (?=([{sym.PERSON}]))([{sym.PERSON}](?:(?:,? and |, )[{sym.PERSON}])*)"
)
_OWNED = re.compile(rf"([{sym.TITLE}])'s? ([{sym.PERSON}])")

_AS_PART = re.compile(
    rf"([{sym.PERSON}]) as (?:(?:the|a|an|his|her|their|its|your|our|one|young|old|older|younger|[{sym.OTHER}](?:'s)?|[a-z'-]+(?:-[a-z]+)*),? ){{0,5}}?([{sym.PERSON}{sym.OTHER}{sym.TITLE}])"
    rf"(?! (?:and|or) [{sym.ROLE}{sym.WORKS_AS}])(?!['’]s [{sym.ROLE}])"
)
_AND = r"(?:,? and |, | & |,? plus |; (?:and )?| as well as |,? along with |,? together with |,? then |,? followed by |\u3001|, with | e | y )"
_LISTS = (
    (re.compile(rf"[{sym.PERSON}{sym.PEOPLE}](?:{_AND}(?:(?:newcomer|newcomers|actor|actress|actors|comedian|singer|also|both|even|finally|lastly) )*[{sym.PERSON}{sym.PEOPLE}])+(?! (?:is|plays|has|was|portrays|as)\b)"), sym.PEOPLE),
    (re.compile(rf"[{sym.TITLE}{sym.TITLES}](?:{_AND}[{sym.TITLE}{sym.TITLES}])+"), sym.TITLES),
    (re.compile(rf"[{sym.COMPANY}{sym.COMPANIES}](?:(?:{_AND}| ?/ ?)(?:the )?[{sym.COMPANY}{sym.COMPANIES}])+"), sym.COMPANIES),
)  # fmt: skip


def fold_phrases(line: Line, style: Style) -> None:
    """Fold all that :mod:`castgraph.grammar.symbols` names in ``line``, the inner before the outer."""
    fold_by(line, _ROLE, _ROLES, sym.ROLE)
    line.fold(_ROLE_LIST, _join_values)
    fold_by(line, _BILLING, _BILLING_VALUES, sym.BILLING)
    line.fold(_GENRE, lambda m, _: Node(sym.GENRE, 0, 0, (), (m.group().strip(),)))
    fold_by(line, _VERB, _VERB_ROLES, sym.WORKS_AS)
    line.fold(_VERB_LIST, _join_values)
    fold_brackets(line, style)
    _drop(line, _DESCRIPTION)
    line.fold(_ALUM, _alum)
    line.fold(_OWNED, _owned)
    line.fold(_AS_PART, _as_part)
    fold_brackets(line, style)
    for pattern, symbol in _LISTS:
        line.fold(pattern, partial(_join_items, symbol))
    line.fold(_THE_SHOW, lambda m, nodes: Node(sym.THE_SHOW, 0, 0, (), nodes[0].value))


def fold_by(line: Line, pattern: re.Pattern[str], values: tuple[str, ...], symbol: str) -> None:
    """Fold what ``pattern`` finds, its group r0, r1, … choosing the value."""
    line.fold(pattern, lambda m, _: Node(symbol, 0, 0, (), (values[int(m.lastgroup[1:])],)) if m.lastgroup else None)


def _join_items(symbol: str, match: re.Match[str], nodes: list[Node]) -> Node:
    return Node(symbol, 0, 0, tuple(i for n in nodes for i in n.items))


def _join_values(match: re.Match[str], nodes: list[Node]) -> Node:
    return Node(nodes[0].symbol, 0, 0, (), tuple(dict.fromkeys(v for n in nodes for v in n.value)))


def _drop(line: Line, pattern: re.Pattern[str]) -> None:
    """Make the description before a name part of the name's node."""
    joined = re.compile(pattern.pattern + f"[{sym.PERSON}]")
    line.fold(
        joined, lambda m, nodes: nodes[-1] if all(n.symbol in (sym.OTHER, sym.COMPANY) for n in nodes[:-1]) else None
    )


def _alum(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "Salt alum Ana Prieto": the work is an earlier one of hers."""
    people = [n for n in nodes if n.symbol in (sym.PERSON,)]
    works = tuple(i.mention for i in nodes[0].items)
    items = tuple(
        Item(i.mention, (*works, *i.works), i.character, i.companies, i.note) for n in people for i in n.items
    )
    return Node(sym.PERSON if len(items) == 1 else sym.PEOPLE, 0, 0, items)


def _owned(match: re.Match[str], nodes: list[Node]) -> Node | None:
    item = nodes[1].items[0]
    return Node(sym.PERSON, 0, 0, (Item(item.mention, (nodes[0].items[0].mention, *item.works), item.character),))


def _as_part(match: re.Match[str], nodes: list[Node]) -> Node | None:
    if any(n.symbol not in (sym.PERSON, sym.OTHER, sym.TITLE) for n in nodes):
        return None
    actor, part = nodes[0].items[0], nodes[-1].items[0]
    if actor.character is not None:
        return None
    return Node(
        sym.PERSON, 0, 0, (Item(actor.mention, (*actor.works, *part.works), part.mention, actor.companies, actor.note),)
    )
