"""A person who can be rostered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from scheduler.domain.newcomer import Newcomer

__all__ = ["Agent", "Unavailability"]


@dataclass(frozen=True, slots=True)
class Unavailability:
    """A time at which somebody cannot work, other than leave.

    Parameters
    ----------
    start, end
        Local clock times of a dated absence, or None for a recurring one.
    weekdays
        Weekdays of a recurring one, 0 is Monday.
    start_minute, end_minute
        Minutes after midnight of a recurring one; above 1440 it runs into the next day.
    """

    start: datetime | None = None
    end: datetime | None = None
    weekdays: frozenset[int] = frozenset()
    start_minute: int = 0
    end_minute: int = 1440


@dataclass(frozen=True, slots=True)
class Agent:
    """A person who can be rostered.

    Parameters
    ----------
    id
        Name used in files, unique.
    name
        Name on the screen, any script.
    skills
        Ids of the queues that the person can serve.
    role, grade
        Ids from the store file, None where the store has none.
    worth_percent
        What an hour of this person on duty is worth in standard heads, in percent: grade and share of time on chat taken
        together. 100 is a standard head; a leader who chats half of the time has 50.
    contract_percent
        Share of a full contract, 100 is full time; fairness and hours are pro rata to it.
    weekly_minutes
        Contracted minutes per week, None where the contract names none.
    pool
        True for the people of the reserve pool, who are only ever on standby.
    leave
        Days of leave.
    credited
        Those days of leave that are taken out of the person's credited days off.
    unavailable
        Other times at which the person cannot work.
    levels
        How well the person serves a queue, by queue id; 1 where it is not named. The higher the better.
    backup_skills
        Ids of further queues in which the person backs others up on `backup_dates`.
    backup_dates
        Dates on which they are asked for, those of campaigns.
    newcomer
        The person's training, None for everybody who is not new.
    mentees
        Trainings in which the person is the mentor.
    balances
        Carried count by name: ``late``, ``night``, ``weekend``, ``holiday``, ``standby``, ``hours`` and ``request`` (those
        refused) beyond a fair share so far (2 means two more late shifts than that), ``day_off`` the credited days off that
        are left.
    """

    id: str
    name: str
    skills: frozenset[str]
    role: str | None = None
    grade: str | None = None
    worth_percent: int = 100
    contract_percent: int = 100
    weekly_minutes: int | None = None
    pool: bool = False
    leave: frozenset[date] = frozenset()
    credited: frozenset[date] = frozenset()
    unavailable: tuple[Unavailability, ...] = ()
    balances: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)
    backup_skills: frozenset[str] = frozenset()
    backup_dates: frozenset[date] = frozenset()
    newcomer: Newcomer | None = None
    mentees: tuple[Newcomer, ...] = ()

    def level(self, queue: str) -> int:
        """How well the person serves a queue: 1 or more, 0 for a queue that is none of the person's skills.

        A queue in which the person only backs others up has the level that is given for it, 1 as a rule.
        """
        known = queue in self.skills or queue in self.backup_skills
        return self.levels.get(queue, 1) if known else 0
