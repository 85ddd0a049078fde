"""What a public staff-rostering instance says, as it stands in its file.

Source: Curtois and Qu, Computational results on new staff scheduling benchmark instances, 2014.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Instance", "Need", "Person", "ShiftType", "Wish"]


@dataclass(frozen=True, slots=True)
class ShiftType:
    """A shift: its length, and the shifts that nobody may have on the day after it."""

    id: str
    minutes: int
    not_followed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person and the limits on the pattern of the person's days.

    Parameters
    ----------
    id
        As in the file.
    most_shifts
        Most days on a shift, by shift id.
    most_minutes, least_minutes
        Of all shifts together.
    longest_run
        Most days of work in a row.
    shortest_run, shortest_rest
        Fewest days of work, and fewest days off, in a row. Before and after the horizon a run is taken to go on.
    most_weekends
        Most weekends with work on the Saturday or the Sunday.
    days_off
        Day indices on which the person does not work.
    """

    id: str
    most_shifts: Mapping[str, int]
    most_minutes: int
    least_minutes: int
    longest_run: int
    shortest_run: int
    shortest_rest: int
    most_weekends: int
    days_off: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Wish:
    """A shift on a day that a person asked for, or asked not to have; `weight` is what it costs not to grant it."""

    person: str
    day: int
    shift: str
    weight: int


@dataclass(frozen=True, slots=True)
class Need:
    """People wanted on a shift of a day; `under` and `over` are what each person too few or too many costs."""

    day: int
    shift: str
    people: int
    under: int
    over: int


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance; day 0 is a Monday.

    Parameters
    ----------
    name
        Name of the file without its suffix.
    days
        Days in the horizon.
    shifts, staff
        In the order of the file.
    wanted, unwanted
        Requests for and against a shift on a day.
    cover
        At most one for each day and shift; where there is none, any number of people will do.
    """

    name: str
    days: int
    shifts: tuple[ShiftType, ...]
    staff: tuple[Person, ...]
    wanted: tuple[Wish, ...]
    unwanted: tuple[Wish, ...]
    cover: tuple[Need, ...]
