from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from random_rosters import SHIFTS, random_roster

from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError
from scheduler.tables.roster_json import read_roster_json, roster_json_bytes, write_roster_json


@pytest.mark.parametrize("seed", range(50))
def test_a_random_roster_reads_back_equal(tmp_path: Path, seed: int) -> None:
    roster, agents = random_roster(seed)
    roster = replace(roster, decided=frozenset({(roster.agents[0], roster.dates[-1])}))
    write_roster_json(tmp_path / "roster.json", roster)
    back = read_roster_json(tmp_path / "roster.json", agents=agents, shifts=SHIFTS)
    assert (back, back.decided) == (roster, roster.decided)


def test_the_file_says_its_format_store_and_clock() -> None:
    roster, _ = random_roster(1)
    grid = TimeGrid(roster.start, roster.days, 30, timezone="Asia/Shanghai")
    data = json.loads(roster_json_bytes(roster, store="flagship", grid=grid, names={roster.agents[0]: "王芳"}))
    assert [data[key] for key in ("format", "store", "interval_minutes", "timezone")] == [1, "flagship", 30, "Asia/Shanghai"]
    assert data["agents"][0] == {"id": roster.agents[0], "name": "王芳"}


def test_every_fault_is_told_with_its_place(tmp_path: Path) -> None:
    roster, agents = random_roster(3)
    data = json.loads(roster_json_bytes(roster))
    data["days"] = 0
    data["assignments"][0] |= {"shift": "erly", "start": "8"}
    data["assignments"][1].pop("activities")
    path = tmp_path / "roster.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_roster_json(path, agents=agents, shifts=SHIFTS)
    places = [fault.column for fault in caught.value.faults]
    assert places == ["days", "assignments[0].start", "assignments[0].shift", "activities"]


def test_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roster.json").write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(DataError, match="reads format 1"):
        read_roster_json(tmp_path / "roster.json", agents=(), shifts=())


def test_json_of_something_else_is_no_roster_file(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text('{"store": "flagship"}', encoding="utf-8")
    with pytest.raises(DataError, match=r"summary\.json: this is no roster file; name a roster\.json"):
        read_roster_json(tmp_path / "summary.json", agents=(), shifts=())


def test_people_who_have_left_can_be_passed_over(tmp_path: Path) -> None:
    roster, agents = random_roster(7)
    write_roster_json(tmp_path / "roster.json", roster)
    read = read_roster_json(tmp_path / "roster.json", agents=agents[1:], shifts=SHIFTS, skip_unknown_agents=True)
    assert read.agents == roster.agents[1:]
    assert {item.agent for item in read.assignments} <= set(read.agents)


def test_a_file_from_before_there_were_balances_is_read(tmp_path: Path) -> None:
    roster, agents = random_roster(4)
    data = json.loads(roster_json_bytes(roster))
    assert data.pop("balances")
    data.pop("credited")
    for item in data["assignments"]:
        item.pop("called", None)
    (tmp_path / "roster.json").write_text(json.dumps(data), encoding="utf-8")
    read = read_roster_json(tmp_path / "roster.json", agents=agents, shifts=SHIFTS)
    assert (read.credited, read.balances, read.leave) == (frozenset(), {}, roster.leave)
    assert not any(item.called for item in read.assignments)


def test_wrong_balances_credited_days_and_calls_are_told_with_their_places(tmp_path: Path) -> None:
    roster, agents = random_roster(3)
    data = json.loads(roster_json_bytes(roster))
    first = agents[0].id
    data["assignments"][0]["called"] = "yes"
    data["credited"] = [{"agent": first, "date": "soon"}]
    data["balances"] = {first: {"late": 1.5}, "nobody": {"late": 1}}
    path = tmp_path / "roster.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_roster_json(path, agents=agents, shifts=SHIFTS)
    places = [fault.column for fault in caught.value.faults]
    assert places == ["assignments[0].called", "credited[0].date", f"balances.{first}", "balances.agent"]


@pytest.mark.parametrize("wrong", [[], {"a": 3}])
def test_balances_of_another_shape_are_refused(tmp_path: Path, wrong: object) -> None:
    roster, agents = random_roster(3)
    data = json.loads(roster_json_bytes(roster))
    data["balances"] = wrong
    path = tmp_path / "roster.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DataError, match="is not a list of balances by person"):
        read_roster_json(path, agents=agents, shifts=SHIFTS)


def test_a_credited_day_is_leave_even_where_it_is_listed_once(tmp_path: Path) -> None:
    roster, agents = random_roster(3)
    data = json.loads(roster_json_bytes(roster))
    data["leave"], data["credited"] = [], [{"agent": agents[0].id, "date": roster.start.isoformat()}]
    (tmp_path / "roster.json").write_text(json.dumps(data), encoding="utf-8")
    read = read_roster_json(tmp_path / "roster.json", agents=agents, shifts=SHIFTS)
    assert read.leave == read.credited == {(agents[0].id, roster.start)}
