"""What another day of a person costs, where everything else may change with it."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.cell_story import RestFree
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.outcome import Solution, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Fix, Forbid, Term
from scheduler.explaining.as_pin import as_pin
from scheduler.explaining.near_rosters import near_rosters
from scheduler.rules.rule import Rule
from scheduler.solver.solve import solve_terms

__all__ = ["rest_free"]

_LEFT_SECONDS: Final = 1.0
"""What the search of the whole has at least."""
_BEST_SHARE: Final = 0.3
"""Of the time, for the best roster without the demand where it is not known."""


@dataclass(frozen=True, slots=True)
class _Best:
    """The best roster without the demand: cost units of the best one known, and the least there can be; None if unknown."""

    cost: int | None
    bound: int | None


def rest_free(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    cell: Cell,
    asked: DayOf | None,
    checked: Audit,
    *,
    bound: int | None,
    settings: SolverSettings,
    held: Collection[Cell] = (),
    known: Sequence[Roster] = (),
) -> RestFree:
    """Search for the best roster in which a day is otherwise.

    Parameters
    ----------
    problem, rules
        The store; the day itself is not pinned in it.
    roster
        The roster, without activities.
    cell
        Who and when.
    asked
        What the day is to be; None for anything but what it is.
    checked
        The check of the roster.
    bound
        Least cost units that any roster of the store has, as far as proven; None where unknown.
    settings
        Of the search.
    held
        Cells that stay as the roster has them.
    known
        Rosters in which the day is otherwise that are known already.

    Returns
    -------
    RestFree
    """
    began, limit = time.perf_counter(), settings.time_limit_seconds
    pinned = {(pin.agent, pin.date) for pin in problem.pins}
    pins = tuple(as_pin(roster, other) for other in sorted(held) if other != cell and other not in pinned)
    asking = replace(problem, pins=(*problem.pins, *pins))
    demand = _demand(asking, roster, cell, asked)
    rosters = (*known, *near_rosters(asking, rules, roster, cell, demand, settings))
    found = ((audit(problem, near, rules), near) for near in rosters)
    nearest = [item for item in found if not any(_new(checked.broken_musts, item[0].broken_musts))]
    terms = [term for rule in rules for term in rule.terms(asking)]
    best = _Best(checked.cost, bound)
    if bound is None:
        best = _best(asking, rules, terms, roster, checked, replace(settings, time_limit_seconds=limit * _BEST_SHARE))
    left = max(limit - (time.perf_counter() - began), _LEFT_SECONDS)
    solution = solve_terms(
        _begun_from(asking, roster, cell, nearest), [*terms, demand], replace(settings, time_limit_seconds=left)
    )
    answer = _answer(problem, rules, roster, cell, checked, nearest, solution, best)
    return replace(answer, seconds=time.perf_counter() - began)


def _best(
    problem: Problem,
    rules: Sequence[Rule],
    terms: Sequence[Term],
    roster: Roster,
    checked: Audit,
    settings: SolverSettings,
) -> _Best:
    """What the best roster without the demand costs, where no search has told it yet."""
    everything = frozenset((agent, when) for agent in roster.agents for when in roster.dates)
    solution = solve_terms(replace(problem, reference=roster, released=everything), terms, settings)
    costs = [] if checked.broken_musts else [checked.cost]
    if solution.roster is not None and solution.status is not Status.RELAXED:
        costs.append(audit(problem, solution.roster, rules).cost)
        return _Best(min(costs), None if solution.bound is None else _least(solution))
    return _Best(min(costs, default=None), None)


def _begun_from(problem: Problem, roster: Roster, cell: Cell, nearest: Sequence[tuple[Audit, Roster]]) -> Problem:
    """The problem with a roster for the search to begin from; the terms know nothing of it, so that no change has a price.

    Where none with the other day is known, the search looks near the day first; else it begins from the best one at once.
    """
    if not nearest:
        return replace(problem, reference=roster, released=frozenset({cell}))
    _, best = min(nearest, key=lambda item: item[0].cost)
    everything = frozenset((agent, when) for agent in best.agents for when in best.dates)
    return replace(problem, reference=best, released=everything)


def _answer(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    cell: Cell,
    checked: Audit,
    nearest: Sequence[tuple[Audit, Roster]],
    solution: Solution,
    best: _Best,
) -> RestFree:
    """What the searches say together."""
    whole = [] if solution.roster is None else [(audit(problem, solution.roster, rules), solution.roster)]
    known = [*nearest, *whole]
    if not known:
        return RestFree(solution.status)
    near, near_roster = min(nearest, key=lambda item: item[0].cost, default=(None, None))
    clean = [item for item in known if not item[0].broken_musts]
    harmless = clean or [item for item in known if not any(_new(checked.broken_musts, item[0].broken_musts))]
    after, found = min(harmless or known, key=lambda item: item[0].cost)
    low, high = _range(solution, after.cost, best) if clean else (None, None)
    from_best = high is not None
    if clean and not from_best and solution.status is not Status.RELAXED and solution.bound is not None:
        low, high = _least(solution) - checked.cost, after.cost - checked.cost
    return RestFree(
        status=_status(solution, clean=bool(clean)),
        low=low,
        high=high,
        from_best=from_best,
        found=after.cost - checked.cost,
        best=None if best.cost is None else best.cost - checked.cost,
        given_up=tuple(_new(checked.broken_musts, after.broken_musts)),
        # A bound of the wishes is told only where what is given up is proven to be the least.
        proven=solution.status is Status.RELAXED and solution.bound is not None,
        day=DayOf.on(found, cell),
        near_day=None if near_roster is None else DayOf.on(near_roster, cell),
        changes=tuple(_changes(roster, found, cell)),
        near=None if near is None else near.cost - checked.cost,
        near_changes=() if near_roster is None else tuple(_changes(roster, near_roster, cell)),
    )


def _status(solution: Solution, *, clean: bool) -> Status:
    """How the searches ended together: one near the day may have found what that of the whole had no time for."""
    if not clean:
        return Status.RELAXED
    return solution.status if solution.status in (Status.OPTIMAL, Status.FEASIBLE) else Status.FEASIBLE


def _demand(problem: Problem, roster: Roster, cell: Cell, asked: DayOf | None) -> Term:
    """That the day is what was asked for, or anything but what it is."""
    agent, when = cell
    day = problem.grid.day_of(when)
    given = {item.duty for item in roster.on(*cell)}
    name, limit = "asked", "pins"
    if asked is not None:
        return Fix(name=name, limit=limit, agent=agent, day=day, duty=next(iter(asked.duties), None))
    if given:
        return Forbid(name=name, limit=limit, agent=agent, days=(day,), duties=frozenset(given), strength=Strength.hard())
    return Count(
        name=name,
        limit=limit,
        who=(agent,),
        days=(day,),
        duties=frozenset(problem.duties),
        at_least=1,
        strength=Strength.hard(),
    )


def _range(solution: Solution, cost: int, best: _Best) -> tuple[int | None, int | None]:
    """Between which costs the other day makes the best roster dearer; None where nothing is proven of either.

    A roster with one more demand is never cheaper than the best one without it.
    """
    if best.cost is None or best.bound is None:
        return None, None
    relaxed = solution.status is Status.RELAXED or solution.bound is None
    least = best.bound if relaxed else max(_least(solution), best.bound)
    return max(0, least - min(best.cost, cost)), cost - best.bound


def _least(solution: Solution) -> int:
    """Whole cost units of a proven bound."""
    return math.ceil((solution.bound or 0.0) * COST_UNITS_PER_PRICE - 1e-6)


def _new(before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[Finding]:
    """Broken musts that are not there before, or not at this size."""
    known: Counter[tuple[str, str | None, str | None, date | None]] = Counter()
    for finding in before:
        known[finding.code, finding.rule, finding.agent, finding.date] += finding.size
    for finding in after:
        if finding.size > known[finding.code, finding.rule, finding.agent, finding.date]:
            yield finding


def _changes(roster: Roster, other: Roster, cell: Cell) -> Iterator[ChangedDay]:
    """Days that differ, by date, without the one asked about."""
    for when in roster.dates:
        for agent in roster.agents:
            before, after = DayOf.on(roster, (agent, when)), DayOf.on(other, (agent, when))
            if (agent, when) != cell and before.duties != after.duties:
                yield ChangedDay((agent, when), None, before, after)
