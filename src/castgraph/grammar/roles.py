"""Folds the words of the crew: nouns ("creator/EP", "writers and executive producers") and verbs ("penned and helmed")."""

import re
from functools import lru_cache

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.change import replace
from castgraph.grammar.lines import Line
from castgraph.grammar.symbols import Node

# noun -> role; the longer first where one holds another
_NOUNS = {
    r"co-?(?:executive|exec)[ -]producers?|co-eps?": "co-executive producer",
    r"(?:(?:senior |fellow )?(?:executive|exec\.?|executives)[ -]producers?|(?<!')eps?(?! ?#?\d)|executive-producers?)": "executive producer",
    r"(?:co-|line |consulting |supervising |series |associate |creative |co-ordinating |coordinating |senior |lead |story )?producers?(?! partners?| of the year)": "producer",
    r"(?:co-)?show-?runners?|show runners?|(?:show )boss(?:es)?|head writers? and boss": "showrunner",
    r"(?:co-|series |show |original )?(?:creators?|masterminds?)": "creator",
    r"(?:co-|series )?developers?": "developer",
    r"(?:(?:co-|lead |head |chief |series |screen|script|staff |feature |comedy )?writers?|scribes?|scripters?|screenplay writers?|scenarists?|scriptwriters?)(?!'?s? (?:room|strike|guild))": "writer",
    r"(?:co-|series |lead |pilot |block |set-up |lead-off )?(?:directors?(?!'s (?:chair|cut))|helmers?|filmmakers?)": "director",
    r"(?:co-|guest |head |fellow |main |new |longtime )?(?:hosts?(?! of (?:other |new |star|guest))|presenters?|emcees?|judges|quizmasters?)|(?:head|guest|new|fellow) judge|ringmaster": "host",
    r"narrators?": "narrator",
    r"composers?": "composer",
    r"(?:best-?selling |debut )?(?:authors?|novelists?)": "author",
}
# "managing director" and "music producer" are other trades
_OTHER_TRADE = "".join(
    rf"(?<!{word} )"
    for word in [
        "managing",
        "executive",
        "artistic",
        "creative",
        "programming",
        "commissioning",
        "casting",
        "music",
        "musical",
        "record",
        "art",
        "festival",
        "deputy",
        "technical",
        "development",
        "content",
        "group",
        "drama",
        "theatre",
        "theater",
        "news",
        "funeral",
        "cruise",
        "software",
        "property",
        "sports",
        "finance",
    ]
)
_OFFICE = r"(?! of (?!the\b|this\b|it\b|both\b|all\b|several\b|many\b|some\b|\w+ (?:of the )?episodes?\b|episodes?\b|each\b|every\b|[\ue002\ue003]))(?!,? (?:of )?(?:drama|comedy|programming|commissioning|content|scripted)\b)"
_ROLE = Anchored(
    rf"(?<![\w-]){_OTHER_TRADE}(?:"
    + "|".join(f"(?P<r{i}>(?:{p}){_OFFICE if r == 'director' else ''})" for i, (p, r) in enumerate(_NOUNS.items()))
    + r")(?![\w-])"
)
_ROLES = tuple(_NOUNS.values())
_R = sym.ROLE
_ROLE_LIST = Anchored(
    rf"{_R}(?:(?:, (?:and |as well as |or )?| and (?:also )?(?:as )?(?:an? |the |one of (?:the|its) )?| & | ?/ ?| ?- ?|, and (?:an? )?| as well as )(?:an? |the |also |its )?{_R})+"
)
_COMPOUND = Anchored(r"(?<![\w-])(?:{0})(?:-(?:{0})){{1,2}}(?![\w-])".format("|".join(f"(?:{p})" for p in _NOUNS)))
_PART = re.compile("|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_NOUNS)))
_VERB_ALONE = Anchored(f"[{sym.OTHER}{sym.TITLE}](?= by )")
_GUILD = Anchored(
    f"(?:writers|directors|producers)'? [{sym.OTHER}{sym.PERSON}{sym.COMPANY}](?: of [{sym.OTHER}{sym.PERSON}{sym.TITLE}])?"
)
_CAPITALISED = Anchored(f"[{sym.OTHER}{sym.TITLE}](?!')")
_EXECUTIVE = Anchored(f"[{sym.OTHER}{sym.TITLE}] {_R}")

_VERBS = {
    r"co-?(?:executive|exec)[ -]produc(?:e[sd]?|ing)": "co-executive producer",
    r"(?:executive|exec\.?|ep)[ -]?produc(?:e[sd]?|ing)|executive-produc(?:e[sd]?|ing)|e\.p\.s|ep'?s(?= (?:the|it|with))": "executive producer",
    r"(?:co-?)?produc(?:e[sd]?|ing)": "producer",
    r"(?:co-)?(?:showrun|show-run)(?:s|ning)?|showran|(?:run|runs|running|ran|oversees?|steers?|leads?) (?:the|that|this) (?:show|writers'? room)": "showrunner",
    r"(?:co-?)?(?:creat(?:e[sd]?|ing)|conceived?|dream(?:ed|t) up|devised?)": "creator",
    r"(?:co-)?develop(?:s|ed)": "developer",
    r"(?:co-?)?(?:writ(?:es?|ten|ing)|wrote|pen(?:s|ned|ning)?|scripted(?= by\b)|scripts(?= (?:the|it)\b)|adapted(?= (?:for (?:tv|television|the (?:small )?screen) )?by\b))": "writer",
    r"(?:co-?)?(?:direct(?:s|ed|ing)?|(?<!the )helm(?:s|ed|ing)?|lens(?:ed|es|ing))(?! (?:contact|to|line|result|access|sales))": "director",
    r"(?:co-)?(?:hosts(?= )|hosted|hosting|host(?= (?:the|it|SHOW|and))|presents(?= )|presented|presenting|emcee[sd]?|emceeing|fronts(?! it\b)|fronted|fronting)": "host",
    r"narrat(?:e[sd]?|ing)": "narrator",
    r"compos(?:e[sd]?|ing)|scor(?:e[sd]|ing)(?= (?:by|the (?:series|film|show|drama|music)))": "composer",
}
_VERB = Anchored(r"(?<![\w-])(?:" + "|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_VERBS)) + r")(?![\w-])")
_VERB_ROLES = tuple(_VERBS.values())
_W = sym.WORKS_AS
_VERB_LIST = Anchored(
    rf"{_W}(?:(?:, (?:and |as well as )?| and | & | or |/| as well as |-)(?:will |also |to |is |be |are |was |were |has |have |had |then |even |in turn )*{_W})+"
)


_TITLE = rf"(?:{_R}|(?:co-)?star|actor|actress) [{sym.PERSON}]"
_TITLED = Anchored(rf"(?=[^;.]{{0,40}}{_R}){_TITLE}(?:(?:,? and |, ){_TITLE})+")
_LETTER_ROLES = {"w": "writer", "d": "director", "p": "producer", "c": "creator", "sr": "showrunner"}
_LETTER = re.compile(rf"\b(?:w|d|p|c|sr)\b|{_R}")
_LETTERS = re.compile(rf"(?:(?:w|d|p|c|sr|{_R})(?:, ?| ?/ ?|; | & | and )?)+")


def fold_role_nouns(line: Line) -> None:
    """Fold "creator", "executive producers", and what joins them."""
    may_hold = _ROLE.may_match(line.text)
    if may_hold:
        line.fold(_GUILD, _keep_guild)
    if any(_called_role(n.items[0].mention.text) for n in line.nodes if n.symbol in (sym.OTHER, sym.TITLE)):
        line.fold(_CAPITALISED, _lower)
    if may_hold:
        line.fold(_COMPOUND, _split)
        fold_choices(line, _ROLE, _ROLES, sym.ROLE)
    if sym.ROLE in line.text:
        line.fold(_EXECUTIVE, _promote)
        line.fold(_ROLE_LIST, _join_values)


def _keep_guild(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "The Writers Guild" is no role and somebody called Guild."""
    if not nodes[0].items[0].mention.text.lower().startswith("guild"):
        return None
    return Node(sym.OTHER, 0, 0, nodes[0].items)


def _split(match: re.Match[str], _: list[Node]) -> Node:
    """ "Writer-director" is both."""
    found = (_ROLES[int(m.lastgroup[1:])] for m in _PART.finditer(match.group()) if m.lastgroup)
    return Node(_R, 0, 0, (), tuple(dict.fromkeys(found)))


def _lower_verb(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "Hosted by": the first word of a sentence, read as a name."""
    found = _VERB.pattern.fullmatch(nodes[0].items[0].mention.text.lower())
    return Node(_W, 0, 0, (), (_VERB_ROLES[int(found.lastgroup[1:])],)) if found and found.lastgroup else None


def _lower(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "Executive Producer", read as a name, is none."""
    role = _called_role(nodes[0].items[0].mention.text)
    return Node(_R, 0, 0, (), (role,)) if role is not None else None


@lru_cache(maxsize=8192)
def _called_role(name: str) -> str | None:
    found = _ROLE.pattern.fullmatch(name.lower())
    return _ROLES[int(found.lastgroup[1:])] if found and found.lastgroup else None


def _promote(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "JOIN FORCES AS EXECUTIVE PRODUCERS": the first word was read as the end of a name."""
    if nodes[1].value != ("producer",) or not nodes[0].items[0].mention.text.lower().endswith("executive"):
        return None
    return Node(_R, 0, 0, (), ("executive producer",))


def fold_role_verbs(line: Line) -> None:
    """Fold "writes", "executive produced", and what joins them."""
    line.fold(_VERB_ALONE, _lower_verb)
    fold_choices(line, _VERB, _VERB_ROLES, sym.WORKS_AS)
    if sym.WORKS_AS in line.text:
        line.fold(_VERB_LIST, _join_values)


def fold_titled_people(line: Line) -> None:
    """Fold "showrunner Ana Prieto, director Leo Sand and star Mia Lund" to people, each with the own role."""
    line.fold(_TITLED, _give_roles)


def _give_roles(match: re.Match[str], nodes: list[Node]) -> Node | None:
    items = []
    roles: tuple[str, ...] = ()
    for node in nodes:
        if node.symbol == _R:
            roles = node.value
        else:
            items += [replace(item, roles=(*item.roles, *roles)) for item in node.items]
            roles = ()
    return Node(sym.PEOPLE, 0, 0, tuple(items))


def roles_of_letters(content: str, nodes: list[Node]) -> tuple[str, ...]:
    """The roles of "w, ep" in brackets; none where there is more than letters."""
    if not _LETTERS.fullmatch(content):
        return ()
    folded = iter(nodes)
    found = [(_LETTER_ROLES[p],) if p in _LETTER_ROLES else next(folded).value for p in _LETTER.findall(content)]
    return tuple(dict.fromkeys(role for roles in found for role in roles))


def fold_choices(line: Line, pattern: Anchored, values: tuple[str, ...], symbol: str) -> None:
    """Fold what ``pattern`` finds, its group r0, r1, … choosing the value."""
    line.fold(pattern, lambda m, _: Node(symbol, 0, 0, (), (values[int(m.lastgroup[1:])],)) if m.lastgroup else None)


def _join_values(match: re.Match[str], nodes: list[Node]) -> Node:
    return Node(nodes[0].symbol, 0, 0, (), tuple(dict.fromkeys(v for n in nodes for v in n.value)))
