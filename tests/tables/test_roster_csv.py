from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from factories import EARLY, LATE, NIGHT, make_agent
from random_rosters import SHIFTS, random_roster

from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.errors import DataError
from scheduler.tables.roster_csv import read_roster_csv, roster_csv_bytes, write_roster_csv

AGENTS = (make_agent("li_na"), make_agent("wang"))
HEADER = "date,agent,name,kind,shift,start,end,activity,queue\n"


def read(tmp_path: Path, rows: str, *, encoding: str = "utf-8", skip: bool = False) -> Roster:
    path = tmp_path / "班表.csv"
    path.write_bytes((HEADER + rows).encode(encoding))
    return read_roster_csv(path, agents=AGENTS, shifts=(EARLY, LATE, NIGHT), skip_unknown_agents=skip)


@pytest.mark.parametrize("seed", range(50))
def test_a_random_roster_reads_back_equal(tmp_path: Path, seed: int) -> None:
    roster, agents = random_roster(seed)
    path = tmp_path / "roster.csv"
    write_roster_csv(path, roster, names={agent.id: agent.name for agent in agents})
    assert read_roster_csv(path, agents=agents, shifts=SHIFTS) == roster


def test_each_person_has_a_row_per_day_with_full_local_times() -> None:
    work = Assignment("li_na", date(2026, 12, 5), "late", datetime(2026, 12, 5, 16), datetime(2026, 12, 6))
    roster = Roster(date(2026, 12, 5), 1, ("li_na", "wang", "zoe"), (work,), frozenset({("wang", date(2026, 12, 5))}))
    lines = roster_csv_bytes(roster, names={"li_na": "李娜"}).decode("utf-8-sig").splitlines()
    assert lines == [
        HEADER.strip(),
        "2026-12-05,li_na,李娜,work,late,2026-12-05 16:00,2026-12-06 00:00,,",
        "2026-12-05,wang,wang,leave,,,,,",
        "2026-12-05,zoe,zoe,off,,,,,",
    ]


def test_a_shift_with_activities_is_written_as_stretches_that_add_up_to_it() -> None:
    day = date(2026, 12, 5)
    lunch = Activity(datetime(2026, 12, 5, 12), datetime(2026, 12, 5, 13), ActivityKind.BREAK)
    after = Activity(datetime(2026, 12, 5, 13), datetime(2026, 12, 5, 16), ActivityKind.CHAT, "presales")
    work = Assignment("wang", day, "early", datetime(2026, 12, 5, 8), datetime(2026, 12, 5, 16), activities=(lunch, after))
    text = roster_csv_bytes(Roster(day, 1, ("wang",), (work,))).decode("utf-8-sig")
    assert [line.split(",", 5)[5] for line in text.splitlines()[1:]] == [
        "2026-12-05 08:00,2026-12-05 12:00,,",
        "2026-12-05 12:00,2026-12-05 13:00,break,",
        "2026-12-05 13:00,2026-12-05 16:00,chat,presales",
    ]


def test_absent_rows_are_days_off_of_everybody_in_the_store(tmp_path: Path) -> None:
    roster = read(tmp_path, "2026-12-05,wang,,work,early,,,,\n2026-12-07,wang,,work,late,,,,\n")
    assert (roster.start, roster.days, roster.agents) == (date(2026, 12, 5), 3, ("li_na", "wang"))
    assert roster.on("wang", date(2026, 12, 6)) == ()


def test_times_left_empty_are_those_of_the_shift(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "2026-12-05,wang,,work,night,,,,\n").assignments
    assert (item.start, item.end) == (datetime(2026, 12, 5, 22), datetime(2026, 12, 6, 6))


@pytest.mark.parametrize("end", ["24:00", "00:00", "2026-12-05 24:00", "2026/12/6 0:00", "2026-12-06 00:00"])
def test_an_end_at_midnight_may_be_written_in_several_ways(tmp_path: Path, end: str) -> None:
    (item,) = read(tmp_path, f"2026/12/5,wang,,Work,late,16:00,{end},,\n").assignments
    assert (item.start, item.end) == (datetime(2026, 12, 5, 16), datetime(2026, 12, 6))


def test_a_queue_alone_means_chat_in_this_queue(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "2026-12-05,wang,,work,early,,,,presales\n").assignments
    assert [(part.kind, part.queue) for part in item.activities] == [(ActivityKind.CHAT, "presales")]


def test_rows_in_any_order_are_put_together(tmp_path: Path) -> None:
    rows = "2026-12-05,wang,,standby,early,12:00,16:00,,\n2026-12-05,wang,,standby,early,8:00,12:00,,\n"
    (item,) = read(tmp_path, rows).assignments
    assert (item.start.hour, item.end.hour, item.kind) == (8, 16, DutyKind.STANDBY)


def test_two_rows_of_the_same_shift_stay_two_assignments(tmp_path: Path) -> None:
    assert len(read(tmp_path, "2026-12-05,wang,,work,early,,,,\n" * 2).assignments) == 2


def test_a_file_of_a_chinese_spreadsheet_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "2026/12/5,wang,王芳,off,,,,,\n", encoding="gb18030").agents == ("wang",)


