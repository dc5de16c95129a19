"""Which productions a text is about: what speaks for each title, weighed.

The weights in ``vocabulary/subjects.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import by_letter
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import OTHER, TITLE, Mention
from castgraph.grammar.rivals import weigh_again
from castgraph.grammar.sentences import Sentence, around
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import Slot, Table, weights

_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
_FORMS = ("L {}", "LL {} {}", "R {}", "RR {} {}", "LR {} _ {}", "before {}", "behind {}")
_Cue = tuple[int, int, str]  # where it starts and stops, and which it is
_NEAR = 80  # characters
_SPACE = re.compile(" ")
_VERBS = frozenset(("is", "has", "was", "will", "stars", "follows"))
_CUE = re.compile(
    rf"[{sym.SEASON}{sym.DATE}{sym.BILLING}{sym.COMPANY}]|\b"
    + by_letter(
        r"order\w*|renew\w*|premier\w*|announc\w*|cast|stars?|starring|joins?|joined|pick\w*|"
        r"return\w*|season|series|debut\w*|launch\w*|spin-?off|prequel|sequel|known|former\w*|previously|also|earlier|such as|"
        r"including|includes?|like|alum|creator|director|trailer|first look|upcoming|new|finale|last|after|before|hit|recent\w*|"
        r"cancel\w*|film\w*|product\w*|develop\w*|pilot|based|adapt\w*"
    )
    + r"\b"
)


def weigh_subjects(lines: list[Line], sentences: list[Sentence], drafts: Iterable[Draft]) -> dict[str, float]:
    """The probability, for each title by its key, that the text is about it."""
    table = weights("subjects")
    found = subject_features(lines, sentences, drafts, table)
    return weigh_again(lines, {key: table.sum(features)[0] for key, features in found.items()})


def subject_features(
    lines: list[Line], sentences: list[Sentence], drafts: Iterable[Draft], table: Table
) -> dict[str, set[str]]:
    """What speaks for and against each title and is known to ``table``, by the title's key."""
    slots = table.slots(_FORMS)
    features: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    first: dict[str, int] = {}
    works: Counter[str] = Counter()
    for number, line in enumerate(lines):
        cues: list[_Cue] | None = None
        for node, position in zip(line.nodes, line.positions, strict=True):
            for item in node.items:
                for work in item.works:
                    works[key_of(work.text)] += 1
            if node.symbol not in (sym.TITLE, sym.TITLES):
                continue
            if cues is None:
                cues = _find_cues(line.text, 0, len(line.text))
            around = _context(line, position, cues, slots)
            for item in node.items:
                key = key_of(item.mention.text)
                count[key] += 1
                first.setdefault(key, number)
                features[key].update(around)
                features[key].update(_of_item(item.mention, bool(item.companies), item.note))
    for draft in drafts:
        if draft.show is not None and draft.named:
            key = key_of(draft.show.text)
            if key in features:
                features[key].add(f"draft {draft.relation}")
                features[key].add(f"draft {draft.relation} {draft.value or draft.rule}")
    _add_places(features, sentences, table)
    ranked = sorted(count.values(), reverse=True)
    most = ranked[0] if ranked else 1
    second = ranked[1] if len(ranked) > 1 else 0
    few = len(features) < 5
    begun = {start for key in features for start in _starts(key)}
    for key, found in features.items():
        n = count[key]
        if n == most and n >= 2 * second and n > 1:
            found.add("dominates")
        elif most >= 2 * second and most > 2:
            found.add("dominated")
        if n == most:
            found.add(f"most of {'few' if few else 'many'}, line {min(first[key], 2)}")
        if few:
            found.add(f"few, line {min(first[key], 3)}, count {min(n, 3)}")
        if n == 1:
            found.add("once in a line of " + ("its own" if first[key] > 2 else "the opening"))
        found.add(f"count {min(n, 5)}")
        found.add("most" if n == most else "half" if n * 2 >= most else "few")
        found.add(f"line {min(first[key], 4)}")
        if key in works:
            found.add("earlier work" if works[key] >= n else "also earlier work")
        found.add(
            "titles "
            + ("1" if len(features) == 1 else "2-4" if len(features) < 5 else "5-12" if len(features) < 13 else "many")
        )
        if key in begun:
            found.add("begins a longer")
        if any(start in features for start in _starts(key)):
            found.add("longer than another")
    return features


