"""What people mean by what they write."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, LATE, NIGHT, make_shift

from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.tables.roster_xlsx.codes import DayContent
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary

WORDS = Vocabulary([EARLY, LATE, NIGHT])
ZH = Vocabulary([replace(EARLY, code="早", name="早班"), replace(LATE, code="晚", name="晚班")])


def duty(kind: str, shift: str) -> DayContent:
    return DayContent(Duty(DutyKind(kind), shift))


@pytest.mark.parametrize("text", ["E", "e", "Ｅ", " E ", "early", "Early", "EARLY", "早", "早班", "早 班"])
def test_work_is_told_by_code_id_name_or_part_of_the_day(text: str) -> None:
    assert WORDS.read(text) == duty("work", "early")


@pytest.mark.parametrize("text", ["L*", "*L", "备L", "备晚", "备 晚班", "late standby", "Standby Late", "sb l", "备班晚"])
def test_standby_is_told_by_a_sign_before_or_after_the_shift(text: str) -> None:
    assert WORDS.read(text) == duty("standby", "late")


@pytest.mark.parametrize("text", ["休", "休息", "OFF", "off", "o", ".", "-", "—", "/", "公休", "day off"])
def test_days_off(text: str) -> None:
    assert WORDS.read(text) == ZH.read(text) == DayContent()


@pytest.mark.parametrize("text", ["假", "请假", "年假", "病假", "病", "事", "lv", "Leave", "AL", "sick leave"])
def test_leave(text: str) -> None:
    assert WORDS.read(text) == ZH.read(text) == DayContent(leave=True)


@pytest.mark.parametrize("text", ["调", "调休", "补休", "cr"])
def test_credited_days_off(text: str) -> None:
    assert WORDS.read(text) == ZH.read(text) == DayContent(leave=True, credited=True)


@pytest.mark.parametrize("text", ["备", "备班", "standby", "SB", "*"])
def test_standby_alone_says_no_shift_unless_there_is_only_one(text: str) -> None:
    assert WORDS.read(text) is None
    assert WORDS.is_standby(text)
    assert Vocabulary([EARLY]).read(text) == duty("standby", "early")


@pytest.mark.parametrize("text", ["E/L", "早/晚", "E L", "早、晚", "E+备晚", "早晚", "休/假", "E,L"])
def test_two_codes_in_one_cell_are_told(text: str) -> None:
    assert WORDS.read(text) is None
    assert WORDS.several(text)


@pytest.mark.parametrize("text", ["earyl", "?", "王芳", "8:00-16:00"])
def test_anything_else_is_nothing(text: str) -> None:
    assert WORDS.read(text) is None
    assert not WORDS.several(text)
    assert not WORDS.is_standby(text)


def test_the_words_of_the_store_come_first() -> None:
    shifts = [replace(EARLY, code="休"), replace(LATE, code="o")]
    words = Vocabulary(shifts)
    assert words.read("休") == duty("work", "early")
    assert words.read("O") == duty("work", "late")
    assert words.read("休息") == DayContent()


def test_codes_that_differ_only_in_case_are_told_apart() -> None:
    words = Vocabulary([replace(EARLY, code="a"), replace(LATE, code="A")])
    assert words.read("a") == duty("work", "early")
    assert words.read("A") == duty("work", "late")


def test_two_shifts_of_one_part_of_the_day_are_not_told_by_it() -> None:
    first, second = (make_shift(f"x{number}", 8, 16, ShiftKind.EARLY, code=f"X{number}") for number in (1, 2))
    words = Vocabulary([first, second])
    assert words.read("早") is None
    assert words.read("x2") == duty("work", "x2")
