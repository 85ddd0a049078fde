"""Key figures of a roster, from clock times alone."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.backlog_left import LeftOver
from scheduler.auditing.minutes import real_hours
from scheduler.auditing.presence import Presence
from scheduler.auditing.spread import late_spread, weekend_spread
from scheduler.auditing.uncovered import uncovered_minutes
from scheduler.domain.coverage import Coverage
from scheduler.domain.is_granted import is_granted
from scheduler.domain.kpis import Kpis
from scheduler.domain.labour_cost import labour_cost
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["measure_kpis", "reserve_ratios"]


def measure_kpis(
    problem: Problem, roster: Roster, presence: Presence, coverage: Coverage, left_over: tuple[LeftOver, ...]
) -> Kpis:
    """Key figures; only intervals that this roster answers for count.

    Parameters
    ----------
    problem, roster
        The store and the roster.
    presence, coverage, left_over
        Measured from the same roster.

    Returns
    -------
    Kpis
        Hours are those that really pass: a day on which clocks change has 23 or 25.
    """
    hours = real_hours(problem.grid) * coverage.owned
    net = coverage.on_duty - coverage.required
    shortfall, surplus = np.maximum(-net, 0.0), np.maximum(net, 0.0)
    ratios = reserve_ratios(presence, coverage)
    known = ratios[~np.isnan(ratios)]
    return Kpis(
        uncovered_scored_minutes=int(uncovered_minutes(problem, presence).sum()),
        shortfall_agent_hours=round(float((shortfall * hours).sum()), 4),
        surplus_agent_hours=round(float((surplus * hours).sum()), 4),
        peak_shortfall=round(float((shortfall.sum(axis=0) * coverage.owned).max()), 4),
        reserve_ratio_min=float(known.min()) if known.size else None,
        requests_granted=sum(is_granted(request, roster) for request in problem.requests),
        requests_total=len(problem.requests),
        late_spread=late_spread(problem, roster),
        weekend_spread=weekend_spread(problem, roster),
        hours_per_person=_hours_on_duty(problem, roster),
        backlog_left=round(sum((item.contacts for item in left_over), 0.0), 4),
        **_cost(problem, roster),
    )


def _cost(problem: Problem, roster: Roster) -> dict[str, Any]:
    """What the roster costs; nothing where the store says nothing about pay."""
    cost = labour_cost(problem, roster)
    if cost is None or problem.pay is None:
        return {}
    return {
        "wage_cents": cost.wages,
        "overtime_cents": cost.overtime,
        "standby_cents": cost.standby,
        "overtime_hours": cost.overtime_minutes / 60,
        "currency": problem.pay.currency,
    }


def reserve_ratios(presence: Presence, coverage: Coverage) -> NDArray[np.float64]:
    """People on duty or standby per head required, shape (intervals,).

    NaN where no head is required or another roster answers.
    """
    required = coverage.required.sum(axis=0)
    asked = coverage.owned & (required > 0)
    return np.where(asked, presence.reserve / np.maximum(required, 1), np.nan)


def _hours_on_duty(problem: Problem, roster: Roster) -> dict[str, float]:
    """Hours on duty by person in the shifts that start in the horizon, standby left out."""
    minutes = {agent.id: 0 for agent in problem.agents}
    for item in roster.assignments:
        if item.works:
            minutes[item.agent] = minutes.get(item.agent, 0) + problem.grid.elapsed_minutes(item.start, item.end)
    return {agent: total / 60 for agent, total in minutes.items()}
