"""Somebody stays when the shift changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of

from scheduler.domain.finding import Severity
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.shift import ShiftKind
from scheduler.rules.handover import Handover

MID = make_shift("mid", 12, 20, ShiftKind.MID)
LONGER = make_shift("early", 8, 16.25)


def test_a_shift_that_spans_the_change_is_enough():
    problem = make_problem(days=1, shifts=(EARLY, MID, LATE))
    assert findings_of("handover", problem, make_roster(problem, a1="E", a2="M", a3="L"), times=("16:00",)) == ()


def test_shifts_that_only_touch_leave_nobody():
    problem = make_problem(days=1)
    (finding,) = findings_of("handover", problem, make_roster(problem, a1="E", a2="L"))
    assert finding.facts == {"date": "2026-12-07", "time": "16:00", "people": 0, "needed": 1, "minutes": 15}
    assert (finding.code, finding.size, finding.severity) == ("handover_missing", 1, Severity.MUST)


def test_an_overlap_of_just_the_minutes_is_enough_and_a_minute_more_is_not():
    problem = make_problem(days=1, shifts=(LONGER, LATE))
    roster = make_roster(problem, a1="E", a2="L")
    assert findings_of("handover", problem, roster, minutes=15) == ()
    assert len(findings_of("handover", problem, roster, minutes=16)) == 1


def test_people_missing_are_priced_one_by_one():
    problem = make_problem(days=1)
    (finding,) = findings_of("handover", problem, make_roster(problem), people=2, level=(3, 9))
    assert (finding.size, finding.cost) == (2, 12 * 1200)


def test_the_start_of_the_day_is_no_change():
    problem = make_problem(days=2, shifts=(EARLY,))
    assert findings_of("handover", problem, make_roster(problem)) == ()


def test_a_night_before_the_horizon_stays_over_midnight():
    problem = make_problem(days=1, shifts=(EARLY, LATE, NIGHT))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    roster = make_roster(problem, a1="N")
    found = findings_of("handover", problem, roster, times=("00:30", "06:00", "23:00"))
    assert [finding.facts["time"] for finding in found] == ["06:00"]


def test_standby_and_newcomers_do_not_count():
    training = Newcomer("a1", "a2", date(2026, 12, 7), date(2026, 12, 7), (100,), 0)
    agents = [make_agent("a1", newcomer=training), make_agent("a2")]
    problem = make_problem(days=2, agents=agents, shifts=(EARLY, MID, LATE), standby_agents=("a2",))
    found = findings_of("handover", problem, make_roster(problem, a1="MM", a2="mm"), times=("16:00",))
    assert [finding.facts["date"] for finding in found] == ["2026-12-07"]


@pytest.mark.parametrize("settings", [{"people": 0}, {"minutes": 0}, {"times": ("25:00",)}, {"times": ("9:00",)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        Handover(limit="handover", **settings)


def test_a_change_may_be_at_any_minute():
    problem = make_problem(days=1)
    (finding,) = findings_of("handover", problem, make_roster(problem), times=("15:40",))
    assert finding.facts["time"] == "15:40"
