"""Why a person's day on a roster is as it is, and what it would cost otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.hour_on_duty import HourOnDuty
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.outcome import Status
from scheduler.domain.request import Request

__all__ = ["CellStory", "RestFree"]


@dataclass(frozen=True, slots=True)
class RestFree:
    """What a day costs that is otherwise, where everything else may change with it.

    Parameters
    ----------
    status
        How the search ended. RELAXED: only by giving up a must. INFEASIBLE: proven that no such roster exists, whatever is
        given up. NONE: not known in the time.
    low, high
        Cost units between which the difference lies; None where nothing is known. As a rule (`from_best`) the difference is
        between the best roster with the other day and the best one without that demand, each known between its cost and
        its bound; where the latter is not known at all, from the roster as it is.
    from_best
        Whether `low` and `high` are differences from the best possible roster.
    best
        Cost units that the best roster known without the demand is dearer than the roster, 0 or below; None if unknown.
    found
        Cost units that the best roster found with the other day is dearer than the roster; None where none was found.
    given_up
        Musts that the roster found breaks, or breaks further than the roster does.
    proven
        Whether it is proven that so much has to be given up.
    day, near_day
        What the day itself becomes in the roster found, and in the one with few changes.
    changes
        Other people's days, and other days of the same person, that differ in the roster found.
    near, near_changes
        The same for a good roster in which only days near the one asked about change, and few of them: cost units that it is
        dearer than the roster, None where none is known that breaks no more musts, and the other days that differ.
    seconds
        Wall-clock time of the search.
    """

    status: Status
    low: int | None = None
    high: int | None = None
    from_best: bool = False
    best: int | None = None
    found: int | None = None
    given_up: tuple[Finding, ...] = ()
    proven: bool = False
    day: DayOf | None = None
    near_day: DayOf | None = None
    changes: tuple[ChangedDay, ...] = ()
    near: int | None = None
    near_changes: tuple[ChangedDay, ...] = ()
    seconds: float = 0.0

    @property
    def maybe_free(self) -> bool:
        """Whether the range contains 0: as far as proven, the other day is no dearer."""
        return self.low is not None and self.low <= 0 and (self.high is None or self.high >= 0)


@dataclass(frozen=True, slots=True)
class CellStory:
    """A person's day, why it is so, and what it would be otherwise.

    Parameters
    ----------
    cell, day
        Who and when, and what the person has.
    around
        The person's days before and after, by date, this one included; days before the horizon as far as they are known.
    decided
        Why nothing could be chosen: ``leave``, ``pin`` (the store file says so), ``hand`` (set by hand); empty where the
        search was free to choose.
    requests
        What the person asked for on the day.
    hours
        Of each queue that the person can serve, the hour of the shift with the least people to spare; empty for a day
        without work.
    asked
        The day that was asked about; None where every other one was.
    choices
        The other days, each with the rest as it is, the best first. The day that was asked about stands before them all, and
        of the others there is only the day off that a duty is weighed against.
    free
        With the rest free; None where it was not searched for, because the day itself is impossible.
    """

    cell: Cell
    day: DayOf
    around: tuple[tuple[date, DayOf], ...]
    decided: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    hours: tuple[HourOnDuty, ...] = ()
    asked: DayOf | None = None
    choices: tuple[CellChoice, ...] = ()
    free: RestFree | None = None

    @property
    def without(self) -> CellChoice | None:
        """The choice of a day off, which tells what a day with a duty is good for; None where the day has none."""
        return next((item for item in self.choices if self.day.given and not item.after.given), None)

    @property
    def obstacles(self) -> tuple[Finding, ...]:
        """What stands in the way of the day that was asked about, with the rest as it is; empty where nothing does."""
        return self.choices[0].broken if self.asked is not None and self.choices else ()
