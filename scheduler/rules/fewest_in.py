"""How much a limit on a stretch of days may ask of one person at least."""

from __future__ import annotations

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.rules.periods import Period, PeriodKind

__all__ = ["fewest_in"]

_PRO_RATA = ("month", "horizon")
"""Stretches that ask pro rata where the horizon cuts them; what a week lacks can be made up for outside the horizon."""


def fewest_in(
    problem: Problem, agent: Agent, kind: PeriodKind, period: Period, minimum: int | None, base: int
) -> int | None:
    """Fewest that a stretch asks of a person, what was before the horizon included.

    Parameters
    ----------
    problem
        For the horizon and for what is known before it.
    agent
        The person; the pool is asked for nothing.
    kind, period
        The stretch.
    minimum
        Fewest of a full contract without leave in a whole stretch; None asks for nothing.
    base
        What the person had of it before the horizon, as far as it is known.

    Returns
    -------
    int or None
        ``minimum x contract x days without leave / days``, rounded down, over the days that are known, of somebody new from
        the first day at work, and never more than `base` with the share of the days in the horizon; None where nothing is
        left to ask.
    """
    if minimum is None or agent.pool:
        return None
    start = problem.grid.start
    known = start if problem.carry_in_from is None else min(start, problem.carry_in_from)
    if kind not in _PRO_RATA and (period.first < known or period.last >= problem.grid.end):
        return None
    first = period.first if agent.newcomer is None else max(period.first, agent.newcomer.first_day)
    there = sum(when >= first and when not in agent.leave for when in map(problem.grid.date_of, period.days))
    earlier = 0 if kind == "horizon" else max(0, (start - max(first, known)).days)
    whole, here = (minimum * agent.contract_percent * days // (100 * period.length) for days in (there + earlier, there))
    least = min(whole, base + here)
    return least if least > base else None
