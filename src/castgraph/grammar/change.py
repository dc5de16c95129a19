"""A draft, an item or another small record of the grammar with some of its fields changed, in a third of the usual time."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

Record = TypeVar("Record")


def replace(record: Record, **changes: Any) -> Record:
    """What ``dataclasses.replace`` gives, for a class all of whose fields its constructor takes by place."""
    kind: Any = type(record)
    read, places = _fields_of(kind)
    values = [*read(record)]
    for name, value in changes.items():
        values[places[name]] = value
    changed: Record = kind(*values)
    return changed


@cache
def _fields_of(kind: Any) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, int]]:
    """How to read the fields of a class, of which it has several, and the place of each."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}
