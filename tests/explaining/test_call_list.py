"""Who has to be told, in which order, and who could come instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from explaining.stories import called, day, known, without
from factories import make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.call import Call
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.call_list import call_list
from scheduler.explaining.exchange import exchange
from scheduler.explaining.moves import moves
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.rules.rule import Rule

RULES = build_rules({"contract_hours": False, "fairness_of_lates": False, "fairness_of_weekends": False})


ANY_CHANGE_ALIKE = tuple(rule for rule in RULES if rule.limit not in ("stability", "standby_limit"))
"""Rules that do not care who changes, so that only the order in which people are asked is left."""


def calls(problem: Problem, roster: Roster, rules: tuple[Rule, ...] = RULES) -> tuple[Call, ...]:
    checked = audit(problem, roster, rules)
    return call_list(problem, rules, roster, checked, moves(problem, rules, roster, checked))


def who(found: tuple[Call, ...]) -> list[tuple[str, int, bool]]:
    return [(call.move.agent, (call.move.date - day(0)).days, call.asks) for call in found]


def test_nobody_is_called_where_nothing_changes() -> None:
    problem = known(a1="E......")
    assert calls(problem, make_roster(problem, a1="E......")) == ()


def test_the_absent_are_not_called() -> None:
    problem = without(known(a1="E......"), "a1", 0)
    assert calls(problem, make_roster(problem)) == ()


def test_standby_comes_first_then_the_earliest_start_then_those_who_only_have_to_know() -> None:
    problem = without(known(a1="EE.....", a2="LL.....", a3="l.....E"), "a1", 0, 1)
    problem = without(problem, "a2", 0)
    roster = called(problem, make_roster(problem, a2=".L.....", a3="L......", a4="EE....."), "a3")
    assert who(calls(problem, roster)) == [("a3", 0, True), ("a4", 0, True), ("a4", 1, True), ("a3", 6, False)]


def test_others_who_could_come_are_in_order_and_none_breaks_a_must() -> None:
    problem = without(known(a1="E......", a2="L......", a3="e......", p1="l......"), "a1", 0)
    roster = called(problem, make_roster(problem, a2="L......", a3="E......", p1="l......"), "a3")
    (call,) = calls(problem, roster, ANY_CHANGE_ALIKE)
    assert [item.agent for item in call.alternatives] == ["p1", "a4"]  # on standby for another shift, then off
    assert call.sought
    assert call.alternatives[0].today.stands_by
    assert call.alternatives[1].today.given == ()


def test_standby_for_the_same_shift_is_asked_before_standby_for_another() -> None:
    problem = without(known(a1="E......", a3="e......", a4="l......", p1="e......"), "a1", 0)
    roster = called(problem, make_roster(problem, a3="E......", a4="l......", p1="e......"), "a3")
    (call,) = calls(problem, roster, ANY_CHANGE_ALIKE)
    assert [item.agent for item in call.alternatives] == ["p1", "a4", "a2"]


def test_somebody_without_enough_rest_cannot_come_instead() -> None:
    problem = without(known(a1=".E.....", a2="L......", a3=".e.....", a4="L......"), "a1", 1)
    problem = replace(problem, give_up_order=GIVE_UP_ORDER)
    roster = called(problem, make_roster(problem, a2="L......", a3=".E.....", a4="L......"), "a3")
    (call,) = calls(problem, roster)
    assert call.alternatives == ()
    assert call.sought


def test_nobody_of_the_pool_comes_without_being_on_standby() -> None:
    problem = without(known(a1="E......", a3="e......"), "a1", 0)
    roster = called(problem, make_roster(problem, a3="E......"), "a3")
    (call,) = calls(problem, roster)
    assert "p1" not in {item.agent for item in call.alternatives}


def test_nobody_comes_instead_to_a_shift_that_has_begun() -> None:
    problem = without(known(told_at=datetime(2026, 12, 7, 9), a1="E......", a3="E......"), "a1", 0)
    roster = make_roster(problem, a3="E......", a4="E......")
    assert all(call.alternatives == () for call in calls(problem, roster))


def test_every_alternative_holds_in_the_check() -> None:
    problem = without(known(a1="EEE....", a2="LLL....", a3="eee....", p1="lll...."), "a1", 0, 1, 2)
    roster = called(problem, make_roster(problem, a2="LLL....", a3="EEE....", p1="lll...."), "a3")
    before = audit(problem, roster, RULES)
    found = calls(problem, roster)
    assert sum(len(call.alternatives) for call in found) >= 3
    for call in found:
        for item in call.alternatives:
            work = replace(call.move.after.given[0], agent=item.agent, called=item.today.stands_by)
            other = replace(roster, assignments=(work,))
            changed = exchange(problem, RULES, roster, other, call.move.cell, (item.agent, call.move.date))
            assert not changed.breaks_a_must, (call, item)
    assert before.broken_musts == audit(problem, roster, RULES).broken_musts


def test_people_who_change_places_need_no_substitute() -> None:
    problem = known(a1="EE.....", a2="LL.....")
    found = calls(problem, make_roster(problem, a1="EL.....", a2="LE....."))
    assert [(call.asks, call.sought) for call in found] == [(True, False), (True, False)]


def test_whoever_gets_work_on_a_day_that_the_editor_left_blank_is_told() -> None:
    problem = replace(known(a1="E......"), released=frozenset({("a2", day(0))}))
    assert who(calls(problem, make_roster(problem, a1="E......", a2="L......"))) == [("a2", 0, True)]


def test_those_who_only_have_to_know_come_last_even_if_their_day_is_first() -> None:
    problem = without(known(a1=".E.....", a3="E......"), "a1", 1)
    assert who(calls(problem, make_roster(problem, a4=".E....."))) == [("a4", 1, True), ("a3", 0, False)]


def test_somebody_of_the_pool_who_comes_instead_is_called_in() -> None:
    problem = without(known(a1="E......", a2="L......", a3="e......", p1="e......"), "a1", 0)
    problem = replace(problem, on_call=frozenset({("a3", day(0))}))
    roster = called(problem, make_roster(problem, a2="L......", a3="E......", p1="e......"), "a3")
    (call,) = calls(problem, roster)
    assert [item.agent for item in call.alternatives][:1] == ["p1"]
