"""Two rosters on one scale."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import MONDAY, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.request import Request
from scheduler.explaining.compare_costs import compare_costs
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
WISHES = (Request("a3", MONDAY), Request("a4", MONDAY))
PROBLEM = make_problem(agents=4, required=1, queues=("presales",), requests=WISHES, give_up_order=GIVE_UP_ORDER)
ROWS = {"a1": "EEE.EEE", "a2": "LLLLL.L", "a3": "..L..L.", "a4": "...E.L."}
GOOD = make_roster(PROBLEM, **ROWS)


def changed(**rows: str):
    return make_roster(PROBLEM, **{**ROWS, **rows})


def test_a_roster_is_as_good_as_itself() -> None:
    compared = compare_costs(PROBLEM, RULES, GOOD, GOOD)
    assert (compared.better, compared.dearer, compared.days) == (0, 0, ())
    assert compared.people == compared.dates == {}


def test_costs_are_those_of_the_checks() -> None:
    other = changed(a3="L.L..L.")
    compared = compare_costs(PROBLEM, RULES, GOOD, other)
    costs = [audit(PROBLEM, roster, RULES).cost for roster in (GOOD, other)]
    assert [compared.first.cost, compared.second.cost] == costs
    for side in (0, 1):
        assert sum(item.costs[side] for item in compared.limits) == costs[side]
    assert compared.dearer == costs[1] - costs[0]


def test_what_must_hold_counts_before_any_cost() -> None:
    broken = changed(a1=".......", a3="EEE.EEE", a4="LE.....")
    compared = compare_costs(PROBLEM, RULES, broken, GOOD)
    assert compared.better == 2
    assert compare_costs(PROBLEM, RULES, GOOD, broken).better == 1


def test_of_two_broken_musts_the_one_given_up_last_decides() -> None:
    short_rest = changed(a2="LLLLLEL", a3="..L..L.")
    empty = changed(a1=".EE.EEE")
    assert compare_costs(PROBLEM, RULES, short_rest, empty).better == 1


@pytest.mark.parametrize("first", [True, False])
def test_without_broken_musts_the_cheaper_one_is_better(first: bool) -> None:
    dear = changed(a3="L.L..L.", a4="L..E.L.")
    assert audit(PROBLEM, dear, RULES).cost > audit(PROBLEM, GOOD, RULES).cost
    pair = (GOOD, dear) if first else (dear, GOOD)
    assert compare_costs(PROBLEM, RULES, *pair).better == (1 if first else 2)


def test_people_and_days_that_differ_most_come_first() -> None:
    dear = changed(a3="L.L..L.", a4="L..E.L.")
    compared = compare_costs(PROBLEM, RULES, GOOD, dear)
    assert [change.cell for change in compared.days] == [("a3", MONDAY), ("a4", MONDAY)]
    for sums in (compared.people, compared.dates):
        sizes = [abs(cost) for cost in sums.values()]
        assert sizes == sorted(sizes, reverse=True)
        assert 0 not in sizes


def test_each_roster_is_judged_by_the_leave_that_it_records() -> None:
    items = tuple(item for item in GOOD.assignments if (item.agent, item.date) != ("a1", MONDAY))
    sick = replace(GOOD, assignments=items, leave=frozenset({("a1", MONDAY)}))
    compared = compare_costs(PROBLEM, RULES, GOOD, sick)
    assert "availability" not in {item.limit for item in compared.limits}
    assert compared.days[0].after.leave


def test_it_is_told_whether_musts_decide() -> None:
    assert compare_costs(PROBLEM, RULES, GOOD, changed(a1=".EE.EEE")).by_musts
    assert not compare_costs(PROBLEM, RULES, GOOD, changed(a3="L.L..L.", a4="L..E.L.")).by_musts
