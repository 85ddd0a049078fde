"""Small problems with a day plan: ``from dayplan.day_plans import ...``."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from factories import MONDAY, make_problem

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["MEAL", "at", "parts_of", "planned_problem", "session", "work"]

MEAL = BreakRule("meal", 30, 180, 300)


def at(hour: float) -> datetime:
    """A clock time on the first day, or after it."""
    return datetime(MONDAY.year, MONDAY.month, MONDAY.day) + timedelta(minutes=round(hour * 60))


def session(start: float, *who: str, hours: float = 0.5, heads: int = 1, series: str = "talk/1") -> Block:
    """A session of a meeting on the first day."""
    return Block(series, "talk", ActivityKind.MEETING, at(start), at(start + hours), heads, who)


def work(start: float, end: float, *who: str, heads: int = 1) -> Block:
    """Work off chat on the first day."""
    return Block("returns/1", "returns", ActivityKind.OFF_CHAT, at(start), at(end), heads, who)


def planned_problem(
    *blocks: Block, breaks: tuple[BreakRule, ...] = (), fix_queue: bool = False, **settings: object
) -> Problem:
    """A problem of one day with a day plan."""
    problem = make_problem(**{"days": 1, **settings})  # type: ignore[arg-type]
    return replace(problem, dayplan=DayPlanSettings(breaks=breaks, fix_queue=fix_queue), blocks=blocks)


def parts_of(roster: Roster, agent: str, *kinds: ActivityKind) -> list[Activity]:
    """What a person does within shifts, of some kinds or of all."""
    return [part for item in roster.of(agent) for part in item.activities if not kinds or part.kind in kinds]
