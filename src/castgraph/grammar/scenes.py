"""Sentences in which it is told who performs and who is a part: the words, and the names with what they may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from castgraph.grammar.mentions import CHARACTER, PERSON, Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.sentences import Sentence

Chances = Mapping[Key, tuple[float, float, float]]

_LIST_WORDS = frozenset((",", "and", "&", "/", "plus"))


@dataclass(slots=True)
class Spot:
    """One name of a sentence: its ``place`` among the words, and what it may be."""

    scene: "Scene"
    index: int
    place: int
    mention: Mention
    key: Key
    performs: float
    plays: float  # probability of its being a part
    run: "Run | None" = None
    rank: int = 0  # its place in its run


@dataclass(frozen=True, slots=True)
class Run:
    """A list of names, "A, B and C", or one name: how many they are, and the places of the first and the last."""

    size: int
    first: int
    last: int


@dataclass(slots=True)
class Scene:
    """A sentence whose persons are told apart in its words: "<performer>", "<part>" or, in doubt, "<person>"."""

    sentence: Sentence
    spots: list[Spot] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)  # what readers look up of its words once


def make_scenes(sentences: Iterable[Sentence], chances: Chances, people: People) -> list[Scene]:
    """The sentences with what each of their names may be."""
    return [_make_scene(sentence, chances, people) for sentence in sentences]


def _make_scene(sentence: Sentence, chances: Chances, people: People) -> Scene:
    words, classes = list(sentence.words), list(sentence.classes)
    spots = []
    scene = Scene(sentence)
    for index, (place, mention) in enumerate(sentence.names):
        person = mention.kind in (PERSON, CHARACTER)
        key = people.key(mention)
        performs, part, _ = chances.get(key, (0.03, 0.2, 0.77)) if person else (0.0, 0.1, 0.9)
        spots.append(Spot(scene, index, place, mention, key, performs, part))
        if person:
            words[place] = classes[place] = (
                "<performer>" if performs > 0.55 else "<part>" if part > 0.55 else "<person>"
            )
    scene.sentence = replace(sentence, words=tuple(words), classes=tuple(classes))
    scene.spots = spots
    _find_runs(scene.sentence.words, spots)
    return scene


def _find_runs(words: tuple[str, ...], spots: list[Spot]) -> None:
    """Give each name the list of names in which it stands."""
    first = 0
    for index in range(1, len(spots) + 1):
        if index < len(spots):
            gap = words[spots[index - 1].place + 1 : spots[index].place]
            if len(gap) < 3 and all(w in _LIST_WORDS for w in gap):
                continue
        run = Run(index - first, spots[first].place, spots[index - 1].place)
        for rank, spot in enumerate(spots[first:index]):
            spot.run, spot.rank = run, rank
        first = index
