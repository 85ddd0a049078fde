"""Good rosters in which a day is otherwise and few others change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from scheduler.domain.day_of import Cell
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Forbid, Term
from scheduler.explaining.as_pin import as_pin
from scheduler.rules.rule import Rule
from scheduler.solver.solve import solve_terms

__all__ = ["near_rosters"]

_REACHES: Final = (0, 3)
"""Days before and after the one asked about on which others may change, where few changes are looked for."""
_NEAR_SHARE: Final = 0.25
_PER_CHANGE: Final = PriceCurve.counted((20,))
"""A day that changes is worth as much as a wish of one person: so little is not changed for less."""


def near_rosters(
    problem: Problem, rules: Sequence[Rule], roster: Roster, cell: Cell, demand: Term, settings: SolverSettings
) -> Iterator[Roster]:
    """Good rosters in which a demand is met, only days near one change, and few of them.

    Parameters
    ----------
    problem, rules
        The store.
    roster
        The roster, without activities.
    cell
        The day that the demand is about.
    demand
        What is asked of the day.
    settings
        Of the search; each of the rosters may take a share of the time.

    Yields
    ------
    Roster
        At first one in which only people of the same day change, then one in which days around it do, too.
    """
    _, when = cell
    for reach in _REACHES:
        free = {when + timedelta(days=offset) for offset in range(-reach, reach + 1)}
        cells = [(other, day) for day in roster.dates for other in roster.agents]
        pinned = {(pin.agent, pin.date) for pin in problem.pins}
        pins = tuple(as_pin(roster, other) for other in cells if other[1] not in free and other not in pinned)
        around = replace(problem, pins=(*problem.pins, *pins))
        terms = [term for rule in rules for term in rule.terms(around)]
        terms += [_keep(problem, roster, other) for other in cells if other[1] in free and other != cell]
        limit = settings.time_limit_seconds * _NEAR_SHARE
        solution = solve_terms(around, [*terms, demand], replace(settings, time_limit_seconds=limit))
        if solution.roster is not None:
            yield solution.roster


def _keep(problem: Problem, roster: Roster, cell: Cell) -> Term:
    """That a day stays as it is, for a small price."""
    agent, when = cell
    day, name, limit = problem.grid.day_of(when), f"keep/{agent}/{when}", "stability"
    given = {item.duty for item in roster.on(*cell)}
    strength = Strength.should(_PER_CHANGE)
    if not given:
        duties = frozenset(problem.duties)
        return Forbid(name=name, limit=limit, agent=agent, days=(day,), duties=duties, strength=strength)
    return Count(name=name, limit=limit, who=(agent,), days=(day,), duties=frozenset(given), at_least=1, strength=strength)
