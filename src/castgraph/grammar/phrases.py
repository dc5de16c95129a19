"""Folds the phrases of the trade in a line: roles, billings, kinds of production, brackets, parts and lists."""

import re
from functools import partial

from castgraph.grammar import symbols as sym
from castgraph.grammar.affiliations import fold_affiliations
from castgraph.grammar.anchors import Anchored, by_letter
from castgraph.grammar.brackets import Style, fold_brackets
from castgraph.grammar.change import replace
from castgraph.grammar.lines import Line
from castgraph.grammar.roles import fold_choices, fold_role_nouns, fold_role_verbs, fold_titled_people
from castgraph.grammar.symbols import Node
from castgraph.grammar.text import fold
from castgraph.grammar.vocabulary import words_of

_NATIONALITIES = words_of("nationalities")
_GENRE_NOUN = by_letter(
    r"mini-?series|docu-?series|docu-?drama|docusoap|dramed(?:y|ies)|dramas?|comed(?:y|ies)|sitcoms?|thrillers?|shows?|"
    r"programmes?|programs?|pilots?|series|projects?|documentar(?:y|ies)|doc|films?|movies?|biopics?|telefilms?|anthology|anthologies|"
    r"spin-?offs?|reboots?|revivals?|prequels?|sequels?|remake|adaptations?|offshoots?|reimaginings?|re-imaginings?|procedurals?|soaps?|soap operas?|"
    r"telenovelas?|musicals?|myster(?:y|ies)|whodunn?its?|specials?|cartoons?|toons?|westerns?|rom-?coms?|romances?|features?|"
    r"originals?|epics?|sagas?|k-dramas?|serials?|mockumentar(?:y|ies)|podcasts?|formats?|hits?|hours?|half-hours?|"
    r"competitions?|game ?shows?|quiz(?:zes)?|talk shows?|event|franchise|sketch show|trilogy|fantasy|heist|title|entry|production|vehicle|half"
)
_ADJECTIVE = by_letter(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)[- ]?(?:x ?\d+[- ]?)?(?:part|parter|episodes?|hour|minute|season|night|hours?)s?)|"
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
    r"and|-|/|, "
)
_GENRE = Anchored(rf"(?<![\w-]){_ADJECTIVE}?(?: ?{_ADJECTIVE} ?){{0,7}}{_GENRE_NOUN}(?![\w-]|'s own)")
_N = sym.GENRE
_THE_SHOW = Anchored(
    rf"\b(?:the|this|that|its|his|her|their|our) (?:\w+ )?{_N}(?!(?:,? (?:called|titled|entitled|named))?,? [{sym.TITLE}{sym.TITLES}])"
)

_BILLINGS = {
    r"series[- ]regulars?(?: roles?| parts?| status)?|regulars?(?= (?:cast|role|part|on|in|for|of|this|next|opposite|and|from)|[,.;)]|$)|regular (?:cast )?(?:role|part|member)s?|full-time": "regular",
    r"(?:recurring|recurs?|recurred) (?:guest[- ]stars?|guest[- ]roles?|guests?)|recurring(?: guest)?(?: cast)?(?: members?)?(?: roles?| parts?| characters?)?|recurs?|in a recurring (?:role|capacity)|multi-episode arc": "recurring",
    r"guest[- ]stars?|guest[- ]starring(?: roles?)?|guest(?:ing|s)?[- ](?:roles?|spots?|appearances?)|guest[- ](?:lead|turn)|special guests?|cameos?": "guest",
    r"(?:co-)?(?:leads?|leading)[- ](?:roles?|parts?|characters?)|the (?:female |male )?(?:co-)?leads?|(?:leads?|leading|to lead|heads?|heading|fronts?|fronting) (?:up )?(?:the|a|an|its|this|their) (?:[a-z-]+ ){0,2}(?:cast|ensemble)|at the head of the cast|whose (?:co-)?leads?|(?:title|titular) (?:role|part)|starring roles?|topline[sd]?|headline[sd]?|leading (?:man|lady|woman)": "lead",
}
_BILLING = Anchored(r"(?<![\w-])(?:" + "|".join(f"(?P<r{i}>{p})" for i, p in enumerate(_BILLINGS)) + r")(?![\w-])")
_BILLING_VALUES = tuple(_BILLINGS.values())

