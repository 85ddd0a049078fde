"""A sick call, through the whole chain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from factories import make_roster

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.absence import Absence
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.day_of import DayOf
from scheduler.domain.outcome import Outcome, Status
from scheduler.domain.problem import Problem
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.errors import NoRosterFound, ProblemError
from scheduler.jobs.check import check
from scheduler.jobs.replan import replan
from scheduler.jobs.staff import staff

ROOT = Path(__file__).parents[2]
KNOWN = {
    "zhao_min": "..LLL.LL.LLLLLL.LLLLLL...LLL",
    "qian_lei": "LLLLLL.LL.LLLLLL....LLLLL.LL",
    "sun_yue": "E.EEEEE..EEEEEE..EE.LL.EEEEE",
    "zhou_jie": ".EE.LL.EE.LLLL.EE..EEEEE..LL",
    "li_na": "EEeL...LL.LLL.ElL.LL.EE.LLL.",
    "wang_wei": "LLL.EEEEE.eEEE.LLLLLL.LLL..L",
    "zhang_yan": "LL.EeL.LLLLLL.LLL.EEmL.EEEE.",
    "liu_yang": "L.LLLLLL.EEeEEE.LLL.EE.LLLmE",
    "chen_chen": ".EE.LLL.EEEEeL.EE.LLLLLL.LLL",
    "yang_fan": "L..EEE..LLLLLL.....LLLLLL.EE",
    "huang_li": "LLLLL.LL.EEEE.LLLLLL.MM.EE..",
    "wu_qian": "E.LLLLL.LLLLL.LLL..EE.EEE.EE",
    "xu_bo": "EEE.LLL.LLLLLL.EEEE..LL.LLL.",
    "ma_chao": ".LLL.EEEE.LLLLL..EE.L...LLLL",
    "zhu_lin": "LL.EE.EE..EEEE.LLLLL.LLLLL.L",
    "hu_xin": "......LL.LLLL...LL.EEE..EE..",
    "lin_tao": "l.l.eee..llllll.e..l.el.e.el",
    "guo_rui": ".lmelll.eellll.llllll.llme.e",
    "he_jing": "ell.eeeme.eeeeee.eeel..eel.m",
    "gao_feng": "l..l..ll.elll.el.el...lmell.",
    "luo_dan": "ee.l....l.eeee.e.l..e.e.mel.",
    "song_ke": ".e.ell.elllll.l.e.eee.ell.el",
}
"""A good roster of configs/store.yaml; small letters stand by."""


@pytest.fixture(scope="module")
def flagship() -> tuple[Store, Requirement, Roster]:
    store = load_store(ROOT / "configs" / "store.yaml")
    needed = staff(store)
    problem = store.problem(needed)
    roster = make_roster(problem, **KNOWN)
    later = plan_days(replace(problem, dayplan=replace(problem.dayplan, breaks=_half_an_hour_later(problem))), roster)
    return store, needed, later


def _half_an_hour_later(problem: Problem) -> tuple[BreakRule, ...]:
    """Breaks at other times than they would be placed at now."""
    return tuple(replace(rule, earliest_minutes=rule.earliest_minutes + 30) for rule in problem.dayplan.breaks)


def changed(outcome: Outcome) -> set[tuple[str, date]]:
    """Cells that are not the same to the person as in the roster before."""
    before, after = outcome.problem.reference, outcome.solution.roster
    assert before is not None
    assert after is not None
    cells = ((who, when) for who in after.agents for when in after.dates)
    return {cell for cell in cells if not DayOf.on(before, cell).same_as(DayOf.on(after, cell))}


CALLS = {
    "a day": ("wu_qian", 9, 9, None),
    "three days": ("chen_chen", 9, 11, None),
    "a lead": ("zhou_jie", 8, 8, None),
    "ten minutes before the shift": ("zhang_yan", 7, 7, datetime(2026, 12, 7, 7, 50)),
    "the three busiest days": ("yang_fan", 11, 13, None),
    "somebody of the pool": ("lin_tao", 10, 12, None),
}


@pytest.mark.parametrize("call", CALLS)
def test_a_sick_call_changes_at_most_three_days_of_others_and_keeps_every_must_and_the_breaks(call, flagship):
    store, needed, roster = flagship
    agent, first, last, told = CALLS[call]
    absence = Absence(agent, date(2026, 12, first), date(2026, 12, last))
    outcome = replan(store, roster, [absence], told_at=told, requirement=needed, time_limit_seconds=60)
    audit = outcome.audit
    assert audit is not None
    others = changed(outcome) - {(agent, when) for when in absence.dates}
    assert len(others) <= 3
    assert not any(when < absence.first for _, when in others)
    assert audit.broken_musts == ()
    assert audit.kpis.uncovered_scored_minutes == 0
    assert {(f.agent, f.date) for f in audit.findings if f.rule == "stability"} == others
    again = check(store, outcome.solution.roster, needed)
    assert again.broken_musts == ()
    touched = {when for _, when in others}.union(absence.dates)
    known = {item for item in roster.assignments if item.date not in touched}
    assert known <= set(outcome.solution.roster.assignments)


SHOP = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {chat: {contacts_per_hour: 30}}
shifts:
  early: {hours: 08:00-16:00, kind: early, code: E}
  late: {hours: 16:00-24:00, kind: late, code: L}
agents:
  - {id: a, skills: [chat]}
  - {id: b, skills: [chat]}
  - {id: c, skills: [chat], standby: true}
reserve_pool: [{id: p, skills: [chat]}]
solver: {workers: 1, gap: 0, deterministic_limit: 30, time_limit_seconds: 60, replan_seconds: 60}
"""
ROWS = {"a": "EEEEE.L", "b": "LLLLLL.", "c": "..e..EE", "p": "..e.e.e"}


