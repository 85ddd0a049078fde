"""People who do not work together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, LATE, NIGHT, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of

from scheduler.domain.finding import Severity
from scheduler.domain.shift import ShiftKind
from scheduler.rules.pairs_apart import PairsApart

PAIR = (("a1", "a2"),)
MID = make_shift("mid", 12, 20, ShiftKind.MID)


def test_different_shifts_of_a_day_cost_nothing():
    problem = make_problem(agents=3)
    assert findings_of("pairs_apart", problem, make_roster(problem, a1="E", a2="L", a3="L"), pairs=PAIR) == ()


def test_a_shared_shift_is_found():
    problem = make_problem(agents=2)
    (finding,) = findings_of("pairs_apart", problem, make_roster(problem, a1="EL", a2="LL"), pairs=PAIR)
    assert finding.facts == {"agent": "a1", "other": "a2", "date": "2026-12-08", "shift": "late"}
    assert (finding.code, finding.size, finding.severity) == ("pairs_apart_shift", 1, Severity.MUST)


def test_of_three_on_one_shift_two_are_too_many():
    problem = make_problem(agents=3)
    roster = make_roster(problem, a1="E", a2="E", a3="E")
    (finding,) = findings_of("pairs_apart", problem, roster, pairs=(("a3", "a1", "a2"),), level=(5, 9))
    assert (finding.size, finding.cost) == (2, 14 * 1200)


def test_standby_does_not_count():
    problem = make_problem(agents=2, standby_agents=("a2",))
    assert findings_of("pairs_apart", problem, make_roster(problem, a1="E", a2="e"), pairs=PAIR) == ()


def test_shifts_that_overlap_are_allowed_unless_told_otherwise():
    problem = make_problem(agents=2, shifts=(EARLY, MID, LATE))
    roster = make_roster(problem, a1="E", a2="M")
    assert findings_of("pairs_apart", problem, roster, pairs=PAIR) == ()
    (finding,) = findings_of("pairs_apart", problem, roster, pairs=PAIR, overlapping=True, level=30)
    assert (finding.facts["start"], finding.facts["end"], finding.size) == ("12:00", "16:00", 240)
    assert finding.cost == 4 * 30 * 1200


def test_shifts_that_touch_do_not_overlap():
    problem = make_problem(agents=2)
    assert findings_of("pairs_apart", problem, make_roster(problem, a1="E", a2="L"), pairs=PAIR, overlapping=True) == ()


def test_a_night_before_the_horizon_is_still_there_in_the_morning():
    dawn = make_shift("dawn", 5, 13)
    problem = make_problem(agents=2, shifts=(dawn, NIGHT))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    (finding,) = findings_of("pairs_apart", problem, make_roster(problem, a2="D"), pairs=PAIR, overlapping=True)
    assert (finding.facts["date"], finding.facts["start"], finding.size) == ("2026-12-07", "05:00", 60)


@pytest.mark.parametrize("settings", [{"pairs": (("a1",),)}, {"level": (1, 2), "overlapping": True}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        PairsApart(limit="pairs_apart", **settings)


def test_days_beyond_the_horizon_are_not_looked_at():
    problem = make_problem(agents=2, days=1)
    items = tuple(make_assignment(problem, agent, day, "early") for day in (-1, 1) for agent in ("a1", "a2"))
    assert findings_of("pairs_apart", problem, replace(make_roster(problem), assignments=items), pairs=PAIR) == ()
