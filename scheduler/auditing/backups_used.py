"""Who backs up another queue, and how often: what bonus points are given for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["backups_used"]


def backups_used(problem: Problem, roster: Roster) -> Iterator[Finding]:
    """One note per person and queue with the shifts in which the person backs it up.

    A shift counts where it starts on a day of a campaign; where the day plan says who serves which queue when, it counts
    only if the person serves the queue in it.
    """
    agents = {agent.id: agent for agent in problem.agents}
    shifts: Counter[tuple[str, str]] = Counter()
    for item in roster.assignments:
        agent = agents.get(item.agent)
        if agent is None or not item.works or item.date not in agent.backup_dates:
            continue
        for queue in sorted(agent.backup_skills - agent.skills):
            shifts[item.agent, queue] += _serves(item, queue)
    for (who, queue), count in sorted(shifts.items()):
        if count:
            facts: dict[str, Fact] = {"agent": who, "queue": queue, "shifts": count}
            yield Finding("backup_used", Severity.INFO, facts, size=count, unit="shifts", agent=who)


def _serves(item: Assignment, queue: str) -> bool:
    """Whether a person may be on a queue in a shift, as far as it is told."""
    told = {activity.queue for activity in item.activities if activity.queue is not None}
    return not told or queue in told
