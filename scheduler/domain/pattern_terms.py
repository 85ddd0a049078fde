"""Shapes for the pattern of a person's days: runs, changes of shift, free windows, whole weekends, sorts of shift."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength

__all__ = ["Free", "Kinds", "ShortRun", "Step", "Whole"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortRun:
    """No run of days that is shorter than `at_least`.

    A run is days in a row on some duties, or, with `absent`, days in a row without any of them. The size of a breach is the
    days missing, ``at_least - r`` for a run of r days, priced run by run. A run that reaches the last day of the horizon may
    go on after it and is never too short.

    Parameters
    ----------
    absent
        Whether the days without the duties are counted in place of those with them.
    carried
        Days in a row of the same sort that end on the day before the horizon; they lengthen a run that goes on, and are a
        run of their own where none does. None where nothing is known: the run at the start is then never too short.
    excused
        Days, such as those of leave, that nobody chose: a run with one of them in it or next to it is never too short.
    """

    name: str
    limit: str
    agent: str
    duties: frozenset[Duty]
    absent: bool = False
    at_least: int
    carried: int | None = 0
    excused: frozenset[int] = frozenset()
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """No change from some sorts of duty to some others, from one day with a duty to the next.

    The size of a breach is 1 for each such change, priced one by one.

    Parameters
    ----------
    groups
        Sorts of duty that do not overlap; a duty in none of them does not matter, as if the day were off.
    steps
        Changes that are not wanted, as (position of the group before, position of the group after).
    within_days
        Days from one duty to the next for which it matters: 1 for two days in a row, 2 with a day off between them too.
    carried
        (Position of its group, days from it to the first day of the horizon) of the last duty before the horizon; None where
        there is none.
    excused
        Days on which a change costs nothing.
    """

    name: str
    limit: str
    agent: str
    groups: tuple[frozenset[Duty], ...]
    steps: frozenset[tuple[int, int]]
    within_days: int = 1
    carried: tuple[int, int] | None = None
    excused: frozenset[int] = frozenset()
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """At least so many of some windows of days are wholly without some duties.

    The size of a breach is the windows missing, ``max(0, at_least - base - free)``. Windows may overlap. A limit on weekends
    worked asks for the others to be free, two days off together for one free window of two days.

    Parameters
    ----------
    windows
        Days of each window, in the horizon.
    base
        Windows that are free anyway, before the horizon.
    """

    name: str
    limit: str
    agent: str
    windows: tuple[tuple[int, ...], ...]
    duties: frozenset[Duty]
    at_least: int
    base: int = 0
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Either on each of some days or on none of them.

    The size of a breach is the days off among days of which at least one has a duty.

    Parameters
    ----------
    worked_before, off_before
        Further days of the same stretch that lie before the horizon, with and without a duty.
    """

    name: str
    limit: str
    agent: str
    days: tuple[int, ...]
    duties: frozenset[Duty]
    worked_before: int = 0
    off_before: int = 0
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """No more than so many sorts of duty on some days.

    The size of a breach is the groups of which somebody has a duty on one of the days, beyond `at_most`.

    Parameters
    ----------
    who
        One person, or several who go by the same sort together.
    groups
        Sorts of duty that do not overlap; a duty in none of them does not matter.
    used_before
        Positions of groups that the same stretch has seen before the horizon.
    """

    name: str
    limit: str
    who: tuple[str, ...]
    days: tuple[int, ...]
    groups: tuple[frozenset[Duty], ...]
    at_most: int = 1
    used_before: frozenset[int] = frozenset()
    strength: Strength
