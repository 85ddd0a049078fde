"""Late shifts and weekends shared alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.terms import Spread
from scheduler.rules.fairness import Fairness
from scheduler.rules.team_part import TeamPart


def lates(agents, **rows):
    problem = make_problem(agents=agents, shifts=(EARLY, LATE, NIGHT))
    return findings_of("fairness_of_lates", problem, make_roster(problem, **rows))


def two(**settings):
    return [make_agent("a1"), make_agent("a2", **settings)]


def test_one_shift_of_difference_costs_nothing():
    assert lates(two(), a1="LLE....", a2="L......") == ()


def test_what_is_beyond_the_tolerance_is_found():
    (finding,) = lates(two(), a1="LLN....", a2="EE.....")
    assert (finding.code, finding.size, finding.cost) == ("fairness_late", 2, (30 + 60) * 1200)
    assert finding.facts == {"most_loaded": "a1", "most": 3.0, "least_loaded": "a2", "least": 0.0}


def test_half_a_contract_owes_half_as_many():
    half = two(contract_percent=50)
    assert lates(half, a1="LL.....", a2="L......") == ()
    (finding,) = lates(half, a1=".......", a2="L......")
    assert finding.size == 1


def test_a_carried_balance_counts():
    (finding,) = lates(two(balances={"late": 2}), a1=".......", a2="L......")
    assert finding.size == 2


@pytest.mark.parametrize(
    "settings", [{"pool": True}, {"skills": ()}, {"leave": frozenset(MONDAY + timedelta(days=d) for d in range(8))}]
)
def test_whoever_cannot_have_any_is_left_out(settings):
    assert lates(two(**settings), a1="LLL....") == ()


def test_leads_are_left_out():
    problem = make_problem(agents=2, leads=("a2",))
    assert terms_of("fairness_of_lates", problem) == ()


def test_nights_are_shared_apart_from_lates():
    problem = make_problem(agents=2, shifts=(LATE, NIGHT))
    (finding,) = findings_of("fairness_of_nights", problem, make_roster(problem, a1="NNN....", a2="LLL...."))
    assert (finding.code, finding.size) == ("fairness_night", 2)
    assert findings_of("fairness_of_lates", problem, make_roster(problem, a1="NNN....", a2="LLL....")) == ()


def test_weekends_are_the_days_of_the_calendar():
    problem = make_problem(agents=2)
    (finding,) = findings_of("fairness_of_weekends", problem, make_roster(problem, a1="....EEL", a2="LLLLL.."))
    assert (finding.code, finding.size) == ("fairness_weekend", 1)
    (term,) = terms_of("fairness_of_weekends", problem)
    assert isinstance(term, Spread)
    assert term.days == (5, 6)


def test_standby_is_not_shared():
    problem = make_problem(agents=2, standby_agents=("a1",))
    assert findings_of("fairness_of_lates", problem, make_roster(problem, a1="lll....")) == ()


def test_scales_are_whole_numbers_in_lowest_terms():
    (term,) = terms_of("fairness_of_lates", make_problem(agents=two(contract_percent=80)))
    assert isinstance(term, Spread)
    assert (term.unit, [member.scale for member in term.members]) == (4, [4, 5])


@pytest.mark.parametrize("settings", [{"count": "early"}, {"tolerance": -1}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        Fairness(limit="fairness_of_lates", **settings)


def of(limit, agents, *, settings=None, problem=None, **rows):
    found = problem or make_problem(agents=agents, shifts=(EARLY, LATE, NIGHT))
    return findings_of(limit, found, make_roster(found, **rows), **(settings or {}))


def holidays(agents):
    feast = MONDAY + timedelta(days=2)
    calendar = Calendar(holidays={feast: Holiday(feast, "feast"), MONDAY: Holiday(MONDAY, "made up", make_up_workday=True)})
    return make_problem(agents=agents, shifts=(EARLY, LATE, NIGHT), calendar=calendar)


def test_holidays_are_those_of_the_calendar_and_a_make_up_workday_is_none():
    problem = holidays(two(balances={"holiday": -1}))
    (finding,) = of("fairness_of_holidays", (), problem=problem, a1="..N....", a2="E......")
    assert (finding.code, finding.size, finding.facts["most"]) == ("fairness_holiday", 1, 1.0)
    assert of("fairness_of_holidays", (), problem=problem, a1="EE.EE..", a2=".......") == ()


def test_a_horizon_without_holidays_asks_for_nothing():
    assert terms_of("fairness_of_holidays", make_problem(agents=two(balances={"holiday": 5}))) == ()


def test_standby_is_shared_among_those_who_stand_by():
    team = [*two(), make_agent("a3"), make_agent("p", pool=True)]
    problem = make_problem(agents=team, shifts=(EARLY, LATE), standby_agents=("a1", "a2", "p"))
    (finding,) = of("fairness_of_standby", (), problem=problem, a1="ell....", p="eeeeee.", a3="EEE....")
    assert (finding.code, finding.size, finding.cost) == ("fairness_standby", 2, (15 + 30) * 1200)
    assert finding.facts == {"most_loaded": "a1", "most": 3.0, "least_loaded": "a2", "least": 0.0}


def test_groups_are_compared_each_by_itself():
    groups = {"seniors": TeamPart(grades=("P3",)), "juniors": TeamPart(grades=("P1",), tolerance=0)}
    team = [make_agent(f"a{number}", grade=grade) for number, grade in enumerate(("P3", "P3", "P1", "P1", None))]
    found = of(
        "fairness_of_lates", team, settings={"groups": groups}, a0="LLL....", a1="EL.....", a3="L......", a4="LLLLL.."
    )
    assert [(finding.code, finding.size, finding.facts["group"]) for finding in found] == [
        ("fairness_late_group", 1, "seniors"),
        ("fairness_late_group", 1, "juniors"),
    ]


def test_a_group_meets_everything_that_it_names():
    part = TeamPart(roles=("agent",), skills=("presales", "phone"))
    assert part.has(make_agent("a", role="agent", skills=("presales",)), lead=False)
    assert not part.has(make_agent("a", role="agent", skills=("aftersales",)), lead=False)
    assert not part.has(make_agent("a", role="leader", skills=("presales",)), lead=False)


@pytest.mark.parametrize(
    ("part", "found"), [({"grades": ("P3",)}, 0), ({"roles": ("leader",)}, 1), ({"people": ("a1", "a2")}, 1)]
)
def test_leads_are_compared_where_a_group_goes_by_name_or_role(part, found):
    team = [make_agent(name, role="leader", grade="P3") for name in ("a1", "a2")]
    problem = make_problem(agents=team, leads=("a1", "a2"))
    roster = make_roster(problem, a1="LLL....")
    assert len(findings_of("fairness_of_lates", problem, roster, groups={"leads": TeamPart(**part)})) == found


@pytest.mark.parametrize("settings", [{}, {"people": ("a1",), "tolerance": -1}])
def test_a_group_that_names_nobody_is_refused(settings):
    with pytest.raises(ValueError, match=r"groups|allowed is"):
        TeamPart(**settings)


def test_newcomers_in_training_are_left_out():
    training = Newcomer("a1", "a2", date(2026, 12, 1), date(2026, 12, 7), (0,), 0)
    agents = [make_agent("a1", newcomer=training), make_agent("a2"), make_agent("a3")]
    problem = make_problem(agents=agents)
    assert findings_of("fairness_of_lates", problem, make_roster(problem, a2="LLL", a3="LLL")) == ()
    after = replace(problem, agents=(replace(agents[0], newcomer=replace(training, exam=date(2026, 12, 6))), *agents[1:]))
    assert len(findings_of("fairness_of_lates", after, make_roster(after, a2="LLL", a3="LLL"))) == 1


def test_leave_owes_nothing_where_it_is_excused():
    away = two(leave=frozenset(MONDAY + timedelta(days=day) for day in range(3)))
    rows = {"a1": "LLLLLLL", "a2": "...LLLL"}
    (finding,) = of("fairness_of_lates", away, settings={"tolerance": 0}, **rows)
    assert finding.size == 3
    assert of("fairness_of_lates", away, settings={"tolerance": 0, "excuse_leave": True}, **rows) == ()


@pytest.mark.parametrize("settings", [{}, {"excuse_leave": True}])
def test_whoever_is_away_for_more_than_half_of_the_days_is_left_out(settings):
    away = two(leave=frozenset(MONDAY + timedelta(days=day) for day in range(4)))
    assert of("fairness_of_lates", away, settings=settings, a1="LLLLLLL") == ()
    there = two(leave=frozenset(MONDAY + timedelta(days=day) for day in range(3)))
    assert len(of("fairness_of_lates", there, settings=settings, a1="LLLLLLL")) == 1
