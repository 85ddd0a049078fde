"""What is settled in a problem, for terms that facts alone may break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import product

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Forbid, Term

__all__ = ["Facts"]


class Facts:
    """The settled cells of a problem, and what they alone break of the terms that were loosened so far.

    Attributes
    ----------
    days
        Days of the horizon.
    sizes
        By name of the limit, by how much facts alone break what must hold.
    """

    def __init__(self, problem: Problem, terms: Sequence[Term]) -> None:
        grid = problem.grid
        self.days = grid.days
        self.sizes: Counter[str] = Counter()
        self._duty: dict[tuple[str, int], Duty | None] = {
            (agent, grid.day_of(when)): None for agent, when in problem.settled
        }
        for pin in problem.pins:
            if (pin.agent, pin.date) in problem.settled:
                self._duty[pin.agent, grid.day_of(pin.date)] = pin.duty
        self._gone: set[tuple[str, int, Duty]] = set()
        for term in terms:
            if isinstance(term, Forbid) and term.strength.is_hard:
                self._gone.update(product((term.agent,), term.days, term.duties))

    def settles(self, agent: str, day: int) -> bool:
        """Whether what a person does on a day is a fact."""
        return (agent, day) in self._duty

    def duty(self, agent: str, day: int) -> Duty | None:
        """What a person has on a day for a fact; None for a day off and where nothing is settled."""
        return self._duty.get((agent, day))

    def has(self, agent: str, day: int, duties: Collection[Duty]) -> bool:
        """Whether a person has one of some duties for a fact."""
        return self._duty.get((agent, day)) in duties

    def lacks(self, agent: str, day: int, duties: Collection[Duty]) -> bool:
        """Whether a person has none of some duties for a fact."""
        return self.settles(agent, day) and not self.has(agent, day, duties)

    def is_open(self, agent: str, day: int, duties: Collection[Duty]) -> bool:
        """Whether a person could still be given one of some duties on a day."""
        return not self.settles(agent, day) and any((agent, day, duty) not in self._gone for duty in duties)
