"""Small rosters with figures computed by hand."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.finding import Severity
from scheduler.domain.hours import Hours, Window
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.rules.registry import build_rules

ONE_DAY = {"days": 1, "required": {"presales": 1, "aftersales": 1}}


def audited(problem: Problem, roster: Roster, **rules: dict[str, object] | bool) -> Audit:
    return audit(problem, roster, build_rules(rules))


def codes(result: Audit) -> set[str]:
    return {finding.code for finding in result.findings}


class TestCoverage:
    def test_a_person_of_two_skills_counts_once(self) -> None:
        problem = make_problem(**ONE_DAY, agents=1)
        result = audited(problem, make_roster(problem, a1="E"))
        assert result.coverage.on_duty[:, 8:16].sum(axis=0).tolist() == [1.0] * 8
        # 8 hours of 1 head short while a1 is there, then 8 hours of 2.
        assert result.kpis.shortfall_agent_hours == 8 + 16
        assert result.kpis.peak_shortfall == 2.0

    def test_the_both_skilled_goes_where_the_single_skilled_cannot(self) -> None:
        agents = [make_agent("both"), make_agent("pre", skills=["presales"])]
        problem = make_problem(**ONE_DAY, agents=agents)
        result = audited(problem, make_roster(problem, both="E", pre="E"))
        assert result.coverage.on_duty[:, 10].tolist() == [1.0, 1.0]
        assert result.kpis.surplus_agent_hours == 0.0

    def test_spare_people_are_shown_as_surplus(self) -> None:
        problem = make_problem(**ONE_DAY, agents=3)
        result = audited(problem, make_roster(problem, a1="E", a2="E", a3="E"))
        assert result.kpis.surplus_agent_hours == 8.0
        assert result.coverage.people[10] == 3

    def test_a_lead_at_half_chat_is_half_a_head(self) -> None:
        lead = make_agent("lead", worth_percent=50)
        problem = make_problem(days=1, agents=[lead], queues=["presales"], required=1, leads=["lead"])
        result = audited(problem, make_roster(problem, lead="E"))
        assert result.coverage.on_duty[0, 8:17].tolist() == [0.5] * 8 + [0.0]
        assert result.kpis.shortfall_agent_hours == 8 * 0.5 + 8
        assert result.kpis.uncovered_scored_minutes == 7 * 60

    def test_standby_does_not_cover(self) -> None:
        problem = make_problem(days=1, agents=2, queues=["presales"], standby_agents=["a2"])
        result = audited(problem, make_roster(problem, a1="E", a2="l"))
        assert result.coverage.on_duty[0, 16:].sum() == 0
        assert result.coverage.standby[16:24].tolist() == [1] * 8
        assert result.kpis.uncovered_scored_minutes == 7 * 60

    def test_two_shifts_of_one_person_at_the_same_time_count_once(self) -> None:
        long = make_shift("long", 8, 24, ShiftKind.MID, code="G")
        problem = make_problem(days=1, agents=1, queues=["presales"], shifts=(EARLY, LATE, long))
        roster = make_roster(problem, a1="E")
        both = replace(roster, assignments=(*roster.assignments, make_assignment(problem, "a1", 0, "long")))
        assert audited(problem, both).coverage.on_duty[0, 8:24].tolist() == [1.0] * 16

    def test_required_heads_of_a_closed_hour_are_served_by_whoever_is_there(self) -> None:
        required = np.zeros((1, 24), dtype=np.int64)
        required[0, 8] = 1
        queue = Queue("presales", "Presales", 30.0, Hours.daily(Window(9 * 60, 24 * 60)))
        problem = make_problem(days=1, agents=1, queues=[queue], required=required)
        assert audited(problem, make_roster(problem, a1="E")).kpis.shortfall_agent_hours == 0.0


class TestUncovered:
    def test_minutes_count_once_however_many_queues_are_empty(self) -> None:
        problem = make_problem(days=1, agents=1)
        assert audited(problem, make_roster(problem)).kpis.uncovered_scored_minutes == 14 * 60

    def test_one_queue_without_its_person_is_uncovered(self) -> None:
        agents = [make_agent("pre", skills=["presales"]), make_agent("both")]
        problem = make_problem(days=1, agents=agents)
        result = audited(problem, make_roster(problem, pre="E", both="L"))
        assert result.kpis.uncovered_scored_minutes == 7 * 60
        (remark,) = (finding for finding in result.findings if finding.code == "roster_uncovered")
        assert remark.facts == {"minutes": 420, "days": 1, "date": "2026-12-07", "start": "09:00"}
        assert remark.severity is Severity.WARNING

    def test_a_closed_queue_asks_for_nobody(self) -> None:
        phone = Queue("phone", "Phone", 10.0, Hours.daily(Window(16 * 60, 18 * 60)))
        problem = make_problem(days=1, agents=[make_agent("p", skills=["phone"])], queues=[phone])
        assert audited(problem, make_roster(problem)).kpis.uncovered_scored_minutes == 2 * 60

    def test_minutes_are_those_of_the_clock_not_of_the_grid(self) -> None:
        scored = Hours.daily(Window(9 * 60 + 30, 16 * 60))
        problem = make_problem(days=1, agents=1, scored=scored)
        assert audited(problem, make_roster(problem)).kpis.uncovered_scored_minutes == 6 * 60 + 30

    def test_a_person_worth_nothing_covers_nothing(self) -> None:
        problem = make_problem(days=1, agents=[make_agent("new", worth_percent=0)], queues=["presales"])
        assert audited(problem, make_roster(problem, new="E")).kpis.uncovered_scored_minutes == 14 * 60


class TestMidnight:
    SHIFTS = (
        make_shift("day", 6, 14, ShiftKind.EARLY),
        make_shift("evening", 14, 22, ShiftKind.LATE, code="V"),
        NIGHT,
    )

    def problem(self, **more: object) -> Problem:
        return make_problem(days=2, agents=4, queues=["presales"], shifts=self.SHIFTS, required=1, **more)

    def test_a_night_shift_covers_the_next_morning_and_the_tail(self) -> None:
        problem = self.problem()
        result = audited(problem, make_roster(problem, a1="DD", a2="VV", a3="NN"))
        # The first six hours belong to the roster before, the six hours after the last midnight to this one.
        assert result.kpis.uncovered_scored_minutes == 0
        assert result.kpis.shortfall_agent_hours == 0.0
        assert result.coverage.owned.tolist() == [False] * 6 + [True] * 48 + [False] * 18
        assert result.kpis.hours_per_person == {"a1": 16.0, "a2": 16.0, "a3": 16.0, "a4": 0.0}

    def test_without_the_last_night_the_tail_is_uncovered(self) -> None:
        problem = self.problem()
        result = audited(problem, make_roster(problem, a1="DD", a2="VV", a3="N."))
        assert result.kpis.uncovered_scored_minutes == 8 * 60
        assert result.kpis.shortfall_agent_hours == 8.0

    def test_a_shift_carried_in_counts_where_it_reaches_into_the_horizon(self) -> None:
        late_night = make_shift("owl", 0, 8, ShiftKind.NIGHT, code="O")
        shifts = (late_night, EARLY, LATE, NIGHT)
        carried = make_problem(days=1, agents=1, queues=["presales"], shifts=shifts)
        item = make_assignment(carried, "a1", -1, "night")
        problem = replace(carried, carry_in=(item,))
        before = audited(carried, make_roster(carried, a1="E")).kpis
        after = audited(problem, make_roster(problem, a1="E")).kpis
        # The hours 0 to 6 can also be reached by this roster's own early night, so they are its own.
        assert before.uncovered_scored_minutes - after.uncovered_scored_minutes == 6 * 60
        assert after.hours_per_person == {"a1": 8.0}


class TestClockChanges:
    def test_a_night_in_which_an_hour_is_skipped_has_seven(self) -> None:
        saturday = date(2026, 3, 28)
        problem = make_problem(
            start=saturday, days=1, agents=1, queues=["presales"], shifts=(NIGHT,), timezone="Europe/Berlin", required=1
        )
        result = audited(problem, make_roster(problem, a1="N"))
        assert result.kpis.hours_per_person == {"a1": 7.0}

    def test_a_night_in_which_an_hour_is_repeated_has_nine_and_so_has_its_shortage(self) -> None:
        saturday = date(2026, 10, 24)
        problem = make_problem(
            start=saturday, days=1, agents=1, queues=["presales"], shifts=(NIGHT,), timezone="Europe/Berlin", required=1
        )
        assert audited(problem, make_roster(problem, a1="N")).kpis.hours_per_person == {"a1": 9.0}
        night = audited(problem, make_roster(problem, a1="N")).kpis.shortfall_agent_hours
        none = audited(problem, make_roster(problem)).kpis.shortfall_agent_hours
        assert none - night == 9.0


class TestRequests:
    @pytest.mark.parametrize(
        ("request_", "row", "granted"),
        [
            (Request("a1", MONDAY), ".", 1),
            (Request("a1", MONDAY), "E", 0),
            (Request("a1", MONDAY), "e", 0),
            (Request("a1", MONDAY, shift="early"), "E", 1),
            (Request("a1", MONDAY, shift="early"), "L", 0),
            (Request("a1", MONDAY, shift="early"), "e", 0),
            (Request("a1", MONDAY, shift="late", against=True), "E", 1),
            (Request("a1", MONDAY, shift="late", against=True), "L", 0),
            (Request("a1", MONDAY, shift="late", against=True), "l", 0),
            (Request("a1", MONDAY, against=True), "E", 1),
            (Request("a1", MONDAY, against=True), ".", 0),
        ],
    )
    def test_a_request_is_granted_or_not(self, request_: Request, row: str, granted: int) -> None:
        problem = make_problem(days=1, agents=1, requests=[request_], standby_agents=["a1"])
        result = audited(problem, make_roster(problem, a1=row))
        assert (result.kpis.requests_granted, result.kpis.requests_total) == (granted, 1)
        refused = any(finding.rule == "requests" for finding in result.findings)
        assert refused == (not granted)
        assert "roster_requests" in codes(result)


class TestSpreads:
    def test_lates_and_nights_count_with_the_carried_balance(self) -> None:
        agents = [make_agent("a1", balances={"late": 2}), make_agent("a2")]
        problem = make_problem(days=7, agents=agents)
        assert audited(problem, make_roster(problem, a1="L", a2="LLEL")).kpis.late_spread == 0.0
        assert audited(problem, make_roster(problem, a1="LL", a2="L")).kpis.late_spread == 3.0

    def test_half_a_contract_counts_double(self) -> None:
        agents = [make_agent("half", contract_percent=50), make_agent("full")]
        problem = make_problem(days=7, agents=agents)
        assert audited(problem, make_roster(problem, half="LL", full="LLLL")).kpis.late_spread == 0.0

    def test_weekend_shifts_go_by_the_day_on_which_they_start(self) -> None:
        problem = make_problem(days=7, agents=2)
        assert audited(problem, make_roster(problem, a1=".....EL", a2="EEEEE..")).kpis.weekend_spread == 2.0

    def test_pool_leads_and_standby_are_left_out(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), make_agent("boss"), make_agent("pool", pool=True)]
        problem = make_problem(days=7, agents=agents, leads=["boss"], standby_agents=["pool", "a2"])
        roster = make_roster(problem, a1="LL", a2="LLl", boss="LLLLLL", pool="llll")
        assert audited(problem, roster).kpis.late_spread == 0.0

    def test_who_cannot_be_given_any_is_left_out(self) -> None:
        week = [MONDAY + timedelta(days=day) for day in range(7)]
        agents = [make_agent("a1"), make_agent("a2"), make_agent("away", leave=frozenset(week))]
        problem = make_problem(days=7, agents=agents)
        assert audited(problem, make_roster(problem, a1="LLL", a2="LLL")).kpis.late_spread == 0.0


class TestReserve:
    def test_the_ratio_counts_people_on_duty_and_on_standby_who_are_trained(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), make_agent("other", skills=["phone"])]
        problem = make_problem(
            days=1,
            agents=agents,
            shifts=(EARLY,),
            queues=["presales"],
            required=1,
            standby_agents=["a2", "other"],
            operating=Hours.daily(Window(480, 960)),
            scored=Hours.daily(Window(540, 960)),
        )
        assert audited(problem, make_roster(problem, a1="E", a2="e")).kpis.reserve_ratio_min == 2.0
        assert audited(problem, make_roster(problem, a1="E", other="e")).kpis.reserve_ratio_min == 1.0

    def test_without_required_heads_there_is_no_ratio(self) -> None:
        problem = make_problem(days=1, agents=1, required=0)
        assert audited(problem, make_roster(problem, a1="E")).kpis.reserve_ratio_min is None

    def test_the_thinnest_time_is_named_where_a_ratio_is_asked_for(self) -> None:
        problem = make_problem(days=1, agents=2, queues=["presales"], required=1, standby_agents=["a2"])
        roster = make_roster(problem, a1="E", a2="e")
        (remark,) = (f for f in audited(problem, roster, reserve={"ratio": 1.5}).findings if f.code == "roster_reserve_low")
        assert remark.facts == {
            "hours": 8.0,
            "date": "2026-12-07",
            "start": "16:00",
            "end": "17:00",
            "people": 0,
            "wanted": 2,
        }
        assert "roster_reserve_low" not in codes(audited(problem, roster))


class TestBacklog:
    def problem(self, minimum: int = 2) -> Problem:
        problem = make_problem(days=1, agents=3, queues=["presales"], required=minimum)
        contacts, backlog = np.zeros((1, 24)), np.zeros((1, 24))
        contacts[0, 8], backlog[0, 8] = 20.0, 50.0
        return replace(problem, requirement=replace(problem.requirement, contacts=contacts, backlog=backlog))

    def test_what_one_person_cannot_do_in_the_clearing_hour_is_left(self) -> None:
        problem = self.problem()
        result = audited(problem, make_roster(problem, a1="E"))
        assert result.kpis.backlog_left == 40.0
        (remark,) = (finding for finding in result.findings if finding.code == "roster_backlog_left")
        assert remark.facts == {
            "queue": "presales",
            "contacts": 40,
            "times": 1,
            "most": 40,
            "date": "2026-12-07",
            "time": "09:00",
        }

    def test_a_person_does_no_more_than_the_handle_time_allows(self) -> None:
        problem = self.problem()
        slow = replace(problem.requirement, aht_seconds=np.full((1, 24), 360.0))  # ten an hour, one at a time
        result = audited(replace(problem, requirement=slow), make_roster(problem, a1="E"))
        assert result.kpis.backlog_left == 50.0

    def test_with_nobody_there_the_whole_backlog_is_left_and_no_more(self) -> None:
        problem = self.problem()
        assert audited(problem, make_roster(problem)).kpis.backlog_left == 50.0

    def test_with_the_required_heads_nothing_is_left_though_rounding_together_asked_for_less(self) -> None:
        problem = self.problem()
        result = audited(problem, make_roster(problem, a1="E", a2="E"))
        assert result.kpis.backlog_left == 0.0
        assert "roster_backlog_left" not in codes(result)


class TestFindings:
    def test_the_shortage_is_summed_up_with_its_worst_hour(self) -> None:
        problem = make_problem(**ONE_DAY, agents=1)
        (remark,) = (f for f in audited(problem, make_roster(problem, a1="E")).findings if f.code == "roster_short")
        assert remark.facts == {"hours": 24.0, "heads": 2.0, "date": "2026-12-07", "start": "16:00", "end": "17:00"}

    def test_worst_come_first(self) -> None:
        problem = make_problem(days=7, agents=2, requests=[Request("a1", MONDAY)])
        order = (("days_off",), ("rest",), ("scored_window",))
        problem = replace(problem, give_up_order=order)
        result = audited(problem, make_roster(problem, a1="EEEEEEE", a2="LELLLL."))
        severities = [finding.severity for finding in result.findings]
        assert severities == sorted(severities, key=list(Severity).index)
        musts = [finding.rule for finding in result.broken_musts]
        given_up = [rule for rule in musts if rule in ("days_off", "rest", "scored_window")]
        assert given_up.index("scored_window") < given_up.index("rest") < given_up.index("days_off")
        costs = [finding.cost for finding in result.findings if finding.severity is Severity.SHOULD]
        assert costs == sorted(costs, reverse=True)

    def test_a_good_roster_has_nothing_but_remarks(self) -> None:
        problem = make_problem(days=1, agents=2, queues=["presales"], required=1)
        result = audited(problem, make_roster(problem, a1="E", a2="L"))
        assert result.broken_musts == ()
        assert result.kpis.shortfall_agent_hours == 0.0


def test_the_audit_runs_with_ortools_blocked() -> None:
    script = """
import sys
sys.modules["ortools"] = None
sys.path.insert(0, "tests")
from factories import make_problem, make_roster
from scheduler.auditing.audit import audit
from scheduler.auditing.before_solve import before_solve
from scheduler.rules.registry import build_rules
problem = make_problem(agents=2)
rules = build_rules({})
result = audit(problem, make_roster(problem, a1="EEEEEE.", a2="LLLLLL."), rules)
assert result.kpis.hours_per_person == {"a1": 48.0, "a2": 48.0}
assert before_solve(problem, rules)
assert not {"pandas", "matplotlib", "pydantic"} & set(sys.modules)
print("done")
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.stdout.strip() == "done", result.stderr
