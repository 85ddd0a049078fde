from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import MONDAY, make_problem

from scheduler.cli.conflict_lines import conflict_lines
from scheduler.cli.failures import report_failure
from scheduler.domain.conflict import Conflict
from scheduler.domain.outcome import Outcome, Solution, Status
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind
from scheduler.errors import InfeasibleError
from scheduler.explaining.conflict_records import conflict_records
from scheduler.explaining.explain_conflict import explain_conflict
from scheduler.explaining.explain_relaxed import explain_relaxed
from scheduler.explaining.explained_error import explained_error
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

NAMES = {"a1": "Li Na", "a2": "Wang Wei", "a3": "Zhao Min", "early": "Early", "late": "Late"}
RULES = build_rules({"rest": {"hours": 11, "floor_hours": 9}, "cover": False})


@pytest.fixture(scope="module")
def problem() -> Problem:
    pins = [
        Pin("a1", MONDAY + timedelta(days=day), Duty(DutyKind.WORK, shift)) for day, shift in ((0, "late"), (1, "early"))
    ]
    return replace(make_problem(agents=3, days=2, pins=pins), give_up_order=GIVE_UP_ORDER)


@pytest.fixture(scope="module")
def conflict(problem: Problem) -> Conflict:
    return explain_conflict(problem, RULES)


def outcome(problem: Problem, status: Status, *, interrupted: bool = False) -> Outcome:
    solution = Solution(status, None, None, None, None, proven=False, interrupted=interrupted)
    return Outcome(problem, solution, None, ())


def test_a_conflict_is_told_with_what_would_do(problem: Problem, conflict: Conflict) -> None:
    told = replace(outcome(problem, Status.RELAXED), conflict=conflict)
    assert "\n".join(conflict_lines(told, "en", NAMES)).splitlines() == [
        "",
        "Why not every must holds",
        "  These cannot all hold:",
        "    - Decided for Li Na: Late, Mon 7 Dec 2026.",
        "    - Decided for Li Na: Early, Tue 8 Dec 2026.",
        "    - Never less than 9 hours of rest between two shifts, Mon 7 Dec 2026 to Tue 8 Dec 2026: Li Na.",
        "  What would do, the cheapest first; each was tried, and then every must holds:",
        "    1. Li Na does not have to work Late on Mon 7 Dec 2026, as was decided.",
        "    2. Li Na does not have to work Early on Tue 8 Dec 2026, as was decided.",
    ]


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "This cannot hold, even by itself:"), ("zh", "下面这一条单独也无法满足：")]
)
def test_a_single_must_that_cannot_hold_is_not_told_as_several(
    problem: Problem, conflict: Conflict, language: str, heading: str
) -> None:
    (clash,) = conflict.clashes
    alone = replace(conflict, clashes=(replace(clash, members=clash.members[:1]),))
    lines = list(conflict_lines(replace(outcome(problem, Status.RELAXED), conflict=alone), language, NAMES))
    assert "  " + heading in "\n".join(lines).splitlines()


def test_where_every_must_holds_nothing_is_told(problem: Problem) -> None:
    assert not list(conflict_lines(outcome(problem, Status.FEASIBLE), "en", NAMES))


def test_musts_that_can_all_hold_need_more_time(problem: Problem) -> None:
    told = replace(outcome(problem, Status.RELAXED), conflict=Conflict((), (), complete=True))
    assert "--time-limit" in "\n".join(conflict_lines(told, "en", NAMES))
    assert "--time-limit" in "\n".join(conflict_lines(told, "zh", NAMES))


def test_only_a_relaxed_roster_that_was_not_interrupted_is_explained(problem: Problem) -> None:
    assert explain_relaxed(outcome(problem, Status.FEASIBLE), RULES).conflict is None
    assert explain_relaxed(outcome(problem, Status.RELAXED, interrupted=True), RULES).conflict is None
    explained = explain_relaxed(outcome(problem, Status.RELAXED), RULES)
    assert explained.conflict is not None
    assert "explain" in explained.seconds


def test_where_no_roster_exists_the_error_says_why(
    problem: Problem, capsys: pytest.CaptureFixture[str], conflict: Conflict
) -> None:
    error = explained_error(InfeasibleError("none exists", ["perhaps"]), problem, RULES, language="zh", names=NAMES)
    assert isinstance(error.conflict, Conflict)
    assert error.conflict.clashes == conflict.clashes
    assert report_failure(error, as_json=False, language="zh") == 3
    printed = capsys.readouterr().err
    assert printed.index("perhaps") < printed.index("下面几条不能同时满足") < printed.index("Li Na")


def test_the_records_have_sentences_people_and_dates(conflict: Conflict) -> None:
    records = conflict_records(conflict, language="en", names=NAMES)
    assert records is not None
    clash = records["clashes"][0]  # type: ignore[index]
    assert (clash["agents"], clash["dates"], clash["minimal"]) == (["a1"], ["2026-12-07", "2026-12-08"], True)
    assert clash["limits"] == ["pins", "rest"]
    assert "Li Na" in records["repairs"][0]["text"]  # type: ignore[index]
    assert conflict_records(None, language="en", names={}) is None
