"""On tiny instances the rosters that the model accepts are those that every `check` passes, at the same cost."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem
from solver.solving import EXACT

from scheduler.auditing.audit import audit
from scheduler.domain.assignment import Assignment
from scheduler.domain.balances import opening_balances
from scheduler.domain.finding import Severity
from scheduler.domain.outcome import Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Fix, Term
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.rules.rule import Rule
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


INSTANCES = {
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
