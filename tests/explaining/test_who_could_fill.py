"""Who could fill a gap, ranked, and why the others cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.shift import Duty, DutyKind
from scheduler.errors import InputError
from scheduler.explaining.who_could_fill import who_could_fill
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
AGENTS = (
    make_agent("a1", skills=("presales",)),
    make_agent("a2", skills=("presales",)),
    make_agent("a3", skills=("aftersales",)),
    make_agent("a4", skills=("presales", "aftersales")),
    make_agent("a5", skills=("presales",), leave=frozenset({MONDAY + timedelta(days=1)})),
    make_agent("p1", skills=("presales",), pool=True),
)
PROBLEM = make_problem(agents=AGENTS, required={"presales": 1}, standby_agents=("a4", "p1"), give_up_order=GIVE_UP_ORDER)
ROSTER = make_roster(PROBLEM, a1="EE", a2="L.", a3="EE", a4=".l", a5="E.", p1=".l")
TUESDAY_NIGHT = datetime(2026, 12, 8, 20)


def ids(items) -> list[str]:
    return [item.cell[0] for item in items]


STORY = who_could_fill(PROBLEM, RULES, ROSTER, TUESDAY_NIGHT)


def test_the_short_queue_is_the_one_asked_about() -> None:
    assert STORY.queues == ("presales",)
    (hour,) = STORY.hours
    assert (hour.required, hour.on_duty, hour.short) == (1, 0.0, 1.0)


def test_everybody_is_there_exactly_once() -> None:
    everybody = [*STORY.there, *ids(STORY.fillers), *ids(STORY.breakers), *(other.agent for other in STORY.others)]
    assert sorted(everybody) == sorted(agent.id for agent in PROBLEM.agents)


def test_whoever_stands_by_is_called_in() -> None:
    called = {choice.cell[0] for choice in STORY.fillers if choice.after.given[0].called}
    assert {"a4", "p1"} <= called
    assert STORY.standing_by == ("a4", "p1")


def test_fillers_come_cheapest_first_and_break_nothing() -> None:
    costs = [choice.cost for choice in STORY.fillers]
    assert costs == sorted(costs)
    assert all(not choice.broken and choice.possible for choice in STORY.fillers)
    assert "a2" in ids(STORY.fillers)


def test_each_cost_is_that_of_the_changed_roster() -> None:
    before = audit(PROBLEM, ROSTER, RULES).cost
    (choice,) = [choice for choice in STORY.fillers if choice.cell[0] == "a2"]
    after = replace(ROSTER, assignments=(*ROSTER.assignments, *choice.after.given))
    assert choice.cost == audit(PROBLEM, after, RULES).cost - before
    assert choice.cost < 0, "the gap costs more than the shift"


def test_why_the_others_cannot_is_told() -> None:
    reasons = {other.agent: other for other in STORY.others}
    assert reasons["a3"].reason == "untrained"
    assert reasons["a5"].reason == "barred"
    assert reasons["a5"].choice is not None
    assert reasons["a5"].choice.broken[0].code == "availability_leave"


def test_who_could_come_only_by_breaking_a_must_is_told_with_it() -> None:
    roster = make_roster(PROBLEM, a1="EE", a2="L..", a4="..E")
    story = who_could_fill(PROBLEM, RULES, roster, TUESDAY_NIGHT)
    (choice,) = [choice for choice in story.breakers if choice.cell[0] == "a4"]
    assert {finding.code for finding in choice.broken} == {"rest_short"}


def test_a_queue_that_is_named_counts() -> None:
    problem = replace(PROBLEM, requirement=make_problem(agents=AGENTS, required=1).requirement)
    story = who_could_fill(problem, RULES, ROSTER, TUESDAY_NIGHT, "aftersales")
    assert story.queues == ("aftersales",)
    assert {other.agent for other in story.others if other.reason == "untrained"} == {"a1", "a2", "a5", "p1"}


def test_where_nobody_is_missing_the_queues_that_need_anybody_count() -> None:
    story = who_could_fill(PROBLEM, RULES, ROSTER, datetime(2026, 12, 7, 10))
    assert story.queues == ("presales",)
    assert story.there == ("a1", "a5")


def test_the_night_before_can_fill_the_hours_after_midnight() -> None:
    problem = make_problem(agents=2, shifts=(EARLY, LATE, NIGHT), queues=("presales",), give_up_order=GIVE_UP_ORDER)
    story = who_could_fill(problem, RULES, make_roster(problem), datetime(2026, 12, 9, 3))
    assert {choice.after.duties for choice in (*story.fillers, *story.breakers)} == {(Duty(DutyKind.WORK, "night"),)}
    assert {choice.cell[1].day for choice in (*story.fillers, *story.breakers)} == {8}


def test_a_time_that_no_shift_covers_has_nobody() -> None:
    problem = make_problem(agents=2, shifts=(EARLY,), queues=("presales",), give_up_order=GIVE_UP_ORDER)
    story = who_could_fill(problem, RULES, make_roster(problem), TUESDAY_NIGHT)
    assert {other.reason for other in story.others} == {"no_shift"}


@pytest.mark.parametrize("moment", [datetime(2026, 12, 6, 12), datetime(2027, 1, 1, 12), datetime(2026, 12, 8, 3)])
def test_a_time_at_which_nothing_is_asked_is_refused(moment: datetime) -> None:
    with pytest.raises(InputError, match=r"not a time of the roster|nobody is needed"):
        who_could_fill(PROBLEM, RULES, ROSTER, moment)


@pytest.mark.parametrize(
    ("moment", "message"),
    [
        (datetime(2026, 12, 7, 3), "only a night shift of the roster before this one"),
        (datetime(2026, 12, 14, 7), "not a time of the roster"),
    ],
)
def test_hours_of_the_roster_before_and_after_are_refused(moment: datetime, message: str) -> None:
    problem = make_problem(agents=2, shifts=(EARLY, LATE, NIGHT), queues=("presales",), give_up_order=GIVE_UP_ORDER)
    with pytest.raises(InputError, match=message):
        who_could_fill(problem, RULES, make_roster(problem), moment)


def test_the_hours_after_the_last_midnight_are_those_of_the_last_night() -> None:
    problem = make_problem(agents=2, shifts=(EARLY, LATE, NIGHT), queues=("presales",), give_up_order=GIVE_UP_ORDER)
    story = who_could_fill(problem, RULES, make_roster(problem), datetime(2026, 12, 14, 3))
    assert {choice.cell[1].day for choice in (*story.fillers, *story.breakers)} == {13}


def test_somebody_who_is_worth_nothing_yet_is_no_filler() -> None:
    agents = (*AGENTS[:3], replace(AGENTS[3], worth_percent=0), *AGENTS[4:])
    story = who_could_fill(replace(PROBLEM, agents=agents), RULES, ROSTER, TUESDAY_NIGHT)
    assert {other.agent for other in story.others if other.reason == "learning"} == {"a4"}


def test_the_pool_is_called_in_without_standing_by() -> None:
    story = who_could_fill(PROBLEM, RULES, make_roster(PROBLEM, a1="EE"), TUESDAY_NIGHT)
    (choice,) = [choice for choice in story.fillers if choice.cell[0] == "p1"]
    assert choice.after.given[0].called
    (own,) = [choice for choice in story.fillers if choice.cell[0] == "a2"]
    assert not own.after.given[0].called


def test_of_several_queues_the_short_ones_are_asked_about() -> None:
    needed = make_problem(agents=AGENTS, required={"presales": 3, "aftersales": 1}).requirement
    story = who_could_fill(replace(PROBLEM, requirement=needed), RULES, ROSTER, datetime(2026, 12, 7, 10))
    assert story.queues == ("presales",)
    assert len(story.hours) == 2