@pytest.mark.parametrize("row", ["Wang,,work,EARLY", "王芳,,work,E", " ＷＡＮＧ ,,work,Early shift", "wang,王芳,Work,ｅ"])
def test_people_and_shifts_go_by_id_name_or_code_whatever_the_case_and_width(tmp_path: Path, row: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(f"{HEADER}2026-12-05,{row},,,,\n", encoding="utf-8")
    people = (replace(make_agent("li_na"), name="李娜"), replace(make_agent("wang"), name="王芳"))
    early = replace(EARLY, name="Early shift", code="E")
    (item,) = read_roster_csv(path, agents=people, shifts=(early, LATE)).assignments
    assert (item.agent, item.shift) == ("wang", "early")


def test_a_name_that_two_have_is_refused_with_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(f"{HEADER}2026-12-05,张燕,,off,,,,,\n", encoding="utf-8")
    people = tuple(replace(make_agent(agent), name="张燕") for agent in ("x1", "x2"))
    for skip in (False, True):
        with pytest.raises(DataError, match=r"'张燕' may be each of x1, x2; write the id"):
            read_roster_csv(path, agents=people, shifts=(EARLY,), skip_unknown_agents=skip)


def test_every_fault_is_told_with_row_and_column(tmp_path: Path) -> None:
    rows = (
        "2026-12-05,wamg,,work,erly,,,,\n"
        "2026-15-05,wang,,holiday,,,,,\n"
        "2026-12-05,wang,,off,early,,,,\n"
        "2026-12-05,wang,,work,early,8,16:00,,\n"
        "2026-12-05,wang,,work,early,08:00,16:00,brake,\n"
        "2026-12-05,wang,,work,early,2026-12-09 08:00,2026-12-09 16:00,,\n"
        "2026-12-05,wang,,work,early,2026-12-05 16:00,2026-12-05 08:00,,\n"
        "2026-12-05,,,off,,,,,\n"
    )
    with pytest.raises(DataError) as caught:
        read(tmp_path, rows)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [
        (2, "agent"),
        (2, "shift"),
        (3, "date"),
        (3, "kind"),
        (4, "shift"),
        (5, "start"),
        (6, "activity"),
        (7, "start"),
        (8, "end"),
        (9, "agent"),
    ]
    said = str(caught.value)
    assert "the store has no agent 'wamg' (did you mean 'wang'?); there are li_na, wang" in said
    assert "the store has no shift 'erly' (did you mean 'early'?)" in said


def test_people_who_have_left_can_be_passed_over(tmp_path: Path) -> None:
    rows = "2026-12-05,gone,,work,early,,,,\n2026-12-05,wang,,off,,,,,\n"
    assert read(tmp_path, rows, skip=True).agents == ("wang",)
    with pytest.raises(DataError, match="none of the people"):
        read(tmp_path, rows.splitlines(keepends=True)[0], skip=True)


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no rows"):
        read(tmp_path, "")


def test_work_of_somebody_called_in_and_credited_days_off_have_kinds_of_their_own(tmp_path: Path) -> None:
    roster = read(
        tmp_path, "2026-12-05,wang,,called,late,,,,\n2026-12-06,wang,,Credited,,,,,\n2026-12-07,wang,,leave,,,,,\n"
    )
    (item,) = roster.assignments
    assert (item.kind, item.called) == (DutyKind.WORK, True)
    assert roster.credited == {("wang", date(2026, 12, 6))}
    assert roster.leave == {("wang", date(2026, 12, 6)), ("wang", date(2026, 12, 7))}
    kinds = [line.split(",")[3] for line in roster_csv_bytes(roster).decode("utf-8-sig").splitlines() if ",wang," in line]
    assert kinds == ["called", "credited", "leave"]


def test_work_and_work_called_in_for_are_two_assignments(tmp_path: Path) -> None:
    roster = read(tmp_path, "2026-12-05,wang,,work,early,8:00,12:00,,\n2026-12-05,wang,,called,early,12:00,16:00,,\n")
    assert [item.called for item in roster.assignments] == [False, True]


def test_balances_stand_on_the_last_row_of_a_person_and_only_where_somebody_has_some() -> None:
    day = date(2026, 12, 5)
    roster = Roster(day, 2, ("li_na", "wang"), (), balances={"wang": {"day_off": 2, "late": 1}})
    lines = roster_csv_bytes(roster).decode("utf-8-sig").splitlines()
    assert lines[0] == HEADER.strip() + ",balances"
    assert [line.split(",")[-1] for line in lines[1:]] == ["", "", "", "late 1; day_off 2"]


def test_balances_may_stand_on_any_row_but_not_say_two_things(tmp_path: Path) -> None:
    head = HEADER.strip() + ",balances\n"
    path = tmp_path / "roster.csv"
    path.write_text(head + "2026-12-05,wang,,off,,,,,,late 1\n2026-12-06,wang,,off,,,,,,late 1\n", encoding="utf-8")
    assert read_roster_csv(path, agents=AGENTS, shifts=()).balances == {"wang": {"late": 1}}
    path.write_text(head + "2026-12-05,wang,,off,,,,,,late 1\n2026-12-06,wang,,off,,,,,,late 2\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"csv:3: balances: an earlier row gives wang other balances \(late 1\)"):
        read_roster_csv(path, agents=AGENTS, shifts=())


def test_what_is_no_balance_is_a_fault_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(HEADER.strip() + ",balances\n2026-12-05,wang,,off,,,,,,much\n", encoding="utf-8")
    with pytest.raises(DataError, match="csv:2: balances: 'much' is not a balance"):
        read_roster_csv(path, agents=AGENTS, shifts=())
