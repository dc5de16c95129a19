"""Where the idioms of a status stand, and what speaks for and against their being said of a show, as features.

Three places speak of a title: an idiom of its own sentence, the label or the heading above it ("Renewed:", "New pilots"),
and the sentence of the opening that announces a number of shows. A sentence without a title is about the show in hand.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from castgraph.grammar.mentions import TITLE, Mention
from castgraph.grammar.sentences import Sentence
from castgraph.grammar.status_words import STATUSES, find_idioms, is_slate, is_taken_back
from castgraph.grammar.text import key_of

_MARGIN = 3
_OPENING = 6  # sentences in which a text says what it announces
_LABEL = 5  # words of a label
_REACH = 9  # words before a cue that may take it back
_MARKS = {
    "not": "not no never won't isn't hasn't wasn't didn't doesn't don't neither nor without denied cannot can't nothing",
    "hedge": "would could may might if whether should hope hopes hoping talks decision yet rumor rumors rumour unclear chances likely unlikely maybe "
    "perhaps probably possible wait waiting expected wants want asked",
    "past": "had was were once ago originally previously earlier last former since years after",
    "future": "will to due expected slated scheduled plans planned later next before when begins starts can",
    "now": "now currently already underway officially today has have is are been just begun began started",
    "who": "who whose which that where he she they",
}  # fmt: skip
_MARK_OF: dict[str, tuple[str, ...]] = {}
for _mark, _words in _MARKS.items():
    for _word in _words.split():
        _MARK_OF[_word] = (*_MARK_OF.get(_word, ()), _mark)
_PARTS = frozenset((";", "while", "but", "whereas"))  # part one statement from another
_BREAKS = _PARTS | {":", "-", "after", "until", "before", "when", "which", "who", "where", "as", "and", "(", ")"}
# what stands between the titles of one list
_LISTS = frozenset(
    (",", "and", "&", '"', "'", "(", ")", "<company>", "<other>", "0", "or", "as", "well", "plus", "the", "-", ";", "season")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of ``status`` that fill ``words[first:last]`` of the sentence; ``sure`` where they are an idiom of the trade."""

    status: str
    sure: bool
    sentence: Sentence
    first: int
    last: int
    start: int  # code points of the announcement's text
    stop: int

    @property
    def says(self) -> str:
        """The words of the idiom."""
        return " ".join(self.sentence.words[self.first : self.last][:5])


@dataclass(frozen=True, slots=True)
class Link:
    """How a cue stands to a show: ``side`` (behind, before, scope, above, lead), ``near`` where nothing parts them."""

    cue: Cue
    side: str
    near: bool
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What may be said of a show at one place: a status, the cue that says it, on which side of the title, and the features."""

    show: Mention
    status: str
    cue: Cue
    side: str
    features: frozenset[str]


def find_said(
    sentences: Sequence[Sentence], subjects: AbstractSet[str], scope: Callable[[int, int], Mention | None]
) -> Iterator[Said]:
    """Every status that a sentence may give a subject."""
    size = "1" if len(subjects) == 1 else "2-4" if len(subjects) < 5 else "5+"
    above: list[Cue] = []
    lead: list[Cue] = []
    for sentence in sentences:
        cues = find_cues(sentence)
        titles = [(p, m) for p, m in sentence.names if m.kind == TITLE and key_of(m.text) in subjects]
        for place, mention, links in _links(sentence, cues, titles, above, lead):
            yield from _weigh_links(sentence, place, mention, links, size)
        if not titles and cues:
            about = scope(sentence.number, sentence.line.start)
            if about is not None:
                links = [Link(cue, "scope", True, (f"subjects {size}",)) for cue in cues]
                yield from _weigh_links(sentence, None, about, links, size)
        if _is_label(sentence, titles):
            above = cues
        if cues and not lead and sentence.number < _OPENING and is_slate(sentence.line.text):
            lead = cues


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, in order."""
    found = []
    for status, sure, start, stop in find_idioms(sentence.line.text):
        if is_taken_back(sentence.line.text, status, start):
            continue
        first, last = sentence.place(start), sentence.place(stop)
        line = sentence.line
        end = line.offset(stop - 1) + 1
        found.append(Cue(status, sure, sentence, first, max(last, first + 1), line.offset(start), end))
    idioms = [cue for cue in found if cue.sure]
    return [c for c in found if c.sure or not any(i.first < c.last and c.first < i.last for i in idioms)]


def _is_label(sentence: Sentence, titles: Sequence[tuple[int, Mention]]) -> bool:
    """Whether what the sentence says holds for the titles below: "CANCELLED", "Also renewed:", "Cancelled: Salt, …"."""
    text = sentence.line.text.rstrip()
    if titles:
        return ":" in sentence.words[_MARGIN : min(titles[0][0], _MARGIN + _LABEL)]
    return sentence.line.heading or text.endswith(":") or len(sentence.words) - 2 * _MARGIN <= _LABEL


def _links(
    sentence: Sentence,
    cues: Sequence[Cue],
    titles: Sequence[tuple[int, Mention]],
    above: Sequence[Cue],
    lead: Sequence[Cue],
) -> Iterator[tuple[int, Mention, list[Link]]]:
    """The links of each title of the sentence."""
    lists = _find_lists(sentence, titles)
    for place, mention in titles:
        first, last = lists[place]
        links = [_link(sentence, cue, first, last) for cue in cues if not first <= cue.first <= last]
        if not any(link.near for link in links):
            for side, those in (("above", above), ("lead", lead)):
                for cue in those:
                    if cue.sentence is not sentence:
                        blocks = sentence.line.block - cue.sentence.line.block
                        links.append(Link(cue, side, True, (f"blocks {min(blocks, 3)}", f"others {len(those) > 1}")))
        yield place, mention, links


