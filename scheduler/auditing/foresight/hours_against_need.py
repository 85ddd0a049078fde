"""The team's hours against the heads that the contacts need."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.worth import worth_percent
from scheduler.rules.weeks import Week

__all__ = ["hours_against_need"]


def hours_against_need(outlook: Outlook) -> Iterator[Finding]:
    """Head-hours required in a week, against contracted hours less leave, each at what the person is worth.

    An upper bound of what a roster can give: where even this is too little, every roster is short.
    """
    grid = outlook.problem.grid
    heads = outlook.problem.requirement.to_cover.sum(axis=0) * outlook.problem.owned
    by_day = heads.reshape(-1, grid.intervals_per_day).sum(axis=1) * grid.interval_hours
    by_day[grid.days - 1] += by_day[grid.days :].sum()
    team = outlook.team
    short: list[tuple[float, float, Week]] = []
    for week in outlook.weeks:
        needed = float(by_day[list(week.days)].sum())
        possible = sum(_head_hours(outlook, agent, week) for agent in team)
        if needed > possible:
            short.append((needed - possible, needed, week))
    if not short:
        return
    missing, needed, week = max(short, key=lambda item: item[0])
    first = grid.date_of(week.days[0])
    # Somebody more is taken to work as much as the one who gives most, on as many days as the horizon has of the week.
    each = max((_head_hours(outlook, agent, week) for agent in team), default=0.0)
    each = each or (7 - outlook.limits.days_off) * outlook.longest_shift / 60
    yield Finding(
        "team_hours_too_few",
        Severity.WARNING,
        {
            "date": first.isoformat(),
            "needed": round(needed, 1),
            "possible": round(needed - missing, 1),
            "people": len(team),
            "more": ceil(missing / each - 1e-9) if each else 1,
            "weeks": len(short),
        },
        size=round(missing),
        unit="hours",
        date=first,
    )


def _head_hours(outlook: Outlook, agent: Agent, week: Week) -> float:
    """Most standard head-hours that a person gives in a week under contract and limits."""
    by_days = outlook.days_workable(agent, week) * outlook.longest_shift
    limit = outlook.limits.weekly_minutes
    contract = agent.weekly_minutes
    minutes = float(by_days if limit is None else min(by_days, limit))
    if contract is not None:
        on_leave = sum(outlook.problem.grid.date_of(day) in agent.leave for day in week.days)
        minutes = min(minutes, contract * (len(week.days) - on_leave) / 7)
    worth = max(worth_percent(agent, outlook.problem.grid.date_of(day)) for day in week.days)
    return minutes * worth / 100 / 60
