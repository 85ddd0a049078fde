"""Time of the checks before the solve at 200 agents and 28 days: ``python benchmarks/foresight.py``."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from scheduler.auditing.before_solve import before_solve
from scheduler.domain.agent import Agent
from scheduler.domain.calendar import Calendar
from scheduler.domain.hours import Hours, Window
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.request import Pin, Request
from scheduler.domain.requirement import Requirement
from scheduler.domain.shift import Duty, DutyKind, ShiftKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

_START = date(2026, 12, 1)


def big_store(agents: int, days: int) -> Problem:
    """A store with leave, requests, pins and three shifts."""
    grid = TimeGrid(_START, days)
    operating = Hours.daily(Window(480, 1440))
    queues = tuple(Queue(name, name, 30.0, operating) for name in ("presales", "aftersales"))
    shifts = (
        ShiftTemplate("early", "Early", 480, 960, ShiftKind.EARLY, "E"),
        ShiftTemplate("mid", "Mid", 720, 1200, ShiftKind.MID, "M"),
        ShiftTemplate("late", "Late", 960, 1440, ShiftKind.LATE, "L"),
    )
    people = tuple(_person(number, days) for number in range(agents))
    heads = np.zeros((2, grid.interval_count), dtype=np.int64)
    heads[:, operating.open_intervals(grid)] = agents // 8
    nothing = np.zeros(heads.shape)
    requirement = Requirement(grid, ("presales", "aftersales"), heads, nothing, nothing)
    pins = tuple(
        Pin(f"a{number}", _START + timedelta(days=3), Duty(DutyKind.WORK, "late")) for number in range(0, agents, 9)
    )
    requests = tuple(Request(f"a{number}", _START + timedelta(days=number % days)) for number in range(0, agents, 3))
    problem = Problem(
        "big", grid, Calendar(), operating, Hours.daily(Window(540, 1380)), queues, shifts, people, requirement
    )
    leads = frozenset(f"a{number}" for number in range(0, agents, 10))
    return replace(problem, pins=pins, requests=requests, leads=leads, give_up_order=GIVE_UP_ORDER)


def _person(number: int, days: int) -> Agent:
    """Somebody with two days of leave."""
    skills = (("presales", "aftersales"), ("presales",), ("aftersales",))[number % 3]
    off = _START + timedelta(days=number * 5 % days)
    leave = frozenset({off, off + timedelta(days=1)})
    return Agent(f"a{number}", f"A{number}", frozenset(skills), weekly_minutes=2400, leave=leave)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=int, default=200)
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--times", type=int, default=5)
    args = parser.parse_args()
    problem = big_store(args.agents, args.days)
    settings: dict[str, dict[str, object] | bool] = {
        "heads_per_shift": {"minimum": {"early": 5, "late": 5}},
        "reserve": {"ratio": 1.5},
        "weekends_worked": {"level": "must", "maximum": 3},
        "monthly_hours": {"maximum_hours": 180, "minimum_hours": 120},
        "horizon_hours": {"minimum_hours": 100},
        "requests": {"level": "must"},
    }
    rules = build_rules(settings)
    spent = []
    for _ in range(args.times):
        began = time.process_time()
        findings = before_solve(problem, rules)
        spent.append(time.process_time() - began)
    print(f"{args.agents} agents x {args.days} days: {min(spent):.2f} s of processor time, {len(findings)} findings")


if __name__ == "__main__":
    main()
