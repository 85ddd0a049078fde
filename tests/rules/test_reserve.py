"""The reserve ratio."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from factories import NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.auditing.audit import audit
from scheduler.auditing.before_solve import before_solve
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.terms import Count
from scheduler.rules.registry import build_rules
from scheduler.rules.reserve import Reserve


def make(**settings):
    agents = [make_agent(f"a{n}", skills=("presales",)) for n in (1, 2, 3)] + [
        make_agent("p", skills=("presales",), pool=True)
    ]
    return make_problem(days=1, queues=("presales",), agents=agents, required=2, **settings)


def test_nothing_is_asked_unless_set():
    problem = make()
    assert terms_of("reserve", problem) == ()
    assert findings_of("reserve", problem, make_roster(problem)) == ()


def test_work_and_standby_together_meet_the_ratio():
    problem = make(standby_agents=("p", "a3"))
    roster = make_roster(problem, a1="E", a2="E", p="e")
    assert [finding.facts["start"] for finding in findings_of("reserve", problem, roster, ratio=1.5)] == ["16:00"]


def test_each_person_missing_is_priced_by_the_hour():
    problem = make()
    findings = findings_of("reserve", problem, make_roster(problem, a1="E", a2="E"), ratio=1.5)
    assert [(finding.size, finding.cost) for finding in findings] == [(480, 8 * 20 * 1200), (1440, 24 * 20 * 1200)]
    assert findings[0].facts == {"date": "2026-12-07", "start": "08:00", "end": "16:00", "people": 2, "needed": 3}


@pytest.mark.parametrize(("ratio", "needed"), [(1.0, 2), (1.1, 3), (1.5, 3), (2.0, 4)])
def test_the_people_needed_are_rounded_up_once(ratio, needed):
    assert {term.at_least for term in terms_of("reserve", make(), ratio=ratio) if isinstance(term, Count)} == {needed}


def test_a_ratio_that_floating_point_lifts_over_a_whole_number_is_not_rounded_up():
    problem = replace(make(), requirement=make_problem(days=1, queues=("presales",), required=50).requirement)
    assert 1.1 * 50 > 55
    assert {term.at_least for term in terms_of("reserve", problem, ratio=1.1) if isinstance(term, Count)} == {55}


def test_people_who_are_not_trained_for_an_open_queue_do_not_count():
    agents = [make_agent("a1", skills=("presales",)), make_agent("a2", skills=("aftersales",))]
    phone = Queue("aftersales", "Aftersales", 30.0, Hours.daily(Window(9 * 60, 18 * 60)))
    problem = make_problem(days=1, agents=agents, queues=("presales", phone), required={"presales": 1})
    findings = findings_of("reserve", problem, make_roster(problem, a1="E", a2="L"), ratio=1.0)
    assert [finding.facts["start"] for finding in findings] == ["18:00"]


def test_the_rule_and_the_key_figure_count_the_same_people():
    agents = [make_agent("a1", skills=("presales",)), make_agent("a2", skills=("aftersales",))]
    problem = make_problem(days=1, agents=agents, required={"presales": 1})
    roster = make_roster(problem, a1="E", a2="L")
    found = audit(problem, roster, build_rules({"reserve": {"ratio": 1.0}}))
    assert found.kpis.reserve_ratio_min == 1.0
    assert [finding.code for finding in found.findings if "reserve" in finding.code] == []


def test_intervals_with_the_same_shifts_and_need_are_one_term():
    assert [term.unit_size for term in terms_of("reserve", make(), ratio=1.5) if isinstance(term, Count)] == [480, 480]


def test_whoever_was_carried_in_is_the_base():
    problem = make_problem(days=1, queues=("presales",), agents=1, shifts=(NIGHT, make_shift("dawn", 5, 13)))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    bases = [term.base for term in terms_of("reserve", problem, ratio=1.0) if isinstance(term, Count)]
    assert sorted(bases)[-1] == 1
    assert findings_of("reserve", problem, make_roster(problem), ratio=1.0)[0].facts["start"] == "06:00"


def busier(problem, more):
    """The problem with a reserve for days that need more heads, a number or an array of shape (queues, intervals)."""
    requirement = problem.requirement
    heads = np.where(requirement.heads > 0, requirement.heads + more, 0)
    return replace(problem, requirement=replace(requirement, reserve_heads=heads))


def test_a_reserve_for_busier_days_asks_for_their_heads():
    problem = busier(make(standby_agents=("p", "a3")), 1)
    findings = findings_of("reserve", problem, make_roster(problem, a1="E", a2="E", p="e"))
    assert [(finding.facts["start"], finding.facts["needed"]) for finding in findings] == [("16:00", 3)]


@pytest.mark.parametrize(("ratio", "more", "needed"), [(1.5, 0, 3), (1.5, 1, 3), (1.5, 2, 4), (2.0, 1, 4), (None, 2, 4)])
def test_the_larger_of_ratio_and_busier_days_counts(ratio, more, needed):
    terms = terms_of("reserve", busier(make(), more), ratio=ratio)
    assert {term.at_least for term in terms if isinstance(term, Count)} == {needed}


def test_intervals_of_one_shift_that_need_more_are_terms_of_their_own():
    more = np.where(np.arange(24) == 20, 2, 1)
    terms = terms_of("reserve", busier(make(), more))
    assert sorted((term.at_least, term.unit_size) for term in terms if isinstance(term, Count)) == [
        (3, 420),
        (3, 480),
        (4, 60),
    ]


def test_heads_of_busier_days_are_added_up_over_the_queues():
    problem = busier(make_problem(days=1, agents=4, required=1), np.array([[1], [2]]))
    assert {term.at_least for term in terms_of("reserve", problem) if isinstance(term, Count)} == {5}


def test_the_key_figures_and_remarks_look_at_busier_days_too():
    problem = busier(make(standby_agents=("p", "a3")), 1)
    roster = make_roster(problem, a1="E", a2="E", p="e")
    found = audit(problem, roster, build_rules({"reserve": {}}))
    (low,) = [finding for finding in found.findings if finding.code == "roster_reserve_low"]
    assert (low.facts["hours"], low.facts["start"], low.facts["people"], low.facts["wanted"]) == (8, "16:00", 0, 3)


def test_people_who_are_enough_for_the_usual_day_are_few_for_a_busier_one():
    problem = busier(make(), 1)
    found = audit(problem, make_roster(problem, a1="E", a2="E", a3="L"), build_rules({"reserve": {}}))
    (low,) = [finding for finding in found.findings if finding.code == "roster_reserve_low"]
    assert (low.facts["hours"], low.facts["people"], low.facts["wanted"]) == (16, 1, 3)


def test_before_the_solve_too_small_a_team_for_busier_days_is_said():
    problem = busier(make(), 5)
    codes = {finding.code for finding in before_solve(problem, build_rules({"reserve": {}}))}
    assert {"reserve_peak_too_high", "reserve_week_too_thin"} <= codes
    assert not {"reserve_peak_too_high", "reserve_week_too_thin"} & {
        finding.code for finding in before_solve(problem, build_rules({}))
    }


@pytest.mark.parametrize("ratio", [0.5, 11, "much"])
def test_settings_that_cannot_be_are_refused(ratio):
    with pytest.raises(ValueError, match="ratio"):
        Reserve(limit="reserve", ratio=ratio)
