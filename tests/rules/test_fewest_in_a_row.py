"""No single working day, no single day off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, make_agent, make_assignment, make_problem, make_queue, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.finding import Severity
from scheduler.domain.hours import Hours, Window
from scheduler.domain.problem import Problem
from scheduler.rules.fewest_in_a_row import FewestInARow


def sizes(limit: str, row: str, problem: Problem | None = None, **settings: object) -> list[int]:
    problem = problem or make_problem(agents=1)
    return [finding.size for finding in findings_of(limit, problem, make_roster(problem, a1=row), **settings)]


def carried(problem: Problem, days: tuple[int, ...], known: int | None = 10) -> Problem:
    items = tuple(make_assignment(problem, "a1", day, "early") for day in days)
    return replace(problem, carry_in=items, carry_in_from=None if known is None else problem.grid.date_of(-known))


def away_on(*days: int) -> Problem:
    return make_problem(agents=[make_agent("a1", leave=frozenset(date(2026, 12, 7 + day) for day in days))])


def test_two_days_in_a_row_are_enough():
    assert sizes("shortest_run", "EE..EEE") == []
    assert sizes("days_off_in_a_row", "EE..EEE") == []


def test_a_single_working_day_is_found_with_its_day():
    problem = make_problem(agents=1)
    (finding,) = findings_of("shortest_run", problem, make_roster(problem, a1="..E..EE"))
    assert (finding.code, finding.size, finding.severity) == ("shortest_run", 1, Severity.SHOULD)
    assert finding.facts == {"agent": "a1", "date": "2026-12-09", "days": 1, "needed": 2}


def test_a_single_day_off_is_found_with_its_day():
    problem = make_problem(agents=1)
    (finding,) = findings_of("days_off_in_a_row", problem, make_roster(problem, a1="EE.EE.."))
    assert finding.facts == {"agent": "a1", "date": "2026-12-09", "days": 1, "needed": 2}


def test_each_missing_day_has_its_price_run_by_run():
    problem = make_problem(agents=1)
    found = findings_of("shortest_run", problem, make_roster(problem, a1=".E.EE.."), days=3, level=(4, 6))
    assert [(f.size, f.cost) for f in found] == [(2, 10 * 1200), (1, 4 * 1200)]


def test_days_before_the_horizon_lengthen_the_first_run():
    problem = make_problem(agents=1)
    assert sizes("shortest_run", "E......", carried(problem, (-1,))) == []
    assert sizes("shortest_run", "E......", carried(problem, (-2,))) == [1]


def test_a_day_off_before_the_horizon_that_is_cut_short_is_found():
    problem = carried(make_problem(agents=1), (-4, -3, -2))
    (finding,) = findings_of("days_off_in_a_row", problem, make_roster(problem, a1="EE....."))
    assert finding.facts["date"] == "2026-12-06"
    assert sizes("days_off_in_a_row", ".EE....", problem) == []


@pytest.mark.parametrize("known", [None, 0])
def test_a_run_that_starts_on_unknown_days_is_never_too_short(known):
    problem = carried(make_problem(agents=1), (), known)
    assert sizes("shortest_run", "E......", problem) == []
    assert sizes("days_off_in_a_row", ".E.....", problem) == []


def test_a_run_that_reaches_the_last_day_is_never_too_short():
    assert sizes("shortest_run", "......E") == []
    assert sizes("days_off_in_a_row", "EEEEEE.") == []


def test_a_single_day_beside_leave_is_nobodys_fault():
    problem = away_on(2)
    assert sizes("days_off_in_a_row", "EE.EEEE", problem) == []
    assert sizes("shortest_run", ".E.EEEE", problem) == []
    assert sizes("shortest_run", "EE...E.", problem) == [1]


def test_a_weekday_on_which_the_person_is_never_there_is_like_leave():
    problem = make_problem(agents=[make_agent("a1", unavailable=(Unavailability(weekdays=frozenset({2})),))])
    assert sizes("days_off_in_a_row", "EE.EEEE", problem) == []


def test_a_day_without_any_shift_is_like_leave():
    problem = make_problem(agents=1, shifts=[replace(EARLY, weekdays=frozenset({0, 1, 3, 4, 5, 6}))])
    assert sizes("days_off_in_a_row", "EE.EEEE", problem) == []


def test_standby_is_no_day_off():
    problem = make_problem(agents=1, standby_agents=("a1",))
    assert sizes("shortest_run", ".Ee....", problem) == []
    assert sizes("days_off_in_a_row", "EE.e...", problem) == [1]


def test_the_pool_is_left_out():
    problem = make_problem(agents=[make_agent("a1", pool=True)])
    assert sizes("shortest_run", ".e.....", problem) == []
    assert terms_of("shortest_run", problem) == ()


def test_one_day_asks_for_nothing():
    assert terms_of("shortest_run", make_problem(), days=1) == ()


@pytest.mark.parametrize("settings", [{"days": 0}, {"days": 1.5}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        FewestInARow(limit="shortest_run", **settings)


def test_the_first_known_day_is_known():
    problem = make_problem(agents=1)
    assert sizes("shortest_run", ".......", carried(problem, (-1,), 2)) == [1]
    assert sizes("shortest_run", ".......", carried(problem, (-1,), 1)) == []


@pytest.mark.parametrize(("row", "limit"), [("EE.EE..", "days_off_in_a_row"), ("..EE.E.", "shortest_run")])
def test_a_day_on_which_the_store_is_closed_is_nobodys_choice(row: str, limit: str):
    closed = Hours(((Window(480, 1440),),) * 7, {date(2026, 12, 9): (), date(2026, 12, 11): ()})
    assert sizes(limit, row) == [1]
    assert sizes(limit, row, make_problem(agents=1, operating=closed)) == []


def test_a_single_day_off_is_nobodys_choice_where_every_queue_of_the_person_is_closed():
    not_on_sundays = Hours(((Window(540, 1080),),) * 6 + ((),))
    queues = [make_queue("chat"), make_queue("phone", hours=not_on_sundays)]
    agents = [make_agent("a1", skills=("phone",)), make_agent("a2", skills=("chat",))]
    problem = make_problem(start=date(2026, 12, 9), agents=agents, queues=queues)
    findings = findings_of("days_off_in_a_row", problem, make_roster(problem, a1="EEEE.EE", a2="EEEE.EE"))
    assert [finding.agent for finding in findings] == ["a2"]
