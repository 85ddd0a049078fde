"""Why people's days are not as they were on the roster that they know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.move import Cause, Move
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.exchange import Difference, Exchange, exchange
from scheduler.rules.rule import Rule
from scheduler.rules.stability import Stability

__all__ = ["moves"]

_STRONGEST: Final = 2
_TELLING: Final = 10
_EXPLAINED: Final = 40
"""Changes that get a reason, the first ones; nobody reads the reasons of more, and each takes a moment."""


def moves(problem: Problem, rules: Sequence[Rule], roster: Roster, checked: Audit | None = None) -> tuple[Move, ...]:
    """Every person's day that differs from the reference of the problem.

    Parameters
    ----------
    problem
        With the roster that people know, `Problem.reference`; none of it differs where there is none.
    rules
        The store's rules. What a change itself costs is no reason for it and is left out.
    roster
        The new roster.
    checked
        Its check, where the caller has it.

    Returns
    -------
    tuple of Move
        By date, then in the order of the people. Of very many only the first have reasons.
    """
    reference = problem.reference
    if reference is None:
        return ()
    days = _changed(problem, reference, roster)
    if not days:
        return ()
    story = _Story(
        problem, rules, roster, reference, days, checked if checked is not None else audit(problem, roster, rules)
    )
    return tuple(story.move(cell, explained=place < _EXPLAINED) for place, cell in enumerate(days))


Days = Mapping[Cell, tuple[DayOf, DayOf, Cause]]


def _changed(problem: Problem, reference: Roster, roster: Roster) -> Days:
    """Days before and after, and why, of every cell that differs."""
    pinned = {(pin.agent, pin.date) for pin in problem.pins}
    people = dict.fromkeys((*roster.agents, *reference.agents))
    found: dict[Cell, tuple[DayOf, DayOf, Cause]] = {}
    for when in (when for when in problem.grid.dates if when in set(reference.dates)):
        for agent in people:
            before, after = DayOf.on(reference, (agent, when)), DayOf.on(roster, (agent, when))
            if not before.same_as(after):
                cell = (agent, when)
                found[cell] = (before, after, _cause(before, after, cell in pinned, cell in problem.released))
    return found


def _cause(before: DayOf, after: DayOf, pinned: bool, released: bool) -> Cause:
    """Why a day changed."""
    if after.leave and not before.leave:
        return Cause.ABSENT
    if pinned:
        return Cause.PINNED
    if after.works and (before.stands_by or any(item.called for item in after.given)):
        return Cause.CALLED
    return Cause.FILLED if released else Cause.MOVED


class _Story:
    """All changes, each explained by what would be without it."""

    def __init__(
        self, problem: Problem, rules: Sequence[Rule], roster: Roster, reference: Roster, days: Days, checked: Audit
    ) -> None:
        self.problem, self.roster, self.reference, self.days, self.checked = problem, roster, reference, days, checked
        self.rules = tuple(rule for rule in rules if not isinstance(rule, Stability))
        self.instead = _instead_of(days)

    def move(self, cell: Cell, *, explained: bool) -> Move:
        """One change."""
        before, after, cause = self.days[cell]
        partner = companion = self._swapped_with(cell)
        reasons: tuple[Finding, ...] = ()
        cost = 0
        if explained and self._is_open(cell):
            back = self._back(cell, *([partner] if partner is not None and self._is_open(partner) else []))
            if not back.worse and partner is None:
                companion = self._nearest(cell)
            reasons, cost = tuple(item.said for item in _strongest(back)), back.cost
        made = Move(
            *cell,
            before,
            after,
            cause,
            reasons=reasons,
            cost=cost,
            companion=companion,
            swapped=partner is not None,
            instead_of=self.instead.get(cell),
        )
        told_at = self.problem.told_at
        if told_at is None or cause is Cause.ABSENT:
            return made
        return replace(made, notice_minutes=self.problem.grid.elapsed_minutes(told_at, made.start))

    def _is_open(self, cell: Cell) -> bool:
        """Whether the search chose the day, so that it can be asked what would be otherwise."""
        return self.days[cell][2] in (Cause.CALLED, Cause.FILLED, Cause.MOVED)

    def _back(self, *cells: Cell) -> Exchange:
        """What the check would say if some days had stayed as they were."""
        return exchange(self.problem, self.rules, self.roster, self.reference, *cells, before=self.checked)

    def _swapped_with(self, cell: Cell) -> Cell | None:
        """Another person of the same day with whom duties were exchanged."""
        before, after, _ = self.days[cell]
        for other, (had, has, _) in self.days.items():
            same_day = other[1] == cell[1] and other != cell
            if same_day and before.given and after.given and (had.duties, has.duties) == (after.duties, before.duties):
                return other
        return None

    def _nearest(self, cell: Cell) -> Cell | None:
        """The change that one without reason of its own goes with: the person's own and those of the day come first."""

        def distance(other: Cell) -> tuple[bool, int]:
            return other[0] != cell[0] and other[1] != cell[1], abs((other[1] - cell[1]).days)

        return min((other for other in self.days if other != cell), key=distance, default=None)


def _strongest(back: Exchange) -> tuple[Difference, ...]:
    """The worst one or two; beside a broken must no wish is a reason, and beside a dear wish none that weighs little."""
    worst = back.worse[:_STRONGEST]
    if worst and worst[0].musts > 0:
        return tuple(item for item in worst if item.musts > 0)
    return tuple(item for item in worst if item.cost * _TELLING >= worst[0].cost)


def _instead_of(days: Days) -> dict[Cell, str]:
    """Who had the work before, for each day that has new work; the absent first."""
    lost: defaultdict[tuple[date, str], list[str]] = defaultdict(list)
    order = tuple(Cause)
    for (agent, when), (before, after, _) in sorted(days.items(), key=lambda item: order.index(item[1][2])):
        for shift in sorted(_worked(before) - _worked(after)):
            lost[when, shift].append(agent)
    found: dict[Cell, str] = {}
    for (agent, when), (before, after, _) in days.items():
        for shift in sorted(_worked(after) - _worked(before)):
            if lost[when, shift]:
                found[agent, when] = lost[when, shift].pop(0)
    return found


def _worked(day: DayOf) -> frozenset[str]:
    """Shifts that are worked on a day."""
    return frozenset(item.shift for item in day.given if item.works)
