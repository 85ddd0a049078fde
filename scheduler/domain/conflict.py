"""Why musts cannot all hold, and what would let them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.block import Block
from scheduler.domain.finding import Finding
from scheduler.domain.shift import Duty

__all__ = ["Accept", "Clash", "Conflict", "NewLeave", "NewMentor", "NewSession", "OneMore", "Repair", "Step", "Unpin"]


@dataclass(frozen=True, slots=True)
class Clash:
    """A small set of limits, people and days that cannot hold together.

    Parameters
    ----------
    members
        One finding for each thing of the set; together they cannot hold.
    minimal
        Whether it is proven that each of them is needed: without any one of them the others could hold.
    limits
        Names of the limits, in the order of the members.
    agents, dates
        Whom and which days of the horizon it is about.
    alike
        Further sets of the same limits and people on other days, which are not listed.
    """

    members: tuple[Finding, ...]
    minimal: bool
    limits: tuple[str, ...]
    agents: frozenset[str]
    dates: frozenset[date]
    alike: int = 0


@dataclass(frozen=True, slots=True)
class Accept:
    """Pieces of a must that hold only so far.

    Parameters
    ----------
    sizes
        By how much each piece may be broken, by its name.
    """

    sizes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class OneMore:
    """Somebody from outside who comes for one shift.

    Parameters
    ----------
    agent
        The person, who is in nobody's way otherwise.
    date
        The day.
    duty
        What the person does.
    lead
        Whether it has to be a lead.
    """

    agent: Agent
    date: date
    duty: Duty
    lead: bool


@dataclass(frozen=True, slots=True)
class NewLeave:
    """Other days of leave for a person."""

    agent: str
    leave: frozenset[date]


@dataclass(frozen=True, slots=True)
class NewMentor:
    """Another mentor for a newcomer."""

    agent: str
    mentor: str


@dataclass(frozen=True, slots=True)
class NewSession:
    """One more session of a meeting."""

    block: Block


@dataclass(frozen=True, slots=True)
class Unpin:
    """A decided cell that is open again."""

    agent: str
    date: date


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do.

    Parameters
    ----------
    edit
        What it changes.
    said
        The same to read.
    accepts
        Whether `said` is a finding of the check that would be put up with, and not a sentence on what to do.
    """

    edit: Accept | OneMore | NewLeave | NewMentor | NewSession | Unpin
    said: Finding
    accepts: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """Things to do with which every must holds; the search has found a roster with all of them done.

    Parameters
    ----------
    steps
        All of them are needed together.
    price
        The lower, the sooner the store would do it: what it gives up first costs least.
    """

    steps: tuple[Step, ...]
    price: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why musts cannot all hold.

    Parameters
    ----------
    clashes
        Sets of things that cannot hold together; none where none was found in the time.
    repairs
        What would do, cheapest first, each tried.
    complete
        Whether the search for both ended before its time was up.
    seconds
        Wall-clock time by step.
    """

    clashes: tuple[Clash, ...]
    repairs: tuple[Repair, ...]
    complete: bool
    seconds: Mapping[str, float] = field(default_factory=dict)
