"""The public text format, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest
from nrp_files import instance_text, write_instance

from benchmarks.nrp_data import Instance, Need, Person, ShiftType, Wish
from benchmarks.nrp_reader import read_instance
from scheduler.errors import DataError

STAFF = "A,D=14|N=3,4320,3360,5,2,3,1"


def faults(folder: Path, text: str) -> list[str]:
    path = write_instance(folder, text)
    with pytest.raises(DataError) as caught:
        read_instance(path)
    assert all(fault.file == str(path) for fault in caught.value.faults)
    return [f"{fault.line}: {fault.message}" for fault in caught.value.faults]


def line_of(text: str, line: str) -> int:
    return text.splitlines().index(line) + 1


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    text = instance_text(
        days=14,
        staff=[STAFF],
        off=["A,0,9", "A,3"],
        wanted=["A,2,D,2"],
        unwanted=["A,13,N,3"],
        cover=["0,D,5,100,1"],
    )
    person = Person("A", {"D": 14, "N": 3}, 4320, 3360, 5, 2, 3, 1, frozenset({0, 3, 9}))
    assert read_instance(write_instance(tmp_path, text)) == Instance(
        name="Instance1",
        days=14,
        shifts=(ShiftType("D", 480, ()), ShiftType("N", 600, ("D",))),
        staff=(person,),
        wanted=(Wish("A", 2, "D", 2),),
        unwanted=(Wish("A", 13, "N", 3),),
        cover=(Need(0, "D", 5, 100, 1),),
    )


@pytest.mark.parametrize(
    ("section", "line", "message"),
    [
        ("shifts", "E,480", "2 columns; SECTION_SHIFTS has: shift, minutes"),
        ("shifts", "E,1441,", "minutes is '1441'; allowed is a whole number, 1 to 1440"),
        ("shifts", "E,480,X", "there is no shift 'X'"),
        ("staff", "B,D=14,4320,3360,5,2,3,1", "most shifts do not name 'N'"),
        ("staff", "B,D=1|D=2|N=3,4320,3360,5,2,3,1", "most shifts name 'D' twice"),
        ("staff", "B,D=14|N=x,4320,3360,5,2,3,1", "most shifts of N is 'x'"),
        ("staff", "B,D=14|N=3,4320,3360,-5,2,3,1", "longest run is '-5'; allowed is a whole number, 0 or more"),
        ("staff", "B,D=14|N=3,4320,3360,5,2,3", "7 columns; SECTION_STAFF has: person"),
        ("off", "B,3", "there is no person 'B'"),
        ("off", "A,14", "day is '14'; allowed is a whole number, 0 to 13"),
        ("off", "A", "1 columns; SECTION_DAYS_OFF has"),
        ("wanted", "A,2,X,2", "there is no shift 'X'"),
        ("wanted", "A,2,D,2.5", "weight is '2.5'"),
        ("wanted", "A,2,D", "3 columns; SECTION_SHIFT_ON_REQUESTS has"),
        ("unwanted", "B,2,D,1", "there is no person 'B'"),
        ("cover", "0,X,5,100,1", "there is no shift 'X'"),
        ("cover", "0,D,5,100,", "weight for over is ''"),
        ("cover", "0,D,5,100", "4 columns; SECTION_COVER has"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, section: str, line: str, message: str) -> None:
    lines = {"shifts": ["D,480,", "N,600,D"], "staff": [STAFF]}
    text = instance_text(**{**lines, section: [*lines.get(section, []), line]})
    told = faults(tmp_path, text)
    assert told[0].startswith(f"{line_of(text, line)}: {message}")


@pytest.mark.parametrize("section", ["wanted", "unwanted"])
def test_a_second_request_for_a_shift_is_a_fault(tmp_path: Path, section: str) -> None:
    text = instance_text(**{section: ["A,2,D,2", "A,2,D,3"]})
    assert faults(tmp_path, text) == [f"{line_of(text, 'A,2,D,3')}: a second request of A for shift D on day 2"]


def test_a_second_line_of_cover_for_a_shift_is_a_fault(tmp_path: Path) -> None:
    text = instance_text(cover=["0,D,5,100,1", "0,D,6,100,1"])
    assert faults(tmp_path, text) == [f"{line_of(text, '0,D,6,100,1')}: a second line for shift D on day 0"]


def test_a_name_that_is_declared_twice_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, instance_text(staff=[STAFF, STAFF])) == ["None: person 'A' is there twice"]


def test_an_instance_without_people_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, instance_text(staff=[])) == ["None: there is no person"]


def test_sections_that_are_missing_unknown_or_there_twice_are_faults(tmp_path: Path) -> None:
    text = instance_text().replace("SECTION_COVER", "SECTION_COVERS") + "SECTION_DAYS_OFF\n"
    told = faults(tmp_path, text)
    assert [message.split(": ", 1)[1].split(";")[0] for message in told] == [
        "SECTION_COVER is missing",
        "there is no section SECTION_COVERS",
        "SECTION_DAYS_OFF is there twice",
    ]


def test_a_line_before_the_first_section_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, "A,2\n" + instance_text()) == ["1: a line before the first section: 'A,2'"]


@pytest.mark.parametrize("horizon", ["0", "two", "14\n14"])
def test_a_horizon_that_is_no_number_of_days_is_a_fault(tmp_path: Path, horizon: str) -> None:
    text = instance_text().replace("columns\n14", f"columns\n{horizon}", 1)
    assert len(faults(tmp_path, text)) == 1


def test_all_faults_are_told_at_once_in_order_of_their_lines(tmp_path: Path) -> None:
    told = faults(tmp_path, instance_text(cover=["0,X,5,100,1", "99,D,5,100,1"], off=["B,3"]))
    assert len(told) == 3
    assert [int(fault.split(":")[0]) for fault in told] == sorted(int(fault.split(":")[0]) for fault in told)


def test_a_mark_of_the_encoding_at_the_start_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "Instance1.txt"
    path.write_text(instance_text().removeprefix("# a comment\n"), encoding="utf-8-sig")
    assert read_instance(path).days == 14


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_instance(tmp_path / "Instance9.txt")
