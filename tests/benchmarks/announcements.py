"""Made-up announcements, as many as are asked for: a number in, the same text and facts out, in any order.

    python tests/benchmarks/announcements.py 10000 texts/

writes 10,000 text files, a thousand to a folder. Names follow a power law, as real ones do: a few people and companies
are in very many announcements, most in one. Nothing here names a real person.
"""

import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Fact, Name
from castgraph.records.span import Span

# fmt: off
FIRST = [
    "Ada", "Bao", "Cleo", "Dario", "Edda", "Femi", "Gus", "Hana", "Ivo", "Jora", "Kemal", "Lio", "Mira", "Nils",
    "Odile", "Pia", "Quin", "Rosa", "Sami", "Tove", "Ugo", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Alba", "Bram",
    "Caro", "Dana", "Elif", "Fritz", "Gala", "Hugo", "Inga", "Jens", "Kira", "Lars", "Maud", "Noor", "Olaf",
    "Petra", "Rune", "Suri", "Tess", "Ulla", "Vito", "Wanda", "Yann", "Zora",
]
LAST_HEADS = [
    "Ab", "Bor", "Cal", "Dev", "Est", "Far", "Gol", "Hal", "Ism", "Jan", "Kor", "Lin", "Mor", "Nad", "Oks", "Pell",
    "Ras", "Sten", "Tor", "Uld", "Vas", "Wen", "Yel", "Zam",
]
LAST_TAILS = [
    "ado", "berg", "cott", "dahl", "ell", "fors", "grim", "hart", "ić", "jansen", "kov", "lund", "mann", "nesse",
    "ova", "pour", "quist", "ros", "ström", "tani",
]
ADJECTIVES = [
    "Quiet", "Bitter", "Northern", "Second", "Hollow", "Golden", "Broken", "Silent", "Distant", "Crooked", "Winter",
    "Salt", "Paper", "Glass",
]
NOUNS = [
    "Harbour", "Ward", "Orchard", "Signal", "Verdict", "Family", "Island", "Archive", "Ledger", "Choir", "Summit",
    "Station", "Border", "Garden",
]
NETWORKS = [
    "Netflix", "HBO", "Hulu", "ABC", "NBC", "CBS", "The CW", "FX", "Peacock", "Apple TV+", "Prime Video",
    "Showtime", "Starz", "Disney+",
]
STUDIO_TAILS = ["Pictures", "Studios", "Television", "Productions", "Films"]
CHARACTERS = ["Detective", "Doctor", "Captain", "Judge", "Sister", "Uncle", "Agent", "Mayor"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
# fmt: on


class _Text:
    """A text that grows by sentences; each fact's words are the sentence that states it."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.facts: list[Fact] = []
        self.end = 0

    def say(self, sentence: str, *stated: tuple[type[Fact], dict[str, object]]) -> None:
        span = Span(self.end, self.end + len(sentence))
        self.facts += [kind(span=span, rule="made up", confidence=0.95, **slots) for kind, slots in stated]
        self.sentences.append(sentence)
        self.end += len(sentence) + 1


def make_announcement(number: int, scale: int = 1_000_000) -> tuple[Announcement, tuple[Fact, ...]]:
    """Return announcement ``number`` and what it states; ``scale`` announcements share one stock of names."""
    random = Random(number)
    text, show = _Text(), Name(_title(_draw(random, scale // 3)))
    season, network = random.randrange(1, 6), random.choice(NETWORKS)
    date = f"{random.randrange(2005, 2026)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
    verb, status = random.choice((("ordered", "ordered"), ("renewed", "renewed"), ("cancelled", "cancelled")))
    again = f" for season {season}" if status == "renewed" else ""
    text.say(
        f"{network} has {verb} “{show.text}”{again}.",
        (facts.Subject, {"show": show, "kind": "series"}),
        (facts.CompanyRole, {"show": show, "company": Name(network), "role": "network"}),
        (facts.StatusEvent, {"show": show, "status": status, "season": season if again else None}),
        *([(facts.SeasonOf, {"show": show, "number": season})] if again else []),
    )
    for place in range(random.randrange(1, 5)):
        _say_casting(text, random, show, scale, season if again and place == 0 else None)
    _say_makers(text, random, show, scale)
    if random.random() < 0.4:
        year, month, day = date.split("-")
        out = f"{int(year) + 1}-{month}-{day}"
        words = f"It premieres on {MONTHS[int(month) - 1]} {int(day)}, {int(year) + 1}."
        text.say(words, (facts.Release, {"show": show, "date": out}))
    name = f"{number // 1000:04}/{number:07}"
    return Announcement(name=name, text=" ".join(text.sentences), published=date), tuple(text.facts)


def make_announcements(count: int) -> Iterator[tuple[Announcement, tuple[Fact, ...]]]:
    """Yield the first ``count`` announcements."""
    return (make_announcement(number, count) for number in range(count))


def write_texts(count: int, folder: Path) -> None:
    """Write the first ``count`` announcements as text files below ``folder``."""
    for announcement, _ in make_announcements(count):
        path = folder / f"{announcement.name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"date {announcement.published}\n\n{announcement.text}\n", "utf-8")


def _say_casting(text: _Text, random: Random, show: Name, scale: int, season: int | None) -> None:
    person = Name(_person(_draw(random, scale // 2)))
    casting: dict[str, object] = {"show": show, "person": person, "season": season}
    if random.random() < 0.6:
        character = f"{random.choice(CHARACTERS)} {_last_name(random.randrange(400))}"
        words = f"{person.text} joins “{show.text}” as {character}."
        casting |= {"character": Name(character)}
    elif random.random() < 0.5:
        words = f"{person.text} joins “{show.text}” as a series regular."
        casting |= {"billing": "regular"}
    else:
        words = f"{person.text} stars in “{show.text}”."
    text.say(words, (facts.Casting, casting))
    if random.random() < 0.2:
        work = Name(_title(_draw(random, scale // 3)))
        words = f"{person.text} is best known for “{work.text}”."
        text.say(words, (facts.KnownFor, {"person": person, "work": work, "acted": False}))


def _say_makers(text: _Text, random: Random, show: Name, scale: int) -> None:
    writer, studio = Name(_person(_draw(random, scale // 20) + scale)), Name(_studio(_draw(random, scale // 200)))
    role = random.choice(("creator", "executive producer", "showrunner"))
    verb = {"creator": "created by", "executive producer": "executive produced by", "showrunner": "showrun by"}[role]
    text.say(
        f"“{show.text}” is {verb} {writer.text} and produced by {studio.text}.",
        (facts.Credit, {"show": show, "person": writer, "role": role}),
        (facts.CompanyRole, {"show": show, "company": studio, "role": "production company"}),
    )


_WEIGHTS: dict[int, list[float]] = {}


def _draw(random: Random, stock: int) -> int:
    """Draw from ``stock`` names; the n-th comes with a weight of n^-0.8."""
    stock = max(stock, 20)
    if stock not in _WEIGHTS:
        _WEIGHTS[stock] = list(accumulate((rank + 1) ** -0.8 for rank in range(stock)))
    return random.choices(range(stock), cum_weights=_WEIGHTS[stock])[0]


def _last_name(number: int) -> str:
    head, tail = LAST_HEADS[number % len(LAST_HEADS)], LAST_TAILS[number // len(LAST_HEADS) % len(LAST_TAILS)]
    more = number // (len(LAST_HEADS) * len(LAST_TAILS))
    return head + tail if not more else f"{_last_name(more - 1)}-{head}{tail}"


def _person(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {_last_name(number // len(FIRST))}"


def _title(number: int) -> str:
    words = f"{ADJECTIVES[number % len(ADJECTIVES)]} {NOUNS[number // len(ADJECTIVES) % len(NOUNS)]}"
    more = number // (len(ADJECTIVES) * len(NOUNS))
    return words if not more else f"{words} of {_last_name(more - 1)}"


def _studio(number: int) -> str:
    return f"{_last_name(number // len(STUDIO_TAILS))} {STUDIO_TAILS[number % len(STUDIO_TAILS)]}"


if __name__ == "__main__":
    write_texts(int(sys.argv[1]), Path(sys.argv[2]))
