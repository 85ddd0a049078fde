"""What one other day of a person breaks and costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.domain.audit import Audit
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.days_around import days_around
from scheduler.explaining.exchange import Difference, exchange
from scheduler.explaining.never_given_up import never_given_up
from scheduler.rules.rule import Rule

__all__ = ["cell_choice", "choice_rank"]


def cell_choice(
    problem: Problem, rules: Sequence[Rule], roster: Roster, cell: Cell, after: DayOf, before: Audit
) -> CellChoice:
    """What the check says if one day of a person were another one, with everything else as it is.

    Parameters
    ----------
    problem, rules
        The store.
    roster
        The roster.
    cell
        Who and when.
    after
        The other day. Leave of the day stays leave.
    before
        The check of the roster.

    Returns
    -------
    CellChoice
        Its cost and findings are the difference of two whole checks, exactly.
    """
    others = (item for item in roster.assignments if (item.agent, item.date) != cell)
    other = replace(roster, assignments=(*others, *after.given))
    found = exchange(problem, rules, roster, other, cell, before=before)
    musts = [item for item in found.differences if item.musts > 0]
    return CellChoice(
        cell=cell,
        before=DayOf.on(roster, cell),
        after=DayOf.on(other, cell),
        broken=tuple(item.said for item in musts),
        dearer=tuple(item.said for item in _by_cost(found.differences, dearer=True)),
        cheaper=tuple(item.said for item in _by_cost(found.differences, dearer=False)),
        cost=found.cost,
        around=tuple(item for item in days_around(problem, roster, cell, 1) if item[0] != cell[1]),
        possible=not any(never_given_up(problem, finding) for item in musts for finding in item.after),
    )


def choice_rank(problem: Problem, choice: CellChoice) -> tuple[object, ...]:
    """Key that sorts choices, the best first: breaks nothing, then what is given up first, then the lowest cost."""
    turn = {limit: place for place, group in enumerate(problem.give_up_order) for limit in group}
    worst = max((turn.get(finding.rule or "", len(turn)) for finding in choice.broken), default=-1)
    agent, when = choice.cell
    return (not choice.possible, worst, len(choice.broken), choice.cost, when, agent, choice.after.duties)


def _by_cost(differences: Sequence[Difference], *, dearer: bool) -> list[Difference]:
    """Differences in cost one way, the largest first."""
    chosen = [item for item in differences if (item.cost > 0 if dearer else item.cost < 0)]
    return sorted(chosen, key=lambda item: -abs(item.cost))
