"""What goes on from one roster to the next."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.balances import closing_balances, opening_balances
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.with_told_requests import with_told_requests

SHIFTS = (EARLY, LATE, NIGHT)


def _closing(
    rows: dict[str, str], agents: list[Agent] | None = None, *, roster: dict[str, object] | None = None, **settings: object
) -> dict[str, dict[str, int]]:
    team = agents or [make_agent(name) for name in rows]
    problem = make_problem(days=len(next(iter(rows.values()))), agents=team, shifts=SHIFTS)
    made = replace(make_roster(problem, **rows), **(roster or {}))
    return closing_balances(made, team, problem.shifts, problem.calendar, **settings)  # type: ignore[arg-type]


def test_more_lates_and_weekends_than_a_fair_share_go_on() -> None:
    assert _closing({"a1": "LLLL.E.", "a2": "EEEE...", "a3": "LLEE..E"}) == {
        "a1": {"late": 2},
        "a2": {"late": -2, "weekend": -1},
    }


def test_nights_count_as_nights_and_as_lates() -> None:
    assert _closing({"a1": "NN...", "a2": "....E"}) == {"a1": {"late": 1, "night": 1}, "a2": {"late": -1, "night": -1}}


def test_what_was_brought_in_goes_on() -> None:
    closing = _closing({"a1": "LLE..", "a2": "LLE.."}, roster={"balances": {"a1": {"late": 2}, "a2": {"late": -2}}})
    assert closing == {"a1": {"late": 2}, "a2": {"late": -2}}


def test_half_a_contract_has_half_a_share() -> None:
    team = [make_agent("a1"), make_agent("a2", contract_percent=50)]
    assert _closing({"a1": "LLLL.", "a2": "LL..."}, team) == {}


def test_pool_and_leads_have_no_part_in_it() -> None:
    team = [make_agent("a1"), make_agent("boss"), make_agent("pool", pool=True)]
    rows = {"a1": "LL...", "boss": "LLLLL", "pool": "LLLLL"}
    assert _closing(rows, team, leads=("boss",), roster={"balances": {"boss": {"late": 1}}}) == {"boss": {"late": 1}}


def test_somebody_who_has_left_takes_her_shifts_along() -> None:
    problem = make_problem(days=5, agents=3)
    roster = replace(make_roster(problem, a1="LL...", a2="LL...", a3="LLLLL"), balances={"a3": {"late": 4}})
    assert closing_balances(roster, problem.agents[:2], problem.shifts, problem.calendar) == {}


def test_a_newcomer_who_is_not_on_the_roster_starts_level() -> None:
    problem = make_problem(days=5, agents=2)
    closing = closing_balances(
        make_roster(problem, a1="LL...", a2="LL..."), [*problem.agents, make_agent("new")], problem.shifts, problem.calendar
    )
    assert closing == {}


def test_weeks_of_leave_need_not_be_made_up_for() -> None:
    leave = frozenset(("a2", MONDAY + timedelta(days=day)) for day in range(14, 28))
    rows = {"a1": "LLLLL.." * 4, "a2": "LLLLL.." * 2 + "." * 14}
    assert _closing(rows, roster={"leave": leave}) == {}


def test_a_few_days_of_leave_make_the_share_smaller() -> None:
    leave = frozenset(("a2", MONDAY + timedelta(days=day)) for day in range(7, 11))
    rows = {"a1": "LLLLL..LLLLL..", "a2": "LLLLL......L.."}
    assert _closing(rows) == {"a1": {"late": 2}, "a2": {"late": -2}}
    assert _closing(rows, roster={"leave": leave}) == {"a1": {"late": 1}, "a2": {"late": -1}}


def test_credited_days_off_are_days_away_too() -> None:
    leave = frozenset(("a2", MONDAY + timedelta(days=day)) for day in range(7))
    closing = _closing({"a1": "LLLL...LLLL...", "a2": ".......LLLL..."}, roster={"leave": leave, "credited": leave})
    assert closing == {"a2": {"day_off": -7}}


def test_somebody_who_came_in_the_middle_is_not_behind() -> None:
    assert _closing({"a1": "LLLLL.." * 4, "a2": "." * 14 + "LLLLL.." * 2}) == {}


def test_a_week_off_is_still_a_week_off() -> None:
    assert _closing({"a1": "LLLL..ELLLL..E", "a2": ".......LLLL..."})["a1"]["late"] == 2


def test_who_cannot_work_on_a_day_bears_no_share_of_it() -> None:
    rows = {"a1": "....EEE....EEE", "a2": "....EE.....EE."}
    assert _closing(rows)["a1"]["weekend"] == 1

    def could_work(agent: Agent, shift: ShiftTemplate, when: date) -> bool:
        return agent.id != "a2" or when.weekday() != 6

    assert _closing(rows, could_work=could_work) == {}


def test_who_never_does_such_work_has_no_balance_of_it() -> None:
    closing = _closing(
        {"a1": "E....", "a2": "E....", "a3": "E...."},
        could_work=lambda agent, shift, when: agent.id != "a3" or shift.id == "early",
        roster={"balances": {"a1": {"late": 1}, "a2": {"late": 1}}},
    )
    assert closing == {}


def test_work_done_where_it_could_not_be_asked_still_counts() -> None:
    closing = _closing({"a1": "LL...", "a2": "....E"}, could_work=lambda agent, shift, when: agent.id == "a2")
    assert closing == {"a1": {"late": 1}, "a2": {"late": -1}}


def test_called_in_work_is_work_and_standby_is_none() -> None:
    problem = make_problem(days=5, agents=2, standby_agents=["a1", "a2"])
    roster = make_roster(problem, a1="LL.ll", a2="....E")
    called = replace(roster, assignments=tuple(replace(item, called=item.works) for item in roster.assignments))
    closing = closing_balances(called, problem.agents, problem.shifts, problem.calendar)
    assert closing == {"a1": {"late": 1}, "a2": {"late": -1}}


def test_only_days_before_the_next_roster_count() -> None:
    rows = {"a1": "LLEELLL", "a2": "EELLEEE"}
    credited = frozenset({("a2", MONDAY + timedelta(days=1)), ("a2", MONDAY + timedelta(days=5))})
    rows["a2"] = "E.LLE.E"
    closing = _closing(rows, before=MONDAY + timedelta(days=4), roster={"leave": credited, "credited": credited})
    assert closing == {"a2": {"day_off": -1}}


def test_credited_days_are_taken_from_what_was_brought_in() -> None:
    credited = frozenset({("a1", MONDAY), ("a1", MONDAY + timedelta(days=1))})
    closing = _closing({"a1": "..E", "a2": "..E"}, roster={"credited": credited, "balances": {"a1": {"day_off": 3}}})
    assert closing == {"a1": {"day_off": 1}}


def test_a_credited_day_that_was_worked_after_all_is_not_spent() -> None:
    closing = _closing({"a1": "E", "a2": "E"}, roster={"credited": frozenset({("a1", MONDAY)})})
    assert closing == {}


def test_leads_and_the_pool_have_credited_days_too() -> None:
    team = [make_agent("boss"), make_agent("pool", pool=True)]
    credited = frozenset({("boss", MONDAY), ("pool", MONDAY)})
    closing = _closing({"boss": ".", "pool": "."}, team, leads=["boss"], roster={"credited": credited})
    assert closing == {"boss": {"day_off": -1}, "pool": {"day_off": -1}}


def test_what_does_not_divide_is_shared_out_next_time() -> None:
    problem = make_problem(days=7, agents=3)
    balances: dict[str, dict[str, int]] = {}
    sums = []
    for _ in range(3):
        roster = replace(make_roster(problem, a1="LLLE...", a2="LLEE...", a3="LLEE..."), balances=balances)
        balances = closing_balances(roster, problem.agents, problem.shifts, problem.calendar)
        sums.append(sum(own.get("late", 0) for own in balances.values()))
    assert balances == {"a1": {"late": 2}, "a2": {"late": -1}, "a3": {"late": -1}}
    assert sums == [1, -1, 0]


@pytest.mark.parametrize("seed", range(20))
def test_over_a_year_balances_differ_by_exactly_what_was_worked_more(seed: int) -> None:
    draw = random.Random(seed)
    team = [make_agent(f"a{number}", contract_percent=draw.choice((50, 100, 100))) for number in range(draw.randint(2, 9))]
    problem = make_problem(days=28, agents=team)
    balances: dict[str, dict[str, int]] = {}
    worked = dict.fromkeys((agent.id for agent in team), 0)
    for _ in range(12):
        rows = {agent.id: "".join(draw.choice("ELL.E") for _ in range(28)) for agent in team}
        for agent_id, row in rows.items():
            worked[agent_id] += row.count("L")
        roster = replace(make_roster(problem, **rows), balances=balances)
        balances = closing_balances(roster, team, problem.shifts, problem.calendar)
        late = {agent.id: balances.get(agent.id, {}).get("late", 0) for agent in team}
        assert abs(sum(late.values())) <= len(team) / 2
    for contract in (50, 100):
        alike = [agent.id for agent in team if agent.contract_percent == contract]
        assert len({worked[agent_id] - late[agent_id] for agent_id in alike}) <= 1


def test_three_months_in_a_row_even_out_when_the_last_ones_repay_the_first() -> None:
    problem = make_problem(days=28, agents=2)
    balances: dict[str, dict[str, int]] = {}
    seen = []
    for rows in (("LLLLL..", "EEEEE.."), ("LLLEE..", "LLLEE.."), ("EEEEE..", "LLLLL..")):
        roster = replace(make_roster(problem, a1=rows[0] * 4, a2=rows[1] * 4), balances=balances)
        balances = closing_balances(roster, problem.agents, problem.shifts, problem.calendar)
        seen.append(balances.get("a1", {}).get("late", 0))
    assert seen == [10, 10, 0]
    assert balances == {}


def test_a_second_shift_on_a_day_of_a_roster_made_by_hand_counts() -> None:
    problem = make_problem(days=5, agents=2, shifts=SHIFTS)
    roster = make_roster(problem, a1="L....", a2="....E")
    night: Assignment = make_roster(problem, a1="N").assignments[0]
    doubled = replace(roster, assignments=(*roster.assignments, night))
    closing = closing_balances(doubled, problem.agents, problem.shifts, problem.calendar)
    assert closing["a1"]["late"] - closing.get("a2", {}).get("late", 0) == 2


def test_a_roster_without_people_of_the_store_has_no_balances() -> None:
    problem = make_problem(days=5, agents=1)
    roster = Roster(MONDAY, 5, (), ())
    assert closing_balances(roster, problem.agents, problem.shifts, problem.calendar) == {}


def test_opening_balances_leave_out_what_is_nothing() -> None:
    agents = [make_agent("a1", balances={"day_off": 2, "late": 0, "weekend": -1}), make_agent("a2", balances={"late": 0})]
    assert opening_balances(agents) == {"a1": {"weekend": -1, "day_off": 2}}


def _with_holiday(day: int) -> Calendar:
    when = MONDAY + timedelta(days=day)
    return Calendar(holidays={when: Holiday(when, "feast")})


def _after(rows: dict[str, str], kept: str, *, calendar: Calendar | None = None, **settings: object) -> dict[str, int]:
    team = [make_agent(name) for name in rows]
    problem = make_problem(days=len(next(iter(rows.values()))), agents=team, shifts=SHIFTS, standby_agents=rows)
    made = make_roster(problem, **rows)
    closing = closing_balances(
        made,
        team,
        problem.shifts,
        calendar or problem.calendar,
        kept=(kept,),
        standby=tuple(rows),
        **settings,  # type: ignore[arg-type]
    )
    return {agent: own[kept] for agent, own in closing.items()}


def test_work_on_holidays_goes_on_where_it_is_kept() -> None:
    assert _after({"a1": "E.E..", "a2": "E.E.."}, "holiday", calendar=_with_holiday(1)) == {}
    rows = {"a1": ".E...", "a2": "E.E..", "a3": ".E...", "a4": "EEE.."}
    assert _after(rows, "holiday", calendar=_with_holiday(1)) == {"a2": -1}


def test_standby_goes_on_among_those_who_stand_by() -> None:
    rows = {"a1": "eeee.", "a2": "E...."}
    assert _after(rows, "standby") == {"a1": 2, "a2": -2}


def test_hours_go_on_in_whole_hours() -> None:
    assert _after({"a1": "EEEE.", "a2": "EL..."}, "hours") == {"a1": 8, "a2": -8}


def test_what_is_not_kept_goes_on_as_it_was() -> None:
    balances = {"a1": {"holiday": 2, "hours": 5, "late": 1}}
    assert _closing({"a1": "LL...", "a2": "....E"}, roster={"balances": balances}) == {
        "a1": {"late": 1, "holiday": 2, "hours": 5},
        "a2": {"late": -2},
    }


def test_refused_requests_go_on_above_the_share_of_what_was_asked() -> None:
    requests = [Request("a1", MONDAY), Request("a1", MONDAY + timedelta(days=1)), Request("a2", MONDAY)]
    assert _after({"a1": "EEE..", "a2": ".E..."}, "request", requests=requests) == {"a1": 1, "a2": -1}
    assert _after({"a1": "EE...", "a2": "E...."}, "request", requests=requests) == {}


def test_a_roster_tells_its_requests_when_the_store_has_forgotten_them() -> None:
    team = [make_agent("a1"), make_agent("a2")]
    problem = make_problem(days=5, agents=team)
    requests = [Request("a1", MONDAY), Request("a1", MONDAY + timedelta(days=1)), Request("a2", MONDAY)]
    told = with_told_requests(make_roster(problem, a1="EEE..", a2=".E..."), requests)
    assert told.balances == {"a1": {"asked": 2, "refused": 2}, "a2": {"asked": 1}}
    closing = closing_balances(told, team, problem.shifts, problem.calendar, kept=("request",))
    assert closing == {"a1": {"request": 1}, "a2": {"request": -1}}
    assert opening_balances([make_agent("a1", balances=told.balances["a1"])]) == {}
