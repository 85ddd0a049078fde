"""Two rosters of the same days on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scheduler.domain.audit import Audit
from scheduler.domain.judgement import ChangedDay

__all__ = ["CostComparison", "LimitComparison"]


@dataclass(frozen=True, slots=True)
class LimitComparison:
    """One limit in two rosters; in each pair the first roster comes first.

    Parameters
    ----------
    limit
        Name of the limit.
    counts
        Findings.
    sizes, unit
        Their extent in all; the unit is empty where the findings have several.
    broken
        Findings of these on a must.
    costs
        Cost units.
    """

    limit: str
    counts: tuple[int, int]
    sizes: tuple[int, int]
    unit: str
    broken: tuple[int, int]
    costs: tuple[int, int]


@dataclass(frozen=True, slots=True)
class CostComparison:
    """Two rosters, judged by the same rules and the same heads.

    Parameters
    ----------
    first, second
        The checks.
    limits
        Limits of which there is something to say in either roster: broken musts first, then the largest difference.
    days
        Every person's day that differs, the first roster's as `before`; by date.
    better
        1 or 2 for the roster that is better, 0 where none is: what must hold comes first, in the order in which it is given
        up, then the cost.
    by_musts
        Whether what must hold decided which is better.
    people, dates
        Cost units that the second is dearer by agent id and by day, the largest difference first; those without difference
        are left out. What belongs to the team or to the whole horizon is in `limits` alone.
    """

    first: Audit
    second: Audit
    limits: tuple[LimitComparison, ...]
    days: tuple[ChangedDay, ...]
    better: int
    people: Mapping[str, int]
    dates: Mapping[date, int]
    by_musts: bool = False

    @property
    def dearer(self) -> int:
        """Cost units that the second roster is dearer, below 0 where it is cheaper."""
        return self.second.cost - self.first.cost
