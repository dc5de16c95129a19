"""Words between a performer and a part by what they do there, so that what one verb was counted on speaks for the others."""

from collections.abc import Sequence
from itertools import filterfalse, pairwise

from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import Slot, Table, with_each

FUNCTION = words_of("function_words")

_CLASSES = {
    "PLAY": "play plays played playing portray portrays portrayed portraying essay essays essayed essaying embody embodies embodied "
    "embodying inhabit inhabits inhabited depict depicts depicting impersonate impersonates interpret interprets reprise reprises "
    "reprised reprising",
    "VOICE": "voice voices voiced voicing speak speaks speaking lend lends lending",
    "BE": "is are was were be been being am becomes become became makes made",
    "TAKE": "take takes took taken taking get gets got gotten getting land lands landed landing nab nabs nabbed bag bags win wins won "
    "tackle tackles tackling has have had having inherits inherit step steps stepped stepping fill fills slip slips slipped "
    "don dons tackle do does did doing",
    "APPEAR": "appear appears appeared appearing star stars starred starring co-star co-stars co-starring feature features featuring "
    "seen return returns returned returning back cast recur recurs recurring guest guests guesting join joins joined joining "
    "introduced enters enter arrives turns comes drops pops shows seen heard lead leads leading front fronts headline headlines "
    "topline toplines debuts",
    "PART": "role roles part parts character characters lead protagonist hero heroine alter guise shoes skin persona counterpart turn",
    "GOES": "goes go went falls fell belongs belong given handed offered hands",
    "KIN": "father mother dad mom mum brother sister son daughter wife husband girlfriend boyfriend friend ex ex-wife ex-husband fiancé "
    "fiancée uncle aunt cousin niece nephew grandmother grandfather grandson granddaughter twin stepfather stepmother "
    "half-brother half-sister parents widow widower neighbour neighbor partner lover mentor nemesis rival best-friend sidekick "
    "colleague assistant boss roommate flatmate classmate teammate protégé protégée mate pal",
    "JOB": "detective sheriff nurse officer agent chief captain inspector sergeant lawyer deputy professor king queen prince princess "
    "marine cop doctor surgeon attorney lieutenant colonel general judge principal teacher coach mayor senator president "
    "journalist reporter editor priest nun pastor vicar soldier spy assassin killer thief hacker scientist engineer pilot "
    "paramedic firefighter chef cook waiter waitress bartender barman farmer rancher miner driver student intern "
    "businessman businesswoman billionaire millionaire tycoon heir heiress mogul boxer dancer singer painter writer novelist "
    "woman man girl boy kid teenager teen child villain witch vampire werewolf ghost robot alien warrior knight wizard "
    "psychiatrist psychologist therapist pathologist barrister solicitor prosecutor manager owner founder leader head "
    "director gangster mobster dealer con criminal inmate convict bodyguard maid butler governess housekeeper secretary "
    "patriarch matriarch widow bachelor veteran rookie recruit trainee newcomer stranger loner matchmaker",
    "NAMED": "named called nicknamed known dubbed alias aka",
    "WHO": "who whom",
    "WHOSE": "whose",
    "KNOWN": "known seen remembered famous previously formerly star alum alumna alumnus actor actress",
    "OPPOSITE": "opposite alongside with beside besides against",
    "DET": "a an the his her their its our this that new young old other",
    "AUX": "will to also now again would once 'll just set",
    "REPLACE": "replace replaces replaced replacing succeed succeeds succeeded over",
}
_CLASS_OF = {word: name for name, words in reversed(_CLASSES.items()) for word in words.split()}
_MARKS = """as by of in for and but while when if from at on not ' ( ) , : ; - – — / | " .
<person> <performer> <part> <title> <company> <other>"""
_KEPT = frozenset(_MARKS.split())
_SILENT = frozenset(("DET", "AUX"))
# what a word does, for words that do something known
_STEP_OF = {word: word for word in _KEPT} | {w: name for w, name in _CLASS_OF.items() if name not in _SILENT}
INSIDE = ("inside {}", "inside {} {}")
_FORMS = (
    "gap {}", "between {...}", "begins {}", "begins {} {}", "ends {}", "ends {} {}", "ends {} {} {}",
    "from {} to {}", "path {...}", "path starts {...}", "path ends {...}", "step {}",
)  # fmt: skip
_COUNTED = frozenset(("<title>", "<company>", "<other>"))
_FORMS_IN_SHORT = ("gap {}", "between {...}", "path {...}", "path starts {...}", "path ends {...}")


