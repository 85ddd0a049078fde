"""One more session of a meeting in place of people who miss it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from scheduler.domain.block import Block
from scheduler.domain.conflict import NewSession, Step
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.rules.away import away

__all__ = ["one_more_session"]

_TRIED: Final = 6
_HOUR: Final = timedelta(hours=1)


def one_more_session(problem: Problem, steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """In place of the only step that puts up with a meeting missed: one more session of it, in a quiet hour of a shift.

    Parameters
    ----------
    problem
        The problem.
    steps
        Those that speak of meetings missed.
    """
    if len(steps) != 1 or steps[0].said.code != "meeting_missed":
        return
    said = steps[0].said
    sessions = [block for block in problem.blocks if block.is_session and block.name == said.facts["meeting"]]
    series = [block for block in sessions if block.start.date() == said.date]
    for block in series[:1]:
        for new in _quiet(problem, block, str(said.agent))[:_TRIED]:
            facts = {"meeting": block.name, "date": new.start.date().isoformat(), "time": f"{new.start:%H:%M}"}
            told = Finding("repair_one_more_session", Severity.WARNING, facts, rule=said.rule, size=1, date=new.start.date())
            yield (Step(NewSession(new), told),)


def _quiet(problem: Problem, block: Block, agent: str) -> list[Block]:
    """Sessions in shifts of the same seven days, an hour for each, those with the fewest heads needed first."""
    person, grid = problem.agent(agent), problem.grid
    heads = problem.requirement.to_cover.sum(axis=0)
    length = block.end - block.start
    found: list[tuple[int, int, Block]] = []
    decided = {grid.day_of(pin.date): pin.duty for pin in problem.pins if pin.agent == agent}
    first = grid.day_of(block.start.date())
    for day in range(max(0, first - 3), min(grid.days, first + 4)):
        for shift in problem.shifts:
            start, end = problem.clock_times(shift, day)
            pinned = decided.get(day)
            if grid.date_of(day).weekday() not in shift.weekdays or (pinned is not None and pinned.shift != shift.id):
                continue
            times = [
                start + number * _HOUR
                for number in range(int((end - start) / _HOUR))
                if start + number * _HOUR + length <= end
            ]
            free = [when for when in times if away(person, when, when + length) is None]
            if free:
                quiet = min(free, key=lambda when: (int(heads[min(grid.interval_at(when), len(heads) - 1)]), when))
                need = int(heads[min(grid.interval_at(quiet), len(heads) - 1)])
                new = replace(block, start=quiet, end=quiet + length)
                found.append((0 if pinned is not None else 1, need, new))
    return [new for _, _, new in sorted(found, key=lambda item: (item[0], item[1], item[2].start))]
