"""For checks: the two people who are the furthest apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from scheduler.domain.finding import Finding
from scheduler.domain.strength import Strength
from scheduler.rules.breach import breach

__all__ = ["unfair"]


def unfair(
    code: str,
    limit: str,
    strength: Strength,
    size_unit: str,
    people: Sequence[str],
    loads: Sequence[int],
    *,
    unit: int,
    tolerance: int,
    group: str = "",
) -> Iterator[Finding]:
    """A finding where the most and the least loaded person are too far apart.

    Parameters
    ----------
    code
        Finding code for the whole team; that for a group has ``_group`` behind it.
    limit, strength
        Of the limit.
    size_unit
        What is counted.
    people, loads
        Ids, and what each person has.
    unit
        Load that is one of what is counted.
    tolerance
        Difference that costs nothing.
    group
        Name of the part of the team, "" for the whole.
    """
    most, least = max(loads), min(loads)
    size = -(-max(0, most - least - tolerance * unit) // unit)
    if not size:
        return
    named: dict[str, Any] = {"group": group} if group else {}
    yield breach(
        f"{code}_group" if group else code,
        limit,
        strength,
        size,
        size_unit,
        most_loaded=people[loads.index(most)],
        least_loaded=people[loads.index(least)],
        most=most / unit,
        least=least / unit,
        **named,
    )
