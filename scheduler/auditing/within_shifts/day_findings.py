"""Everything that is to be said of what happens within shifts."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.within_shifts.breaks_taken import breaks_taken
from scheduler.auditing.within_shifts.rest_at_once import rest_at_once
from scheduler.auditing.within_shifts.sessions_attended import sessions_attended
from scheduler.auditing.within_shifts.short_through_breaks import short_through_breaks
from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Finding
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["day_findings"]


def day_findings(problem: Problem, roster: Roster, coverage: Coverage, prices: PriceCurve) -> Iterator[Finding]:
    """Warnings and notes on breaks, meetings and work off chat; none of them costs anything.

    Parameters
    ----------
    problem, roster
        The store and the roster.
    coverage
        Measured in the same roster.
    prices
        Prices of shortage, for the split of people over queues.
    """
    yield from breaks_taken(problem, roster)
    yield from rest_at_once(problem, roster)
    yield from sessions_attended(problem, roster)
    yield from short_through_breaks(problem, roster, coverage, prices)
