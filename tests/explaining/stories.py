"""Small rosters that people know, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.roster import Roster

__all__ = ["NAMES", "day", "known", "without"]

NAMES = {
    "early": "早班",
    "late": "晚班",
    "presales": "售前",
    "a1": "李娜",
    "a2": "王伟",
    "a3": "赵敏",
    "a4": "陈洁",
    "p1": "周杰",
}


def day(number: int) -> date:
    """A day of the first week, 0 is Monday."""
    return date.fromordinal(MONDAY.toordinal() + number)


def known(*, told_at: datetime | None = None, standby: Iterable[str] = ("a3", "a4", "p1"), **rows: str) -> Problem:
    """A week of four people and one of the pool, who know a roster of one early and one late shift a day."""
    agents = (*(make_agent(f"a{number}", skills=("presales",)) for number in range(1, 5)),)
    pool = make_agent("p1", skills=("presales",), pool=True)
    problem = make_problem(agents=(*agents, pool), queues=("presales",), required=1, standby_agents=standby)
    reference = make_roster(problem, **rows)
    on_call = frozenset((item.agent, item.date) for item in reference.assignments if not item.works)
    return replace(problem, reference=reference, told_at=told_at, on_call=on_call)


def without(problem: Problem, agent: str, *numbers: int) -> Problem:
    """The problem with somebody absent on some days."""
    cells = frozenset((agent, day(number)) for number in numbers)
    agents = tuple(
        replace(each, leave=each.leave | {when for _, when in cells}) if each.id == agent else each
        for each in problem.agents
    )
    pins = (*problem.pins, *(Pin(*cell, None) for cell in cells))
    return replace(problem, agents=agents, settled=problem.settled | cells, pins=pins)


def called(problem: Problem, roster: Roster, agent: str) -> Roster:
    """The roster with somebody's work marked as called in."""
    items = tuple(replace(item, called=True) if item.agent == agent and item.works else item for item in roster.assignments)
    return replace(roster, assignments=items)
