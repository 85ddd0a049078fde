"""Changes to a roster that people know."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.roster import Roster
from scheduler.rules.stability import Stability


def make(before: str = "E......", **settings):
    agents = [make_agent("a1"), make_agent("p", pool=True)]
    problem = make_problem(agents=agents, standby_agents=("a1", "p"))
    return replace(problem, reference=make_roster(problem, a1=before), **settings)


def changes(problem, after: str, **settings):
    findings = findings_of("stability", problem, make_roster(problem, a1=after), **settings)
    return [(finding.code.removeprefix("stability_"), finding.cost // COST_UNITS_PER_PRICE) for finding in findings]


def test_without_a_known_roster_it_asks_for_nothing():
    problem = replace(make(), reference=None)
    assert terms_of("stability", problem) == ()
    assert changes(problem, "LLLLLLL") == []


def test_a_roster_that_stays_costs_nothing():
    assert changes(make("EeL...."), "EeL....") == []


@pytest.mark.parametrize(
    ("before", "after", "code", "price"),
    [
        ("E", "L", "work_work", 200),
        ("E", ".", "work_off", 250),
        ("E", "e", "work_standby", 200),
        ("e", "E", "standby_work", 200),
        ("e", "L", "standby_work", 200),
        ("e", "l", "standby_standby", 200),
        ("e", ".", "standby_off", 200),
        (".", "E", "off_work", 350),
        (".", "e", "off_standby", 200),
    ],
)
def test_each_change_has_its_code_and_its_price(before, after, code, price):
    assert changes(make(f"{before}......"), f"{after}......") == [(code, price)]


def test_nothing_is_cheaper_than_a_call_from_standby_to_its_shift_where_standby_may_be_called():
    problem = make("ee.....", on_call=frozenset({("a1", MONDAY)}))
    assert changes(problem, "Ee.....") == [("standby_work", 100)]
    assert changes(problem, "Le.....") == [("standby_work", 200)]
    assert changes(problem, "eE.....") == [("standby_work", 200)]


@pytest.mark.parametrize(
    ("told", "price"),
    [
        (datetime(2026, 11, 30, 8), 200),
        (datetime(2026, 11, 30, 8, 1), 240),
        (datetime(2026, 12, 4, 8), 240),
        (datetime(2026, 12, 4, 8, 1), 280),
        (datetime(2026, 12, 6, 8), 280),
        (datetime(2026, 12, 6, 8, 1), 360),
    ],
)
def test_who_is_told_late_costs_more(told, price):
    assert changes(make("E......", told_at=told), "L......") == [("work_work", price)]


def test_the_notice_is_that_before_the_earlier_of_the_two_shifts():
    told = datetime(2026, 12, 6, 12)
    assert changes(make("L......", told_at=told), "E......") == [("work_work", 360)]
    assert changes(make("L......", told_at=told), "..L....") == [("work_off", 350), ("off_work", 420)]


def test_the_notice_is_in_hours_that_really_pass():
    spring = datetime(2026, 3, 29).date()
    problem = make_problem(start=spring, days=1, agents=1, timezone="Europe/Berlin")
    problem = replace(problem, reference=make_roster(problem, a1="E"))
    costs = [
        sum(
            finding.cost
            for finding in findings_of("stability", replace(problem, told_at=told), make_roster(problem, a1="L"))
        )
        for told in (datetime(2026, 3, 28, 7), datetime(2026, 3, 28, 7, 1))
    ]
    assert costs == [280 * COST_UNITS_PER_PRICE, 360 * COST_UNITS_PER_PRICE]


@pytest.mark.parametrize("name", ["released", "settled"])
def test_cells_that_are_free_to_change_or_facts_cost_nothing(name):
    problem = replace(make("EE....."), **{name: frozenset({("a1", MONDAY)})})
    assert changes(problem, "LL.....") == [("work_work", 200)]


def test_people_and_days_that_the_known_roster_does_not_have_cost_nothing():
    problem = make()
    known = Roster(MONDAY, 3, ("p",), ())
    assert changes(replace(problem, reference=known), "EEEEEEE") == []
    known = Roster(MONDAY, 3, ("a1",), ())
    assert len(changes(replace(problem, reference=known), "EEEEEEE")) == 3


def test_the_size_is_one_for_each_person_and_day():
    findings = findings_of("stability", make("EE....."), make_roster(make(), a1="L.E....", p="e......"))
    assert [(finding.agent, finding.size, finding.unit) for finding in findings] == [
        ("a1", 1, "days"),
        ("a1", 1, "days"),
        ("a1", 1, "days"),
        ("p", 1, "days"),
    ]


def test_as_a_must_each_change_is_a_broken_must():
    findings = findings_of("stability", make("E......"), make_roster(make(), a1="LL....."), level="must")
    assert [(finding.severity, finding.size, finding.cost) for finding in findings] == [(Severity.MUST, 1, 0)] * 2


@pytest.mark.parametrize(("level", "price"), [("may", 40), (30, 60), (0, 0), (1, 2)])
def test_the_level_is_the_price_of_a_call(level, price):
    assert changes(make("E......"), "L......", level=level) == [("work_work", price)]


def test_fractions_of_a_price_are_rounded_up():
    assert changes(make("E......"), "L......", level=1, shift_percent=101) == [("work_work", 2)]


def test_a_day_that_had_two_shifts_is_kept_by_either():
    problem = make()
    known = make_roster(problem, a1="E......")
    twice = replace(known, assignments=(*known.assignments, *make_roster(problem, a1="L......").assignments))
    problem = replace(problem, reference=twice)
    assert changes(problem, "L......") == []
    assert changes(problem, ".......") == [("work_off", 250)]


def test_prices_leave_an_empty_shift_dearer_than_any_change():
    rule = Stability("stability")
    dearest = max(rule.shift_percent, rule.standby_percent, rule.day_off_percent, rule.day_on_percent)
    assert dearest * rule.day_percent / 100 < 8 * 100


@pytest.mark.parametrize("settings", [{"level": (1, 2)}, {"day_percent": -1}, {"shift_percent": 1.5}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        Stability(limit="stability", **settings)
