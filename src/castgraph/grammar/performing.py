"""What speaks for a person's name in a text being a performer's, a part's or neither: the evidence, and where it stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import by_letter
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import CHARACTER, OTHER, PERSON, Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.symbols import Item, Node
from castgraph.grammar.weights import EveryFeature, Weights

_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
# words that tell, wherever in the sentence they stand, what its people do
_CUE = re.compile(
    rf"[{sym.ROLE}{sym.WORKS_AS}{sym.BILLING}]|\b"
    + by_letter(
        r"cast|stars?|starring|starred|co-stars?|ensemble|actors?|actress(?:es)?|roles?|parts?|plays?|playing|"
        r"played|portray\w*|characters?|joins?|joined|joining|join|opposite|alongside|features?|featuring|returns?|returning|back|exits?|exiting|leav(?:es?|ing)|depart\w*|"
        r"books?|novels?|memoir|bestsell\w*|said|says|told|tells|adds|added|explains|president|chief|head|vice|ceo|officer|team|"
        r"producers?|studio|banner|company|hosts?|judges?|guests?|comedians?|voices?|voiced|story|stories|real|life|true|killed|murder\w*|"
        r"wrote|writes|writing|photo|picture|image|pictured|by|from|award|emmys?|oscar"
    )
    + r"\b"
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
    r"'s? (?:\w+ )?(?:father|mother|dad|mom|mum|parents?|brother|sister|siblings?|son|daughter|children|kids|wife|husband|girlfriend|"
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


def _of_name(mention: Mention) -> Iterator[str]:
    yield f"margin {max(-4, min(4, int(mention.scores[PERSON] - mention.scores[CHARACTER])))}"
    yield f"name {max(-3, min(4, int(mention.scores[PERSON] - mention.scores[OTHER])))}"


_FORMS = (
    "L {}", "R {}", "RR {} {}", "LL {} {}", "LLL {} {} {}", "RRR {} {} {}", "LR {} _ {}", "near {}", "next {}",
)  # fmt: skip
_FORMS_OF_HE = ("he L {}", "he R {}", "he RR {} {}")


class Surroundings:
    """What stands around the people of a text, as features of those that ``table`` knows."""

    def __init__(self, plain: str, lines: list[Line], table: Weights | EveryFeature) -> None:
        self.lines = lines
        self._plain = plain
        self._slots = table.slots(_FORMS)
        self._slots_of_he = table.slots(_FORMS_OF_HE)
        (self._word_before,) = table.slots(("before {}",))
        self._cues: dict[int, list[tuple[int, str]]] = {}  # by line: where each cue ends

    def features(self, ones: Iterable[Occurrence]) -> Iterator[tuple[Occurrence, set[str]]]:
        """Each occurrence with what stands around it; what a list has in common is looked at once."""
        node: Node | None = None
        around: list[str | None] = []
        for one in ones:
            if one.node is not node:
                node, around = one.node, self._around_list(one)
            found = set(filter(None, around))
            self._add_own(one, found)
            yield one, found

    def around_pronoun(self, one: Occurrence) -> list[str | None]:
        """What stands right beside "he" or "she"."""
        (_, _, c), (x, y, _) = _beside(self.lines[one.number], one.position)
        l, r, rr = self._slots_of_he  # noqa: E741
        return [l.get(c), r.get(x), rr.get((x, y))]

    def _add_own(self, one: Occurrence, found: set[str]) -> None:
        """Add what stands around this name of its list alone."""
        node, item = one.node, one.item
        if item.works:
            found.add("works in bracket")
        if item.character is not None:
            found.add("part beside")
        start = node.items[one.index - 1].mention.stop if one.index else node.start
        if 0 < item.mention.start - start < 60:
            words = _AROUND.findall(self._plain[start : item.mention.start].lower())[-3:]
            found.update(filter(None, map(self._word_before.get, words)))

    def _around_list(self, one: Occurrence) -> list[str | None]:
        node, line, position = one.node, self.lines[one.number], one.position
        (a, b, c), (x, y, z) = _beside(line, position)
        l, r, rr, ll, lll, rrr, lr, near, following = self._slots  # noqa: E741
        size = len(node.items)
        found = [
            l.get(c), r.get(x), rr.get((x, y)), ll.get((b, c)), lll.get((a, b, c)), rrr.get((x, y, z)), lr.get((c, x)),
            near.get(b), near.get(a), following.get(y), following.get(z),
            "list " + ("1" if size == 1 else "2" if size == 2 else "3-4" if size < 5 else "5+"),
        ]  # fmt: skip
        if size > 1 and sum([i.character is not None for i in node.items]) * 2 > size:
            found.append("list with parts")
        if size > 1 and sum([bool(i.works) for i in node.items]) * 2 > size:
            found.append("list with works")
        if line.heading:
            found.append("heading")
        if line.text.count('"', 0, position) % 2:
            found.append("in quotation")
        if line.text.startswith(("'s", "' "), position + 1):
            found.append("owner")
        before = line.text[max(0, position - 24) : position].split()
        if before and before[-1].strip(",") in _RANKS:
            found.append("rank before")
        if line.text.startswith("'", position + 1) and _KIN.match(line.text[position + 1 : position + 30]):
            found.append("kin after")
        if len(line.text) < 6 and one.number:
            found.extend(_introduction(self.lines, one.number))
        found.extend(self._of_cues(one.number, position))
        return found

    def _of_cues(self, number: int, position: int) -> Iterator[str]:
        cues = self._cues.get(number)
        if cues is None:
            cues = self._cues[number] = [
                (m.end(), sym.WORDS.get(m.group(), m.group())) for m in _CUE.finditer(self.lines[number].text)
            ]
        left = right = None
        for end, cue in cues:
            yield "cue " + cue
            if end <= position:
                left = cue
            elif right is None:
                right = cue
        yield f"left cue {left}"
        yield f"right cue {right}"


def _introduction(lines: list[Line], number: int) -> Iterator[str]:
    """What the line says under which the names stand, one a line."""
    above = next((lines[i] for i in range(number - 1, max(-1, number - 25), -1) if len(lines[i].text) > 9), None)
    if above is not None:
        for match in _CUE.finditer(above.text):
            yield "above cue " + sym.WORDS.get(match.group(), match.group())
        yield "above ends " + above.text.strip()[-1:]


def _beside(line: Line, position: int) -> tuple[list[str], list[str]]:
    """The three words before the symbol at ``position``, and the three behind it."""
    left = [_spell(w) for w in _AROUND.findall(line.text[max(0, position - 36) : position])[-3:]]
    right = [_spell(w) for w in _AROUND.findall(line.text[position + 1 : position + 37])[:3]]
    return ["^", "^", "^", *left][-3:], [*right, "$", "$", "$"][:3]


def _spell(word: str) -> str:
    return sym.WORDS.get(word) or ("0" if word.isdigit() else word)


def people_features(surroundings: Surroundings, drafts: Iterable[Draft], people: People) -> dict[Key, set[str]]:
    """What speaks for and against each person's performing, by key."""
    lines = surroundings.lines
    features: dict[Key, set[str]] = defaultdict(set)
    count: Counter[Key] = Counter()
    first: dict[Key, int] = {}
    named: list[Occurrence] = []
    for one in find_occurrences(lines):
        item = one.item
        key = people.key(item.mention)
        if item.character is not None:
            features[people.key(item.character)].update(("is in bracket or after as", *_of_name(item.character)))
        if one.pronoun:
            features[key].update(filter(None, surroundings.around_pronoun(one)))
            continue
        count[key] += 1
        first.setdefault(key, one.number)
        named.append(one)
        features[key].update(_of_name(item.mention))
    for one, found in surroundings.features(named):
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
