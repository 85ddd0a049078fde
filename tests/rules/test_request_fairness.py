"""Requests granted to everybody alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.request import Request
from scheduler.rules.request_fairness import RequestFairness
from scheduler.rules.team_part import TeamPart


def off(agent, *days):
    return [Request(agent, MONDAY + timedelta(days=day)) for day in days]


def asked(requests, *, agents=2, settings=None, **rows):
    problem = make_problem(agents=agents, shifts=(EARLY, LATE), requests=requests, standby_agents=("a1",))
    return findings_of("fairness_of_requests", problem, make_roster(problem, **rows), **(settings or {}))


def test_one_more_refusal_than_others_costs_nothing():
    assert asked([*off("a1", 0, 1), *off("a2", 0)], a1="E......") == ()


def test_refusals_beyond_the_tolerance_are_found():
    (finding,) = asked([*off("a1", 0, 1, 2, 3), *off("a2", 0)], a1="EEE....")
    assert (finding.code, finding.size, finding.cost) == ("fairness_request", 2, (20 + 40) * 1200)
    assert finding.facts == {"most_loaded": "a1", "most": 3.0, "least_loaded": "a2", "least": 0.0}


def test_whoever_asks_for_nothing_is_not_compared():
    assert asked(off("a1", 0, 1, 2, 3), a1="EEE....") == ()


def test_somebody_who_gets_nothing_is_found():
    (finding,) = asked(off("a1", 0, 1), a1="EE.....")
    assert (finding.code, finding.size, finding.unit, finding.agent) == ("requests_granted_few", 1, "requests", "a1")
    assert finding.facts == {"agent": "a1", "granted": 0, "asked": 2, "needed": 1}


def test_more_than_one_can_be_asked_for():
    (finding,) = asked(off("a1", 0, 1, 2, 3), a1=".EEE...", settings={"at_least": 3})
    assert (finding.size, finding.facts["granted"]) == (2, 1)


def test_wishes_of_every_sort_are_counted():
    wishes = [
        Request("a1", MONDAY, "early"),
        Request("a1", MONDAY + timedelta(days=1), "late", against=True),
        Request("a1", MONDAY + timedelta(days=2), against=True),
        Request("a1", MONDAY + timedelta(days=3)),
    ]
    settings = {"at_least": 4}
    assert asked(wishes, settings=settings, a1="EEL....") == ()
    (finding,) = asked(wishes, settings=settings, a1="LLeE...")
    assert (finding.size, finding.facts["granted"]) == (4, 0)


def test_what_cannot_be_granted_is_not_owed():
    away = [make_agent("a1", leave=frozenset({MONDAY})), make_agent("a2")]
    assert asked([Request("a1", MONDAY, "early")], agents=away, a1="") == ()


def test_a_wish_for_a_day_of_leave_is_granted():
    away = [make_agent("a1", leave=frozenset({MONDAY})), make_agent("a2")]
    assert asked(off("a1", 0, 1), agents=away, a1=".E.....") == ()


def test_refusals_of_last_month_count():
    agents = [make_agent("a1", balances={"request": 3}), make_agent("a2")]
    (finding,) = asked([*off("a1", 0), *off("a2", 0)], agents=agents, a1="", a2="")
    assert (finding.code, finding.size, finding.facts["most_loaded"]) == ("fairness_request", 2, "a1")


def test_the_weight_of_a_request_does_not_count():
    heavy = [Request("a1", MONDAY + timedelta(days=day), weight=5) for day in range(3)]
    (finding,) = asked([*heavy, *off("a2", 0)], a1="EE.....", settings={"at_least": 0})
    assert finding.size == 1


def test_groups_are_compared_each_by_itself():
    groups = {"one": TeamPart(people=("a1", "a2")), "other": TeamPart(people=("a3",))}
    requests = [*off("a1", 0, 1, 2), *off("a2", 0), *off("a3", 0)]
    found = asked(requests, agents=3, settings={"groups": groups, "at_least": 0}, a1="EEE....", a3="E......")
    assert [(finding.code, finding.size) for finding in found] == [("fairness_request_group", 2)]


def test_the_pool_is_left_out():
    agents = [make_agent("a1"), make_agent("p", pool=True)]
    problem = make_problem(agents=agents, requests=off("p", 0, 1, 2))
    assert terms_of("fairness_of_requests", problem) == ()


@pytest.mark.parametrize("settings", [{"tolerance": -1}, {"at_least": 32}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        RequestFairness(limit="fairness_of_requests", **settings)


def test_leads_ask_too():
    problem = make_problem(agents=2, requests=[*off("a1", 0, 1, 2), *off("a2", 0)], leads=("a1",))
    (finding,) = findings_of("fairness_of_requests", problem, make_roster(problem, a1="EEE...."), at_least=0)
    assert finding.facts["most_loaded"] == "a1"


def test_any_shift_grants_the_wish_to_work():
    afternoons = Unavailability(weekdays=frozenset(range(7)), start_minute=16 * 60, end_minute=24 * 60)
    team = [make_agent("a1", unavailable=(afternoons,)), make_agent("a2")]
    (finding,) = asked([Request("a1", MONDAY, against=True)], agents=team, a1="")
    assert (finding.code, finding.facts["needed"]) == ("requests_granted_few", 1)
