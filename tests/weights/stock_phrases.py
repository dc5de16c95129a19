"""Stock phrases of the trade with names put in: samples, too, so that what everybody writes is read without fail."""

from pathlib import Path

from castgraph.grammar import rules
from samples import Sample

CAST_BEFORE = "HBO has ordered the drama “Harbour Nine.” Lena Voss plays a captain."
FOLDER = Path(__file__).parent / "phrases"
_SLOTS = ("a", "b", "c", "r", "x", "y", "z", "s")
_NAMES = (
    ("Ana Prieto", "Tom Becker", "Mia Horn", "Karl Ness", "Lena Voss", "Carl Lund", "Greta", "“Salt Road”"),
    ("Idris Okafor", "June Halloran", "Ravi Menon", "Sofia Brandt", "Inspector Cole", "Jules", "Sister Ann", "‘Nine’"),
    ("Noor Haddad", "Félix Marchand", "Grace Ito", "Oscar Vale", "Pilar", "Dr. Owen Pryce", "Bo Tanner", "Glass City"),
)  # fmt: skip
CASTS = [dict(zip(_SLOTS, names, strict=True)) for names in _NAMES]


def read_phrases(name: str) -> list[str]:
    """The lines of one file, without comments."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")]


def parts_in(phrase: str, cast: dict[str, str]) -> list[dict]:
    """The gold of a phrase of ``parts``."""
    return [
        {"rel": "plays", "person": cast[a], "character": cast[x]}
        for a, x in ("ax", "by", "cz")
        if f"{{{a}}}" in phrase and f"{{{x}}}" in phrase
    ]


def part_samples() -> list[Sample]:
    """A sample for each phrase and each cast."""
    return [
        _sample(f"parts {n} {i}", phrase, cast, parts_in(phrase, cast))
        for n, phrase in enumerate(read_phrases("parts"))
        for i, cast in enumerate(CASTS)
    ]


def billings_in(phrase: str, value: str, cast: dict[str, str]) -> list[dict]:
    """The gold of a phrase of ``billings``."""
    billed = [cast[a] for a in "abc" if value != "-" and f"{{{a}}}" in phrase]
    return [{"rel": "billing", "show": cast["s"], "person": person, "billing": value} for person in billed]


def billing_samples() -> list[Sample]:
    """A sample for each phrase and each cast."""
    lines = [line.split("\t") for line in read_phrases("billings")]
    return [
        _sample(f"billings {n} {i}", phrase, cast, billings_in(phrase, value, cast))
        for n, (value, phrase) in enumerate(lines)
        for i, cast in enumerate(CASTS)
    ]


def source_samples() -> list[Sample]:
    """A sample for each phrase of ``sources``, and for each text that the rules of sources read or leave."""
    lines = [line.rpartition(" =") for line in read_phrases("sources")]
    told = [(text, "Salt Road", work.strip()) for text, _, work in lines]
    for rule in rules.sources.RULES:
        told += [(text, *fact.split(" | ")[1:]) for text, *facts in rule.yes for fact in facts if "based_on" in fact]
        told += [(text, "Harbour Nine", "") for text in rule.no]
    return [
        _announced(f"sources {n}", text, [show], [{"rel": "based_on", "show": show, "work": work}] if work else [])
        for n, (text, show, work) in enumerate(told)
    ]


def known_samples() -> list[Sample]:
    """A sample for each phrase of ``known``, behind an announcement that casts the one of whom it speaks."""
    found = []
    for number, line in enumerate(read_phrases("known")):
        told = line.removesuffix(" =")
        gold = [{"rel": "known_for", "person": "Lena Voss", "work": "Salt Road"}] if told != line else []
        found.append(_announced(f"known {number}", f"{CAST_BEFORE} {told}", ["Harbour Nine"], gold))
    return found


def status_samples() -> list[Sample]:
    """A sample for each phrase of ``statuses``."""
    found = []
    for number, line in enumerate(read_phrases("statuses")):
        text, _, status = line.rpartition(" =")
        shows = [show for show in ("Salt Road", "Paper Moons") if show == "Salt Road" or show in text]
        facts = [{"rel": "status", "show": show, "status": status.strip()} for show in shows if status.strip()]
        found.append(_announced(f"statuses {number}", text, shows, facts))
    return found


def _announced(name: str, text: str, shows: list[str], facts: list[dict]) -> Sample:
    return Sample(name, text, "2020-01-01", {"shows": [{"title": show} for show in shows], "facts": facts}, False)


def _sample(name: str, phrase: str, cast: dict[str, str], facts: list[dict]) -> Sample:
    return Sample(name, phrase.format(**cast), None, {"shows": [], "facts": facts}, False)


_FIELDS = {
    "show": ("title",),
    "season": ("show", "number"),
    "cast": ("show", "person"),
    "plays": ("person", "character"),
    "billing": ("show", "person", "billing"),
    "credit": ("show", "person", "role"),
    "company": ("show", "company", "role"),
    "known_for": ("person", "work"),
    "release": ("show", "date"),
    "status": ("show", "status"),
    "based_on": ("show", "work"),
}


def rule_samples() -> list[Sample]:
    """A sample for each text that a rule must read; its gold is of the rule's relations alone."""
    found = []
    for rule in rules.ALL:
        for number, (text, *lines) in enumerate(rule.yes):
            told = [line.split(" | ") for line in lines]
            facts = [{"rel": rel, **dict(zip(_FIELDS[rel], fields, strict=True))} for rel, *fields in told]
            shows = {fact["show"] for fact in facts if "show" in fact}
            gold = {"shows": [{"title": t} for t in sorted(shows)], "facts": [f for f in facts if f["rel"] != "show"]}
            found.append(Sample(f"rule {rule.name} {number}", text, "2024-06-03", gold, False))
    return found
