from __future__ import annotations

from pathlib import Path

from scheduler import erlang
from scheduler.tables.erlang_csv import erlang_csv_bytes, write_erlang_csv


def test_a_row_for_each_number_of_people(tmp_path: Path) -> None:
    found = erlang(200, 180, target_seconds=20, service_level=0.8, shrinkage=0.3)
    write_erlang_csv(tmp_path / "people.csv", found)
    data = (tmp_path / "people.csv").read_bytes()
    assert data == erlang_csv_bytes(found)
    lines = data.decode("utf-8-sig").splitlines()
    assert lines[0] == ("agents,scheduled,wait_probability,service_level,asa_seconds,abandonment,occupancy,concurrent,meets")
    assert lines[2] == "14,20,0.174132,0.88835,7.835937,0,0.714286,10,1"
    assert [line.split(",")[-1] for line in lines[1:]] == ["0", "1", "1"]


def test_what_there_is_not_is_an_empty_cell() -> None:
    row = erlang_csv_bytes(erlang(200, 180, agents=10)).decode("utf-8-sig").splitlines()[1].split(",")
    assert row[4] == row[8] == ""
    assert row[2] == "1"
