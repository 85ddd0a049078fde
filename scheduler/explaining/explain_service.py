"""Why hours of a roster miss their target, and what would help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.auditing.limits_in_force import limits_in_force
from scheduler.auditing.measure_coverage import measure_coverage
from scheduler.auditing.presence import measure_presence
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_result import SimulationResult
from scheduler.rules.rule import Rule
from scheduler.simulation.missed_hours import missed_hours
from scheduler.simulation.one_more_head import one_more_head
from scheduler.simulation.play_roster import Played
from scheduler.simulation.promise import Promise
from scheduler.simulation.service_findings import service_findings
from scheduler.simulation.workload import Workload

__all__ = ["explain_service"]


def explain_service(
    problem: Problem,
    roster: Roster,
    rules: Sequence[Rule],
    played: Played,
    workload: Workload,
    promise: Promise,
    *,
    gains: bool,
) -> SimulationResult:
    """The figures of a roster with the hours that miss their target, the reason of each, and what one more head would gain.

    Parameters
    ----------
    problem, roster, rules
        The roster and what it has to answer to; the heads needed are those of `problem`.
    played, workload, promise
        How it was simulated.
    gains
        Whether to play it through again with one more head on each shift, which takes its time.

    Returns
    -------
    SimulationResult
    """
    prices = limits_in_force(problem, rules).shortage_prices
    coverage = measure_coverage(problem, measure_presence(problem, roster), prices)
    missed = missed_hours(played.result, played.tally, promise, played.crew, problem.requirement, coverage)
    gained = one_more_head(played, workload, promise, problem.shifts) if gains else None
    result = replace(played.result, missed=missed, gains=gained)
    return replace(result, findings=service_findings(result, promise, has_courses=not workload.poisson))
