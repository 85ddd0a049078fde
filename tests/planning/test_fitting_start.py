"""What of a roster to start from fits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.errors import ProblemError
from scheduler.planning.fitting_start import fitting_start


def test_nothing_is_said_where_all_of_it_fits() -> None:
    problem = make_problem(agents=2, days=3)
    assert fitting_start(problem, make_roster(problem, a1="EE.")) == ()


def test_some_days_and_people_are_counted() -> None:
    before = make_problem(agents=2, days=4, start=MONDAY - timedelta(days=2))
    (finding,) = fitting_start(make_problem(agents=3, days=7), make_roster(before, a1="EEEE"))
    assert finding.code == "start_in_part"
    assert finding.facts == {"days": 2, "all_days": 7, "people": 2, "all_people": 3}


def test_more_days_and_people_than_asked_are_not_worth_a_word() -> None:
    larger = make_problem(agents=3, days=9, start=MONDAY - timedelta(days=1))
    assert fitting_start(make_problem(agents=2, days=7), make_roster(larger, a1="EEEE")) == ()


def test_another_month_is_an_error() -> None:
    before = make_problem(agents=2, days=7, start=MONDAY - timedelta(days=7))
    with pytest.raises(ProblemError, match=r"7 days from 2026-11-30, and none of those to plan: 7 from 2026-12-07"):
        fitting_start(make_problem(agents=2, days=7), make_roster(before, a1="EEEE"))


def test_another_team_is_an_error() -> None:
    others = make_problem(agents=[make_agent("b1"), make_agent("b2")], days=7)
    with pytest.raises(ProblemError, match="nobody on the roster"):
        fitting_start(make_problem(agents=2, days=7), make_roster(others, b1="EEEE"))
