"""The evaluator, on rosters whose cost and breaches are plain to see."""

from __future__ import annotations

from pathlib import Path

import pytest
from nrp_files import instance_text, rows_of, write_instance

from benchmarks.nrp_evaluator import evaluate


@pytest.mark.parametrize(
    ("limits", "plan", "violations"),
    [
        ("D=14|N=14,99999,0,14,1,1,2", "DDDDDDDDDDDDDD", []),
        ("D=2|N=14,99999,0,14,1,1,2", "DDD...........", ["A has 3 shifts D, more than 2"]),
        ("D=14|N=0,99999,0,14,1,1,2", "N.............", ["A has 1 shifts N, more than 0"]),
        ("D=14|N=14,1000,0,14,1,1,2", "D..N..........", ["A works 1080 minutes, not 0 to 1000"]),
        ("D=14|N=14,2000,1081,14,1,1,2", "D..N..........", ["A works 1080 minutes, not 1081 to 2000"]),
        ("D=14|N=14,99999,0,3,1,1,2", "..DDD.........", []),
        ("D=14|N=14,99999,0,3,1,1,2", "DDDD..........", ["A works 4 days in a row from day 0, more than 3"]),
        ("D=14|N=14,99999,0,14,2,1,2", ".D............", ["A works only 1 days in a row from day 1, fewer than 2"]),
        ("D=14|N=14,99999,0,14,2,1,2", "D............D", []),
        ("D=14|N=14,99999,0,14,1,3,2", "DD..DD........", ["A is off only 2 days in a row from day 2, fewer than 3"]),
        ("D=14|N=14,99999,0,14,1,3,2", "..DDDDDDDDDD..", []),
        ("D=14|N=14,99999,0,14,1,1,1", ".....DD.......", []),
        ("D=14|N=14,99999,0,14,1,1,1", ".....D.......D", ["A works on 2 weekends, more than 1"]),
        ("D=14|N=14,99999,0,14,1,1,0", "......D.......", ["A works on 1 weekends, more than 0"]),
        ("D=14|N=14,99999,0,14,1,1,2", "ND............", ["A has D on day 1 after N"]),
        ("D=14|N=14,99999,0,14,1,1,2", "N.D...........", []),
        ("D=14|N=14,99999,0,14,1,1,2", "...D..........", ["A works on day 3, a day off"]),
    ],
)
def test_a_limit_is_held_to_the_plan_of_a_person(tmp_path: Path, limits: str, plan: str, violations: list[str]) -> None:
    off = ["A,3"] if violations == ["A works on day 3, a day off"] else []
    path = write_instance(tmp_path, instance_text(staff=[f"A,{limits}"], off=off))
    assert list(evaluate(path, rows_of(A=plan)).violations) == violations


def test_two_shifts_on_a_day_and_strangers_are_named(tmp_path: Path) -> None:
    path = write_instance(tmp_path, instance_text())
    found = evaluate(path, [("A", 0, "D"), ("A", 0, "N"), ("B", 0, "D"), ("A", 1, "X"), ("A", 14, "D")])
    assert sorted(found.violations) == [
        "A has D on day 14, which the instance does not know",
        "A has X on day 1, which the instance does not know",
        "A has more than one shift on day 0",
        "B has D on day 0, which the instance does not know",
    ]


def test_requests_cost_their_weights_where_they_are_not_granted(tmp_path: Path) -> None:
    text = instance_text(wanted=["A,0,D,2", "A,1,D,3", "A,2,N,5"], unwanted=["A,0,D,7", "A,1,D,11", "A,1,N,13"])
    found = evaluate(write_instance(tmp_path, text), rows_of(A="DN............"))
    assert found.objective == 3 + 5 + 7 + 13


def test_cover_costs_its_weight_for_each_person_too_few_and_too_many(tmp_path: Path) -> None:
    staff = [f"{person},D=14|N=14,99999,0,14,1,1,2" for person in "ABC"]
    text = instance_text(staff=staff, cover=["0,D,1,100,10", "1,D,3,100,10", "2,D,2,100,10", "3,N,1,100,0"])
    found = evaluate(write_instance(tmp_path, text), rows_of(A="DDDN", B="D.DN", C="D..."))
    assert found.objective == 2 * 10 + 2 * 100