def path_of(gap: tuple[str, ...]) -> str:
    """The classes of the words of a gap, without determiners, helping verbs and words of no class."""
    kept: list[str] = []
    last = None
    for name in filter(None, map(_STEP_OF.get, gap)):
        if name != last:
            kept.append(name)
            last = name
    return " ".join(kept) if len(kept) < 13 else "long"


def bare(gap: tuple[str, ...]) -> tuple[str, ...]:
    """A gap without what stands in brackets."""
    if ")" not in gap:
        return gap
    kept: list[str] = []
    for word in gap:
        if word == ")" and "(" in kept:
            while kept.pop() != "(":
                pass
        else:
            kept.append(word)
    return tuple(kept)


def size_of(count: int) -> str:
    return str(count) if count < 5 else "5-8" if count < 9 else "9-14" if count < 15 else "far"


def gap_features(gap: tuple[str, ...], table: Table, told: str) -> list[str | None]:
    """The words between two names. ``told`` is put before each feature; one that ``table`` does not know is None."""
    word, two = table.slots(with_each(told, INSIDE))
    found = edge_features(gap, path_of(gap), table, told)
    found += map(word.get, filterfalse(FUNCTION.__contains__, gap))
    found += map(two.get, pairwise(gap))
    return found


def edge_features(gap: tuple[str, ...], way: str, table: Table, told: str) -> list[str | None]:
    """Those of ``gap_features`` that are not of one word or two, wherever they stand; ``way``: the path of the gap."""
    far, between, first, firsts, last, lasts, last_three, ends, *paths, step = table.slots(with_each(told, _FORMS))
    size = len(gap)
    found = [far.get(size_of(size))]
    if size < 7:
        found.append(between.get(" ".join(gap)))
    if size > 1:
        found += (first.get(gap[0]), firsts.get(gap[:2]), last.get(gap[-1]), lasts.get(gap[-2:]))
        if size > 3:
            found += (last_three.get(gap[-3:]), ends.get((gap[0], gap[-1])))
    steps = way.split()
    found += _path_features(way, steps, paths)
    found += map(step.get, set(steps))
    for kind in _COUNTED.intersection(gap):
        found.append(f"{told}{kind} {min(gap.count(kind), 2)}")
    found.append(f"{told}commas {min(gap.count(','), 4)}")
    if ";" in gap or ":" in gap or "." in gap:
        found.append(told + "parted")
    return found


def brief_features(gap: tuple[str, ...], table: Table, told: str) -> list[str | None]:
    """Those of ``gap_features`` that are worth to be told of what is rare: how far, what the words do, few words."""
    far, between, *paths = table.slots(with_each(told, _FORMS_IN_SHORT))
    way = path_of(gap)
    found = [far.get(size_of(len(gap))), *_path_features(way, way.split(), paths)]
    if len(gap) < 4:
        found.append(between.get(" ".join(gap)))
    return found


def _path_features(way: str, steps: Sequence[str], slots: Sequence[Slot]) -> tuple[str | None, ...]:
    path, starts, stops = slots
    if len(steps) < 3:
        return (path.get(way),)
    return (
        path.get(way),
        starts.get(" ".join(steps[:2])),
        stops.get(" ".join(steps[-2:])),
        starts.get(" ".join(steps[:3])),
        stops.get(" ".join(steps[-3:])),
    )
