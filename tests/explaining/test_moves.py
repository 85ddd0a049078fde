"""Every day that is not as it was has a cause and a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from explaining.stories import day, known, without
from factories import make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.move import Cause, Move
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.explaining.moves import moves
from scheduler.rules.registry import build_rules

RULES = build_rules({"contract_hours": False, "fairness_of_lates": False, "fairness_of_weekends": False})


def told(problem: Problem, **rows: str) -> dict[tuple[str, int], Move]:
    """Changes by person and day."""
    found = moves(problem, RULES, make_roster(problem, **rows))
    return {(move.agent, problem.grid.day_of(move.date)): move for move in found}


def test_without_a_roster_that_people_know_nothing_is_a_change() -> None:
    problem = replace(known(a1="EEEEE.."), reference=None)
    assert moves(problem, RULES, make_roster(problem, a2="EEEEE..")) == ()


def test_the_same_roster_has_no_changes() -> None:
    problem = known(a1="EEEEE..", a2="LLLLL..")
    assert told(problem, a1="EEEEE..", a2="LLLLL..") == {}


def test_other_breaks_are_no_change_to_the_day() -> None:
    problem = known(a1="E......")
    roster = make_roster(problem, a1="E......")
    called = replace(roster, assignments=tuple(replace(item, called=True) for item in roster.assignments))
    assert moves(problem, RULES, called) == ()


def test_the_absent_and_whoever_is_called_in_for_them() -> None:
    problem = without(known(a1="E......", a2="L......", a3="e......"), "a1", 0)
    found = told(problem, a2="L......", a3="E......")
    assert [(cell, move.cause) for cell, move in found.items()] == [(("a1", 0), Cause.ABSENT), (("a3", 0), Cause.CALLED)]
    assert found["a3", 0].instead_of == "a1"
    assert found["a3", 0].reasons[0].code == "scored_window_empty"
    assert (found["a1", 0].reasons, found["a1", 0].instead_of) == ((), None)


def test_an_absence_on_a_day_off_is_told_too() -> None:
    problem = without(known(a2="E......"), "a1", 0)
    assert [move.cause for move in told(problem, a2="E......").values()] == [Cause.ABSENT]


def test_a_day_decided_by_hand_needs_no_reason() -> None:
    problem = known(a1="E......", a2="L......")
    pinned = replace(problem, pins=(Pin("a1", day(0), problem.work_duties[1]),))
    found = told(pinned, a1="L......", a2="E......")
    assert (found["a1", 0].cause, found["a1", 0].reasons) == (Cause.PINNED, ())
    assert (found["a2", 0].cause, found["a2", 0].instead_of) == (Cause.MOVED, "a1")


def test_a_cell_that_the_editor_left_blank() -> None:
    problem = known(a1="E......")
    blank = replace(problem, released=frozenset({("a2", day(0))}))
    found = told(blank, a1="E......", a2="L......")
    assert found["a2", 0].cause is Cause.FILLED
    assert found["a2", 0].reasons != ()


def test_people_who_change_places_name_each_other() -> None:
    problem = known(a1="EE.....", a2="LL.....")
    found = told(problem, a1="EL.....", a2="LE.....")
    assert {cell: (move.companion, move.swapped) for cell, move in found.items()} == {
        ("a1", 1): (("a2", day(1)), True),
        ("a2", 1): (("a1", day(1)), True),
    }
    assert found["a2", 1].reasons == ()  # nothing would be lost if both had stayed


def test_a_swap_has_the_reason_of_both_together() -> None:
    problem = known(a1="LE.....", a2="EL.....")  # a1 has too little rest
    found = told(problem, a1="LL.....", a2="EE.....")
    assert found["a1", 1].swapped
    assert [finding.code for finding in found["a1", 1].reasons] == ["rest_short"]
    assert found["a1", 1].reasons == found["a2", 1].reasons


def test_a_change_that_nothing_explains_alone_goes_with_the_nearest_one() -> None:
    problem = without(known(a1="EE.....", a2="LL.....", a3="..E...."), "a1", 1)
    found = told(problem, a1="E......", a2="LL.....", a3=".E.....", a4="..E....")
    assert (found["a3", 2].reasons, found["a3", 2].companion) == ((), ("a4", day(2)))


def test_the_reason_is_what_would_be_broken_and_its_price() -> None:
    problem = without(known(a1="EE.....", a2="LL....."), "a1", 0)
    new = make_roster(problem, a1=".E.....", a2="LL.....", a4="E......")
    move = next(move for move in moves(problem, RULES, new) if move.agent == "a4")
    roster_without = make_roster(problem, a1=".E.....", a2="LL.....")
    costs = [audit(problem, each, RULES).cost for each in (roster_without, new)]
    plain = [rule for rule in RULES if rule.limit != "stability"]
    costs = [audit(problem, each, plain).cost for each in (roster_without, new)]
    assert move.cost == costs[0] - costs[1] > 0


@pytest.mark.parametrize(("before", "after", "minutes"), [("E", "L", 10), ("L", "E", 10), ("L", ".", 490), (".", "L", 490)])
def test_notice_ends_with_the_earlier_of_the_old_and_the_new_duty(before: str, after: str, minutes: int) -> None:
    problem = known(told_at=datetime(2026, 12, 7, 7, 50), a1=before)
    found = told(problem, a1=after)
    assert found["a1", 0].notice_minutes == minutes


def test_of_very_many_changes_only_the_first_are_explained() -> None:
    problem = replace(known(), on_call=frozenset())
    roster = make_roster(problem, a1="EEEEEEE", a2="EEEEEEE", a3="LLLLLLL", a4="LLLLLLL", p1="LLLLLLL")
    longer = replace(problem, reference=make_roster(problem))
    found = moves(longer, RULES, roster)
    assert len(found) == 35
    assert all(move.reasons or move.companion for move in found)


def test_beside_a_broken_must_no_wish_is_a_reason() -> None:
    problem = without(known(a1="E......", a2="L......", a3="e......"), "a1", 0)
    found = told(problem, a2="L......", a3="E......")
    assert [finding.code for finding in found["a3", 0].reasons] == ["scored_window_empty"]  # and not cover_short


def test_a_wish_that_hardly_weighs_anything_is_no_second_reason() -> None:
    problem = without(known(a1="E......", a2="L......", a3="L......", a4="e......"), "a1", 0)
    rules = build_rules({"scored_window": False, "fairness_of_lates": {"level": 1, "tolerance": 0}, "contract_hours": False})
    new = make_roster(problem, a2="L......", a3="L......", a4="E......")
    move = next(move for move in moves(problem, rules, new) if move.agent == "a4")
    assert [finding.code for finding in move.reasons] == ["cover_short"]


def test_work_is_instead_of_the_absent_before_anybody_who_only_changes() -> None:
    problem = without(known(a1="E......", a2="E......", a3="L......"), "a2", 0)
    found = told(problem, a1="L......", a3="L......", a4="E......")
    assert found["a4", 0].instead_of == "a2"


def test_the_absent_need_no_notice() -> None:
    problem = without(known(told_at=datetime(2026, 12, 7, 7, 50), a1="E......", a4="......E"), "a1", 0)
    found = told(problem, a4=".......")
    assert {cell: move.notice_minutes is None for cell, move in found.items()} == {("a1", 0): True, ("a4", 6): False}
