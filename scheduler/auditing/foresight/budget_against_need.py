"""The budget against what the shifts that must be filled cost at least."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.shifts_to_fill import shifts_to_fill
from scheduler.domain.finding import Finding, Severity

__all__ = ["budget_against_need"]

_CENTS = 100


def budget_against_need(outlook: Outlook) -> Iterator[Finding]:
    """Fewest shifts that fill least heads and scored hours, at the wage of the cheapest person for the shortest."""
    pay, allowed = outlook.problem.pay, outlook.limits.budget_cents
    if pay is None or allowed is None:
        return
    shortest = min(shift.minutes for shift in outlook.problem.shifts)
    cheapest = min((pay.wage(agent.id, shortest) for agent in outlook.team), default=0)
    shifts = sum(shifts_to_fill(outlook))
    least = shifts * cheapest
    if least <= allowed:
        return
    yield Finding(
        "budget_below_need",
        Severity.WARNING,
        {"currency": pay.currency, "allowed": allowed / _CENTS, "least": least / _CENTS, "shifts": shifts},
        rule="budget",
        size=least - allowed,
        unit="cents",
    )
