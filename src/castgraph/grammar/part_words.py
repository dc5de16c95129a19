"""Words between a performer and a part by what they do there, so that what one verb was counted on speaks for the others."""

from collections.abc import Iterator

from castgraph.grammar.vocabulary import words_of

_FUNCTION = words_of("function_words")

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
_SILENT = frozenset(("DET", "AUX", "~"))


def class_of(word: str) -> str:
    """What ``word`` does between a performer and a part; "~" for one that does nothing known."""
    return _CLASS_OF.get(word) or (word if word in _KEPT else "~")


def path_of(gap: tuple[str, ...]) -> str:
    """The classes of the words of a gap, without determiners, helping verbs and words of no class."""
    kept: list[str] = []
    for word in gap:
        name = class_of(word)
        if name in _SILENT or (kept and kept[-1] == name):
            continue
        kept.append(name)
        if len(kept) > 12:
            return "long"
    return " ".join(kept)


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


def gap_features(gap: tuple[str, ...]) -> Iterator[str]:
    """The words between two names."""
    size = len(gap)
    yield "gap " + size_of(size)
    if size < 7:
        yield "between " + " ".join(gap)
    for k, word in enumerate(gap):
        if word not in _FUNCTION:
            yield "inside " + word
        if k:
            yield f"inside {gap[k - 1]} {word}"
    if size > 1:
        yield "begins " + gap[0]
        yield "begins " + " ".join(gap[:2])
        yield "ends " + gap[-1]
        yield "ends " + " ".join(gap[-2:])
        if size > 3:
            yield "ends " + " ".join(gap[-3:])
            yield f"from {gap[0]} to {gap[-1]}"
    path = path_of(gap)
    yield "path " + path
    steps = path.split()
    if len(steps) > 2:
        yield "path starts " + " ".join(steps[:2])
        yield "path ends " + " ".join(steps[-2:])
        yield "path starts " + " ".join(steps[:3])
        yield "path ends " + " ".join(steps[-3:])
    for step in set(steps):
        yield "step " + step
    for kind in ("<title>", "<company>", "<other>"):
        count = gap.count(kind)
        if count:
            yield f"{kind} {min(count, 2)}"
    yield f"commas {min(gap.count(','), 4)}"
    if ";" in gap or ":" in gap or "." in gap:
        yield "parted"