_PERFORMER = (
    r"(?:actor|actress|actors|actresses|newcomer|newcomers|comedian|comedians|comedienne|comic|singer|singers|rapper|musician|model|star(?!s)|"
    r"winner|winners|nominee|nominees|veteran|vet|legend|performer|funnyman|stand-up|broadway star|co-stars?|castmates?|duo|icon|favou?rite)"
)
_DESCRIPTION = Anchored(
    rf"(?:(?<=[\s(,])|^)(?:the |an? )?(?:(?:(?!(?:and|with|for|of|by|as|is|are|was|were|has|have|to|from|in|on|opposite|alongside|starring|stars|features|who|that|joins?|plus)\b)[a-z]+(?:-[a-z]+){{0,3}}|[{sym.OTHER}{sym.COMPANY}](?:'s)?)[ ,-]{{1,2}}){{0,4}}{_PERFORMER}:?,? [{sym.PERSON}]"
)
_DESCRIBED = re.compile(rf"[a-z]{{2}}[:,]{{0,2}} [{sym.PERSON}]")
_ALUM = Anchored(
    rf"(?:(?:the|former|ex-|original|fellow) )?([{sym.TITLE}{sym.TITLES}](?:(?:, |,? and | & |/)[{sym.TITLE}](?='?s? \S))*)(?:'s?)? "
    rf"(?:(?:and [{sym.COMPANY}] )?(?:breakout|original|former|series|lead|co-|cast|supporting|fellow|scene-stealer|longtime) ?)*"
    rf"(star|alums?|alumn[aiu]s?|alumnae|vets?|veterans?|actors?|actress(?:es)?|graduates?|breakouts?|favou?rites?|co-stars?|standouts?|regulars?|fame|lead|leads|[{sym.ROLE}])"
    rf",? (?=([{sym.PERSON}]))([{sym.PERSON}](?:(?:,? and |, )[{sym.PERSON}])*)"
)
_GOES_ON = re.compile(
    rf"(?:,? (?:have|has|had|will|are|were|join|joined|reunite|both|who|to|star|set|play|{sym.WORKS_AS})\b)"
)
_OWNED = Anchored(rf"((?:[{sym.TITLE}], )?(?:[{sym.TITLE}],? (?:and|&) )?[{sym.TITLE}])'s? ([{sym.PERSON}])")

_AS_PART = Anchored(
    rf"([{sym.PERSON}]) as (?:(?:the|a|an|his|her|their|its|your|our|one|young|old|older|younger|[{sym.OTHER}](?:'s)?|[a-z'-]+(?:-[a-z]+)*),? ){{0,5}}?([{sym.PERSON}{sym.OTHER}{sym.TITLE}])"
    rf"(?! (?:and|or) [{sym.ROLE}{sym.WORKS_AS}])(?!['’]s [{sym.ROLE}])"
)
_AND = rf"(?:,? and | nor |, | & |,? plus |; (?:and )?| as well as |,? along with |,? together with |,? then |,? followed by |\u3001|, with (?!(?:[{sym.PERSON}{sym.PEOPLE}]|,? and |, ){{1,9}} (?:serving|on|to|set|attached|also|overseeing|directing|hosting|judging|[{sym.WORKS_AS}{sym.BILLING}]|as [a-z]{{0,4}} ?{sym.ROLE}))| e | y )"
_LISTS = (
    (Anchored(rf"[{sym.PERSON}{sym.PEOPLE}](?:{_AND}(?:(?:newcomer|newcomers|actor|actress|actors|comedian|singer|also|both|even|finally|lastly) )*[{sym.PERSON}{sym.PEOPLE}])+(?! (?:is|plays|has|was|portrays)\b| as (?!(?:[a-z]+ )?[{sym.ROLE}]))"), sym.PEOPLE),
    (Anchored(rf"[{sym.TITLE}{sym.TITLES}](?:{_AND}(?:(?:of|in|for|on|from) )?[{sym.TITLE}{sym.TITLES}])+"), sym.TITLES),
    (Anchored(rf"[{sym.COMPANY}{sym.COMPANIES}](?:(?:{_AND}| ?/ ?)(?:the )?[{sym.COMPANY}{sym.COMPANIES}])+"), sym.COMPANIES),
)  # fmt: skip


# "Ana Prieto, best known for Salt, joins …": what stands between the commas goes with the name
_KNOWN = Anchored(
    rf"([{sym.PERSON}]), (?:who (?:is|was) |perhaps |probably |most |also )*(?:best |mostly |widely )?(?:known|remembered|recognized|seen) (?:for|from|on|in) "
    rf"(?:(?:her|his|their|the|starring|work|turns?|roles?|parts?|in|on|[{sym.COMPANY}]'s|[{sym.GENRE}]) ){{0,5}}([{sym.TITLE}{sym.TITLES}]),(?= )"
)
_ASIDE = Anchored(
    rf"([{sym.PERSON}]), (?:an?|the|one of) [^.;:,{sym.PERSON}-{sym.WORKS_AS}]{{2,60}},(?= (?:will|has|have|plays|joins|joined|stars|portrays|takes|also)\b)"
)


