"""What work costs: wages, overtime and standby, in whole cents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind

__all__ = ["Pay"]

_FULL = 100
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Pay:
    """Rates of pay.

    Parameters
    ----------
    currency
        As it is printed, for example ``CNY``.
    wage_cents
        Wage per hour in cents, by agent id.
    standby_cents
        What one standby costs, in cents.
    overtime
        What counts as overtime.
    percents
        What an hour of each sort of overtime costs in percent of the wage; 100, no more than any other, where not given.
    """

    currency: str
    wage_cents: Mapping[str, int]
    standby_cents: int = 0
    overtime: OvertimeBasis = field(default_factory=OvertimeBasis)
    percents: Mapping[OvertimeKind, int] = field(default_factory=dict)

    def wage(self, agent: str, minutes: int) -> int:
        """Cents of a shift of so many minutes at the plain wage, rounded to the cent, half a cent up."""
        return (2 * minutes * self.wage_cents.get(agent, 0) + _HOUR) // (2 * _HOUR)

    def extra(self, agent: str, kind: OvertimeKind, minutes: int) -> int:
        """Cents that so many minutes of overtime cost beside the plain wage, rounded to the cent, half a cent up."""
        beyond = self.percents.get(kind, _FULL) - _FULL
        whole = _FULL * _HOUR
        return (2 * minutes * self.wage_cents.get(agent, 0) * beyond + whole) // (2 * whole)
