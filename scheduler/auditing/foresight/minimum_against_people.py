"""As many people on each day as its shifts must have."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Finding, Severity

__all__ = ["minimum_against_people"]


def minimum_against_people(outlook: Outlook) -> Iterator[Finding]:
    """Least heads of a day's shifts, against the people who are not away; one finding, for the worst day.

    A day on which nobody is there at all is left to `nobody_left`.
    """
    present = outlook.count_present(outlook.team)
    missing = np.where(present > 0, np.array(outlook.minimum_by_day) - present, 0)
    worst = int(missing.argmax())
    if missing[worst] <= 0:
        return
    when = outlook.problem.grid.date_of(worst)
    yield Finding(
        "minimum_above_people",
        Severity.WARNING,
        {
            "date": when.isoformat(),
            "needed": outlook.minimum_by_day[worst],
            "people": int(present[worst]),
            "away": len(outlook.team) - int(present[worst]),
            "days": int((missing > 0).sum()),
        },
        size=int(missing[worst]),
        unit="heads",
        date=when,
    )