def shop(folder: Path, rules: str = "") -> tuple[Store, Requirement, Roster]:
    """One head in every open hour."""
    file = folder / "corner.yaml"
    file.write_text(f"{SHOP}rules: {{{rules}}}\n", encoding="utf-8")
    store = load_store(file)
    heads = store.operating.open_intervals(store.grid).astype(np.int64)[None, :]
    nothing = np.zeros(heads.shape)
    needed = Requirement(store.grid, ("chat",), heads, nothing, nothing)
    return store, needed, make_roster(store.problem(needed), **ROWS)


def day(number: int) -> date:
    return date(2026, 12, 7) + timedelta(days=number)


def sick(
    made: tuple[Store, Requirement, Roster], agent: str, first: int, last: int, told: datetime | None = None
) -> Outcome:
    store, needed, roster = made
    return replan(store, roster, [Absence(agent, day(first), day(last))], told_at=told, requirement=needed)


def letters(outcome: Outcome, agent: str) -> str:
    roster = outcome.solution.roster
    assert roster is not None
    cells = (roster.on(agent, when) for when in roster.dates)
    return "".join("." if not cell else (cell[0].shift[0].upper() if cell[0].works else cell[0].shift[0]) for cell in cells)


def test_somebody_on_standby_is_called_in_first_the_pool_included_and_it_says_so(tmp_path):
    outcome = sick(shop(tmp_path), "a", 4, 4)
    roster = outcome.solution.roster
    assert roster is not None
    assert letters(outcome, "p") == "..e.E.e"
    assert [item.called for item in roster.on("p", day(4))] == [True]
    assert changed(outcome) == {("a", day(4)), ("p", day(4))}
    assert ("a", day(4)) in roster.leave


def test_somebody_of_the_team_who_is_called_in_from_standby_says_so(tmp_path):
    made = shop(tmp_path)
    store, needed, _ = made
    made = (store, needed, make_roster(store.problem(needed), **{**ROWS, "p": "......."}))
    outcome = sick(made, "a", 2, 2)
    roster = outcome.solution.roster
    assert roster is not None
    assert [(item.shift, item.called) for item in roster.on("c", day(2))] == [("early", True)]


def test_a_replanned_roster_is_clean_when_checked_again_without_the_one_before(tmp_path):
    made = shop(tmp_path)
    outcome = sick(made, "a", 4, 4)
    assert outcome.solution.roster is not None
    assert check(made[0], outcome.solution.roster, made[1]).broken_musts == ()


def test_a_second_sick_call_keeps_the_first_one(tmp_path):
    store, needed, roster = shop(tmp_path)
    first = sick((store, needed, roster), "a", 4, 4).solution.roster
    assert first is not None
    second = sick((store, needed, first), "b", 5, 5)
    assert second.problem.agent("a").leave == {day(4)}
    assert letters(second, "p")[4] == "E"
    assert second.solution.roster is not None
    assert second.solution.roster.on("p", day(4))[0].called
    assert {when for _, when in changed(second)} == {day(5)}


def test_a_call_half_way_through_the_day_leaves_what_has_begun_and_finds_who_stands_by(tmp_path):
    outcome = sick(shop(tmp_path), "b", 2, 2, datetime(2026, 12, 9, 10))
    assert letters(outcome, "a")[:3] == "EEE"
    assert sorted((letters(outcome, "p")[2], letters(outcome, "c")[2])) == ["L", "e"]
    assert outcome.audit is not None
    assert outcome.audit.kpis.uncovered_scored_minutes == 0


def test_who_stands_by_for_the_shift_under_way_comes_for_the_rest_of_it(tmp_path):
    made = shop(tmp_path)
    outcome = sick(made, "a", 2, 2, datetime(2026, 12, 9, 10, 30))
    roster = outcome.solution.roster
    assert roster is not None
    (called,) = [item for item in roster.assignments if item.date == day(2) and item.called]
    assert (called.agent in "cp", called.shift, called.start.time().isoformat()) == (True, "early", "10:30:00")
    assert outcome.audit is not None
    assert outcome.audit.kpis.uncovered_scored_minutes == 90
    assert {finding.code for finding in outcome.audit.broken_musts} == {"scored_window_empty"}
    again = check(made[0], roster, made[1])
    assert {finding.code for finding in again.broken_musts} == {"scored_window_empty"}


