"""Whether everybody attends the meetings, and the work off chat is done."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.assignment import Assignment
from scheduler.domain.block import Block
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["sessions_attended"]

_MINUTE = 60


def sessions_attended(problem: Problem, roster: Roster) -> Iterator[Finding]:
    """Who could attend a session and does not, and work off chat that nobody or too few do.

    Whoever works no shift with a session is the business of the limit ``meeting_attendance``. Where a roster has nothing at
    all within its shifts, such as one made by hand, one finding says so.
    """
    if problem.blocks and not any(item.activities for item in roster.assignments):
        yield _unplanned(problem)
        return
    series: dict[str, list[Block]] = {}
    for block in sorted(problem.blocks, key=lambda item: item.start):
        if block.is_session:
            series.setdefault(block.series, []).append(block)
        else:
            yield from _undone(block, roster)
    for sessions in series.values():
        for agent in dict.fromkeys(name for block in sessions for name in block.who):
            possible = [block for block in sessions if any(_contains(item, block) for item in roster.of(agent))]
            if possible and not any(_attends(item, block) for block in sessions for item in roster.of(agent)):
                first = possible[0]
                facts: dict[str, Fact] = {"agent": agent, "meeting": first.name, **_when(first)}
                yield Finding(
                    "session_unattended",
                    Severity.WARNING,
                    facts,
                    size=1,
                    unit="meetings",
                    agent=agent,
                    date=first.start.date(),
                )


def _unplanned(problem: Problem) -> Finding:
    """Nothing is planned at all."""
    first = min(block.start for block in problem.blocks).date()
    facts: dict[str, Fact] = {"sessions": len(problem.blocks), "date": first.isoformat()}
    return Finding("sessions_unplanned", Severity.WARNING, facts, size=len(problem.blocks), unit="meetings", date=first)


def _contains(item: Assignment, block: Block) -> bool:
    """Whether somebody is at work during a whole session."""
    return item.works and item.start <= block.start and block.end <= item.end


def _attends(item: Assignment, block: Block) -> bool:
    """Whether somebody attends a session."""
    return any((part.kind, part.start, part.end) == (block.kind, block.start, block.end) for part in item.activities)


def _undone(block: Block, roster: Roster) -> Iterator[Finding]:
    """Minutes of work off chat that nobody does; whoever does more than its share does not make up for others."""
    done = sum(
        max(0, int((min(part.end, block.end) - max(part.start, block.start)).total_seconds()) // _MINUTE)
        for item in roster.assignments
        if item.works and item.agent in block.who
        for part in item.activities
        if part.kind is block.kind
    )
    minutes = int((block.end - block.start).total_seconds()) // _MINUTE * block.heads - done
    if minutes > 0:
        facts: dict[str, Fact] = {"work": block.name, "minutes": minutes, **_when(block), "end": f"{block.end:%H:%M}"}
        when = block.start.date()
        yield Finding("work_undone", Severity.WARNING, facts, size=minutes, unit="minutes", date=when)


def _when(block: Block) -> dict[str, Fact]:
    """Date and time of a block."""
    return {"date": block.start.date().isoformat(), "start": f"{block.start:%H:%M}"}
