"""A roster with everything that was measured in it."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.auditing.backlog_left import LeftOver
from scheduler.auditing.presence import Presence
from scheduler.domain.coverage import Coverage
from scheduler.domain.kpis import Kpis
from scheduler.domain.problem import Problem

__all__ = ["Measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the remarks on a roster as a whole look at.

    Parameters
    ----------
    problem
        The store.
    presence, coverage, left_over, kpis
        Measured in the roster.
    reserve_ratio
        People on duty and on standby per head that the store asks for, None where it asks for none.
    """

    problem: Problem
    presence: Presence
    coverage: Coverage
    left_over: tuple[LeftOver, ...]
    kpis: Kpis
    reserve_ratio: float | None
