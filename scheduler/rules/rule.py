"""What every rule is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Term

__all__ = ["Rule"]


@runtime_checkable
class Rule(Protocol):
    """A limit on rosters: a frozen dataclass whose fields are its settings, plus two answers.

    `terms` says what it asks for, in the shapes of `scheduler.domain.terms`. `check` finds every breach in a finished
    roster from clock times alone; it shares nothing with `terms`. For one and the same roster the sizes of both are equal:
    tests compare them on every roster of tiny instances.
    """

    @property
    def limit(self) -> str:
        """Name of the limit as in the store file."""
        ...

    def terms(self, problem: Problem) -> Iterable[Term]:
        """What the rule asks for."""
        ...

    def check(self, problem: Problem, roster: Roster) -> Iterable[Finding]:
        """Every breach in a finished roster."""
        ...
