"""People per shift."""

from __future__ import annotations

import pytest
from factories import EARLY, LATE, MONDAY, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.hours import Hours, Window
from scheduler.rules.heads_per_shift import HeadsPerShift


def check(days_of_a1, days_of_a2, **settings):
    problem = make_problem(days=1, agents=2, standby_agents=("a1",))
    return findings_of("heads_per_shift", problem, make_roster(problem, a1=days_of_a1, a2=days_of_a2), **settings)


def test_nothing_is_asked_unless_set():
    assert terms_of("heads_per_shift", make_problem()) == ()


def test_people_on_the_limits_cost_nothing():
    assert check("E", "E", minimum={"early": 2}, maximum={"early": 2}, target={"early": 2}) == ()


@pytest.mark.parametrize(
    ("settings", "code"),
    [({"minimum": {"early": 2}}, "heads_per_shift_below"), ({"maximum": {"early": 0}}, "heads_per_shift_above")],
)
def test_a_person_too_few_or_too_many_is_found(settings, code):
    (finding,) = check("E", ".", **settings)
    assert (finding.code, finding.size, finding.unit, finding.severity) == (code, 1, "heads", Severity.MUST)


@pytest.mark.parametrize("heads", [0, 2])
def test_the_target_is_a_wish_in_both_directions(heads):
    (finding,) = check("E", ".", target={"early": heads})
    assert (finding.code, finding.size, finding.cost) == ("heads_per_shift_target", 1, 20 * 1200)


def test_standby_does_not_count():
    assert len(check("e", "E", minimum={"early": 2})) == 1


def test_weekdays_without_the_shift_ask_for_nobody():
    weekend = make_shift("weekend", 8, 16, weekdays=(5, 6))
    problem = make_problem(days=7, shifts=(weekend, LATE))
    assert len(terms_of("heads_per_shift", problem, minimum={"weekend": 1})) == 2


def test_days_on_which_the_store_is_closed_ask_for_nobody():
    hours = Hours(weekly=((Window(480, 1440),),) * 7, exceptions={MONDAY: ()})
    problem = make_problem(days=2, shifts=(EARLY,), operating=hours)
    (finding,) = findings_of("heads_per_shift", problem, make_roster(problem), minimum={"early": 1})
    assert finding.facts["date"] == "2026-12-08"


@pytest.mark.parametrize(
    "settings", [{"minimum": {"early": -1}}, {"minimum": {"early": 3}, "maximum": {"early": 2}}, {"target": {"early": 1.5}}]
)
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="early"):
        HeadsPerShift(limit="heads_per_shift", **settings)
