"""The heart of the rules: what `terms` asks for and what `check` finds are the same on every roster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from random import Random

import numpy as np
import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_shift
from random_blocks import with_random_blocks
from random_people import people_rules, random_training
from term_evaluator import TermEvaluator

from scheduler.domain.agent import Unavailability
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.finding import Severity
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.rules.registry import build_rules
from scheduler.rules.rule import Rule
from scheduler.rules.team_part import TeamPart
from scheduler.rules.who_may import WhoMay

STARTS = (
    (date(2026, 12, 7), None),
    (date(2026, 12, 10), "Asia/Shanghai"),
    (date(2026, 3, 27), "Europe/Berlin"),
    (date(2026, 10, 23), "Europe/Berlin"),
)
"""A Monday, a Thursday, and the days before clocks change in spring and in autumn."""

LONG = make_shift("xlong", 20, 44, ShiftKind.NIGHT)
DAWN = make_shift("dawn", 5, 13, ShiftKind.EARLY, weekdays=(0, 1, 2, 3, 6))


def random_problem(dice: Random) -> Problem:
    """A tiny problem with an accident of everything that rules look at."""
    start, timezone = dice.choice(STARTS)
    days = dice.randint(1, 5)
    shifts = dice.sample((EARLY, LATE, NIGHT, LONG, DAWN), dice.randint(2, 3))
    horizon = [start + timedelta(days=day) for day in range(days)]
    agents = [
        make_agent(
            name,
            skills=dice.choice((("presales",), ("aftersales",), ("presales", "aftersales"))),
            worth_percent=dice.choice((100, 100, 50, 0)),
            contract_percent=dice.choice((100, 80, 50)),
            weekly_minutes=dice.choice((None, 1200, 2400)),
            pool=name == "c" and dice.random() < 0.5,
            leave=frozenset(dice.sample(horizon, 1)) if dice.random() < 0.3 else frozenset(),
            unavailable=_absences(dice, horizon),
            levels=dice.choice(({}, {"presales": 2})),
            backup_skills=frozenset(dice.choice(((), ("presales",), ("aftersales",)))),
            backup_dates=frozenset(dice.sample(horizon, dice.randint(0, days))),
            **random_training(dice, name, horizon),
            balances=dice.choice(
                ({}, {"late": 1, "hours": 3, "day_off": 2}, {"late": 2, "weekend": 1, "standby": -1, "request": 2})
            ),
        )
        for name in "abc"
    ]
    heads = {"presales": dice.randint(0, 2), "aftersales": dice.randint(0, 2)}
    ids = [shift.id for shift in shifts]
    problem = make_problem(
        start=start,
        days=days,
        timezone=timezone,
        interval_minutes=dice.choice((60, 30)),
        agents=agents,
        shifts=shifts,
        required=heads,
        requests=[
            Request(
                dice.choice("abc"), dice.choice(horizon), dice.choice((None, *ids)), dice.random() < 0.5, dice.randint(1, 2)
            )
            for _ in range(dice.randint(0, 3))
        ],
        pins=[Pin(dice.choice("abc"), dice.choice(horizon), dice.choice((None, Duty(DutyKind.WORK, ids[0]))))],
        leads=dice.choice(((), ("a",), ("a", "b"))),
        standby_agents=dice.choice(((), ("c",), ("b", "c"))),
        week_start=dice.choice((0, 6, 3)),
        calendar=Calendar(holidays={day: Holiday(day, "feast") for day in dice.sample(horizon, dice.randint(0, 1))}),
    )
    wobble = np.array([[dice.randint(0, 1)] for _ in range(2)]) * (problem.requirement.heads > 0)
    problem.requirement.heads[:] += wobble
    if dice.random() < 0.4:
        more = np.array([dice.choices((0, 1, 2), k=problem.grid.interval_count) for _ in range(2)])
        busier = problem.requirement.heads + more * (problem.requirement.heads > 0)
        problem = replace(problem, requirement=replace(problem.requirement, reserve_heads=busier))
    problem = replace(problem, pay=_pay(dice))
    return with_random_blocks(_with_reference(_with_carry_in(problem, dice), dice), dice)


def _pay(dice: Random) -> Pay | None:
    basis = OvertimeBasis(dice.choice(("standard", "weekly", "monthly")), 420, dice.choice((960, 1275)), dice.random() < 0.5)
    rates = {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 333}
    wages = {name: dice.choice((0, 2000, 2333)) for name in "abc"}
    return dice.choice((None, Pay("CNY", wages, dice.choice((0, 1500)), basis, rates)))


def _with_reference(problem: Problem, dice: Random) -> Problem:
    """The problem of changing a random roster, now and then with facts, days on call and a time at which people are told."""
    if dice.random() < 0.4:
        return problem
    cells = [(agent.id, when) for agent in problem.agents for when in problem.grid.dates]
    problem = replace(problem, on_call=frozenset(cell for cell in cells if dice.random() < 0.3))
    (known,) = list(random_rosters(dice, problem, 1)) if dice.random() < 0.2 else [_half_full(dice, problem)]
    told = problem.grid.clock(dice.randint(-5, problem.grid.days), dice.randrange(0, 1440, 30))
    settled = {(item.agent, item.date) for item in known.assignments if item.start < told} if dice.random() < 0.7 else set()
    facts = (Pin(*cell, next((item.duty for item in known.on(*cell)), None)) for cell in sorted(settled))
    return replace(
        problem,
        reference=replace(known, agents=known.agents[: dice.randint(2, 3)]),
        released=frozenset(cell for cell in cells if dice.random() < 0.2),
        settled=frozenset(settled),
        told_at=told if dice.random() < 0.8 else None,
        pins=(*(pin for pin in problem.pins if (pin.agent, pin.date) not in settled), *facts),
    )


def _half_full(dice: Random, problem: Problem) -> Roster:
    return roster_of(problem, [dice.choice(cell) for cell in choices_of(problem)])


def _absences(dice: Random, horizon: Sequence[date]) -> tuple[Unavailability, ...]:
    day = dice.choice(horizon)
    noon = datetime(day.year, day.month, day.day, 12)
    choices = (
        (),
        (),
        (Unavailability(weekdays=frozenset({day.weekday()}), start_minute=20 * 60, end_minute=29 * 60),),
        (Unavailability(start=noon, end=noon + timedelta(hours=6)),),
    )
    return dice.choice(choices)


def _with_carry_in(problem: Problem, dice: Random) -> Problem:
    """The problem with random duties before it, some of them on a shift that it does not know."""
    carried = []
    for agent, day in product(("a", "b", "c", "gone"), range(-dice.randint(1, 13), 0)):
        shift = dice.choice(problem.shifts)
        item = make_assignment(problem, agent, day, shift.id, standby=dice.random() < 0.2)
        if dice.random() < 0.3:
            item = replace(
                item, shift="old", start=item.start - timedelta(minutes=30), end=item.end + timedelta(minutes=210)
            )
        if dice.random() < 0.7:
            carried.append(item)
    return replace(problem, carry_in=tuple(carried), carry_in_from=problem.grid.date_of(-13))


def random_rules(dice: Random, problem: Problem) -> tuple[Rule, ...]:
    """Every limit, at a random level."""
    ids = [shift.id for shift in problem.shifts]
    months = dice.choice(({}, {"team_per_month": dice.randint(0, 3), "pool_per_month": dice.choice((None, 1))}))
    level = dice.choice(("must", "should", "may", 7))
    return build_rules(
        {
            "cover": {"level": dice.choice(("should", (10, 30), 50))},
            "scored_window": {"level": level},
            "heads_per_shift": {"level": level, "minimum": {ids[0]: 1}, "maximum": {ids[1]: 1}, "target": {ids[1]: 1}},
            "lead_on_duty": {"level": level, "people": dice.randint(1, 2)},
            **people_rules(dice, ids, level),
            "rest": {
                "level": level,
                "hours": dice.choice((11, 12.5, 36)),
                "floor_hours": dice.choice((0, 8, 10)),
                "after_night_hours": dice.choice((None, 40, 60)),
            },
            "longest_run": {"level": level, "days": dice.randint(1, 3), "absolute_days": dice.randint(3, 6)},
            "days_off": {"level": dice.choice((level, (3, 9))), "per_week": dice.randint(1, 6)},
            "shortest_run": {"level": dice.choice((level, (3, 9))), "days": dice.randint(1, 4)},
            "days_off_in_a_row": {"level": dice.choice((level, (3, 9))), "days": dice.randint(1, 4)},
            "days_off_together": {
                "level": level,
                "days": dice.randint(1, 3),
                "within_days": dice.choice((None, None, dice.randint(3, 9))),
            },
            "weekends_worked": {"level": level, "maximum": dice.randint(0, 2), "of_weekends": dice.choice((None, 1, 3))},
            "weekends_in_a_row": {"level": level, "maximum": dice.randint(1, 2)},
            "whole_weekends": {"level": dice.choice((level, (3, 9)))},
            "steady_shift": {"level": dice.choice((level, (3, 9))), "kinds": dice.randint(1, 2)},
            "shift_changes": {"level": level, "within_days": dice.randint(1, 3)},
            "forward_rotation": {"level": level, "within_days": dice.randint(1, 3)},
            "successions": {
                "level": level,
                "forbidden": ((ids[0], ids[1]), ("late", "early")),
                "within_days": dice.randint(1, 3),
            },
            "days_off_rolling": {"level": level, "days": dice.randint(0, 3), "within_days": dice.randint(3, 9)},
            "crews": {
                "level": level,
                "crews": {"one": ("a",), "two": ("b", "nobody")},
                "rotation": (ids[0], "off", "late"),
                "anchor": dice.choice(("2026-01-01", "2026-12-09", "2027-05-05")),
                "weeks": dice.randint(1, 3),
            },
            "nights_in_a_row": {
                "level": level,
                "minimum": dice.choice((None, 1, 2, 3)),
                "maximum": dice.choice((None, 3, 5)),
            },
            "lates_in_a_row": {"level": level, "minimum": dice.choice((None, 2)), "maximum": dice.choice((None, 2))},
            "weekly_hours": {
                "level": level,
                "minimum_hours": dice.choice((None, 8)),
                "maximum_hours": dice.choice((8, 20, 48)),
            },
            "monthly_hours": {"level": level, "minimum_hours": 90, "maximum_hours": dice.choice((None, 100))},
            "rolling_hours": {
                "level": level,
                "within_days": dice.choice((2, 3, 9)),
                "minimum_hours": dice.choice((None, 6)),
                "maximum_hours": dice.choice((None, 16.5)),
            },
            "horizon_hours": {"level": level, "minimum_hours": 10, "maximum_hours": dice.choice((None, 16))},
            "weekly_shifts": {
                "level": level,
                "minimum_shifts": dice.choice((None, 5)),
                "maximum_shifts": dice.randint(5, 7),
            },
            "monthly_shifts": {"level": level, "minimum_shifts": dice.choice((None, 12)), "maximum_shifts": 14},
            "rolling_shifts": {"level": level, "within_days": dice.choice((2, 4)), "maximum_shifts": 2},
            "horizon_shifts": {"level": level, "minimum_shifts": 1, "maximum_shifts": dice.choice((None, 3))},
            "shifts_of_kind": {
                "level": level,
                "maximum_per_week": {"early": 2, ids[0]: 3},
                "minimum_per_month": {"late": 5, ids[1]: 8},
                "maximum_per_month": {"night": 9 if ids[1] == "night" else 3},
                "minimum": {ids[1]: 1},
                "maximum": {ids[1]: 1},
            },
            "overtime": {
                "level": level,
                "basis": dice.choice(("standard", "weekly", "monthly")),
                "price_per_hour": dice.choice((0, 3)),
                "weekly_hours": dice.choice((8, 20, 40)),
                "daily_hours": dice.choice((8, 6.5)),
                "holidays": dice.random() < 0.5,
                "maximum_hours_per_month": dice.choice((None, 4, 36)),
            },
            "credited_days_off": {
                "level": level,
                "keep": dice.randint(0, 1),
                "most": dice.randint(1, 3),
                "days_off_per_week": dice.randint(0, 2),
            },
            "budget": {"level": level, "amount": dice.choice((0, 300.5, 1500))},
            "contract_hours": {"level": level, "tolerance_hours": dice.choice((0, 4))},
            "requests": {"level": level},
            "fairness_of_lates": {"level": level, "tolerance": dice.randint(0, 1), "excuse_leave": dice.random() < 0.5},
            "fairness_of_nights": {"level": level, "tolerance": dice.randint(0, 1)},
            "fairness_of_weekends": {"level": level, "tolerance": dice.randint(0, 1), "groups": random_parts(dice)},
            "fairness_of_holidays": {"level": level, "tolerance": dice.randint(0, 1), "groups": random_parts(dice)},
            "fairness_of_standby": {"level": level, "tolerance": dice.randint(0, 1), "groups": random_parts(dice)},
            "fairness_of_hours": {"level": level, "tolerance": dice.randint(0, 9), "groups": random_parts(dice)},
            "fairness_of_requests": {"level": level, "tolerance": 0, "at_least": dice.randint(0, 2)},
            "reserve": {"level": level, "ratio": dice.choice((1.0, 1.5))},
            "standby_limit": {
                "level": level,
                "team_per_week": dice.randint(0, 2),
                "pool_per_week": dice.randint(0, 2),
                **months,
            },
            "meeting_attendance": {"level": level},
            "off_chat_work": {"level": level},
            "stability": {"level": level, "shift_percent": dice.randint(0, 300), "day_percent": dice.randint(0, 300)},
        }
    )


def random_parts(dice: Random) -> dict[str, TeamPart]:
    """The whole team, or two parts of it that may overlap."""
    parts = {"some": TeamPart(people=("a", "b")), "able": TeamPart(skills=("presales",), tolerance=dice.choice((None, 2)))}
    return dice.choice(({}, parts))


def choices_of(problem: Problem) -> list[list[Assignment | None]]:
    """What each person can be given on each day."""
    who_may = WhoMay(problem)
    return [
        [
            None,
            *(
                make_assignment(problem, agent.id, day, duty.shift, standby=duty.kind is DutyKind.STANDBY)
                for duty in problem.duties
                if who_may.reason_against(agent, day, duty) is None
            ),
        ]
        for agent in problem.agents
        for day in range(problem.grid.days)
    ]


def roster_of(problem: Problem, items: Sequence[Assignment | None]) -> Roster:
    return Roster(
        start=problem.grid.start,
        days=problem.grid.days,
        agents=tuple(agent.id for agent in problem.agents),
        assignments=tuple(item for item in items if item is not None),
    )


def random_rosters(dice: Random, problem: Problem, count: int) -> Iterator[Roster]:
    """Rosters from empty to full."""
    choices = choices_of(problem)
    for position in range(count):
        busy = position / max(1, count - 1)
        yield roster_of(problem, [dice.choice(cell[1:] or [None]) if dice.random() < busy else None for cell in choices])


def assert_equal(problem: Problem, rules: Sequence[Rule], rosters: Iterator[Roster]) -> None:
    terms = {rule.limit: tuple(rule.terms(problem)) for rule in rules}
    for roster in rosters:
        evaluator = TermEvaluator(problem, roster)
        for rule in rules:
            findings = tuple(rule.check(problem, roster))
            wishes = 0 if rule.limit == "cover" else sum(f.size for f in findings if f.severity is Severity.SHOULD)
            found = (
                sum(finding.size for finding in findings if finding.severity is Severity.MUST),
                wishes,
                sum(finding.cost for finding in findings),
            )
            assert evaluator.totals(terms[rule.limit]) == found, (rule, findings, roster.assignments)


@pytest.mark.parametrize("seed", range(60))
def test_terms_and_check_agree_on_random_rosters(seed):
    dice = Random(seed)
    problem = random_problem(dice)
    assert_equal(problem, random_rules(dice, problem), random_rosters(dice, problem, 12))


@pytest.mark.parametrize("start", STARTS[1:3])
def test_terms_and_check_agree_on_every_roster_of_a_tiny_problem(start):
    problem = make_problem(
        start=start[0],
        days=2,
        timezone=start[1],
        agents=2,
        queues=("presales",),
        shifts=(EARLY, NIGHT),
        leads=("a1",),
        standby_agents=("a2",),
    )
    problem = replace(problem, carry_in=(make_assignment(problem, "a2", -1, "night"),))
    rules = build_rules(
        {
            "longest_run": {"days": 1, "absolute_days": 2},
            "days_off": {"per_week": 5},
            "reserve": {"ratio": 1.5},
            "heads_per_shift": {"minimum": {"early": 1}},
            "horizon_hours": {"maximum_hours": 8},
        }
    )
    assert_equal(problem, rules, (roster_of(problem, items) for items in product(*choices_of(problem))))


@pytest.mark.parametrize("seed", range(10))
def test_every_term_has_a_name_of_its_own(seed):
    dice = Random(seed)
    problem = random_problem(dice)
    names = [term.name for rule in random_rules(dice, problem) for term in rule.terms(problem)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("seed", range(10))
def test_a_roster_made_by_hand_with_two_duties_a_day_is_checked_by_every_rule(seed):
    dice = Random(seed)
    problem = random_problem(dice)
    agents = ("a", "a", "b", "nobody")
    items = [
        make_assignment(problem, agent, day, dice.choice(problem.shifts).id) for agent in agents for day in range(-1, 3)
    ]
    findings = [f for rule in random_rules(dice, problem) for f in rule.check(problem, roster_of(problem, items))]
    assert any(finding.code == "one_shift_a_day" for finding in findings)
    assert any(finding.code == "eligibility_unknown_agent" for finding in findings)
