"""Key figures of a roster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Kpis"]


@dataclass(frozen=True, slots=True)
class Kpis:
    """Figures computed from clock times alone.

    Parameters
    ----------
    uncovered_scored_minutes
        Clock minutes of the scored window in which some queue open then has nobody on duty who can serve it; standby does
        not count.
    shortfall_agent_hours, surplus_agent_hours
        Sum over queues and intervals of (required - on duty)+ and the reverse, in hours, after the reported split.
    peak_shortfall
        Largest shortfall of all queues together in an interval, in heads.
    reserve_ratio_min
        Smallest (on duty + standby) / required over intervals with required > 0; None if there is none.
    requests_granted, requests_total
        Person-days asked for and granted.
    late_spread, weekend_spread
        Largest minus smallest count of late shifts (late and night) and of shifts that start on a weekend day, carried
        balance added, pro rata to contract, over the people eligible: pool and leads left out.
    hours_per_person
        Hours on duty per agent id.
    backlog_left
        Contacts of the overnight backlog still unanswered at the time by which they should be cleared, summed over days.
    wage_cents, overtime_cents, standby_cents
        What the duties of the horizon cost in cents: hours of work at the plain wage, what overtime costs on top of it, and
        standbys; None where the store says nothing about pay.
    overtime_hours
        Hours of overtime as they are paid, None where the store says nothing about pay.
    currency
        Of the costs; None where there are none.
    """

    uncovered_scored_minutes: int
    shortfall_agent_hours: float
    surplus_agent_hours: float
    peak_shortfall: float
    reserve_ratio_min: float | None
    requests_granted: int
    requests_total: int
    late_spread: float
    weekend_spread: float
    hours_per_person: Mapping[str, float] = field(default_factory=dict)
    backlog_left: float = 0.0
    wage_cents: int | None = None
    overtime_cents: int | None = None
    standby_cents: int | None = None
    overtime_hours: float | None = None
    currency: str | None = None
