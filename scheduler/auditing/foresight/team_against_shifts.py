"""A team large enough for the shifts that must be filled every week."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.seats import too_few_people
from scheduler.auditing.foresight.shifts_to_fill import shifts_to_fill
from scheduler.domain.finding import Finding

__all__ = ["team_against_shifts"]


def team_against_shifts(outlook: Outlook) -> Iterator[Finding]:
    """Least heads per shift and the fewest shifts that fill the scored window, against everybody's working days."""
    yield from too_few_people(outlook, "team_too_small", outlook.team, shifts_to_fill(outlook))
