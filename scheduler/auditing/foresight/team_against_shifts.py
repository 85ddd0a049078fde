"""A team large enough for the shifts that must be filled every week."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.seats import too_few_people
from scheduler.domain.finding import Finding

__all__ = ["team_against_shifts"]


def team_against_shifts(outlook: Outlook) -> Iterator[Finding]:
    """Least heads per shift and the fewest shifts that fill the scored window, against everybody's working days."""
    minimum = outlook.minimum_by_day
    window = [0] * len(minimum)
    if outlook.limits.scored_window:
        window = outlook.fewest_shifts(np.logical_or.reduce(outlook.scored_open))
    shifts = [max(pair) for pair in zip(minimum, window, strict=True)]
    yield from too_few_people(outlook, "team_too_small", outlook.team, shifts)
