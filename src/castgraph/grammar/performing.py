"""What speaks for a person's name in a text being a performer's, a part's or neither: the evidence, and where it stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import CHARACTER, OTHER, PERSON, Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.symbols import Item, Node

_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
# words that tell, wherever in the sentence they stand, what its people do
_CUE = re.compile(
    rf"[{sym.ROLE}{sym.WORKS_AS}{sym.BILLING}]|\b(?:cast|stars?|starring|starred|co-stars?|ensemble|actors?|actress(?:es)?|roles?|parts?|plays?|playing|"
    r"played|portray\w*|characters?|joins?|joined|joining|join|opposite|alongside|features?|featuring|returns?|returning|back|exits?|exiting|leav(?:es?|ing)|depart\w*|"
    r"books?|novels?|memoir|bestsell\w*|said|says|told|tells|adds|added|explains|president|chief|head|vice|ceo|officer|team|"
    r"producers?|studio|banner|company|hosts?|judges?|guests?|comedians?|voices?|voiced|story|stories|real|life|true|killed|murder\w*|"
    r"wrote|writes|writing|photo|picture|image|pictured|by|from|award|emmys?|oscar)\b"
)


_RANKS = frozenset(
    [
        "detective",
        "sheriff",
        "nurse",
        "officer",
        "agent",
        "chief",
        "captain",
        "inspector",
        "sergeant",
        "lawyer",
        "deputy",
        "professor",
        "king",
        "queen",
        "prince",
        "princess",
        "lady",
        "lord",
        "marine",
        "cop",
        "doctor",
        "surgeon",
        "attorney",
        "lieutenant",
        "colonel",
        "general",
        "judge",
        "principal",
        "teacher",
        "coach",
        "widow",
        "boss",
        "mayor",
        "senator",
        "father",
        "mother",
        "brother",
        "sister",
        "son",
        "daughter",
        "wife",
        "husband",
        "girlfriend",
        "boyfriend",
        "friend",
        "best-friend",
        "ex-wife",
        "ex-husband",
        "fiancé",
        "fiancée",
        "uncle",
        "aunt",
        "cousin",
        "named",
        "called",
    ]
)
_KIN = re.compile(
    r"^'s? (?:\w+ )?(?:father|mother|dad|mom|mum|parents?|brother|sister|siblings?|son|daughter|children|kids|wife|husband|girlfriend|"
    r"boyfriend|best|friend|friends|ex|ex-wife|ex-husband|boss|partner|life|world|family|house|home|death|murder|disappearance|past|neighbou?r|"
    r"niece|nephew|uncle|aunt|cousin|grandmother|grandfather|love|lover|rival|assistant|lawyer)\b"
)


@dataclass(slots=True)
class Occurrence:
    """One place at which a line names a person: ``items[index]`` of ``node`` in the line ``number``.

    ``pronoun`` where it is but "he" or "she".
    """

    number: int
    node: Node
    position: int
    index: int
    pronoun: bool

    @property
    def item(self) -> Item:
        return self.node.items[self.index]


def find_occurrences(lines: list[Line]) -> Iterator[Occurrence]:
    """Every person or part that the folded lines name, in order."""
    for number, line in enumerate(lines):
        for node, position in zip(line.nodes, line.positions, strict=True):
            if node.symbol in (sym.PERSON, sym.PEOPLE):
                for index, item in enumerate(node.items):
                    pronoun = not (node.start <= item.mention.start < node.stop)
                    yield Occurrence(number, node, position, index, pronoun)


def people_features(plain: str, lines: list[Line], drafts: Iterable[Draft], people: People) -> dict[Key, set[str]]:
    """What speaks for and against each person's performing, by key."""
    features: dict[Key, set[str]] = defaultdict(set)
    count: Counter[Key] = Counter()
    first: dict[Key, int] = {}
    named: list[Occurrence] = []
    for one in find_occurrences(lines):
        line, item = lines[one.number], one.item
        key = people.key(item.mention)
        if item.character is not None:
            features[people.key(item.character)].update(("is in bracket or after as", *_of_name(item.character)))
        if one.pronoun:
            features[key].update("he " + f for f in _around(line, one.position)[:3])
            continue
        count[key] += 1
        first.setdefault(key, one.number)
        named.append(one)
        features[key].update(_of_name(item.mention))
    for one, found in contexts(plain, lines, named):
        features[people.key(one.item.mention)].update(found)
    for draft in drafts:
        if draft.other is None:
            continue
        key = people.key(draft.other)
        if key in features and draft.relation in ("cast", "credit", "known"):
            features[key].add(f"draft {draft.relation}")
            features[key].add(f"draft {draft.relation} {draft.value or ''} {draft.rule}")
        if draft.character is not None and people.key(draft.character) in features:
            features[people.key(draft.character)].add("draft part " + draft.rule)
    kinds = sum(line.text.count(sym.GENRE) + line.text.count(sym.THE_SHOW) for line in lines)
    about = "kinds " + ("0" if not kinds else "1-2" if kinds < 3 else "3-6" if kinds < 7 else "many")
    for key, evidence in features.items():
        evidence.update(
            (about, f"count {min(count[key], 4)}", f"line {min(first.get(key, 9), 3)}", f"words {min(len(key), 3)}")
        )
    return features


