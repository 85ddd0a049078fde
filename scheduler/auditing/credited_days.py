"""Credited days off that a roster spends, against those that people have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.balances import DAY_OFF
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["credited_days"]


def credited_days(problem: Problem, roster: Roster) -> Iterator[Finding]:
    """A warning for everybody who spends more credited days off than she has at the start.

    A credited day on which the person works after all is not spent.
    """
    spent = Counter(
        agent
        for agent, when in roster.credited
        if when in problem.grid.dates and not any(item.works for item in roster.on(agent, when))
    )
    for agent in problem.agents:
        left = max(0, agent.balances.get(DAY_OFF, 0))
        over = spent[agent.id] - left
        if over > 0:
            facts: dict[str, Fact] = {"agent": agent.id, "spent": spent[agent.id], "left": left}
            yield Finding("credited_days_overdrawn", Severity.WARNING, facts, size=over, unit="days", agent=agent.id)
