"""Breaks and meetings through the whole chain: solve, save, check, replan, hand out."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from scheduler.auditing.agreement import agree
from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.absence import Absence
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.outcome import Outcome
from scheduler.domain.requirement import Requirement
from scheduler.jobs.check import check
from scheduler.jobs.handout import handout
from scheduler.jobs.judge_edit import judge_edit
from scheduler.jobs.open_roster import open_roster
from scheduler.jobs.replan import replan
from scheduler.jobs.save import save
from scheduler.jobs.solve import solve

STORE = """
store: {id: corner, name: Corner shop}
timezone: Asia/Shanghai
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {presales: {contacts_per_hour: 30}, aftersales: {contacts_per_hour: 20}}
shifts:
  early: {name: Early, hours: 08:00-16:00, kind: early, code: E}
  late: {name: Late, hours: 16:00-24:00, kind: late, code: L}
agents: [{id: ann}, {id: bob}, {id: cy}, {id: dee}, {id: eve}, {id: fay}]
dayplan:
  breaks:
    - {name: meal, minutes: 30, earliest_hours: 3, latest_hours: 5}
    - {name: pause, minutes: 10, earliest_hours: 6, latest_hours: 7}
  meetings: [{name: Team meeting, minutes: 30}]
  off_chat: [{name: Returns, hours: 14:00-15:00, weekdays: mon, agents: [ann, bob]}]
solver: {workers: 1, gap: 0.5, deterministic_limit: 10}
"""
DAY_PLAN = {"breaks_unplanned", "break_missing", "breaks_at_once", "break_alone", "session_unattended", "work_undone"}


def _requirement(store: Store) -> Requirement:
    opened = store.operating.open_intervals(store.grid)
    heads = np.stack([opened, opened]).astype(np.int64)
    nothing = np.zeros(heads.shape)
    return Requirement(store.grid, ("presales", "aftersales"), heads, nothing, nothing)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("corner") / "store.yaml"
    path.write_text(STORE, encoding="utf-8")
    return load_store(path)


@pytest.fixture(scope="module")
def outcome(store: Store) -> Outcome:
    return solve(store, _requirement(store))


def test_the_roster_comes_with_breaks_and_meetings_and_the_figures_still_agree(store: Store, outcome: Outcome) -> None:
    assert outcome.solution.roster is not None
    assert outcome.audit is not None
    kinds = {part.kind for item in outcome.solution.roster.assignments for part in item.activities}
    assert {ActivityKind.BREAK, ActivityKind.MEETING, ActivityKind.OFF_CHAT} <= kinds
    assert agree(outcome.solution, outcome.audit, outcome.problem) == ()
    assert outcome.audit.kpis.uncovered_scored_minutes == 0
    assert not DAY_PLAN & {finding.code for finding in outcome.audit.findings}


def test_checking_the_roster_again_says_the_same(store: Store, outcome: Outcome) -> None:
    assert outcome.solution.roster is not None
    again = check(store, outcome.solution.roster, _requirement(store))
    assert again.findings == outcome.audit.findings  # type: ignore[union-attr]
    needs_more = replace(_requirement(store), heads=_requirement(store).heads + 3)
    later = check(store, outcome.solution.roster, needs_more)
    assert "session_unattended" not in {finding.code for finding in later.findings}


def test_an_edited_roster_is_judged_by_the_sessions_that_people_know(store: Store, outcome: Outcome, tmp_path: Path) -> None:
    save(store, outcome, tmp_path / "out", pictures=False)
    _, edited = open_roster(tmp_path / "out" / "roster.xlsx", config=store.path)
    heads = _requirement(store).heads.copy()
    heads[:, ::5] += 4
    judged = judge_edit(store, edited, replace(_requirement(store), heads=heads)).audit
    assert not {"meeting_missed", "session_unattended"} & {finding.code for finding in judged.findings}


def test_every_roster_file_keeps_what_happens_within_shifts(store: Store, outcome: Outcome, tmp_path: Path) -> None:
    save(store, outcome, tmp_path / "out", pictures=False)
    for name in ("roster.csv", "roster.json", "roster.xlsx"):
        _, edited = open_roster(tmp_path / "out" / name, config=store.path)
        assert edited.roster == outcome.solution.roster


def test_the_day_plan_is_written_in_order_of_time(store: Store, outcome: Outcome, tmp_path: Path) -> None:
    files = save(store, outcome, tmp_path / "out", pictures=False, language="zh")
    with files["dayplan.csv"].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["what"] for row in rows} == {"meal", "pause", "Team meeting", "Returns"}
    assert {row["activity"] for row in rows} == {"break", "meeting", "off_chat"}
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    roster = outcome.solution.roster
    assert roster is not None
    assert len(rows) == sum(len(item.activities) for item in roster.assignments)


def test_people_read_their_breaks_in_the_text_and_the_calendar(store: Store, outcome: Outcome, tmp_path: Path) -> None:
    assert outcome.solution.roster is not None
    handout(store, outcome.solution.roster, tmp_path / "handout", language="en")
    text = (tmp_path / "handout" / "texts" / "ann.txt").read_text(encoding="utf-8")
    calendar = (tmp_path / "handout" / "calendars" / "ann.ics").read_text(encoding="utf-8")
    for words in ("meal ", "pause ", "Team meeting "):
        assert words in text
        assert words in calendar.replace("\r\n ", "")


def test_a_sick_call_changes_breaks_on_its_day_only(store: Store, outcome: Outcome) -> None:
    roster = outcome.solution.roster
    assert roster is not None
    day = date(2026, 12, 10)
    sick = next(item.agent for item in roster.assignments if item.date == day)
    after = replan(store, roster, [Absence(sick, day, day)], requirement=_requirement(store))
    new = after.solution.roster
    assert new is not None
    assert after.audit is not None
    changed = {item.date for item in new.assignments if item not in roster.assignments}
    moved = {move.date for move in after.moves}
    assert changed <= moved | {day}
    assert not {"breaks_at_once", "break_alone"} & {finding.code for finding in after.audit.findings}
    assert [block.start for block in after.problem.blocks] == [block.start for block in outcome.problem.blocks]


def test_what_has_begun_keeps_its_breaks(store: Store, outcome: Outcome) -> None:
    roster = outcome.solution.roster
    assert roster is not None
    told = datetime(2026, 12, 10, 12)
    tomorrow = told.date() + timedelta(days=1)
    sick = next(item.agent for item in roster.assignments if item.date == tomorrow)
    after = replan(store, roster, [Absence(sick, tomorrow, tomorrow)], told_at=told, requirement=_requirement(store))
    new = after.solution.roster
    assert new is not None
    assert [item for item in new.assignments if item.start < told] == [
        item for item in roster.assignments if item.start < told
    ]


def test_a_store_without_a_day_plan_writes_none(store: Store, tmp_path: Path) -> None:
    plain = tmp_path / "store.yaml"
    head, _, tail = STORE.partition("dayplan:")
    plain.write_text(head + tail[tail.index("solver:") :], encoding="utf-8")
    bare = load_store(plain)
    outcome = solve(bare, _requirement(bare))
    assert "dayplan.csv" not in save(bare, outcome, tmp_path / "out", pictures=False)
    assert outcome.solution.roster is not None
    assert not any(item.activities for item in outcome.solution.roster.assignments)
