"""Good rosters in which a day is otherwise and few others change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_problem, make_roster

from scheduler.domain.day_of import DayOf
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Fix
from scheduler.explaining.near_rosters import near_rosters
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({f"fairness_of_{sort}": False for sort in ("lates", "nights", "weekends")})
PROBLEM = make_problem(days=14, agents=4, required=1, queues=("presales",), give_up_order=GIVE_UP_ORDER)
ROSTER = make_roster(PROBLEM, a1="EEE.EEEEEE.EEE", a2="LLLLL.LLLLL.LL", a3="..L..L.....L..", a4="...E......E...")
SETTINGS = SolverSettings(time_limit_seconds=40, gap=0.0, workers=1, seed=1, deterministic_limit=2)
DAY = MONDAY + timedelta(days=7)


def rosters(agent: str, duty: Duty | None):
    demand = Fix(name="asked", limit="pins", agent=agent, day=7, duty=duty)
    return list(near_rosters(PROBLEM, RULES, ROSTER, (agent, DAY), demand, SETTINGS))


def changed(roster) -> set[tuple[str, int]]:
    cells = ((agent, when) for agent in ROSTER.agents for when in ROSTER.dates)
    return {(agent, (when - DAY).days) for agent, when in cells if roster.on(agent, when) != ROSTER.on(agent, when)}


def test_at_first_only_people_of_the_same_day_change_and_then_those_near_it() -> None:
    same_day, around = rosters("a1", None)
    assert {offset for _, offset in changed(same_day)} == {0}
    assert {abs(offset) for _, offset in changed(around)} <= {0, 1, 2, 3}


def test_the_demand_is_met() -> None:
    for roster in rosters("a1", None):
        assert not DayOf.on(roster, ("a1", DAY)).given


def test_no_more_days_change_than_have_to() -> None:
    same_day, _ = rosters("a1", None)
    assert len(changed(same_day)) == 2, "somebody who was off takes the shift"


def test_a_pin_of_the_store_stays_as_it_is() -> None:
    pinned = replace(PROBLEM, pins=(Pin("a3", DAY, None), Pin("a4", DAY, Duty(DutyKind.WORK, "early"))))
    demand = Fix(name="asked", limit="pins", agent="a1", day=7, duty=None)
    for roster in near_rosters(pinned, RULES, ROSTER, ("a1", DAY), demand, SETTINGS):
        assert DayOf.on(roster, ("a4", DAY)).duties == (Duty(DutyKind.WORK, "early"),)
        assert not DayOf.on(roster, ("a3", DAY)).given
