"""One person's day changes what the check says, no more and no less."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.explaining.exchange import exchange
from scheduler.explaining.with_cells import with_cells
from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS, build_rules

RULES = build_rules({"reserve": {"ratio": 1.5}, "heads_per_shift": {"minimum": {"early": 1}}, "rest": {"level": "should"}})
MUSTS = build_rules({})
START = date(2026, 12, 7)


def _problem() -> Problem:
    """Two weeks of a store that is open at all hours, with leave, requests, a pool and unequal people."""
    agents = (
        make_agent("a1", weekly_minutes=2400),
        make_agent("a2", skills=("presales",), weekly_minutes=1200, contract_percent=50),
        make_agent("a3", leave=frozenset({date(2026, 12, 9)})),
        make_agent("a4", worth_percent=50),
        make_agent("p1", pool=True),
    )
    return make_problem(
        days=14,
        agents=agents,
        shifts=(EARLY, LATE, NIGHT),
        requests=(Request("a1", date(2026, 12, 10), None), Request("a2", date(2026, 12, 12), "late")),
        pins=(Pin("a4", date(2026, 12, 8), None),),
        leads={"a4"},
        standby_agents={"a1", "p1"},
        give_up_order=GIVE_UP_ORDER,
    )


def _random_roster(problem: Problem, seed: int) -> Roster:
    """Anything, sense or none."""
    draw = random.Random(seed)
    rows = {agent.id: "".join(draw.choice("EELLN..en") for _ in range(14)) for agent in problem.agents}
    roster = make_roster(problem, **rows)
    leave = frozenset((agent.id, draw.choice(roster.dates)) for agent in problem.agents)
    return replace(roster, leave=roster.leave | leave)


def _counted(findings: tuple[Finding, ...]) -> Counter[str]:
    """Findings as something that can be counted."""
    return Counter(map(repr, findings))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("cells", [1, 2])
def test_an_exchange_is_the_difference_of_two_checks(seed: int, cells: int) -> None:
    problem = _problem()
    roster, other = _random_roster(problem, seed), _random_roster(problem, 1000 + seed)
    draw = random.Random(seed)
    chosen = [(draw.choice(roster.agents), draw.choice(roster.dates)) for _ in range(cells)]
    before, after = (audit(problem, each, RULES) for each in (roster, with_cells(roster, other, chosen)))
    found = exchange(problem, RULES, roster, other, *chosen)
    old, new = (tuple(finding for finding in each.findings if finding.rule is not None) for each in (before, after))
    appear = tuple(finding for item in found.differences for finding in item.after)
    vanish = tuple(finding for item in found.differences for finding in item.before)
    assert _counted(appear) == _counted(new) - _counted(old)
    assert _counted(vanish) == _counted(old) - _counted(new)
    assert found.cost == after.cost - before.cost


def test_the_check_of_the_roster_need_not_be_made_twice() -> None:
    problem = _problem()
    roster, other = _random_roster(problem, 1), _random_roster(problem, 2)
    cell = ("a1", date(2026, 12, 11))
    known = audit(problem, roster, RULES)
    assert exchange(problem, RULES, roster, other, cell, before=known) == exchange(problem, RULES, roster, other, cell)


def test_a_day_that_is_the_same_changes_nothing() -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="EEEEE..", a2="LLLLL..")
    found = exchange(problem, MUSTS, roster, roster, ("a1", START))
    assert (found.differences, found.cost, found.breaks_a_must) == ((), 0, False)


def test_an_hour_more_of_the_same_shortage_is_the_same_thing() -> None:
    problem = make_problem(agents=4, required=2, queues=("presales",))
    rules = build_rules({"scored_window": False})
    roster = make_roster(problem, a1="E......", a2="E......", a3="L......", a4="L......")
    fewer = make_roster(problem, a1="E......", a3="L......", a4="L......")
    found = exchange(problem, rules, roster, fewer, ("a2", START))
    assert [(item.said.code, item.said.date) for item in found.worse] == [("cover_short", START)]
    assert found.worse[0].before == ()
    none = make_roster(problem, a3="L......", a4="L......")
    again = exchange(problem, rules, fewer, none, ("a1", START))
    assert len(again.worse) == 1
    assert again.worse[0].before != ()
    assert again.worse[0].after != ()
    assert again.worse[0].cost == again.cost > found.cost  # the second head short is dearer


def test_a_broken_must_comes_before_any_price() -> None:
    problem = replace(make_problem(required=3, queues=("presales",)), give_up_order=GIVE_UP_ORDER)
    roster = make_roster(problem, a1="L......", a2="LE.....", a3="E......")
    other = make_roster(problem, a1="LE.....")
    found = exchange(problem, MUSTS, roster, other, ("a1", date(2026, 12, 8)))
    assert found.breaks_a_must
    assert found.worse[0].said.code == "rest_short"
    assert found.worse[0].musts == 180


def test_of_two_broken_musts_the_one_given_up_last_comes_first() -> None:
    problem = replace(make_problem(agents=2, queues=("presales",)), give_up_order=GIVE_UP_ORDER)
    rules = build_rules({"heads_per_shift": {"minimum": {"early": 1}}})
    roster = make_roster(problem, a1="E......", a2="L......")
    found = exchange(problem, rules, roster, make_roster(problem), ("a1", START))
    assert [item.said.code for item in found.worse if item.musts] == ["scored_window_empty", "heads_per_shift_below"]


def test_a_finding_that_goes_to_another_person_is_no_new_one() -> None:
    problem = make_problem(agents=3, required=0)
    rules = (LIMITS["fairness_of_lates"].build({}),)
    roster = make_roster(problem, a1="LLL....", a2="LLL....")
    found = exchange(problem, rules, roster, make_roster(problem, a1="LL....."), ("a1", date(2026, 12, 9)))
    assert found.differences != ()
    assert found.worse == ()


def test_leave_is_taken_over_with_the_day() -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="E......")
    other = replace(make_roster(problem), leave=frozenset({("a1", START)}), credited=frozenset({("a1", START)}))
    taken = with_cells(roster, other, [("a1", START)])
    assert taken == other
    assert with_cells(taken, roster, [("a1", START)]) == roster
