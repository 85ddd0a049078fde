"""What it takes to give a piece of a must: what a store gives up first costs least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Forbid
from scheduler.explaining.conflict.leave_days import leave_days
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.ways_out import Price

__all__ = ["Prices"]

_DEAREST: Final = 100
"""Units of the limit that is given up last; the others lie evenly below."""
_STANDBY: Final = 25
_UNPIN: Final = 30
_ONE_MORE: Final = 45
_MORE_SKILLS: Final = 2
_LEAD_MORE: Final = 3
_LEAVE: Final = 55
"""One more person breaks no rule and costs money; whoever is asked to move a leave must be willing."""


class Prices:
    """Prices of one problem.

    Parameters
    ----------
    problem
        For its order of giving up, its leave and its people.
    helpers
        Ids of the people from outside.
    """

    def __init__(self, problem: Problem, helpers: Sequence[str]) -> None:
        self._problem = problem
        self._helpers = frozenset(helpers)
        order = problem.give_up_order
        self._units = {
            limit: max(1, _DEAREST * (turn + 1) // len(order)) for turn, group in enumerate(order) for limit in group
        }

    def units(self, limit: str) -> int:
        """Of a limit; one that the order does not name comes last."""
        return self._units.get(limit, _DEAREST)

    def atom(self, atom: Atom) -> Price | None:
        """What giving a piece takes; None where it is never given."""
        if atom.limit == "availability":
            if not isinstance(atom.term, Forbid) or not leave_days(self._problem, atom.term):
                return None
            return Price(_LEAVE, f"leave/{atom.term.agent}", "leave")
        if atom.limit == "pins":
            return Price(_UNPIN, f"pins/{atom.id}", "pins")
        if atom.hard:
            return None
        return Price(self.units(atom.limit), atom.limit, atom.limit)

    def helper(self, agent: str, duty: Duty) -> Price | None:
        """What one more person takes; None for the people of the store."""
        if agent not in self._helpers:
            return None
        if duty.kind is DutyKind.STANDBY:
            return Price(_STANDBY, "one more standby", "one more standby")
        more = len(self._problem.agent(agent).skills) > 1
        units = _ONE_MORE + _MORE_SKILLS * more + _LEAD_MORE * (agent in self._problem.leads)
        return Price(units, "one more", "one more")

    def rank(self, atom: Atom) -> int:
        """How gladly a piece is left out of a conflict: leave and decided days say most to whoever reads it."""
        if atom.limit in ("availability", "pins"):
            return 0
        return 2 if atom.hard else 1
