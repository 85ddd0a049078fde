"""An outcome with the story of its changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.domain.finding import Finding
from scheduler.domain.move import Cause, Move
from scheduler.domain.outcome import Outcome
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.call_list import call_list
from scheduler.explaining.exchange import exchange
from scheduler.explaining.moves import moves
from scheduler.rules.rule import Rule
from scheduler.rules.stability import Stability

__all__ = ["explain_changes"]


def explain_changes(outcome: Outcome, rules: Sequence[Rule], *, calls: bool = True) -> Outcome:
    """What changed on the roster that people know, why, and whom to tell.

    Parameters
    ----------
    outcome
        A checked roster.
    rules
        The store's rules.
    calls
        Whether to say whom to call and who else could come, which takes the longest.

    Returns
    -------
    Outcome
        With `moves`, `calls` and `worse`; as it is where people know no roster yet.
    """
    problem, roster, checked = outcome.problem, outcome.solution.roster, outcome.audit
    if problem.reference is None or roster is None or checked is None:
        return outcome
    changes = moves(problem, rules, roster, checked)
    called = call_list(problem, rules, roster, checked, changes) if calls else ()
    return replace(outcome, moves=changes, calls=called, worse=_worse(problem, rules, roster, changes))


def _worse(problem: Problem, rules: Sequence[Rule], roster: Roster, changes: Sequence[Move]) -> tuple[Finding, ...]:
    """What the roster that people know kept or granted and the new one does not.

    The price of changes itself is left out, and so is what the absent can no longer be given: their hours, their turns.
    """
    if problem.reference is None or not changes:
        return ()
    others = [rule for rule in rules if not isinstance(rule, Stability)]
    cells = [move.cell for move in changes]
    absent = {move.agent for move in changes if move.cause is Cause.ABSENT}
    worse = exchange(problem, others, problem.reference, roster, *cells).worse
    return tuple(item.said for item in worse if item.musts > 0 or item.said.agent not in absent)