def test_who_was_off_can_be_given_a_shift_that_has_not_begun(tmp_path):
    store, needed, _ = shop(tmp_path)
    off = make_roster(store.problem(needed), **{**ROWS, "c": ".....EE", "p": "......."})
    outcome = sick((store, needed, off), "b", 2, 2, datetime(2026, 12, 9, 10))
    assert letters(outcome, "c")[2] == "L"


def test_facts_keep_their_own_times_and_the_check_is_of_them(tmp_path):
    store, needed, roster = shop(tmp_path)
    first = roster.on("a", day(0))[0]
    longer = replace(first, end=first.end + timedelta(hours=1))
    real = replace(roster, assignments=tuple(longer if item is first else item for item in roster.assignments))
    outcome = sick((store, needed, real), "a", 4, 4)
    assert outcome.solution.roster is not None
    assert outcome.solution.roster.on("a", day(0)) == (longer,)
    assert outcome.audit is not None
    assert [finding.code for finding in outcome.audit.broken_musts] == ["eligibility_times"]
    assert outcome.solution.given_up == {}


def test_facts_that_cost_other_than_the_search_knew_leave_the_distance_from_the_best_unknown(tmp_path):
    store, needed, roster = shop(tmp_path)
    first = roster.on("a", day(0))[0]
    left = replace(first, end=first.end - timedelta(hours=2))
    real = replace(roster, assignments=tuple(left if item is first else item for item in roster.assignments))
    solution = (outcome := sick((store, needed, real), "a", 4, 4)).solution
    assert (solution.status, solution.bound, solution.gap, solution.proven) == (Status.FEASIBLE, None, None, False)
    assert outcome.audit is not None
    assert solution.objective == outcome.audit.cost / 1200
    assert outcome.audit.kpis.uncovered_scored_minutes == 120


def test_a_past_that_broke_the_rules_is_no_reason_to_have_no_roster(tmp_path):
    store, needed, _ = shop(tmp_path, "rest: {hours: 11, floor_hours: 10}, longest_run: {days: 2, absolute_days: 2}")
    broken = make_roster(store.problem(needed), **{**ROWS, "a": "LELE.EL", "p": "E.e.e.."})
    outcome = sick((store, needed, broken), "b", 5, 5)
    assert letters(outcome, "a")[:4] == "LELE"
    assert letters(outcome, "p")[0] == "E"
    assert outcome.audit is not None
    assert {finding.rule for finding in outcome.audit.broken_musts} >= {"rest", "longest_run", "eligibility"}


def in_vain(monkeypatch: pytest.MonkeyPatch, *, interrupted: bool = False) -> list[float]:
    """Let no search find anything; the limits that they had."""
    limits: list[float] = []

    def find(store: Store, problem: object, settings: SolverSettings, **_: object) -> Outcome:
        limits.append(settings.time_limit_seconds)
        raise NoRosterFound("none", interrupted=interrupted)

    monkeypatch.setattr("scheduler.jobs.replan.find_roster", find)
    return limits


def test_a_machine_that_is_too_busy_for_the_usual_time_gets_more(tmp_path, monkeypatch):
    limits = in_vain(monkeypatch)
    with pytest.raises(NoRosterFound):
        sick(shop(tmp_path), "a", 4, 4)
    assert limits == [60, 600]


def test_a_limit_that_was_given_and_ctrl_c_are_final(tmp_path, monkeypatch):
    made = shop(tmp_path)
    limits = in_vain(monkeypatch)
    with pytest.raises(NoRosterFound):
        replan(made[0], made[2], [Absence("a", day(4), day(4))], requirement=made[1], time_limit_seconds=3)
    interrupted = in_vain(monkeypatch, interrupted=True)
    with pytest.raises(NoRosterFound):
        sick(made, "a", 4, 4)
    assert (limits, interrupted) == ([3], [60])


def test_leave_that_only_the_roster_records_lowers_the_hours_that_are_owed_in_the_check_too(tmp_path):
    made = shop(tmp_path, "horizon_hours: {level: must, minimum_hours: 54}")
    outcome = sick(made, "a", 4, 4)
    roster = outcome.solution.roster
    assert roster is not None
    owed = {item.agent: item.size for item in check(made[0], roster, made[1]).findings if item.rule == "horizon_hours"}
    assert owed.get("a", 0) == {
        item.agent: item.size for item in outcome.audit.findings if item.rule == "horizon_hours"
    }.get("a", 0)


def test_errors_come_before_any_search(tmp_path):
    store, needed, roster = shop(tmp_path)
    with pytest.raises(ProblemError, match="nobody 'x'"):
        replan(store, roster, [Absence("x", day(0), day(0))], requirement=needed)


def test_the_requirement_is_staffed_from_the_history_where_none_is_given():
    store = load_store(ROOT / "configs" / "minimal.yaml")
    people = {agent.id: "." * store.grid.days for agent in store.agents}
    roster = make_roster(store.problem(staff(store)), **people)
    outcome = replan(store, roster, [Absence(roster.agents[0], roster.start, roster.start)], gap=10.0, time_limit_seconds=60)
    assert outcome.problem.requirement.heads.sum() > 0
    assert "staff" in outcome.seconds
