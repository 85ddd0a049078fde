"""The roster that people knew before, as a summary tells it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from factories import EARLY, LATE

from scheduler.domain.assignment import Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.time_grid import TimeGrid
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.recorded_reference import RecordedReference, recorded_reference

GRID = TimeGrid(date(2026, 12, 7), 3)
MONDAY, TUESDAY = GRID.date_of(0), GRID.date_of(1)


def given(agent: str, day: int, shift: str, kind: DutyKind = DutyKind.WORK) -> Assignment:
    """A shift."""
    template = {"early": EARLY, "late": LATE}[shift]
    start, end = GRID.clock(day, template.start_minute), GRID.clock(day, template.end_minute)
    return Assignment(agent, GRID.date_of(day), shift, start, end, kind)


def changed(agent: str, day: int, kind: str, shift: str | None) -> dict[str, object]:
    """A change, as far as its day before goes."""
    return {"agent": agent, "date": GRID.date_of(day).isoformat(), "before_kind": kind, "before_shift": shift}


def read(folder: Path, roster: Roster, *, edit: bool = False, **summary: object) -> RecordedReference | None:
    """Write a roster file with its summary and read what was before."""
    target = OutputFolder(folder, explicit=True).prepare()
    target.write_bytes("roster.csv", b"date,agent\r\n")
    target.finish(summary)
    if edit:
        (folder / "roster.csv").write_bytes(b"date,agent,kind\r\n")
    return recorded_reference(folder / "roster.csv", roster, shifts=(EARLY, LATE), grid=GRID)


def roster(*items: Assignment, **more: frozenset[tuple[str, date]]) -> Roster:
    """A roster of two people."""
    return Roster(GRID.start, GRID.days, ("ann", "bob"), items, **more)


def test_changes_are_undone_and_other_days_stay(tmp_path) -> None:
    now = roster(given("ann", 0, "early"), given("bob", 1, "late"), leave=frozenset({("ann", TUESDAY)}))
    changes = [changed("ann", 1, "work", "late"), changed("bob", 1, "standby", "early")]
    before = read(tmp_path, now, changes=changes)
    assert before is not None
    assert before.told_at is None
    assert before.roster == roster(
        given("ann", 0, "early"), given("ann", 1, "late"), given("bob", 1, "early", DutyKind.STANDBY)
    )


def test_leave_and_credited_days_come_back(tmp_path) -> None:
    now = roster(given("ann", 0, "early"), given("bob", 0, "late"))
    before = read(tmp_path, now, changes=[changed("ann", 0, "leave", None), changed("bob", 0, "credited", None)])
    assert before is not None
    away = frozenset({("ann", MONDAY), ("bob", MONDAY)})
    assert before.roster == roster(leave=away, credited=frozenset({("bob", MONDAY)}))


def test_it_is_known_when_people_were_told(tmp_path) -> None:
    before = read(tmp_path, roster(), changes=[changed("ann", 0, "off", None)], told_at="2026-12-07T07:50:00")
    assert before == RecordedReference(roster(), datetime(2026, 12, 7, 7, 50))


def test_a_roster_made_from_nothing_has_none(tmp_path) -> None:
    assert read(tmp_path, roster(), changes=[]) is None


def test_an_edited_roster_had_one_that_is_not_known(tmp_path) -> None:
    assert read(tmp_path, roster(), edit=True, changes=[changed("ann", 0, "off", None)]) == RecordedReference(None, None)


def test_an_edited_roster_made_from_nothing_has_none(tmp_path) -> None:
    assert read(tmp_path, roster(), edit=True, changes=[]) is None


def test_a_file_that_the_summary_does_not_know_has_none(tmp_path) -> None:
    read(tmp_path, roster(), changes=[changed("ann", 0, "off", None)])
    (tmp_path / "mine.csv").write_bytes(b"date,agent\r\n")
    assert recorded_reference(tmp_path / "mine.csv", roster(), shifts=(EARLY, LATE), grid=GRID) is None


@pytest.mark.parametrize(
    "changes",
    [
        None,
        "many",
        [{"agent": "ann"}],
        [changed("ann", 0, "work", "dawn")],
        [{**changed("ann", 0, "off", None), "date": "x"}],
    ],
)
def test_a_summary_that_tells_less_has_none(tmp_path, changes) -> None:
    assert read(tmp_path, roster(), changes=changes) is None