def _find_lists(sentence: Sentence, titles: Sequence[tuple[int, Mention]]) -> dict[int, tuple[int, int]]:
    """The first and the last place of the list that each title stands in."""
    found: dict[int, tuple[int, int]] = {}
    run: list[int] = []
    for place, _ in titles:
        if run and not (place - run[-1] < 12 and _LISTS.issuperset(sentence.words[run[-1] + 1 : place])):
            found.update((one, (run[0], run[-1])) for one in run)
            run = []
        run.append(place)
    found.update((one, (run[0], run[-1])) for one in run)
    return found


def _link(sentence: Sentence, cue: Cue, first: int, last: int) -> Link:
    """How the cue stands to the list of titles that fills ``words[first : last + 1]``."""
    behind = cue.first > last
    gap = sentence.words[last + 1 : cue.first] if behind else sentence.words[cue.last : first]
    side = "behind" if behind else "before"
    size = len(gap)
    far = (
        "0"
        if not size
        else "1-2"
        if size < 3
        else "3-5"
        if size < 6
        else "6-10"
        if size < 11
        else "11-20"
        if size < 21
        else "21"
    )
    titles = gap.count("<title>")
    near = not titles and _PARTS.isdisjoint(gap) and not (behind and ":" in gap)
    found = [f"gap {far}", f"titles {min(titles, 3)}", "parted" if not _BREAKS.isdisjoint(gap) else "whole"]
    if near:
        if size < 5:
            found.append("gap " + " ".join(gap))
        found.append(_beyond(sentence, cue, behind, size))
        found.extend(f"{name} {min(gap.count(name), 2)}" for name in ("<person>", "<company>", ",") if name in gap)
    return Link(cue, side, near, tuple(found))


def _beyond(sentence: Sentence, cue: Cue, behind: bool, size: int) -> str:
    """Whether a title stands on the other side of the cue, too, and which one is the closer."""
    words = sentence.words
    reach = words[cue.last : cue.last + 12] if behind else words[max(_MARGIN, cue.first - 12) : cue.first][::-1]
    for distance, word in enumerate(reach):
        if word in _PARTS or word == ".":
            break
        if word == "<title>":
            return "other closer" if distance < size else "other farther"
    return "no other"


def _weigh_links(
    sentence: Sentence, place: int | None, mention: Mention, links: Sequence[Link], size: str
) -> Iterator[Said]:
    """What the links say of the title at ``place``, None where the sentence does not name it."""
    by_status = {status: [link for link in links if link.cue.status == status] for status in STATUSES}
    where = ["heading" if sentence.line.heading else "text", f"line {min(sentence.number, 3)}"]
    if place is not None:
        where.append("starts" if place <= _MARGIN + 2 else "inside")
        where.append("opening" if sentence.line.opening else "later")
    said = {id(link): tuple(_of_link(link)) for link in links}
    rivals = {
        status: {"rival " + one for link in own for one in said[id(link)]}
        | {f"{status} {link.side} {near}" for link in own for near in ("near" if link.near else "far",)}
        for status, own in by_status.items()
    }
    for status, own in by_status.items():
        if not own:
            continue
        features = {f"subjects {size}", status, f"{status}|subjects {size}"}
        for link in own:
            for one in (*said[id(link)], *(f"{link.side} {w}" for w in where)):
                features.add("own " + one)
                features.add(f"{status}|own {one}")
            if link.near:
                features.update(f"{status}|{one}" for one in _of_words(link.cue))
        for rival, found in rivals.items():
            if rival != status:
                features.update(one if one.startswith("rival ") else f"{status}|{one}" for one in found)
        best = min(own, key=lambda link: (not link.near, not link.cue.sure))
        yield Said(mention, status, best.cue, best.side, frozenset(features))


def _of_link(link: Link) -> Iterator[str]:
    near = ("sure " if link.cue.sure else "") + ("near" if link.near else "far")
    yield f"{link.side} {near}"
    yield near
    for one in link.found:
        yield f"{link.side} {near} {one}"
    for mark in _marks(link.cue):
        yield f"{mark} {near}"


def _marks(cue: Cue) -> set[str]:
    """What the clause around the cue does to it: denies, doubts, or puts it in the past or in the future."""
    words = cue.sentence.words
    found: set[str] = set()
    for word in reversed(words[max(_MARGIN, cue.first - _REACH) : cue.first]):
        if word in _PARTS or word == ":":
            break
        found.update(_MARK_OF.get(word, ()))
    if len(found) > 1 and "not" in found:
        found.add("not " + "+".join(sorted(found - {"not"})))
    for word in words[cue.last : cue.last + 4]:
        found.update("then " + mark for mark in _MARK_OF.get(word, ()))
    if "?" in words[-_MARGIN - 2 :]:
        found.add("asked")
    return found


def _of_words(cue: Cue) -> Iterator[str]:
    words, i, j = cue.sentence.words, cue.first, cue.last
    says = cue.says
    yield "says " + says
    yield "begins " + words[i]
    yield f"L {words[i - 1]}"
    yield f"LL {words[i - 2]} {words[i - 1]}"
    yield f"R {words[j]}"
    yield f"RR {words[j]} {words[j + 1]}"
    yield f"{words[i - 1]} {says}"
    yield f"{says} {words[j]}"