def _of_name(mention: Mention) -> Iterator[str]:
    yield f"margin {max(-4, min(4, int(mention.scores[PERSON] - mention.scores[CHARACTER])))}"
    yield f"name {max(-3, min(4, int(mention.scores[PERSON] - mention.scores[OTHER])))}"


def context_of(plain: str, lines: list[Line], one: Occurrence, around: Iterable[str]) -> Iterator[str]:
    """What stands around one occurrence, as features; ``around`` is what surrounds its whole list."""
    yield from around
    node, item = one.node, one.item
    if item.works:
        yield "works in bracket"
    if item.character is not None:
        yield "part beside"
    start = node.items[one.index - 1].mention.stop if one.index else node.start
    if 0 < item.mention.start - start < 60:
        for word in _AROUND.findall(plain[start : item.mention.start].lower())[-3:]:
            yield "before " + word


def contexts(plain: str, lines: list[Line], ones: Iterable[Occurrence]) -> Iterator[tuple[Occurrence, set[str]]]:
    """Each occurrence with what stands around it; what a list has in common is looked at once."""
    node: Node | None = None
    around: tuple[str, ...] = ()
    for one in ones:
        if one.node is not node:
            node, around = one.node, tuple(_around_list(lines, one))
        yield one, set(context_of(plain, lines, one, around))


def _around_list(lines: list[Line], one: Occurrence) -> Iterator[str]:
    node, line = one.node, lines[one.number]
    yield from _around(line, one.position)
    size = len(node.items)
    yield "list " + ("1" if size == 1 else "2" if size == 2 else "3-4" if size < 5 else "5+")
    if sum(i.character is not None for i in node.items) * 2 > size > 1:
        yield "list with parts"
    if sum(bool(i.works) for i in node.items) * 2 > size > 1:
        yield "list with works"
    if line.heading:
        yield "heading"
    if line.text[: one.position].count('"') % 2:
        yield "in quotation"
    if line.text[one.position + 1 : one.position + 3] in ("'s", "' "):
        yield "owner"
    before = line.text[max(0, one.position - 24) : one.position].split()
    if before and before[-1].strip(",") in _RANKS:
        yield "rank before"
    if _KIN.match(line.text[one.position + 1 : one.position + 30]):
        yield "kin after"
    if len(line.text) < 6 and one.number:
        yield from _introduction(lines, one.number)
    yield from _cues(line, one.position)


def _introduction(lines: list[Line], number: int) -> Iterator[str]:
    """What the line says under which the names stand, one a line."""
    above = next((lines[i] for i in range(number - 1, max(-1, number - 25), -1) if len(lines[i].text) > 9), None)
    if above is not None:
        for match in _CUE.finditer(above.text):
            yield "above cue " + sym.WORDS.get(match.group(), match.group())
        yield "above ends " + above.text.strip()[-1:]


def _cues(line: Line, position: int) -> Iterator[str]:
    left = right = None
    for match in _CUE.finditer(line.text):
        cue = sym.WORDS.get(match.group(), match.group())
        yield "cue " + cue
        if match.end() <= position:
            left = cue
        elif right is None:
            right = cue
    yield f"left cue {left}"
    yield f"right cue {right}"


def _around(line: Line, position: int) -> list[str]:
    left = [
        sym.WORDS.get(w, "0" if w.isdigit() else w)
        for w in _AROUND.findall(line.text[max(0, position - 36) : position])[-3:]
    ]
    right = [
        sym.WORDS.get(w, "0" if w.isdigit() else w)
        for w in _AROUND.findall(line.text[position + 1 : position + 37])[:3]
    ]
    left = ["^", "^", "^", *left][-3:]
    right = [*right, "$", "$", "$"][:3]
    return [
        "L " + left[2],
        "R " + right[0],
        "RR " + right[0] + " " + right[1],
        "LL " + left[1] + " " + left[2],
        "LLL " + left[0] + " " + left[1] + " " + left[2],
        "RRR " + right[0] + " " + right[1] + " " + right[2],
        "LR " + left[2] + " _ " + right[0],
        "near " + left[1],
        "near " + left[0],
        "next " + right[1],
        "next " + right[2],
    ]
