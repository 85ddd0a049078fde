"""Why a person's day is so, and what it would cost otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Severity
from scheduler.domain.outcome import Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.solver_settings import SolverSettings
from scheduler.explaining.explain_cell import explain_cell
from scheduler.explaining.given_day import given_day
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
PROBLEM = make_problem(agents=4, required=1, queues=("presales",), give_up_order=GIVE_UP_ORDER)
GOOD = make_roster(PROBLEM, a1="EEE.EEE", a2="LLLLL.L", a3="..L..L.", a4="...E.L.")
QUICK = SolverSettings(time_limit_seconds=20, gap=0.0, workers=1, seed=1, deterministic_limit=2)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def asked(problem, agent: str, number: int, shift: str | None) -> DayOf:
    return given_day(problem, (agent, day(number)), None if shift is None else Duty(DutyKind.WORK, shift))


def test_a_working_day_is_explained_by_what_would_be_missing_without_it() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY))
    assert story.day.works
    assert story.without is not None
    assert "scored_window_empty" in {finding.code for finding in story.without.broken}
    assert {choice.after.duties for choice in story.choices} == {(), (Duty(DutyKind.WORK, "late"),)}
    assert story.free is None, "nobody asked for a search"


def test_the_hour_with_the_fewest_people_to_spare_is_told() -> None:
    heads = PROBLEM.requirement.heads.copy()
    heads[0, 10] = 3
    problem = replace(PROBLEM, requirement=replace(PROBLEM.requirement, heads=heads))
    (hour,) = explain_cell(problem, RULES, GOOD, ("a1", MONDAY)).hours
    assert (hour.start.hour, hour.required, hour.on_duty, hour.short) == (10, 3, 1.0, 2.0)


def test_a_day_off_has_choices_and_nothing_to_miss() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a1", day(3)))
    assert story.without is None
    assert len(story.choices) == 2
    assert story.hours == ()


def test_the_rule_in_the_way_is_named_with_the_days_beside_it() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a2", day(5)), asked(PROBLEM, "a2", 5, "early"))
    (rest,) = [finding for finding in story.obstacles if finding.code == "rest_short"]
    assert rest.facts["rest"] == 8
    before = dict(story.around)[day(4)]
    assert before.given[0].end.hour == 0


def test_days_before_the_horizon_are_told_where_they_are_known() -> None:
    carried = make_assignment(PROBLEM, "a1", -1, "late")
    known = replace(PROBLEM, carry_in=(carried,), carry_in_from=day(-2))
    around = explain_cell(known, RULES, GOOD, ("a1", MONDAY)).around
    assert [when for when, _ in around][:2] == [day(-2), day(-1)]
    assert around[1][1].given == (carried,)
    assert explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY)).around[0][0] == MONDAY


def test_what_was_decided_is_told_and_priced_as_if_it_were_not() -> None:
    pinned = replace(PROBLEM, pins=(Pin("a1", MONDAY, Duty(DutyKind.WORK, "early")),))
    story = explain_cell(pinned, RULES, GOOD, ("a1", MONDAY))
    assert story.decided == ("pin",)
    assert "pins_work" not in {finding.code for choice in story.choices for finding in choice.broken}
    by_hand = replace(GOOD, decided=frozenset({("a1", MONDAY)}))
    assert explain_cell(PROBLEM, RULES, by_hand, ("a1", MONDAY)).decided == ("hand",)


def test_leave_is_told_and_stands_in_the_way() -> None:
    agents = (replace(PROBLEM.agents[0], leave=frozenset({day(3)})), *PROBLEM.agents[1:])
    problem = replace(PROBLEM, agents=agents)
    roster = replace(GOOD, leave=frozenset({("a1", day(3))}))
    story = explain_cell(problem, RULES, roster, ("a1", day(3)), asked(problem, "a1", 3, "early"), settings=QUICK)
    assert story.decided == ("leave",)
    assert "availability_leave" in {finding.code for finding in story.obstacles}
    assert not story.choices[0].possible
    assert story.free is None, "no search can change that"


def test_requests_of_the_day_are_told() -> None:
    wish = Request("a1", MONDAY)
    story = explain_cell(replace(PROBLEM, requests=(wish,)), RULES, GOOD, ("a1", MONDAY))
    assert story.requests == (wish,)


def test_activities_within_shifts_do_not_matter() -> None:
    from scheduler.domain.assignment import Activity, ActivityKind

    first = GOOD.on("a1", MONDAY)[0]
    meeting = Activity(first.start, first.end, ActivityKind.MEETING)
    others = tuple(item for item in GOOD.assignments if item != first)
    placed = replace(GOOD, assignments=(*others, replace(first, activities=(meeting,))))
    plain, with_meeting = (explain_cell(PROBLEM, RULES, roster, ("a1", MONDAY)) for roster in (GOOD, placed))
    assert with_meeting.choices[0].cost == plain.choices[0].cost
    assert with_meeting.day.given[0].activities == (meeting,)


SMALL = make_problem(days=2, agents=3, required=1, queues=("presales",), give_up_order=GIVE_UP_ORDER)
"""Few enough rosters to try them all."""


WISHES = replace(SMALL, requests=(Request("a1", MONDAY, "early", weight=3), Request("a3", MONDAY)))


@cache
def every_roster() -> tuple[tuple[Roster, int], ...]:
    """Every roster that breaks nothing, with its cost."""
    found = []
    for row in product(product("EL.", repeat=2), repeat=3):
        roster = make_roster(SMALL, **{f"a{number}": "".join(days) for number, days in enumerate(row, start=1)})
        findings = [finding for rule in RULES for finding in rule.check(WISHES, roster)]
        if all(finding.severity is not Severity.MUST for finding in findings):
            found.append((roster, sum(finding.cost for finding in findings)))
    return tuple(found)


def cheapest(cell, wanted) -> int:
    """Least cost of any roster that breaks nothing and has the wanted day."""
    return min(cost for roster, cost in every_roster() if wanted(DayOf.on(roster, cell)))


@pytest.mark.parametrize(("agent", "shift"), [("a1", "late"), ("a1", None), ("a3", "early"), ("a3", None)])
def test_with_the_rest_free_the_range_holds_the_true_difference(agent: str, shift: str | None) -> None:
    problem = WISHES
    roster = min(every_roster(), key=lambda item: item[1])[0]
    cell = (agent, MONDAY)
    wanted = asked(problem, agent, 0, shift)
    checked = audit(problem, roster, RULES)
    best = cheapest(cell, lambda _: True)
    prices = checked.cost / COST_UNITS_PER_PRICE, best / COST_UNITS_PER_PRICE
    free = explain_cell(problem, RULES, roster, cell, wanted, reported=prices, settings=QUICK).free
    assert free is not None
    same = wanted.duties == DayOf.on(roster, cell).duties
    differs = (lambda day: day.duties != wanted.duties) if same else (lambda day: day.duties == wanted.duties)
    truth = cheapest(cell, differs)
    assert free.from_best
    assert free.low is not None
    assert free.high is not None
    assert free.low <= truth - best <= free.high
    assert free.found == truth - checked.cost, "tiny problems are solved to the end"
    assert free.low == free.high, "and proven to the end"
    assert free.maybe_free == (free.low <= 0 <= free.high)
    assert cell not in {change.cell for change in (*free.changes, *free.near_changes)}


def test_where_no_search_told_the_best_it_is_searched_for() -> None:
    roster = make_roster(WISHES, a1="LL", a2="EE", a3="..")
    checked = audit(WISHES, roster, RULES)
    cell = ("a1", MONDAY)
    best = cheapest(cell, lambda _: True)
    assert checked.cost > best
    free = explain_cell(WISHES, RULES, roster, cell, asked(WISHES, "a1", 0, None), settings=QUICK).free
    assert free is not None
    truth = cheapest(cell, lambda day: not day.given)
    assert free.from_best
    assert free.low is not None
    assert free.high is not None
    assert free.low <= truth - best <= free.high
    assert free.best == best - checked.cost
    assert free.found == truth - checked.cost


def test_a_bound_of_another_cost_is_not_believed() -> None:
    roster = make_roster(WISHES, a1="EE", a2="LL")
    wrong = (audit(WISHES, roster, RULES).cost / COST_UNITS_PER_PRICE + 7, 1e6)
    free = explain_cell(WISHES, RULES, roster, ("a1", MONDAY), settings=QUICK, reported=wrong).free
    assert free is not None
    assert free.high is not None
    assert free.low is not None
    assert 0 <= free.low <= free.high, "a bound above every cost would turn the range around"


def test_as_few_other_days_change_as_may_be() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY), asked(PROBLEM, "a1", 0, None), settings=QUICK)
    free = story.free
    assert free is not None
    assert free.near is not None
    assert [change.cell for change in free.near_changes] == [("a4", MONDAY)] or free.near < 0
    assert free.near >= free.found


def test_what_has_to_be_given_up_is_named() -> None:
    problem = make_problem(days=2, agents=2, required=1, queues=("presales",), give_up_order=GIVE_UP_ORDER)
    roster = make_roster(problem, a1="EE", a2="LL")
    free = explain_cell(problem, RULES, roster, ("a1", MONDAY), asked(problem, "a1", 0, None), settings=QUICK).free
    assert free is not None
    assert free.status is Status.RELAXED
    assert "scored_window_empty" in {finding.code for finding in free.given_up}
    assert (free.low, free.high) == (None, None)


def test_days_decided_by_hand_stay_in_the_search() -> None:
    roster = replace(make_roster(SMALL, a1="EE", a2="LL"), decided=frozenset({("a3", MONDAY), ("a3", day(1))}))
    free = explain_cell(SMALL, RULES, roster, ("a1", MONDAY), asked(SMALL, "a1", 0, "late"), settings=QUICK).free
    assert free is not None
    assert "a3" not in {change.cell[0] for change in (*free.changes, *free.near_changes)}


def test_somebody_without_the_skill_has_no_hour_to_tell_of() -> None:
    agents = (make_agent("a1", skills=("aftersales",)), make_agent("a2", skills=("presales",)))
    problem = make_problem(agents=agents, shifts=(EARLY, LATE), queues=("presales", "aftersales"), required={"presales": 1})
    roster = make_roster(problem, a1="E", a2="L")
    assert explain_cell(problem, RULES, roster, ("a1", MONDAY)).hours == ()


def test_a_day_that_is_asked_about_comes_first_and_the_day_off_beside_it() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY), asked(PROBLEM, "a1", 0, "late"))
    assert [choice.after.duties for choice in story.choices] == [(Duty(DutyKind.WORK, "late"),), ()]
    assert story.without is story.choices[1]
    alone = explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY), asked(PROBLEM, "a1", 0, None))
    assert len(alone.choices) == 1


def test_a_day_asked_about_that_the_person_has_is_a_question_for_anything_else() -> None:
    story = explain_cell(PROBLEM, RULES, GOOD, ("a1", MONDAY), asked(PROBLEM, "a1", 0, "early"))
    assert story.asked is None
    assert len(story.choices) == 2


def test_a_must_that_the_roster_breaks_elsewhere_is_no_obstacle() -> None:
    problem = make_problem(days=2, agents=2, required=1, queues=("presales",), give_up_order=GIVE_UP_ORDER)
    roster = make_roster(problem, a1="EE", a2="..")
    assert audit(problem, roster, RULES).broken_musts
    pinned = replace(problem, pins=(Pin("a2", MONDAY, None), Pin("a2", day(1), None)))
    free = explain_cell(pinned, RULES, roster, ("a1", MONDAY), asked(problem, "a1", 0, "late"), settings=QUICK).free
    assert free is not None
    assert free.status is Status.RELAXED
    assert {finding.date for finding in free.given_up} <= {MONDAY, day(1)}
    assert free.found is not None
    assert (free.low, free.high) == (None, None)


def test_what_is_known_with_the_rest_as_it_is_counts_where_the_search_finds_nothing() -> None:
    hurried = replace(QUICK, deterministic_limit=1e-9)
    story = explain_cell(PROBLEM, RULES, GOOD, ("a4", MONDAY), asked(PROBLEM, "a4", 0, "early"), settings=hurried)
    assert story.free is not None
    assert not story.obstacles
    assert story.free.found is not None
    assert story.free.found <= story.choices[0].cost
