"""Shifts that somebody must always fill against the days that people can work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.auditing.foresight.outlook import Outlook, Period
from scheduler.domain.agent import Agent
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["too_few_people"]


def too_few_people(
    outlook: Outlook, code: str, people: Sequence[Agent], shifts: Sequence[int], more_facts: Mapping[str, Fact] | None = None
) -> tuple[Finding, ...]:
    """Compare shifts to be filled with those that people can work, one a day, days off kept.

    Fourteen shifts a week at six days a person are three people: two can fill twelve at most. The sum is made for every
    calendar week and for every stretch of days in which the longest run must end.

    Parameters
    ----------
    outlook
        The problem.
    code
        Finding code with the facts ``date`` (first day of the worst period), ``days`` (its length), ``shifts``, ``people``,
        ``possible``, ``most`` (shifts per person in it) and ``enough`` (people who would do).
    people
        Those who can fill the shifts.
    shifts
        Shifts to be filled on each day of the horizon.
    more_facts
        Further facts of the code.

    Returns
    -------
    tuple of Finding
        None where the sum works out everywhere; otherwise one, for the period in which most is missing.
    """

    def missing(period: Period) -> int:
        possible = sum(min(outlook.days_present(agent, period.days), period.most_shifts) for agent in people)
        return sum(shifts[day] for day in period.days) - possible

    worst = max(outlook.periods, key=missing)
    size = missing(worst)
    if size <= 0:
        return ()
    needed = sum(shifts[day] for day in worst.days)
    first = outlook.problem.grid.date_of(worst.days[0])
    facts: dict[str, Fact] = {
        "date": first.isoformat(),
        "days": len(worst.days),
        "shifts": needed,
        "people": len(people),
        "possible": needed - size,
        "most": worst.most_shifts,
        "enough": len(people) - (-size // max(1, worst.most_shifts)),
        **(more_facts or {}),
    }
    return (Finding(code, Severity.WARNING, facts, size=size, unit="shifts", date=first),)
