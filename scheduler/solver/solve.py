"""Problem and terms to a proven roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from scheduler.domain.assignment import Assignment
from scheduler.domain.balances import opening_balances
from scheduler.domain.outcome import Progress, Solution, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver.cores import cores
from scheduler.solver.model.draft import Draft
from scheduler.solver.parts import WHOLE
from scheduler.solver.search import Found
from scheduler.solver.settled import without_settled_breaches
from scheduler.solver.stages import Stages

__all__ = ["solve_terms"]


def solve_terms(
    problem: Problem,
    terms: Sequence[Term],
    settings: SolverSettings | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    start: Roster | None = None,
) -> Solution:
    """Find the best roster.

    Parameters
    ----------
    problem
        The problem.
    terms
        What the rules ask for.
    settings
        Time, gap, workers and seed.
    on_progress
        Called in this thread with each better roster and each better bound.
    start
        A roster to begin with, such as one found before. It holds the search to nothing; where it breaks no must, the
        result is no worse. People and days that the problem does not have are passed over.

    Returns
    -------
    Solution
        INFEASIBLE where none is proven to exist with everything given up that may be; NONE where none was found in the
        limit or before Ctrl-C.
    """
    settings = settings or SolverSettings()
    asked = without_settled_breaches(problem, terms)
    stages = Stages(problem, asked.terms, settings, on_progress, start)
    stages.run()
    if stages.found is None or stages.draft is None:
        status = Status.INFEASIBLE if stages.proven_infeasible else Status.NONE
        return Solution(
            status,
            None,
            None,
            None,
            None,
            stages.proven_infeasible,
            stages.interrupted,
            tuple(stages.history),
            begun=stages.begun,
            workers=settings.workers,
            cores=cores(),
            progress=tuple(stages.progress),
        )
    roster = _roster(problem, stages.draft, stages.found)
    cost, given_up = stages.tightened()
    objective = cost / COST_UNITS_PER_PRICE
    bound, gap = _proof(stages, objective)
    return Solution(
        status=_status(given_up, objective, bound),
        roster=roster,
        objective=objective,
        bound=bound,
        gap=gap,
        proven=gap is not None and gap <= settings.gap + 1e-9,
        interrupted=stages.interrupted,
        stages=tuple(stages.history),
        given_up=given_up,
        excused=asked.sizes,
        found_by=stages.found.found_by or WHOLE,
        bounded_by=None if bound is None else stages.found.bounded_by or WHOLE,
        begun=stages.begun,
        full=stages.full,
        workers=settings.workers,
        cores=cores(),
        progress=tuple(stages.progress),
    )


def _proof(stages: Stages, objective: float) -> tuple[float | None, float | None]:
    """Bound and gap of quality; no gap while the musts are unproven."""
    last = stages.history[-1] if stages.history else None
    if last is None or last.name != "quality" or last.bound is None or not stages.musts_proven:
        return None, None
    return last.bound, (objective - last.bound) / max(1.0, objective)


def _status(given_up: object, objective: float, bound: float | None) -> Status:
    """RELAXED where a must was given up, OPTIMAL only where objective and bound are equal."""
    if given_up:
        return Status.RELAXED
    return Status.OPTIMAL if objective == bound else Status.FEASIBLE


def _roster(problem: Problem, draft: Draft, found: Found) -> Roster:
    """The cells that are 1 as assignments."""
    shifts = {shift.id: shift for shift in problem.shifts}
    assignments = []
    for (agent, day, duty), cell in draft.cells.items():
        if found.values[cell.index]:
            start, end = problem.clock_times(shifts[duty.shift], day)
            when = problem.grid.date_of(day)
            called = duty.kind is DutyKind.WORK and _is_called(problem, agent, when)
            assignments.append(Assignment(agent, when, duty.shift, start, end, duty.kind, called=called))
    leave = frozenset(
        (agent.id, when) for agent in problem.agents for when in agent.leave if problem.grid.start <= when < problem.grid.end
    )
    return Roster(
        start=problem.grid.start,
        days=problem.grid.days,
        agents=tuple(agent.id for agent in problem.agents),
        assignments=tuple(assignments),
        leave=leave,
        credited=leave & {(agent.id, when) for agent in problem.agents for when in agent.credited},
        balances=opening_balances(problem.agents),
    )


def _is_called(problem: Problem, agent: str, when: date) -> bool:
    """Whether work on a day was called in from standby, now or before; the pool works in no other way."""
    if (agent, when) not in problem.on_call:
        return False
    before = () if problem.reference is None else problem.reference.on(agent, when)
    return problem.agent(agent).pool or any(item.called or not item.works for item in before)
