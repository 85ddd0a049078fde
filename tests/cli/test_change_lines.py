"""What changed, on the screen."""

from __future__ import annotations

from dataclasses import replace

from explaining.stories import NAMES, called, known, without
from factories import make_roster

from scheduler.auditing.audit import audit
from scheduler.cli.change_lines import change_lines, worse_lines
from scheduler.domain.outcome import Outcome, Solution, Status
from scheduler.explaining.explain_changes import explain_changes
from scheduler.rules.registry import build_rules

RULES = build_rules({"contract_hours": False, "fairness_of_lates": False, "fairness_of_weekends": False})


def outcome(*, replaced: bool) -> Outcome:
    """a1 is ill on Monday; a3, on standby, comes in or not."""
    problem = without(known(a1="E......", a2="L......", a3="e......"), "a1", 0)
    roster = make_roster(problem, a2="L......", a3="E......" if replaced else "e......")
    roster = called(problem, roster, "a3")
    checked = audit(problem, roster, RULES)
    solution = Solution(Status.FEASIBLE, roster, None, None, None, proven=False, interrupted=False)
    return explain_changes(Outcome(problem, solution, checked, checked.findings), RULES)


def test_nothing_is_said_where_people_know_no_roster() -> None:
    plain = outcome(replaced=True)
    plain = replace(plain, problem=replace(plain.problem, reference=None))
    assert list(change_lines(plain, "en", NAMES)) == []


def test_days_and_people_are_counted_without_the_absent() -> None:
    assert next(change_lines(outcome(replaced=True), "en", NAMES)) == "Other changes: 1 day of 1 person."
    assert next(change_lines(outcome(replaced=True), "zh", NAMES)) == "其他改动：1 人，共 1 天。"


def test_where_only_the_absent_change_nobody_is_counted() -> None:
    lines = list(change_lines(outcome(replaced=False), "en", NAMES))
    assert lines[0] == ""
    assert "Nothing changes for anybody else." in lines[1]


def test_what_is_worse_is_said_apart_from_what_had_to_be_given_up() -> None:
    missed = outcome(replaced=False)
    assert {finding.code for finding in missed.worse} == {"scored_window_empty", "cover_short"}
    assert list(worse_lines(missed, "zh", NAMES)) == [
        "",
        "比原来差的地方",
        "  - 2026年12月7日（周一）08:00-16:00，售前缺 1 人。",
    ]


def test_where_nothing_is_worse_nothing_is_said() -> None:
    assert list(worse_lines(outcome(replaced=True), "en", NAMES)) == []


def test_hours_that_the_absent_miss_are_nothing_worse() -> None:
    problem = without(known(a1="EEEEE..", a2="L......"), "a1", 0)
    problem = replace(problem, agents=tuple(replace(agent, weekly_minutes=2400) for agent in problem.agents))
    rules = build_rules({"scored_window": False, "contract_hours": {"tolerance_hours": 0}, "cover": False})
    roster = make_roster(problem, a1=".EEEE..", a2="L......")
    checked = audit(problem, roster, rules)
    solution = Solution(Status.FEASIBLE, roster, None, None, None, proven=False, interrupted=False)
    assert explain_changes(Outcome(problem, solution, checked, checked.findings), rules).worse == ()


def test_whom_to_call_can_be_left_out() -> None:
    told = outcome(replaced=True)
    left_out = explain_changes(replace(told, moves=(), calls=()), RULES, calls=False)
    assert left_out.moves == told.moves
    assert (len(told.calls), left_out.calls) == (1, ())
