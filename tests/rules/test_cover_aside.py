"""Cover with meetings and work off chat."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dayplan.day_plans import MEAL, at, planned_problem, session, work
from factories import make_agent, make_roster
from rule_findings import findings_of, terms_of
from solver.solving import EXACT

from scheduler.auditing.audit import audit
from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.terms import Cover
from scheduler.rules.registry import build_rules
from scheduler.solver.solve import solve_terms

ONE = {"queues": ["presales"], "required": 1}


def cost(problem, **rows):
    return (
        sum(finding.cost for finding in findings_of("cover", problem, make_roster(problem, **rows))) / COST_UNITS_PER_PRICE
    )


def test_a_meeting_needs_heads_besides_the_buyers() -> None:
    problem = planned_problem(session(10, "a1", hours=1), agents=3, **ONE)
    assert cost(problem, a1="E", a2="E", a3="L") == 0
    assert cost(problem, a1="E", a3="L") == 100


def test_what_is_short_is_split_between_buyers_and_work_in_the_cheapest_way() -> None:
    problem = planned_problem(work(10, 11, "a1", heads=2), agents=4, **ONE)
    assert cost(problem, a1="E", a2="E", a3="L") == 100
    assert cost(problem, a1="E", a3="L") == 200  # one of each: two of the work alone would be 250


def test_people_without_the_skill_can_do_the_work_and_not_the_queue() -> None:
    agents = [make_agent("pre", skills=["presales"]), make_agent("after", skills=["aftersales"]), make_agent("late")]
    problem = planned_problem(work(10, 11, "after"), agents=agents, required={"presales": 1, "aftersales": 0})
    assert cost(problem, pre="E", after="E", late="L") == 0


def test_the_finding_says_when_people_are_missing() -> None:
    problem = planned_problem(work(10, 12, "a1"), agents=1, queues=["presales"], required=0)
    (finding,) = findings_of("cover", problem, make_roster(problem))
    assert (finding.code, finding.facts) == (
        "cover_aside_short",
        {"date": "2026-12-07", "start": "10:00", "end": "12:00", "heads": 1.0},
    )


def test_hours_without_buyers_ask_for_the_meeting_all_the_same() -> None:
    problem = planned_problem(session(10, "a1", hours=1), agents=1, queues=["presales"], required=0)
    (term,) = terms_of("cover", problem)
    assert isinstance(term, Cover)
    assert (term.heads, term.aside) == ((), 1)


def test_a_break_does_not_lower_cover() -> None:
    problem = replace(planned_problem(agents=2, **ONE), dayplan=DayPlanSettings(breaks=(MEAL,)))
    rules = build_rules({})
    before = make_roster(problem, a1="E", a2="L")
    assert audit(problem, plan_days(problem, before), rules).cost == audit(problem, before, rules).cost


@pytest.mark.parametrize("heads", [1, 2, 3])
def test_the_search_and_the_check_agree_before_and_after_the_day_is_planned(heads: int) -> None:
    agents = [
        make_agent("both"),
        make_agent("pre", skills=["presales"], worth_percent=90),
        make_agent("after", skills=["aftersales"]),
        make_agent("more"),
    ]
    problem = planned_problem(
        session(10, "both", "pre", "after", "more", hours=1, heads=heads),
        work(14, 16, "pre", "after"),
        agents=agents,
        breaks=(MEAL,),
    )
    rules = build_rules({})
    solution = solve_terms(problem, tuple(term for rule in rules for term in rule.terms(problem)), EXACT)
    assert solution.roster is not None
    planned = plan_days(problem, solution.roster)
    assert planned != solution.roster
    for roster in (solution.roster, planned):
        assert audit(problem, roster, rules).cost == pytest.approx((solution.objective or 0) * COST_UNITS_PER_PRICE)
    assert at(10).date() == problem.grid.start
