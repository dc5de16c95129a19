"""Islands of things, each laid out alone -> one picture of them all, the largest on top and the others in rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

Place = tuple[float, float]

GAP = 60.0  # pixels between islands
SHAPE = 1.5  # width to height of the whole picture


@dataclass(frozen=True, slots=True)
class Island:
    """Things that are linked among themselves and to nothing else: their numbers, places and radii."""

    members: Sequence[int]
    places: Sequence[Place]
    radii: Sequence[float]

    @property
    def left(self) -> float:
        return min(x - r for (x, _), r in zip(self.places, self.radii, strict=True))

    @property
    def top(self) -> float:
        return min(y - r for (_, y), r in zip(self.places, self.radii, strict=True))

    @property
    def width(self) -> float:
        return max(x + r for (x, _), r in zip(self.places, self.radii, strict=True)) - self.left

    @property
    def height(self) -> float:
        return max(y + r for (_, y), r in zip(self.places, self.radii, strict=True)) - self.top


Row = list[tuple[Island, float, float]]  # island, width, height


def pack_islands(count: int, islands: Sequence[Island]) -> list[Place]:
    """Return the places of all ``count`` things: islands in rows from the top, each row in the middle."""
    sized = [(island, island.width, island.height) for island in islands]
    area = sum((width + GAP) * (height + GAP) for _, width, height in sized)
    widest = max([sqrt(area * SHAPE), *(width for _, width, _ in sized)], default=0.0)
    packed: list[Place] = [(0.0, 0.0)] * count
    y = 0.0
    for row in _split_rows(sized, widest):
        height = max(height for *_, height in row)
        x = (widest - sum(width + GAP for _, width, _ in row) + GAP) / 2
        for island, width, own in row:
            _set_island(island, x, y + (height - own) / 2, packed)
            x += width + GAP
        y += height + GAP
    return packed


def _split_rows(sized: Sequence[tuple[Island, float, float]], widest: float) -> list[Row]:
    rows: list[Row] = []
    x = 0.0
    for item in sized:
        if not rows or x + item[1] > widest:
            rows.append([])
            x = 0.0
        rows[-1].append(item)
        x += item[1] + GAP
    return rows


def _set_island(island: Island, x: float, y: float, packed: list[Place]) -> None:
    dx, dy = x - island.left, y - island.top
    for member, (px, py) in zip(island.members, island.places, strict=True):
        packed[member] = (px + dx, py + dy)
