"""What one other day of a person breaks and costs: exactly the difference of two whole checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rules.test_terms_equal_checks import random_problem, random_rosters, random_rules

from scheduler.auditing.audit import audit
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Severity
from scheduler.domain.shift import Duty, DutyKind
from scheduler.explaining.cell_choice import cell_choice, choice_rank
from scheduler.explaining.given_day import given_day
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
PROBLEM = make_problem(agents=4, required=1, give_up_order=GIVE_UP_ORDER)
ROSTER = make_roster(PROBLEM, a1="EEE.EEE", a2="LLLLL.L", a3="..L..L.", a4="...E.L.")
CHECKED = audit(PROBLEM, ROSTER, RULES)


def choice(agent: str, day: int, shift: str | None, problem=PROBLEM, roster=ROSTER):
    cell = (agent, MONDAY + timedelta(days=day))
    duty = None if shift is None else Duty(DutyKind.WORK, shift)
    return cell_choice(problem, RULES, roster, cell, given_day(problem, cell, duty), audit(problem, roster, RULES))


@pytest.mark.parametrize("seed", range(12))
def test_costs_and_broken_musts_are_those_of_two_whole_checks_whatever_the_rules(seed: int) -> None:
    dice = Random(seed)
    problem = random_problem(dice)
    rules = random_rules(dice, problem)
    (roster,) = list(random_rosters(dice, problem, 4))[2:3]
    before = audit(problem, roster, rules)
    for _ in range(6):
        cell = (dice.choice(problem.agents).id, dice.choice(problem.grid.dates))
        other = given_day(problem, cell, dice.choice((None, *problem.duties)))
        found = cell_choice(problem, rules, roster, cell, other, before)
        kept = tuple(item for item in roster.assignments if (item.agent, item.date) != cell)
        after = audit(problem, replace(roster, assignments=(*kept, *other.given)), rules)
        assert found.cost == after.cost - before.cost
        sizes = [sum(item.size for item in each.findings if item.severity is Severity.MUST) for each in (before, after)]
        assert bool(found.broken) or sizes[1] <= sizes[0]


def test_a_day_off_that_leaves_a_shift_empty_breaks_a_must_and_costs() -> None:
    found = choice("a1", 0, None)
    assert "scored_window_empty" in {finding.code for finding in found.broken}
    assert "cover_short" in {finding.code for finding in found.dearer}
    assert found.cost > 0
    assert found.possible


def test_what_is_given_up_in_its_turn_is_possible_and_leave_is_not() -> None:
    short_rest = choice("a2", 5, "early")
    assert {finding.code for finding in short_rest.broken} >= {"rest_short"}
    assert short_rest.possible
    away = replace(
        PROBLEM, agents=(replace(PROBLEM.agents[0], leave=frozenset({MONDAY + timedelta(days=3)})), *PROBLEM.agents[1:])
    )
    assert not choice("a1", 3, "early", problem=away).possible


def test_a_choice_tells_the_days_beside_it() -> None:
    found = choice("a1", 3, "early")
    assert [when.day for when, _ in found.around] == [MONDAY.day + 2, MONDAY.day + 4]
    assert all(day.works for _, day in found.around)


def test_a_choice_that_breaks_nothing_ranks_before_cheaper_ones_that_do() -> None:
    harmless, harmful, impossible = choice("a4", 0, "early"), choice("a2", 5, "early"), choice("a1", 3, None)
    impossible = replace(impossible, possible=False)
    ranked = sorted((impossible, harmful, harmless), key=lambda item: choice_rank(PROBLEM, item))
    assert ranked == [harmless, harmful, impossible]
    assert not harmless.broken, "wishes that are dearer or cheaper break nothing"


def test_the_day_itself_changes_nothing() -> None:
    same = cell_choice(PROBLEM, RULES, ROSTER, ("a1", MONDAY), DayOf.on(ROSTER, ("a1", MONDAY)), CHECKED)
    assert (same.cost, same.broken, same.dearer, same.cheaper) == (0, (), (), ())


def test_a_better_day_tells_what_gets_better() -> None:
    gap = make_roster(PROBLEM, a1=".EE.EEE", a2="LLLLL.L", a3="..L..L.", a4="...E.L.")
    found = choice("a4", 0, "early", roster=gap)
    assert found.cost < 0
    assert "cover_short" in {finding.code for finding in found.cheaper}


def test_a_person_of_the_pool_who_is_not_called_cannot_work() -> None:
    problem = make_problem(agents=[*PROBLEM.agents, make_agent("p1", pool=True)], give_up_order=GIVE_UP_ORDER)
    roster = make_roster(problem, a1="EEE.EEE")
    assert not choice("p1", 0, "late", problem=problem, roster=roster).possible
