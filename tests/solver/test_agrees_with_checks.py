"""On tiny instances the rosters that the model accepts are those that every `check` passes, at the same cost."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_shift
from solver.solving import EXACT

from scheduler.auditing.audit import audit
from scheduler.domain.assignment import ActivityKind, Assignment
from scheduler.domain.balances import opening_balances
from scheduler.domain.block import Block
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.finding import Severity
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.outcome import Status
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.domain.terms import Fix, Term
from scheduler.rules.mix import Mix
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.rules.rule import Rule
from scheduler.rules.staff_group import StaffGroup
from scheduler.rules.team_part import TeamPart
from scheduler.solver.solve import solve_terms

SAMPLES = 60
CAN_BE_GIVEN_UP = {limit for group in GIVE_UP_ORDER for limit in group}
HAVE_A_HARD_PART = {"rest", "longest_run"}


def _two_queues() -> tuple[Problem, Mapping[str, object]]:
    agents = [
        make_agent("a1", worth_percent=50, role="lead"),
        make_agent("a2", skills=("presales",), weekly_minutes=2400, leave=frozenset({date(2026, 12, 7)})),
        make_agent("a3", contract_percent=50, weekly_minutes=1200, balances={"late": 2, "weekend": 1}),
    ]
    requests = [
        Request("a1", date(2026, 12, 5)),
        Request("a3", date(2026, 12, 6), shift="early", weight=2),
        Request("a2", date(2026, 12, 5), shift="late", against=True),
    ]
    problem = make_problem(
        start=date(2026, 12, 4),
        days=4,
        agents=agents,
        required={"presales": 1, "aftersales": 1},
        requests=requests,
        leads=("a1",),
        give_up_order=GIVE_UP_ORDER,
    )
    return problem, {
        "heads_per_shift": {"minimum": {"early": 1, "late": 1}},
        "longest_run": {"days": 2, "absolute_days": 3},
        "days_off": {"per_week": 2},
        "weekly_hours": {"maximum_hours": 16},
    }


def _across_midnight() -> tuple[Problem, Mapping[str, object]]:
    shifts = [EARLY, NIGHT]
    empty = make_problem(agents=2, days=3, shifts=shifts, queues=("support",))
    carried = [make_assignment(empty, "a1", -2, "night"), make_assignment(empty, "a1", -1, "night")]
    problem = make_problem(
        agents=2,
        days=3,
        shifts=shifts,
        queues=("support",),
        carry_in=carried,
        carry_in_from=date(2026, 12, 1),
        give_up_order=GIVE_UP_ORDER,
    )
    return problem, {"longest_run": {"days": 3, "absolute_days": 4}, "rest": {"hours": 16, "floor_hours": 2}}


def _reserve() -> tuple[Problem, Mapping[str, object]]:
    agents = [make_agent("a1"), make_agent("a2"), make_agent("p1", pool=True)]
    problem = make_problem(
        days=2,
        agents=agents,
        required={"presales": 1, "aftersales": 0},
        standby_agents=("a2", "p1"),
        pins=[Pin("p1", date(2026, 12, 8), Duty(DutyKind.STANDBY, "early"))],
        give_up_order=GIVE_UP_ORDER,
    )
    return problem, {"reserve": {"ratio": 1.5}, "standby_limit": {"team_per_week": 1}}


def _reserve_for_busier_days() -> tuple[Problem, Mapping[str, object]]:
    problem, settings = _reserve()
    more = np.where(np.arange(problem.grid.interval_count) % 24 < 16, 1, 2)
    busier = problem.requirement.heads + more * (problem.requirement.heads > 0)
    return replace(problem, requirement=replace(problem.requirement, reserve_heads=busier)), {**settings, "reserve": {}}


def _clocks_change() -> tuple[Problem, Mapping[str, object]]:
    problem = make_problem(
        start=date(2026, 3, 28),
        days=3,
        agents=2,
        shifts=[EARLY, LATE],
        timezone="Europe/Berlin",
        queues=("support",),
        give_up_order=GIVE_UP_ORDER,
    )
    return problem, {"rest": {"hours": 8, "floor_hours": 1}, "weekly_hours": {"maximum_hours": 8}}


def _newcomer_and_backup() -> tuple[Problem, Mapping[str, object]]:
    days = [date(2026, 12, day) for day in (7, 8, 9)]
    training = Newcomer("a3", "a1", days[0], days[1], (0, 50), 20)
    agents = [
        make_agent("a1", skills=("presales",), levels={"presales": 2}, mentees=(training,), grade="P3"),
        make_agent("a2", skills=("aftersales",), backup_skills=frozenset({"presales"}), backup_dates=frozenset({days[1]})),
        make_agent("a3", newcomer=training),
    ]
    problem = make_problem(agents=agents, days=3, shifts=[EARLY, NIGHT], leads=("a1", "a3"), give_up_order=GIVE_UP_ORDER)
    return problem, {
        "heads_per_shift": {"minimum": {"early": 1}, "maximum": {"early": 2}},
        "mix_per_shift": {"mixes": (Mix(grades=("P3",), shifts=("early",), minimum=1),)},
        "newcomers_per_shift": {"maximum": 0},
        "pairs_apart": {"pairs": (("a1", "a2"),), "level": 7, "overlapping": True},
        "leader_per_group": {"groups": {"A": StaffGroup(("a2",), ("a1", "a3"))}, "level": "should"},
    }


def _pattern_of_days() -> tuple[Problem, Mapping[str, object]]:
    shifts = [EARLY, LATE, NIGHT]
    empty = make_problem(start=date(2026, 12, 9), agents=2, days=9, shifts=shifts, queues=("support",))
    agents = [make_agent("a1", skills=("support",)), make_agent("a2", skills=("support",), leave={date(2026, 12, 12)})]
    problem = replace(
        empty,
        agents=tuple(agents),
        carry_in=tuple(make_assignment(empty, "a1", day, "late") for day in (-1, -2, -4)),
        carry_in_from=date(2026, 12, 5),
        give_up_order=GIVE_UP_ORDER,
    )
    return problem, {
        "cover": False,
        "rest": {"hours": 8, "floor_hours": 0, "after_night_hours": 24, "level": "should"},
        "shortest_run": {"days": 3},
        "days_off_in_a_row": {"level": "must"},
        "days_off_together": {"within_days": 6},
        "days_off_rolling": {"days": 2, "within_days": 5},
        "nights_in_a_row": {"minimum": 2, "maximum": 2},
        "lates_in_a_row": {"minimum": 2, "maximum": 3, "level": "must"},
        "weekends_worked": {"maximum": 1, "of_weekends": 2},
        "weekends_in_a_row": {"maximum": 1, "level": "must"},
        "whole_weekends": {},
        "steady_shift": {},
        "shift_changes": {"within_days": 2},
        "forward_rotation": {"level": "must"},
        "successions": {"forbidden": (("night", "early"), ("late", "night")), "within_days": 3},
        "crews": {"crews": {"A": ("a1",)}, "rotation": ("late", "off"), "anchor": "2026-12-09", "level": "should"},
    }


def _shared_alike() -> tuple[Problem, Mapping[str, object]]:
    agents = [
        make_agent("a1", balances={"hours": 5, "request": 1}),
        make_agent("a2", contract_percent=50, leave=frozenset({date(2026, 12, 8)}), balances={"standby": 1, "holiday": 1}),
        make_agent("a3", grade="P3"),
    ]
    wishes = [("a1", 7, None), ("a1", 8, "early"), ("a1", 8, "late"), ("a2", 7, None), ("a2", 9, None), ("a3", 9, None)]
    requests = [Request(who, date(2026, 12, day), shift, against=shift == "late") for who, day, shift in wishes]
    problem = make_problem(
        days=3,
        agents=agents,
        requests=[*requests, Request("a3", date(2026, 12, 7), against=True)],
        standby_agents=("a1", "a2"),
        calendar=Calendar(holidays={date(2026, 12, 8): Holiday(date(2026, 12, 8), "feast")}),
        give_up_order=GIVE_UP_ORDER,
    )
    groups = {"named": TeamPart(people=("a1", "a2"), tolerance=0), "able": TeamPart(skills=("presales",))}
    return problem, {
        "fairness_of_lates": {"tolerance": 0, "groups": groups},
        "fairness_of_holidays": {"tolerance": 0},
        "fairness_of_standby": {"tolerance": 0, "level": "must"},
        "fairness_of_hours": {"tolerance": 4, "groups": groups},
        "fairness_of_requests": {"tolerance": 0, "at_least": 2},
        "standby_limit": {"team_per_month": 1},
    }


def _money(level: str = "should") -> tuple[Problem, Mapping[str, object]]:
    shifts = [EARLY, make_shift("long", 12, 22, ShiftKind.LATE)]
    empty = make_problem(start=date(2026, 12, 11), agents=2, days=4, shifts=shifts, queues=("support",))
    agents = [make_agent("a1", skills=("support",), balances={"day_off": 1}), make_agent("a2", skills=("support",))]
    rates = {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 300}
    feast = date(2026, 12, 12)
    problem = replace(
        empty,
        agents=tuple(agents),
        calendar=Calendar(holidays={feast: Holiday(feast, "feast")}),
        carry_in=tuple(make_assignment(empty, "a1", day, "long") for day in (-1, -2, -3)),
        carry_in_from=date(2026, 12, 1),
        give_up_order=GIVE_UP_ORDER,
        pay=Pay("CNY", {"a1": 2333, "a2": 2000}, 1500, OvertimeBasis(weekly_minutes=1440), rates),
    )
    return problem, {
        "rest": False,
        "weekly_hours": {"level": level, "minimum_hours": 30},
        "rolling_shifts": {"level": level, "within_days": 3, "maximum_shifts": 2},
        "monthly_hours": {"level": level, "minimum_hours": 40, "maximum_hours": 60},
        "shifts_of_kind": {"level": level, "maximum_per_week": {"early": 1}, "minimum": {"long": 1}},
        "overtime": {"level": level, "weekly_hours": 24, "maximum_hours_per_month": 12},
        "credited_days_off": {"level": level},
        "budget": {"level": level, "amount": 900},
    }


def _within_the_day() -> tuple[Problem, Mapping[str, object]]:
    agents = [make_agent("a1", worth_percent=90), make_agent("a2", skills=("presales",)), make_agent("a3", worth_percent=50)]
    problem = make_problem(start=date(2026, 12, 7), days=2, agents=agents, give_up_order=GIVE_UP_ORDER)
    who = ("a1", "a2", "a3")
    times = [
        (ActivityKind.MEETING, 0, 9.5, 0.5, 2),
        (ActivityKind.MEETING, 1, 18, 1, 2),
        (ActivityKind.OFF_CHAT, 1, 14, 4, 1),
    ]
    blocks = []
    for kind, day, hour, hours, heads in times:
        start = problem.grid.clock(day, int(hour * 60))
        blocks.append(Block(kind.value, kind.value, kind, start, start + timedelta(hours=hours), heads, who[:heads]))
    return replace(problem, blocks=tuple(blocks)), {"meeting_attendance": {"level": "must"}, "off_chat_work": {"level": 30}}


INSTANCES = {
    "within the day": _within_the_day,
    "money": _money,
    "money as musts": lambda: _money("must"),
    "shared alike": _shared_alike,
    "pattern of days": _pattern_of_days,
    "newcomer and backup": _newcomer_and_backup,
    "two queues": _two_queues,
    "across midnight": _across_midnight,
    "reserve": _reserve,
    "reserve for busier days": _reserve_for_busier_days,
    "clocks change": _clocks_change,
}


@pytest.mark.parametrize("instance", INSTANCES)
def test_the_model_accepts_what_the_checks_pass_at_the_same_cost(instance: str) -> None:
    problem, settings = INSTANCES[instance]()
    rules = build_rules(settings)  # type: ignore[arg-type]
    terms = [term for rule in rules for term in rule.terms(problem)]
    draw = random.Random(7)
    seen = Counter(_compare(problem, rules, terms, _random_roster(problem, draw)) for _ in range(SAMPLES))
    assert seen["accepted"] or seen["given up"], f"the instance is of no use: {seen}"


def _random_roster(problem: Problem, draw: random.Random) -> dict[tuple[str, int], Duty | None]:
    """A duty or none for each person and day; mostly such as can be given to the person."""
    cells: dict[tuple[str, int], Duty | None] = {}
    for agent in problem.agents:
        for day in range(problem.grid.days):
            usual = problem.standby_duties if agent.pool else problem.work_duties
            odd = draw.random() < 0.08
            cells[agent.id, day] = draw.choice([None, *(problem.duties if odd else usual)])
    return cells


def _compare(
    problem: Problem, rules: tuple[Rule, ...], terms: list[Term], cells: Mapping[tuple[str, int], Duty | None]
) -> str:
    """Solve with every cell fixed and check the same roster; returns how it went."""
    fixes = [
        Fix(name=f"fix/{agent}/{day}", limit="fix", agent=agent, day=day, duty=duty) for (agent, day), duty in cells.items()
    ]
    roster = _roster(problem, cells)
    findings = [finding for rule in rules for finding in rule.check(problem, roster)]
    broken: Counter[str] = Counter()
    for finding in findings:
        if finding.severity is Severity.MUST:
            broken[str(finding.rule)] += finding.size
    solution = solve_terms(problem, [*terms, *fixes], EXACT)
    if solution.status is Status.INFEASIBLE:
        assert any(limit not in CAN_BE_GIVEN_UP or limit in HAVE_A_HARD_PART for limit in broken), (cells, broken)
        return "refused"
    cost = sum(finding.cost for finding in findings)
    assert dict(solution.given_up) == dict(broken), cells
    assert solution.objective == cost / COST_UNITS_PER_PRICE, (cells, findings)
    assert solution.roster == roster
    assert audit(problem, roster, rules).cost == cost
    return "given up" if broken else "accepted"


def _roster(problem: Problem, cells: Mapping[tuple[str, int], Duty | None]) -> Roster:
    """The roster of the cells."""
    assignments = [
        make_assignment(problem, agent, day, duty.shift, standby=duty.kind is DutyKind.STANDBY)
        for (agent, day), duty in cells.items()
        if duty is not None
    ]
    leave = frozenset((agent.id, when) for agent in problem.agents for when in agent.leave if when in problem.grid.dates)
    ids = tuple(agent.id for agent in problem.agents)
    balances = opening_balances(problem.agents)
    return Roster(problem.grid.start, problem.grid.days, ids, tuple(assignments), leave, balances=balances)


def test_the_best_roster_of_a_tiny_instance_is_the_cheapest_of_all() -> None:
    from itertools import product

    agents = [make_agent("a1", worth_percent=50), make_agent("a2", skills=("presales",))]
    requests = [Request("a1", date(2026, 12, 8)), Request("a2", date(2026, 12, 9), shift="late")]
    problem = make_problem(days=3, agents=agents, requests=requests, give_up_order=GIVE_UP_ORDER)
    rules = build_rules({"scored_window": False, "heads_per_shift": {"minimum": {"early": 1}}})
    keys = [(agent.id, day) for agent in problem.agents for day in range(3)]
    costs = []
    for choice in product([None, *problem.work_duties], repeat=len(keys)):
        checked = audit(problem, _roster(problem, dict(zip(keys, choice, strict=True))), rules)
        if not checked.broken_musts:
            costs.append(checked.cost)
    solution = solve_terms(problem, [term for rule in rules for term in rule.terms(problem)], EXACT)
    assert solution.objective == solution.bound == min(costs) / COST_UNITS_PER_PRICE
    assert solution.roster is not None
    assert audit(problem, solution.roster, rules).cost == min(costs)


def test_a_night_before_the_horizon_is_an_assignment_like_any_other() -> None:
    problem, _ = _across_midnight()
    last = problem.carry_in[-1]
    assert last == Assignment("a1", date(2026, 12, 6), "night", datetime(2026, 12, 6, 22), datetime(2026, 12, 7, 6))
