"""Time to explain conflicts planted in a store file: ``python benchmarks/conflict.py [configs/store.yaml]``."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from scheduler import conflict_text, explain_conflict, forecast, load_store, staff
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind


def planted(problem: Problem) -> Iterator[tuple[str, Problem]]:
    """The problem with one conflict after the other."""
    start = problem.grid.start
    middle = start + timedelta(days=problem.grid.days // 2)
    team = [agent.id for agent in problem.agents if not agent.pool]
    first, last = problem.shifts[0].id, problem.shifts[-1].id
    yield "everybody on leave for a day", _with_leave(problem, team, [middle])
    leads = sorted(problem.leads)
    yield (
        "all leads but one on leave for ten days",
        _with_leave(problem, leads[1:], [middle + timedelta(days=day) for day in range(10)]),
    )
    pins = (
        Pin(team[-1], middle, Duty(DutyKind.WORK, last)),
        Pin(team[-1], middle + timedelta(days=1), Duty(DutyKind.WORK, first)),
    )
    yield "late and then early decided", replace(problem, pins=(*problem.pins, *pins))
    scarce = min(problem.queues, key=lambda queue: sum(queue.id in agent.skills for agent in problem.agents)).id
    trained = [agent.id for agent in problem.agents if not agent.pool and scarce in agent.skills]
    yield (
        f"all but one trained for {scarce} on leave for a week",
        _with_leave(problem, trained[1:], [middle + timedelta(days=day) for day in range(7)]),
    )


def _with_leave(problem: Problem, people: list[str], dates: list[date]) -> Problem:
    """More leave."""
    agents = tuple(
        replace(agent, leave=agent.leave | set(dates)) if agent.id in people else agent for agent in problem.agents
    )
    return replace(problem, agents=agents)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path, nargs="?", default=Path("configs/store.yaml"))
    parser.add_argument("--text", action="store_true", help="print the explanations, too")
    args = parser.parse_args()
    store = load_store(args.store)
    problem = store.problem(staff(store, forecast(store)))
    for name, conflicting in planted(problem):
        began, worked = time.perf_counter(), time.process_time()
        conflict = explain_conflict(conflicting, store.rules)
        spent = f"{time.perf_counter() - began:.1f} s, {time.process_time() - worked:.1f} s of processor time"
        print(f"{name}: {spent}, {len(conflict.clashes)} clashes, {len(conflict.repairs)} repairs")
        if args.text:
            print(conflict_text(conflict, language=store.language, names=store.names))


if __name__ == "__main__":
    main()
