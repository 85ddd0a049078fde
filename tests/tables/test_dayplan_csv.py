from __future__ import annotations

import csv
import io
from dataclasses import replace

from dayplan.day_plans import MEAL, at, planned_problem
from factories import make_roster

from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.tables.dayplan_csv import dayplan_csv_bytes


def test_rows_are_in_order_of_time_with_names_and_fixed_queues() -> None:
    problem = planned_problem(agents=2)
    plan = DayPlanSettings(breaks=(MEAL,))
    items = make_roster(problem, a1="E", a2="E").assignments
    late, early = (Activity(at(hour), at(hour + 0.5), ActivityKind.BREAK) for hour in (13, 11))
    chat, plain = Activity(at(8), at(11), ActivityKind.CHAT, "presales"), Activity(at(11), at(12), ActivityKind.CHAT)
    roster = replace(
        make_roster(problem),
        assignments=(replace(items[0], activities=(plain, late)), replace(items[1], activities=(chat, early))),
    )
    text = dayplan_csv_bytes(roster, plan, (), names={"a1": "Ann"}, language="en").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["start"][11:], row["what"], row["name"], row["queue"]) for row in rows] == [
        ("08:00", "chat", "a2", "presales"),
        ("11:00", "meal", "a2", ""),
        ("13:00", "meal", "Ann", ""),
    ]


def test_a_plan_has_a_row_for_each_break() -> None:
    problem = planned_problem(breaks=(MEAL,), days=2)
    roster = plan_days(problem, make_roster(problem, a1="EL", a2="E."))
    text = dayplan_csv_bytes(roster, problem.dayplan, (), names={}, language="zh").decode("utf-8-sig")
    assert len(text.splitlines()) == 4
