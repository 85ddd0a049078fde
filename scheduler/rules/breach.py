"""A breach of a limit as a finding, priced as its strength says."""

from __future__ import annotations

from datetime import date

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.strength import Strength

__all__ = ["breach"]


def breach(
    code: str,
    limit: str,
    strength: Strength,
    size: int,
    unit: str,
    *,
    agent: str | None = None,
    when: date | None = None,
    **facts: Fact | date,
) -> Finding:
    """A finding on a limit that does not hold.

    Parameters
    ----------
    code
        Finding code.
    limit
        Name of the limit.
    strength
        How strongly it is meant: a wish is priced, anything else is a broken must.
    size, unit
        Extent.
    agent, when
        Whom and which day it concerns. They are facts as well where the code declares ``agent`` and ``date``, as those codes
        do that concern one person or one day.
    **facts
        Further facts.

    Returns
    -------
    Finding
    """
    everything = {"agent": agent, "date": when, **facts}
    spoken: dict[str, Fact] = {}
    for key, value in everything.items():
        if value is not None:
            spoken[key] = value.isoformat() if isinstance(value, date) else value
    return Finding(
        code=code,
        severity=Severity.MUST if strength.price is None else Severity.SHOULD,
        facts=spoken,
        rule=limit,
        size=size,
        unit=unit,
        cost=0 if strength.price is None else strength.price.cost(size),
        agent=agent,
        date=when,
    )
