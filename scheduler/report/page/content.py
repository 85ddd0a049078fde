"""What the report shows, gathered from the rooms that know it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from scheduler.domain.audit import Audit
from scheduler.domain.call import Call
from scheduler.domain.conflict import Conflict
from scheduler.domain.finding import Finding
from scheduler.domain.forecast import Forecast
from scheduler.domain.ledger import Ledger
from scheduler.domain.move import Move
from scheduler.domain.outcome import Progress
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_result import SimulationResult

__all__ = ["PageContent", "Proof"]


@dataclass(frozen=True, slots=True)
class Proof:
    """How good the search proved its roster to be.

    Parameters
    ----------
    objective, bound
        Of quality, as prices (one head short for an hour is 100); None where unknown.
    gap
        As in `Solution`; None where nothing is proven.
    proven
        Whether the gap asked for was proven.
    given_up
        Size given up by name of the limit.
    progress
        How the search got there, in order of time.
    seconds
        Wall-clock seconds of the search.
    """

    objective: float | None
    bound: float | None
    gap: float | None
    proven: bool
    given_up: Mapping[str, int] = field(default_factory=dict)
    progress: tuple[Progress, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class PageContent:
    """A roster with everything that is known of it; parts that are None or empty have no section on the page.

    Parameters
    ----------
    title
        Name of the store.
    problem, roster, audit
        What was asked, the roster, and what the independent check found.
    names
        Names on the screen by id, `Store.names`.
    findings
        Everything to say.
    forecast
        With its range; None where the heads were given.
    simulation
        What buyers get; None where the contacts are not known.
    ledger
        What every wish that was not met costs.
    proof
        None where the roster is not as the search left it, such as one edited by hand.
    moves, calls, worse
        Changes against the last version, whom to call, and what is worse than on it.
    conflict
        Why musts had to be given up.
    made
        When the roster was made, with time zone; None where nobody knows.
    """

    title: str
    problem: Problem
    roster: Roster
    audit: Audit
    names: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    forecast: Forecast | None = None
    simulation: SimulationResult | None = None
    ledger: Ledger | None = None
    proof: Proof | None = None
    moves: tuple[Move, ...] = ()
    calls: tuple[Call, ...] = ()
    worse: tuple[Finding, ...] = ()
    conflict: Conflict | None = None
    made: datetime | None = None
