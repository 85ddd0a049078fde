"""What a solve ends with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from scheduler.domain.audit import Audit
from scheduler.domain.call import Call
from scheduler.domain.conflict import Conflict
from scheduler.domain.finding import Finding
from scheduler.domain.forecast import Forecast
from scheduler.domain.move import Move
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["Outcome", "Progress", "Solution", "Stage", "Status"]


class Status(StrEnum):
    """How a solve ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    RELAXED = "relaxed"
    INFEASIBLE = "infeasible"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the search.

    Parameters
    ----------
    name
        ``musts``, the name of a limit that was given up in its turn, or ``quality``.
    objective, bound
        In the stage's own unit (sizes for musts, price for quality); None where nothing was found.
    proven
        Whether the stage ended with proof.
    seconds
        Time taken.
    """

    name: str
    objective: float | None
    bound: float | None
    proven: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Progress:
    """One line of progress.

    Parameters
    ----------
    seconds
        Since the search began.
    stage
        Name of the stage.
    objective, bound, gap
        Best so far; None while unknown.
    """

    seconds: float
    stage: str
    objective: float | None
    bound: float | None
    gap: float | None


@dataclass(frozen=True, slots=True)
class Solution:
    """What the solver returns.

    Parameters
    ----------
    status
        OPTIMAL only if objective equals bound; RELAXED where a must was given up.
    roster
        The roster, None where there is none.
    objective, bound
        Of quality, as prices (one head short for an hour is 100); None where unknown.
    gap
        ``(objective - bound) / max(1, objective)``; None while the musts are unproven or no roster is known.
    proven
        Whether the gap asked for was proven.
    interrupted
        Whether the user stopped the search.
    stages
        In the order in which they ran.
    given_up
        Size given up by name of the limit, empty where every must holds.
    excused
        Size by name of the limit that facts alone break (`Problem.settled`), which nobody could avoid any more.
    found_by, bounded_by
        Which part of the search the roster and the bound come from: ``musts alone`` (the first roster that holds every
        must), ``patterns``, ``neighbourhoods``, ``whole model`` or ``start`` (the roster that was given). None where there
        is no roster, and no bound.
    begun
        Whether the search began with the roster that was given as start: False where that broke what must hold and was a
        hint only; None where none was given.
    full
        Whether the search ended because the process took as much memory as it may.
    workers, cores
        Strategies that were asked for, and the machine's cores; None where nothing was searched.
    progress
        How the search got there: each better roster and bound as they came, in order of time.
    """

    status: Status
    roster: Roster | None
    objective: float | None
    bound: float | None
    gap: float | None
    proven: bool
    interrupted: bool
    stages: tuple[Stage, ...] = ()
    given_up: Mapping[str, int] = field(default_factory=dict)
    excused: Mapping[str, int] = field(default_factory=dict)
    found_by: str | None = None
    bounded_by: str | None = None
    begun: bool | None = None
    full: bool = False
    workers: int | None = None
    cores: int | None = None
    progress: tuple[Progress, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A solved and checked roster with everything that is said about it.

    Parameters
    ----------
    problem
        What was solved.
    solution
        What the solver returned.
    audit
        What the independent check found; None where there is no roster.
    findings
        Everything to say: about the history, the store, before the solve, and the audit's.
    forecast
        The forecast that the requirement was made from; None where the requirement was given.
    seconds
        Wall-clock seconds per step.
    moves, calls, worse
        Every change to the roster that people know, `Problem.reference`, whom to tell in which order, and what is worse than
        on it, worst first; empty where there is none.
    conflict
        Why musts had to be given up, and what would have done; None where none was.
    """

    problem: Problem
    solution: Solution
    audit: Audit | None
    findings: tuple[Finding, ...]
    forecast: Forecast | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    calls: tuple[Call, ...] = ()
    worse: tuple[Finding, ...] = ()
    conflict: Conflict | None = None