def _add_places(features: dict[str, set[str]], sentences: list[Sentence], table: Table) -> None:
    """What stands around each title in its sentences, and how the text places its titles."""
    leads: dict[str, set[str]] = defaultdict(set)  # by title that a block begins with: what follows it
    blocks: dict[str, set[int]] = defaultdict(set)
    for sentence in sentences:
        rank = 0
        for place, mention in sentence.names:
            if mention.kind != TITLE:
                continue
            key = key_of(mention.text)
            found = features.get(key)
            if found is None:
                continue
            found.update(filter(None, around(sentence, table, place)))
            found.add("first of sentence" if not rank else "later of sentence")
            rank += 1
            blocks[key].add(sentence.line.block)
            if sentence.line.opening and sentence.begins(place):
                follower = sentence.words[place + 1]
                leads[key].add("word" if follower.isalnum() and follower not in _VERBS else follower)
    share = "0" if not leads else "1" if len(leads) == 1 else "2-3" if len(leads) < 4 else "4+"
    followers = Counter(follower for found in leads.values() for follower in found)
    last = sentences[-1].line.block + 1 if sentences else 1
    for key, found in features.items():
        found.add(f"titles that lead {share}")
        if key in leads:
            found.add(f"leads, as {share}")
            for follower in leads[key]:
                found.add(f"leads {follower}")
                if followers[follower] > 2:
                    found.add("leads as others do")
        elif share == "4+":
            found.add("leads nothing where others do")
        if key in blocks:
            found.add(f"blocks {min(len(blocks[key]), 4)}")
            found.add(f"quarter {4 * min(blocks[key]) // last}")


def _starts(key: str) -> Iterator[str]:
    """The shorter titles with which the words of ``key`` begin."""
    return (key[: m.start()] for m in _SPACE.finditer(key))


def _of_item(mention: Mention, company: bool, note: tuple[str, ...]) -> Iterable[str]:
    margin = mention.scores[TITLE] - mention.scores[OTHER]
    for step in (-1.5, -0.5, 0.5, 1.5, 3.0):
        if margin > step:
            yield f"margin over {step}"
    rival = mention.scores[TITLE] - max(mention.scores[TITLE + 1 : OTHER])
    for step in (-0.5, 0.5, 1.5, 3.0, 5.0):
        if rival > step:
            yield f"over other names {step}"
    if company:
        yield "company in brackets"
    if note:
        yield "note in brackets"


def _find_cues(text: str, start: int, stop: int) -> list[_Cue]:
    return [(m.start(), m.end(), sym.WORDS.get(m.group(), m.group())) for m in _CUE.finditer(text, start, stop)]


def _near(text: str, position: int, cues: list[_Cue]) -> list[_Cue]:
    """Those of the ``cues`` of a line that stand near; where a word is cut, its beginning counts as the whole."""
    start, stop = max(0, position - _NEAR), position + _NEAR
    if stop >= len(text) or not (text[stop - 1].isalnum() and text[stop].isalnum()):
        return [cue for cue in cues if start <= cue[0] and cue[1] <= stop]
    return _find_cues(text, start, stop)


def _context(line: Line, position: int, cues: list[_Cue], slots: Sequence[Slot]) -> set[str]:
    """What stands around a title; ``cues`` are those of the line."""
    left = [_spell(w) for w in _AROUND.findall(line.text[max(0, position - 30) : position])[-2:]]
    right = [_spell(w) for w in _AROUND.findall(line.text[position + 1 : position + 31])[:2]]
    a, b = ["^", "^", *left][-2:]
    x, y = [*right, "$", "$"][:2]
    l, ll, r, rr, lr, before, behind = slots  # noqa: E741
    found = {l.get(b), ll.get((a, b)), r.get(x), rr.get((x, y)), lr.get((b, x))}
    for start, _, cue in _near(line.text, position, cues):
        found.add(before.get(cue) if start > position else behind.get(cue))
    if line.text[position] == sym.TITLES:
        found.add("in list")
    if line.heading:
        found.add("heading")
        if not line.text[:position].strip():
            found.add("heading begins")
    if line.opening:
        found.add("opening begins" if not line.text[:position].strip(" -*\"'") else "opening")
    return set(filter(None, found))


def _spell(word: str) -> str:
    return sym.WORDS.get(word) or ("0" if word.isdigit() else word)
