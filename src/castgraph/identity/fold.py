"""Castings of which one says more than the other, made one."""

from collections import defaultdict

from castgraph.identity.ledger import Part, Said


def fold_castings(castings: dict[Part, Said]) -> dict[Part, Said]:
    """Let a casting without season or character be the one with them of the same person in the same work.

    “Diego Luna stars” and “Luna as Félix” are one casting; where he plays two characters, the first words tell of both.
    """
    by_person: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in castings:
        by_person[part[:2]].append(part)
    folded: dict[Part, Said] = {}
    for parts in by_person.values():
        for part in sorted(parts, key=_say_most):
            fuller = [other for other in parts if _says_more(other, part) and other in folded]
            for other in fuller:
                folded[other].add(castings[part])
            if not fuller:
                folded[part] = castings[part]
    return folded


def _says_more(one: Part, other: Part) -> bool:
    return one != other and all(mine == theirs or theirs is None for mine, theirs in zip(one, other, strict=True))


def _say_most(part: Part) -> tuple[int, str]:
    return part.count(None), repr(part)
