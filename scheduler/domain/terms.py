"""The few shapes in which rules ask for something; the solver compiles each shape once.

Those for the pattern of a person's days are in `pattern_terms`, those that tie people to each other in `group_terms`. Days
are indices of the grid, 0 the first day of the horizon. A cell is (agent id, day, duty). Cells that cannot be (days of
leave, a shift not offered on the weekday, standby of somebody who never stands by) count as not given. Sizes are what
`check` of the rule must find for the same roster: the compiled cost and the recomputed one are equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength

__all__ = ["Count", "Cover", "Fix", "Follow", "Forbid", "Run", "Spread", "SpreadMember", "Term"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A weighted number of cells between two limits.

    ``at_least <= base + sum(weight * cell) <= at_most``. The size of a breach is the distance to the limit times
    `unit_size`.

    Parameters
    ----------
    name
        Unique name of the term.
    limit
        Name of the limit that asks for it, as in the store file.
    who, days, duties
        The cells: every combination.
    weights
        Weight by (day, duty) where it is not 1; may be negative.
    base
        What is already counted from before the horizon.
    at_least, at_most
        Limits; None where there is none.
    unit_size
        Size units per unit of distance, for example 180 where one head missing means 180 minutes uncovered.
    strength
        Hard, must or wish.
    """

    name: str
    limit: str
    who: tuple[str, ...]
    days: tuple[int, ...]
    duties: frozenset[Duty]
    weights: Mapping[tuple[int, Duty], int] = field(default_factory=dict)
    base: int = 0
    at_least: int | None = None
    at_most: int | None = None
    unit_size: int = 1
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """No more than `at_most` days in a row on some duties.

    The size of a breach is the days beyond the limit, summed over runs: for a run of r days ``max(0, r - at_most)``. Only
    days in the horizon count towards the size; `carried` days before it lengthen the first run.

    Parameters
    ----------
    carried
        Days in a row on the duties that end on the day before the horizon.
    """

    name: str
    limit: str
    agent: str
    duties: frozenset[Duty]
    at_most: int
    carried: int = 0
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """Pairs of duties that one person must not have on a day and `gap` days later.

    Parameters
    ----------
    days
        Days of the first duty; pairs whose second day is beyond the horizon are passed over.
    pairs
        (first duty, second duty, size of the breach), for example minutes of rest missing.
    gap
        Days from the first duty to the second, 1 for the next day.
    """

    name: str
    limit: str
    agent: str
    days: tuple[int, ...]
    pairs: tuple[tuple[Duty, Duty, int], ...]
    gap: int = 1
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbid:
    """Cells that must not be given: each one given is a breach of size `size`."""

    name: str
    limit: str
    agent: str
    days: tuple[int, ...]
    duties: frozenset[Duty]
    size: int = 1
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A pinned cell, always hard: the person has exactly this duty on the day, or the day off where `duty` is None."""

    name: str
    limit: str
    agent: str
    day: int
    duty: Duty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Standard heads needed at once by the queues open in an interval, always a wish.

    Everybody whose duty covers the interval works, for as much as the person is worth, on the open queues of that person's
    skills, nobody twice. The shortfall of each queue, in hundredths of a head, is priced by the curve; the split between
    queues is the cheapest one.

    Parameters
    ----------
    interval
        Index on the grid.
    heads
        (queue id, whole heads), queues with none left out.
    aside
        Whole heads that are needed off chat besides, for a meeting or for parcels, by anybody on duty; priced like a queue.
    """

    name: str
    limit: str
    interval: int
    heads: tuple[tuple[str, int], ...]
    aside: int = 0
    strength: Strength


@dataclass(frozen=True, slots=True)
class SpreadMember:
    """A person in a `Spread`: ``base + scale * count`` is compared, so that part-time and carried balances are fair.

    Parameters
    ----------
    weights
        What the person's own cells count, by (day, duty), in place of the days and duties of the spread; may be negative.
        None where every cell of the spread counts 1.
    """

    agent: str
    scale: int = 1
    base: int = 0
    weights: Mapping[tuple[int, Duty], int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A count that should be alike for several people.

    The size of a breach is ``ceil(max(0, largest - smallest - tolerance * unit) / unit)`` over the members' values.

    Parameters
    ----------
    members
        At least two.
    days, duties
        What is counted.
    unit
        Value of one count of a full-time person.
    tolerance
        Counts that people may differ by without cost; whole counts cannot always be equal.
    """

    name: str
    limit: str
    members: tuple[SpreadMember, ...]
    days: tuple[int, ...]
    duties: frozenset[Duty]
    unit: int = 1
    tolerance: int = 1
    strength: Strength


Term = Count | Run | ShortRun | Step | Free | Whole | Kinds | Follow | Forbid | Fix | Cover | Spread | Needs | Total
