"""Whom to call about the changes to a roster, in which order, and who could come instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scheduler.domain.assignment import Assignment
from scheduler.domain.audit import Audit
from scheduler.domain.call import Alternative, Call
from scheduler.domain.day_of import DayOf
from scheduler.domain.move import Cause, Move
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.explaining.exchange import exchange
from scheduler.explaining.with_cells import with_cells
from scheduler.rules.rule import Rule

__all__ = ["call_list"]

_MOST: Final = 3
_WITH_ALTERNATIVES: Final = 12
"""Calls for which others are looked for: the first ones."""


def call_list(
    problem: Problem, rules: Sequence[Rule], roster: Roster, checked: Audit, changes: Sequence[Move]
) -> tuple[Call, ...]:
    """Everybody who has to be told, whom to call first at the top.

    Parameters
    ----------
    problem, rules
        The store, with the roster that people know as `Problem.reference`.
    roster, checked
        The new roster and its check.
    changes
        What `moves` says of it.

    Returns
    -------
    tuple of Call
        Those who are asked to come or to stand by, day by day, the people on standby first and then by the time at which
        the duty begins; then those who only have to know. Not the absent, who have told us themselves.
    """
    told = [Call(move, _asks(move)) for move in changes if move.cause is not Cause.ABSENT]
    ordered = sorted(
        told, key=lambda call: (not call.asks, call.move.date, call.move.cause is not Cause.CALLED, call.move.start)
    )
    pressing = [call for call in ordered if _fills(call.move)][:_WITH_ALTERNATIVES]
    return tuple(
        replace(call, alternatives=_alternatives(problem, rules, roster, checked, call.move), sought=True)
        if call in pressing
        else call
        for call in ordered
    )


def _asks(move: Move) -> bool:
    """Whether the person has to do something else than before."""
    return bool(move.after.given)


def _fills(move: Move) -> bool:
    """Whether the person fills a shift that would be missed."""
    return move.after.works and not move.swapped and (not move.before.works or move.instead_of is not None)


def _alternatives(
    problem: Problem, rules: Sequence[Rule], roster: Roster, checked: Audit, move: Move
) -> tuple[Alternative, ...]:
    """Up to three who could come if the person cannot: on standby for the shift, on standby, then those who are off."""
    work = next(item for item in move.after.given if item.works)
    found: list[tuple[int, int, int, Alternative]] = []
    for place, (agent, today) in enumerate(_idle(problem, roster, move)):
        other = _with_instead(roster, move, work, agent, today)
        changed = exchange(problem, rules, roster, other, move.cell, (agent, move.date), before=checked)
        if not changed.breaks_a_must:
            found.append((_turn(today, work), changed.cost, place, Alternative(agent, today)))
    return tuple(item[-1] for item in sorted(found, key=lambda item: item[:3])[:_MOST])


def _idle(problem: Problem, roster: Roster, move: Move) -> Iterator[tuple[str, DayOf]]:
    """People who do not work that day and are not away, with their day."""
    for agent in problem.agents:
        today = DayOf.on(roster, (agent.id, move.date))
        if agent.id != move.agent and not today.works and not today.leave and move.date not in agent.leave:
            yield agent.id, today


def _with_instead(roster: Roster, move: Move, work: Assignment, agent: str, today: DayOf) -> Roster:
    """The roster on which the person does not come and another one does."""
    away = () if move.before.stands_by else move.before.given  # whoever cannot be called in is not on standby either
    instead = replace(work, agent=agent, activities=(), called=today.stands_by)
    source = replace(roster, assignments=(*away, instead), leave=frozenset(), credited=frozenset())
    return with_cells(roster, source, [move.cell, (agent, move.date)])


def _turn(today: DayOf, work: Assignment) -> int:
    """In which turn somebody is asked."""
    if any(item.kind is DutyKind.STANDBY and item.shift == work.shift for item in today.given):
        return 0
    return 1 if today.stands_by else 2
