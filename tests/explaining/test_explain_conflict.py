"""Conflicts that were planted: each is named rightly, and each repair that is offered really repairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem
from solver.solving import EXACT

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.conflict import Clash, Conflict, NewLeave, OneMore, Repair
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.outcome import Status
from scheduler.domain.pay import Pay
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.shift import Duty, DutyKind
from scheduler.explaining.conflict.repaired import repaired
from scheduler.explaining.conflict_text import conflict_text
from scheduler.explaining.explain_conflict import explain_conflict
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.rules.rule import Rule
from scheduler.solver.solve import solve_terms
from scheduler.words.catalogue import LANGUAGES

QUIET = {"requests": False, "contract_hours": False, "cover": False, "lead_on_duty": False}
"""Wishes and limits that these stories do not need."""


def on(*days: int) -> frozenset[date]:
    return frozenset(MONDAY + timedelta(days=day) for day in days)


def pin(agent: str, day: int, shift: str | None) -> Pin:
    return Pin(agent, MONDAY + timedelta(days=day), None if shift is None else Duty(DutyKind.WORK, shift))


def team(number: int, **leave: frozenset[date]) -> list[object]:
    names = [f"a{place}" for place in range(1, number + 1)]
    return [make_agent(name, leave=leave.get(name, frozenset())) for name in names]


def explained(problem: Problem, **rules: object) -> tuple[Conflict, Problem, Sequence[Rule]]:
    """The conflict of a problem, every repair of which was tried here again."""
    asked = build_rules({**QUIET, **rules})  # type: ignore[arg-type]
    problem = replace(problem, give_up_order=GIVE_UP_ORDER)
    conflict = explain_conflict(problem, asked, seconds=40)
    assert conflict.clashes
    assert all(clash.minimal for clash in conflict.clashes)
    assert conflict.repairs
    for repair in conflict.repairs:
        assert holds(problem, asked, repair), repair
    for language in LANGUAGES:
        assert conflict_text(conflict, language=language, names={"a1": "Li Na"})
    return conflict, problem, asked


def holds(problem: Problem, rules: Sequence[Rule], repair: Repair) -> bool:
    """Whether the solver finds a roster with every must held once a repair is done."""
    other, _, terms = repaired(problem, rules, repair.steps)
    musts = [term for term in terms if getattr(term, "strength", None) is None or term.strength.price is None]  # type: ignore[union-attr]
    solution = solve_terms(other, musts, EXACT)
    return solution.status in (Status.OPTIMAL, Status.FEASIBLE) and not solution.given_up


def first(conflict: Conflict) -> Clash:
    return conflict.clashes[0]


def codes(repair: Repair) -> set[str]:
    return {step.said.code for step in repair.steps}


def all_codes(conflict: Conflict) -> set[str]:
    return {code for repair in conflict.repairs for code in codes(repair)}


def test_musts_that_can_hold_are_no_conflict() -> None:
    problem = replace(make_problem(), give_up_order=GIVE_UP_ORDER)
    conflict = explain_conflict(problem, build_rules(QUIET))  # type: ignore[arg-type]
    assert (conflict.clashes, conflict.repairs, conflict.complete) == ((), (), True)


def test_musts_that_turn_out_to_hold_while_repairs_are_looked_for_are_no_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.explaining.explain_conflict._CLASH_SHARE", -1.0)
    problem = replace(make_problem(agents=4, days=2), give_up_order=GIVE_UP_ORDER)
    conflict = explain_conflict(problem, build_rules({"heads_per_shift": {"minimum": {"early": 1}}}))
    assert (conflict.clashes, conflict.repairs, conflict.complete) == ((), (), True)


def test_leave_against_minimum_heads() -> None:
    problem = make_problem(agents=team(4, a1=on(2), a2=on(2)), days=5)
    conflict, _, _ = explained(problem, heads_per_shift={"minimum": {"early": 2, "late": 1}}, scored_window=False)
    assert set(first(conflict).limits) == {"availability", "heads_per_shift"}
    assert first(conflict).agents == {"a1", "a2"}
    assert first(conflict).dates == on(2)
    assert {"repair_one_more", "repair_leave_moved", "repair_heads_per_shift_below"} <= all_codes(conflict)


def test_leave_is_moved_as_a_whole() -> None:
    problem = make_problem(agents=team(4, a1=on(2, 3), a2=on(2)), days=7)
    rules = {"heads_per_shift": {"minimum": {"early": 2, "late": 1}}, "scored_window": False}
    conflict, _, _ = explained(problem, **rules)
    edits = [step.edit for repair in conflict.repairs for step in repair.steps if step.said.code == "repair_leave_moved"]
    assert edits
    for edit in edits:
        assert isinstance(edit, NewLeave)
        assert len(edit.leave) == len(problem.agent(edit.agent).leave)


def test_too_few_of_a_skill() -> None:
    agents = [make_agent("a1"), make_agent("a2", skills=("presales",)), make_agent("a3", skills=("presales",))]
    conflict, _, _ = explained(make_problem(agents=agents, days=7), heads_per_shift=False)
    assert "scored_window" in first(conflict).limits
    assert "aftersales" in {member.facts.get("queue") for member in first(conflict).members}
    assert any("repair_one_more_queue" in codes(repair) for repair in conflict.repairs)


def test_one_more_person_is_no_more_than_what_is_missing() -> None:
    agents = [make_agent("a1", leave=on(1)), make_agent("a2", skills=("presales",)), make_agent("a3", skills=("presales",))]
    pins = [pin("a2", 1, "early"), pin("a3", 1, "late")]
    conflict, _, _ = explained(make_problem(agents=agents, days=2, pins=pins))
    for repair in conflict.repairs:
        for step in repair.steps:
            if isinstance(step.edit, OneMore):
                assert step.edit.agent.skills == {"aftersales"}
                assert not step.edit.lead


def test_rest_against_pins() -> None:
    problem = make_problem(agents=3, days=3, pins=[pin("a1", 0, "late"), pin("a1", 1, "early")])
    conflict, _, _ = explained(problem)
    assert set(first(conflict).limits) == {"pins", "rest"}
    assert (first(conflict).agents, first(conflict).dates) == ({"a1"}, on(0, 1))
    assert all_codes(conflict) == {"repair_unpin_work", "repair_rest_short"}
    accepted = [step.said.facts for repair in conflict.repairs for step in repair.steps if "rest" in step.said.code]
    assert accepted == [{"agent": "a1", "date": "2026-12-08", "rest": 8.0, "needed": 11.0}]


def test_below_the_floor_of_rest_nothing_but_a_pin_is_given_up() -> None:
    problem = make_problem(agents=3, days=3, pins=[pin("a1", 0, "late"), pin("a1", 1, "early")])
    conflict, _, _ = explained(problem, rest={"hours": 11, "floor_hours": 9})
    assert all_codes(conflict) == {"repair_unpin_work"}


def test_reserve_short() -> None:
    problem = make_problem(agents=3, days=2, required=2, standby_agents=["a1", "a2", "a3"])
    conflict, _, _ = explained(problem, reserve={"ratio": 1.5, "level": "must"})
    assert "reserve" in first(conflict).limits
    assert "repair_reserve_short" in all_codes(conflict)


def test_lead_on_leave() -> None:
    agents = [make_agent("a1", leave=on(1)), make_agent("a2"), make_agent("a3"), make_agent("a4")]
    problem = make_problem(agents=agents, days=3, leads=["a1", "a2"])
    conflict, _, _ = explained(problem, lead_on_duty={"level": "must"})
    assert "lead_on_duty" in first(conflict).limits
    assert "repair_one_more_lead" in all_codes(conflict)


def test_a_run_across_the_start() -> None:
    problem = make_problem(agents=2, days=3, required=1)
    worked = [make_assignment(problem, "a1", day, "early") for day in range(-6, 0)]
    problem = replace(problem, carry_in=tuple(worked), carry_in_from=MONDAY - timedelta(days=7))
    conflict, _, _ = explained(problem, days_off=False, weekly_hours=False)
    assert set(first(conflict).limits) >= {"longest_run", "scored_window"}
    said = {member.code: member.facts for member in first(conflict).members}
    assert (said["clash_run_before"]["before"], said["clash_run_before"]["most"]) == (6, 6)
    assert {"repair_longest_run", "repair_one_more"} <= all_codes(conflict)


def test_a_meeting_that_a_decided_shift_misses() -> None:
    start = datetime.combine(MONDAY, datetime.min.time()) + timedelta(hours=10)
    block = Block("Team/1", "Team", ActivityKind.MEETING, start, start + timedelta(hours=1), 1, ("a1", "a2", "a3"))
    problem = replace(make_problem(agents=3, days=2, pins=[pin("a1", 0, "late")]), blocks=(block,))
    conflict, _, _ = explained(problem, meeting_attendance={"level": "must"})
    assert set(first(conflict).limits) == {"pins", "meeting_attendance"}
    assert first(conflict).agents == {"a1"}
    assert {"repair_one_more_session", "repair_unpin_work"} <= all_codes(conflict)


def test_a_budget_below_what_the_shifts_cost() -> None:
    wages = {"a1": 2000, "a2": 3000, "a3": 3000}
    problem = replace(make_problem(agents=3, days=2), pay=Pay("CNY", wages))
    conflict, _, _ = explained(problem, budget={"amount": 700, "level": "must"})
    assert "budget" in first(conflict).limits
    said = {member.code: member.facts for member in first(conflict).members}
    assert said["clash_money"]["most"] == 700
    raised = [step.said.facts for repair in conflict.repairs for step in repair.steps if step.said.rule == "budget"]
    assert raised[0]["total"] == "800.00"


def test_a_mentor_who_is_away() -> None:
    new = Newcomer("a1", "a2", MONDAY, MONDAY + timedelta(days=6), (0,), 20)
    agents = [make_agent("a1", newcomer=new), make_agent("a2", leave=on(1), mentees=(new,)), *team(5)[2:]]
    problem = make_problem(agents=agents, days=3, pins=[pin("a1", 1, "early")])
    conflict, _, _ = explained(problem, mentor={"level": "must"})
    assert set(first(conflict).limits) == {"availability", "pins", "mentor"}
    assert first(conflict).agents >= {"a2"}
    assert "repair_new_mentor" in all_codes(conflict)


def test_weekends_that_nobody_may_work() -> None:
    problem = make_problem(agents=3, days=14)
    conflict, _, _ = explained(problem, weekends_worked={"maximum": 1, "level": "must"}, days_off=False)
    assert "weekends_worked" in first(conflict).limits


def test_a_forbidden_pair() -> None:
    pins = [pin("a1", 0, "early"), pin("a2", 0, "early")]
    problem = make_problem(agents=4, days=2, pins=pins)
    conflict, _, _ = explained(problem, pairs_apart={"pairs": (("a1", "a2"),)})
    assert set(first(conflict).limits) == {"pins", "pairs_apart"}
    assert first(conflict).agents == {"a1", "a2"}
    assert len(conflict.repairs) == 3


def test_everybody_asks_for_the_same_day() -> None:
    requests = [Request(agent, MONDAY + timedelta(days=1)) for agent in ("a1", "a2", "a3")]
    problem = make_problem(agents=3, days=3, requests=requests)
    conflict, _, _ = explained(problem, requests={"level": "must"})
    assert set(first(conflict).limits) == {"requests", "scored_window"}
    assert first(conflict).agents == {"a1", "a2", "a3"}
    assert first(conflict).dates == on(1)


def test_two_conflicts_need_two_things_done() -> None:
    pins = [pin("a1", 0, "late"), pin("a1", 1, "early"), pin("a2", 3, "late"), pin("a2", 4, "early")]
    conflict, _, _ = explained(make_problem(agents=4, days=6, pins=pins))
    assert {frozenset(clash.agents) for clash in conflict.clashes} == {frozenset({"a1"}), frozenset({"a2"})}
    assert all(len(repair.steps) == 2 for repair in conflict.repairs)


def test_repairs_come_cheapest_first() -> None:
    problem = make_problem(agents=team(4, a1=on(2), a2=on(2)), days=5)
    conflict, _, _ = explained(problem, heads_per_shift={"minimum": {"early": 2, "late": 1}}, scored_window=False)
    prices = [repair.price for repair in conflict.repairs]
    assert prices == sorted(prices)


def test_pins_that_contradict_leave_are_explained_though_no_roster_exists() -> None:
    problem = make_problem(agents=team(3, a1=on(1)), days=3, pins=[pin("a1", 1, "early")])
    conflict, _, _ = explained(problem)
    assert set(first(conflict).limits) == {"availability", "pins"}
    assert {"repair_unpin_work", "repair_leave_moved"} <= all_codes(conflict)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_thing_is_told_in_words(language: str) -> None:
    problem = make_problem(agents=3, days=3, pins=[pin("a1", 0, "late"), pin("a1", 1, "early")])
    conflict, _, _ = explained(problem)
    text = conflict_text(conflict, language=language, names={"a1": "李娜", "late": "晚班", "early": "早班"})
    assert text.count("李娜") >= 6
    assert "11" in text
    assert "{" not in text


def test_hours_that_no_shift_reaches_are_explained_with_their_day() -> None:
    problem = make_problem(agents=4, days=3, shifts=(EARLY, replace(LATE, weekdays=frozenset({0, 1, 3, 4, 5, 6}))))
    conflict, _, _ = explained(problem)
    assert set(first(conflict).limits) == {"scored_window"}
    assert first(conflict).dates == on(2)
    assert [member.code for member in first(conflict).members] == ["clash_no_shift"]
    assert all_codes(conflict) == {"repair_scored_window_empty"}


def test_a_change_of_shift_that_nobody_can_span_is_explained_with_its_day() -> None:
    problem = make_problem(agents=4, days=2)
    conflict, _, _ = explained(problem, handover={"people": 1, "minutes": 30, "times": ("16:00",)})
    assert set(first(conflict).limits) == {"handover"}
    assert len(first(conflict).dates) == 1


def test_a_raised_budget_comes_before_hours_without_anybody() -> None:
    problem = replace(make_problem(agents=4, days=7), pay=Pay("CNY", dict.fromkeys(("a1", "a2", "a3", "a4"), 2500)))
    conflict, _, _ = explained(problem, budget={"amount": 2000, "level": "must"})
    assert [step.said.facts["total"] for step in conflict.repairs[0].steps] == ["2,800.00"]


def test_another_mentor_needs_no_decided_shift_undone_besides() -> None:
    new = Newcomer("a1", "a2", MONDAY, MONDAY + timedelta(days=6), (0,), 20)
    agents = [make_agent("a1", newcomer=new), make_agent("a2", leave=on(1, 2), mentees=(new,)), *team(5)[2:]]
    problem = make_problem(agents=agents, days=4, pins=[pin("a1", 1, "early"), pin("a1", 2, "early")])
    conflict, _, _ = explained(problem, mentor={"level": "must"})
    said = [codes(repair) for repair in conflict.repairs]
    assert said.count({"repair_new_mentor"}) == 1
    assert all(each == {"repair_new_mentor"} for each in said if "repair_new_mentor" in each)


def test_what_is_never_given_up_is_named_where_it_alone_contradicts_itself() -> None:
    problem = make_problem(agents=3, days=9, pins=[pin("a1", day, "early") for day in range(9)])
    conflict, _, _ = explained(problem, longest_run={"days": 6, "absolute_days": 8})
    runs = [member.facts["most"] for member in first(conflict).members if member.code == "clash_run"]
    assert runs == [8]


def test_the_least_rest_of_all_is_named_as_such() -> None:
    problem = make_problem(agents=3, days=3, pins=[pin("a1", 0, "late"), pin("a1", 1, "early")])
    conflict, _, _ = explained(problem, rest={"hours": 11, "floor_hours": 9})
    assert [member.facts["needed"] for member in first(conflict).members if member.code == "clash_rest_floor"] == [9.0]


def test_a_store_without_leads_may_have_standby_from_outside() -> None:
    problem = make_problem(agents=3, days=2, required=2, standby_agents=["a1", "a2", "a3"])
    conflict, _, _ = explained(problem, reserve={"ratio": 1.5, "level": "must"}, lead_on_duty={"level": "must"})
    assert codes(conflict.repairs[0]) == {"repair_one_more_standby"}
    assert {member.facts.get("least") for member in first(conflict).members} == {6}


def test_shifts_that_do_not_follow_each_other_are_named_with_their_days() -> None:
    problem = make_problem(agents=4, days=7, pins=[pin("a1", 2, "late"), pin("a1", 3, "early")])
    conflict, _, _ = explained(problem, successions={"forbidden": (("late", "early"),), "level": "must"}, rest={"hours": 8})
    assert "successions" in first(conflict).limits
    assert first(conflict).dates == on(2, 3)


def test_days_off_are_told_in_days_on_duty() -> None:
    problem = make_problem(agents=3, days=7, pins=[pin("a1", day, "early") for day in range(7)])
    conflict, _, _ = explained(problem, longest_run=False, weekly_hours=False)
    said = [member for clash in conflict.clashes for member in clash.members if member.rule == "days_off"]
    assert {(member.code, member.facts["most"]) for member in said} == {("clash_days_on", 6)}


def test_a_second_set_of_the_same_limits_on_the_same_days_is_only_counted() -> None:
    requests = [Request(agent, MONDAY + timedelta(days=1)) for agent in ("a1", "a2", "a3")]
    problem = make_problem(agents=3, days=3, requests=requests)
    conflict, _, _ = explained(problem, requests={"level": "must"})
    assert len(conflict.clashes) == 1
    assert first(conflict).alike