def fold_phrases(line: Line, style: Style) -> None:
    """Fold all that :mod:`castgraph.grammar.symbols` names in ``line``, the inner before the outer."""
    fold_role_nouns(line)
    fold_role_verbs(line)
    fold_choices(line, _BILLING, _BILLING_VALUES, sym.BILLING)
    line.fold(_GENRE, lambda m, _: Node(sym.GENRE, 0, 0, (), (m.group().strip(),)))
    fold_brackets(line, style)
    people = sym.PERSON in line.text
    if people:
        _fold_beside_people(line)
    fold_brackets(line, style)
    _fold_lists(line)
    if people and fold_affiliations(line):
        _fold_lists(line)
    line.fold(_THE_SHOW, lambda m, nodes: Node(sym.THE_SHOW, 0, 0, (), nodes[0].value))


def _fold_beside_people(line: Line) -> None:
    """Fold what stands beside people: their earlier works, roles, descriptions, parts."""
    line.fold(_ALUM, _alum)
    fold_titled_people(line)
    if _DESCRIBED.search(line.text):
        line.fold(_DESCRIPTION, _describe)
    line.fold(_ALUM, _alum)
    line.fold(_OWNED, _owned)
    line.fold(_KNOWN, _known)
    line.fold(_ASIDE, lambda m, nodes: nodes[0])
    line.fold(_AS_PART, _as_part)


def _fold_lists(line: Line) -> None:
    """Fold names of one kind with "and" or a comma between them to one symbol."""
    if len(line.nodes) > 1:
        for pattern, symbol in _LISTS:
            line.fold(pattern, partial(_join_items, symbol))


def _known(match: re.Match[str], nodes: list[Node]) -> Node:
    item, works = nodes[0].items[0], tuple(i.mention for i in nodes[-1].items)
    return Node(sym.PERSON, 0, 0, (replace(item, works=(*item.works, *works)),))


def _join_items(symbol: str, match: re.Match[str], nodes: list[Node]) -> Node:
    return Node(symbol, 0, 0, tuple(i for n in nodes for i in n.items))


def _describe(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """Make the description before a name part of the name's node."""
    return nodes[-1] if all(n.symbol in (sym.OTHER, sym.COMPANY) for n in nodes[:-1]) else None


def _is_verb(match: re.Match[str]) -> bool:
    """Whether this is "Salt stars Ana Prieto.", and not "Salt stars Ana Prieto and Tom Becker have joined"."""
    said = match.group()
    stars = re.search(rf"[{sym.TITLE}{sym.TITLES}],? (?:also |co-)?stars ", said)
    return bool(stars) and not _GOES_ON.match(match.string, match.end())


def _alum(match: re.Match[str], nodes: list[Node]) -> Node | None:
    """ "Salt alum Ana Prieto": the work is an earlier one of hers; "Salt director Ana Prieto": or it is the show in hand."""
    people = [i for n in nodes if n.symbol == sym.PERSON for i in n.items]
    works = tuple(i.mention for n in nodes if n.symbol in (sym.TITLE, sym.TITLES) for i in n.items)
    roles = next((n.value for n in nodes if n.symbol == sym.ROLE), ())
    if any(fold(w.text) in _NATIONALITIES for w in works) or _is_verb(match):
        return None
    if roles:
        jobs = tuple((work, roles) for work in works)
        items = tuple(replace(i, jobs=(*i.jobs, *jobs)) for i in people)
    else:
        items = tuple(replace(i, works=(*works, *i.works)) for i in people)
    return Node(sym.PERSON if len(items) == 1 else sym.PEOPLE, 0, 0, items)


def _owned(match: re.Match[str], nodes: list[Node]) -> Node | None:
    item = nodes[-1].items[0]
    works = tuple(i.mention for n in nodes[:-1] for i in n.items)
    return Node(sym.PERSON, 0, 0, (replace(item, works=(*works, *item.works)),))


def _as_part(match: re.Match[str], nodes: list[Node]) -> Node | None:
    if any(n.symbol not in (sym.PERSON, sym.OTHER, sym.TITLE) for n in nodes):
        return None
    actor, part = nodes[0].items[0], nodes[-1].items[0]
    if actor.character is not None:
        return None
    return Node(sym.PERSON, 0, 0, (replace(actor, works=(*actor.works, *part.works), character=part.mention),))
