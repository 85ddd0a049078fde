"""What the event loop works on: flat lists, or arrays of the same lengths where it is compiled."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "ASIDE",
    "BUSY",
    "CONTACTS",
    "COUNTS",
    "EDGE",
    "FRESH",
    "LASTING",
    "OFF",
    "ON",
    "ON_DUTY",
    "PRESENT",
    "WAITING",
    "Minutes",
    "Moving",
    "People",
    "Shop",
    "Steps",
]

OFF: Final = 0
"""Step: somebody stops taking contacts."""
ON: Final = 1
"""Step: somebody begins to take contacts; after those who stop at the same time, so that a stretch can follow a stretch."""
EDGE: Final = 2
"""Step: an interval ends."""

BUSY: Final = 0
"""Count: people with at least one contact."""
PRESENT: Final = 1
"""Count: people who take contacts or still have some."""
CONTACTS: Final = 2
"""Count: contacts that people have."""
ON_DUTY: Final = 3
"""Count: people who take contacts."""
WAITING: Final = 4
"""Count: contacts in the lines, some who gave up included."""
LASTING: Final = 5
"""Count: contacts that people have and may set aside."""
FRESH: Final = 6
"""Count: people who came just now."""
ASIDE: Final = 7
"""Count: contacts set aside just now, which others may have room for."""
COUNTS: Final = 8

_Ints: TypeAlias = list[int] | NDArray[np.int64]
_Floats: TypeAlias = list[float] | NDArray[np.float64]


class Shop(NamedTuple):
    """What stays the same; lines are those of the queues, then those of their backlogs."""

    queues: int
    lines: int
    most: int
    """Contacts that anybody can have at once."""
    whole: int
    """Parts of a whole person."""
    never: int
    """Above any load of a person who serves a queue."""
    units: _Ints
    """Parts of a person that a contact takes, by line."""
    row: _Ints
    """Queue of each line."""
    lasting: _Ints
    """1 where contacts of the line may be set aside, else 0."""
    pace: _Floats
    """Speed of a contact with so many at once, by queue and then level."""
    aside: _Ints
    """Added to the load of a person, by profile and then queue: 0 for own queues, more for helpers, `never` for the rest."""
    free: _Ints
    """The same, added for somebody without contacts who is better kept free for a contact that takes a whole person."""
    order: _Ints
    """Lines in the order in which a person takes from them, by profile and then place; -1 after the last."""


class Moving(NamedTuple):
    """The contacts of one course in order of time; `when` has infinity after the last."""

    when: _Floats
    line: _Ints
    work: _Floats
    """Minutes of a standard head with this contact alone."""
    gives_up: _Floats
    answered: _Floats
    done: _Floats
    follow: _Ints
    """The contact behind in the line, -1 for none."""


class People(NamedTuple):
    """Where everybody stands, with one person more at the end who is nobody; and the lines of those who wait."""

    place: _Ints
    """Index in `duty`, -1 for those who take no contacts now."""
    duty: _Ints
    fresh: _Ints
    profile: _Ints
    speed: _Floats
    used: _Ints
    """Parts of the person that are taken."""
    level: _Ints
    """Contacts that the person has."""
    since: _Floats
    """When that changed last."""
    moved: _Floats
    """Up to when `left` is true."""
    finish: _Floats
    """When the next contact is done."""
    turns: _Ints
    """People by `finish`, as a binary heap."""
    spot: _Ints
    """Where each of them is in `turns`."""
    ends: _Ints
    """Which one that is."""
    left: _Floats
    """Work left, by person and then contact."""
    held: _Ints
    """The contact."""
    kind: _Ints
    """Where the contact's queue begins in `Shop.pace`."""
    head: _Ints
    tail: _Ints
    counts: _Ints


class Steps(NamedTuple):
    """Who comes and goes when; `at` has infinity after the last."""

    at: _Floats
    what: _Ints
    who: _Ints
    profile: _Ints
    speed: _Floats


class Minutes(NamedTuple):
    """Minutes by interval: of people with contacts, of people there, of contacts."""

    busy: _Floats
    present: _Floats
    contacts: _Floats
