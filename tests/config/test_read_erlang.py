from __future__ import annotations

import pytest

from scheduler.config.read_erlang import Asked, read_erlang
from scheduler.domain.erlang_question import ErlangQuestion
from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import InputError

NOTHING: dict[str, Asked] = {
    "contacts_per_hour": 200,
    "aht_seconds": 180,
    "target_seconds": 20,
    "agents": None,
    "service_level": None,
    "asa_seconds": None,
    "abandonment": None,
    "occupancy": None,
    "patience_seconds": None,
    "concurrency": None,
    "speeds": None,
    "shrinkage": 0.0,
}


def read(**asked: Asked) -> ErlangQuestion:
    return read_erlang({**NOTHING, **asked})


def faults(**asked: Asked) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(**asked)
    return [str(fault) for fault in caught.value.faults]


def test_numbers_may_be_written_as_text() -> None:
    written = read(
        contacts_per_hour="200",
        aht_seconds=" 180 ",
        target_seconds="20",
        agents="10-20",
        service_level="80%",
        speeds="1,0.85,0.72",
        patience_seconds="240",
        shrinkage="30%",
        abandonment="0.05",
    )
    assert written == read(
        agents=(10, 20), service_level=0.8, speeds=(1.0, 0.85, 0.72), patience_seconds=240, shrinkage=0.3, abandonment=0.05
    )
    assert written.limits == ResponseTarget(20.0, 0.8, None, 0.05, None)
    assert written.agents == (10, 20)


@pytest.mark.parametrize("text", ["14", "14-14", " 14 ", "１４"])
def test_one_number_of_people_is_a_range_of_one(text: str) -> None:
    assert read(agents=text).agents == (14, 14)


@pytest.mark.parametrize("text", ["10-20", "10 - 20", "10\u201320", "１０－２０"])
def test_a_range_may_be_written_with_blanks_and_any_dash(text: str) -> None:
    assert read(agents=text).agents == (10, 20)


def test_a_concurrency_without_speeds_gets_the_usual_ones() -> None:
    assert read(agents=3, concurrency="3").speeds == (1.0, 0.85, 0.72)
    assert read(agents=3).speeds == (1.0,)


def test_speeds_alone_say_how_many_at_once() -> None:
    assert read(agents=3, speeds="1，0.9").speeds == (1.0, 0.9)


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("contacts_per_hour", "-1", "0 to 1,000,000"),
        ("contacts_per_hour", float("inf"), "0 to 1,000,000"),
        ("aht_seconds", 0, "above 0"),
        ("aht_seconds", "NaN", "above 0"),
        ("aht_seconds", "3 min", "above 0"),
        ("target_seconds", -1, "0 to 86,400"),
        ("service_level", 1.5, "below 1, such as 0.8"),
        ("service_level", 80, "such as 0.8 or 80%"),
        ("service_level", 0, "above 0"),
        ("asa_seconds", 0, "above 0"),
        ("occupancy", 1.01, "up to 1"),
        ("patience_seconds", -240, "above 0"),
        ("concurrency", 1.5, "1 to 20"),
        ("concurrency", 21, "1 to 20"),
        ("speeds", "1,,1", "with commas"),
        ("speeds", "1,0.4", "or more"),
        ("speeds", "0.9,0.8", "is 1"),
        ("speeds", (), "one number for each"),
        ("shrinkage", 1, "below 1"),
        ("shrinkage", "100%", "below 1"),
        ("agents", -3, "0 to 50,000"),
        ("agents", 2.5, "10-20"),
        ("agents", "20-10", "smaller number comes first"),
        ("agents", "1-9999", "1,000 at once"),
        ("agents", (1, 2, 3), "10-20"),
    ],
)
def test_a_wrong_number_is_told_with_its_field_and_what_is_allowed(name: str, value: Asked, allowed: str) -> None:
    told = faults(**{"agents": 5, name: value})
    assert len(told) == 1
    assert told[0].startswith(f"{name}: ")
    assert allowed in told[0]


def test_everything_wrong_is_told_at_once() -> None:
    told = faults(contacts_per_hour="many", aht_seconds=0, patience_seconds=-1, agents="x", shrinkage=2)
    assert [text.split(":")[0] for text in told] == [
        "contacts_per_hour",
        "aht_seconds",
        "agents",
        "patience_seconds",
        "shrinkage",
    ]


def test_neither_people_nor_a_promise_is_a_fault() -> None:
    assert "--service-level 0.8" in faults()[0]


def test_nobody_can_give_up_without_patience() -> None:
    assert "--patience-seconds" in faults(abandonment=0.05)[0]


def test_a_promise_that_is_wrong_is_not_told_as_missing() -> None:
    assert len(faults(service_level=2)) == 1


def test_speeds_and_concurrency_have_to_agree() -> None:
    assert "concurrency of 2" in faults(agents=3, concurrency=2, speeds=(1, 0.9, 0.8))[0]


def test_more_work_than_can_be_worked_out_is_refused() -> None:
    assert faults(contacts_per_hour=1e6, aht_seconds=86_400, agents=5) == [
        "contacts_per_hour: with this handle time that is work for 24,000,000 people; allowed is up to 20,000"
    ]


def test_what_is_absent_counts_as_nobody_absent_and_noughts_are_numbers() -> None:
    found = read(contacts_per_hour=0, target_seconds=0, agents=0)
    assert (found.contacts_per_hour, found.target_seconds, found.agents, found.shrinkage) == (0.0, 0.0, (0, 0), 0.0)
    assert found.busy_people == 0
