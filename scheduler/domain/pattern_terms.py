"""Shapes for the pattern of a person's days: runs, free windows, whole weekends, sorts of shift."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength

__all__ = ["Free", "Kinds", "ShortRun", "Whole"]


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
    """

    name: str
    limit: str
    agent: str
    duties: frozenset[Duty]
    absent: bool = False
    at_least: int
    carried: int | None = 0
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
