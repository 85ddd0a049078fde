"""Enough leads to have one on duty at all hours that ask for one."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.seats import too_few_people
from scheduler.domain.finding import Finding

__all__ = ["leads_against_shifts"]


def leads_against_shifts(outlook: Outlook) -> Iterator[Finding]:
    """Fewest shifts with a lead that fill the hours that ask for one, against the leads' working days."""
    if not outlook.limits.lead_on_duty:
        return
    leads = tuple(agent for agent in outlook.team if agent.id in outlook.problem.leads)
    yield from too_few_people(outlook, "leads_too_few", leads, outlook.fewest_shifts(outlook.lead_hours))
