"""The person, the day and the shift that somebody asks about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.shift import Duty, DutyKind
from scheduler.errors import InputError
from scheduler.explaining.asked_cell import asked_cell, asked_queue

PROBLEM = make_problem(agents=(make_agent("li_na"), make_agent("a2"), make_agent("A2")))
ROSTER = make_roster(PROBLEM, li_na="EL")


@pytest.mark.parametrize("name", ["li_na", "Li_Na", " ＬＩ_ＮＡ "])
def test_a_person_is_found_by_id_and_by_name(name: str) -> None:
    assert asked_cell(PROBLEM, ROSTER, name, MONDAY) == (("li_na", MONDAY), None)


@pytest.mark.parametrize("word", ["L", "late", "Late", "晚", "晚班"])
def test_a_shift_is_what_it_is_called_on_a_roster(word: str) -> None:
    _, day = asked_cell(PROBLEM, ROSTER, "li_na", MONDAY, word)
    assert day is not None
    assert day.duties == (Duty(DutyKind.WORK, "late"),)
    assert (day.given[0].start.hour, day.given[0].end.hour) == (16, 0)


@pytest.mark.parametrize("word", ["off", "休", "休息"])
def test_a_day_off_can_be_asked_about(word: str) -> None:
    _, day = asked_cell(PROBLEM, ROSTER, "li_na", MONDAY, word)
    assert day is not None
    assert day.given == ()


def test_standby_can_be_asked_about() -> None:
    _, day = asked_cell(PROBLEM, ROSTER, "li_na", MONDAY, "standby late")
    assert day is not None
    assert day.duties == (Duty(DutyKind.STANDBY, "late"),)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        asked_cell(PROBLEM, ROSTER, "li_nah", MONDAY - timedelta(days=1), "leave")
    told = str(caught.value)
    assert len(caught.value.faults) == 3
    assert "did you mean 'Li_Na'" in told
    assert "not a day of the roster" in told
    assert "nothing that a day can be instead" in told


def test_two_people_of_one_name_are_told_apart_by_their_ids() -> None:
    with pytest.raises(InputError, match="several people are called"):
        asked_cell(PROBLEM, ROSTER, "ａ2", MONDAY)


def test_a_queue_is_found_by_id_and_by_name() -> None:
    assert asked_queue(PROBLEM.queues, "presales") == asked_queue(PROBLEM.queues, "PRESALES") == "presales"
    assert asked_queue(PROBLEM.queues, None) is None
    with pytest.raises(InputError, match=r"there is no queue 'presale' \(did you mean 'Presales'\?\)"):
        asked_queue(PROBLEM.queues, "presale")
