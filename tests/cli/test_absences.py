"""Absences as they are typed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.cli.absences import read_absences, read_told_at
from scheduler.domain.absence import Absence
from scheduler.domain.agent import Agent
from scheduler.domain.roster import Roster
from scheduler.errors import InputError

AGENTS = tuple(
    Agent(id=agent_id, name=name, skills=frozenset())
    for agent_id, name in (("li_na", "李娜"), ("zhao", "Zhao Min"), ("w1", "王伟"), ("w2", "王伟"), ("a:b", "Colon"))
)
DECEMBER = Roster(date(2026, 12, 1), 31, tuple(agent.id for agent in AGENTS), ())
OVER_NEW_YEAR = Roster(date(2026, 12, 20), 28, tuple(agent.id for agent in AGENTS), ())
FIFTH = date(2026, 12, 5)


@pytest.mark.parametrize("name", ["li_na", "李娜", " LI_NA ", "ｌｉ＿ｎａ"])
def test_a_person_may_be_named_by_id_or_name(name: str) -> None:
    assert read_absences([f"{name}:2026-12-05"], AGENTS, DECEMBER) == (Absence("li_na", FIFTH, FIFTH),)


@pytest.mark.parametrize(
    "day", ["2026-12-05", "2026/12/5", "2026.12.05", "2026年12月5日", "12-05", "12/5", "12月5日", " 12-5 ", "１２月５日"]
)
def test_a_day_may_be_written_as_people_do(day: str) -> None:
    assert read_absences([f"zhao min:{day}"], AGENTS, DECEMBER) == (Absence("zhao", FIFTH, FIFTH),)


@pytest.mark.parametrize(
    "days", ["2026-12-05..2026-12-07", "12-05..12-07", "12月5日至12月7日", "12/5~12/7", "12-05...12-07"]
)
def test_a_first_and_a_last_day(days: str) -> None:
    assert read_absences([f"李娜：{days}"], AGENTS, DECEMBER) == (Absence("li_na", FIFTH, date(2026, 12, 7)),)


def test_a_day_without_year_is_that_of_the_roster() -> None:
    (absence,) = read_absences(["zhao:12-31..1-2"], AGENTS, OVER_NEW_YEAR)
    assert (absence.first, absence.last) == (date(2026, 12, 31), date(2027, 1, 2))


def test_a_colon_in_a_name_is_part_of_the_name() -> None:
    assert read_absences(["a:b:12-05"], AGENTS, DECEMBER)[0].agent == "a:b"


def test_several_absences() -> None:
    assert len(read_absences(["zhao:12-05", "li_na:12-06", "zhao:12-20"], AGENTS, DECEMBER)) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("zhao", "names no day"),
        (":12-05", "names no day"),
        ("Zhao Mim:12-05", "did you mean 'Zhao Min'"),
        ("Somebody:12-05", "the people are 李娜, Zhao Min"),
        ("王伟:12-05", "write one of the ids w1, w2"),
        ("zhao:tomorrow", "'tomorrow' is not a day"),
        ("zhao:12-40", "'12-40' is not a day"),
        ("zhao:2027-12-05", "from 2026-12-01 to 2026-12-31"),
        ("zhao:12-07..12-05", "comes before"),
        ("zhao:12-07..", "'' is not a day"),
    ],
)
def test_what_cannot_be_understood_is_said(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_absences([text], AGENTS, DECEMBER)


def test_every_fault_is_said_at_once() -> None:
    with pytest.raises(InputError) as caught:
        read_absences(["nobody:13-05", "zhao", "li_na:12-05"], AGENTS, DECEMBER)
    assert len(caught.value.faults) == 3


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05T07:50",
        "2026-12-05 07:50",
        "2026/12/5 7:50",
        "12-05T07:50",
        "12月5日 7:50",
        "２０２６-12-05　07：50",
        "12-05 07:50:00",
    ],
)
def test_a_time_may_be_written_as_people_do(text: str) -> None:
    assert read_told_at(text, DECEMBER) == datetime(2026, 12, 5, 7, 50)


def test_a_day_alone_is_its_first_minute() -> None:
    assert read_told_at("12-05", DECEMBER) == datetime(2026, 12, 5)


@pytest.mark.parametrize(
    "text",
    ["", "07:50", "2026-12-05T25:00", "2026-12-05T24:30", "2026-12-05T07:60", "2026-13-05T07:50", "2026-12-05T7"],
)
def test_what_is_no_time_is_said(text: str) -> None:
    with pytest.raises(InputError, match="write it like 2026-12-05T07:50"):
        read_told_at(text, DECEMBER)


@pytest.mark.parametrize("text", ["李娜:12-05,王伟:12-06", "李娜：12月5日、王伟：12月6日", "li_na:12-05..12-06; zhao:12-06"])
def test_several_people_in_one_are_asked_for_one_by_one(text: str) -> None:
    with pytest.raises(InputError, match="give one --absent for each person"):
        read_absences([text], AGENTS, DECEMBER)
