"""Meetings for which no shift leaves a time."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.staffing.aside.occasions import occasions

__all__ = ["meetings_without_time"]


def meetings_without_time(outlook: Outlook) -> Iterator[Finding]:
    """Meetings of which some occasion has no session: no shift contains one in the hours and on the days they may be."""
    problem = outlook.problem
    held = {block.series for block in problem.blocks}
    for meeting in problem.dayplan.meetings:
        lost = [occasion for occasion in occasions(problem, meeting) if occasion.series not in held]
        if lost:
            first = lost[0].days[0]
            facts: dict[str, Fact] = {
                "meeting": meeting.name,
                "minutes": meeting.minutes,
                "date": first.isoformat(),
                "times": len(lost),
            }
            yield Finding("meeting_without_time", Severity.WARNING, facts, size=len(lost), unit="meetings", date=first)
