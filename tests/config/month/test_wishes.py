from __future__ import annotations

import pytest

from scheduler.config.month.names import names_of
from scheduler.config.month.reading import NotKnownError
from scheduler.config.month.wishes import Wishes

SHIFTS = {"early": {"name": "早班", "code": "早"}, "late": {"name": "Late shift", "code": "L"}}
WISHES = Wishes(names_of("shifts", SHIFTS))


@pytest.mark.parametrize("text", ["休", "休息", "想休", "要休", "off", "OFF", "day off", "想 休"])
def test_a_day_off(text: str) -> None:
    assert WISHES.find(text) == "off"


@pytest.mark.parametrize("text", ["上班", "想上班", "work", "not off", "不休", "不想休"])
def test_a_day_of_work(text: str) -> None:
    assert WISHES.find(text) == "not off"


@pytest.mark.parametrize("text", ["早班", "早", "early", "想上早班", "Early", "ｅａｒｌｙ", "上早班"])
def test_a_shift_by_id_name_and_code(text: str) -> None:
    assert WISHES.find(text) == "early"


@pytest.mark.parametrize("text", ["不要早班", "不早", "not early", "不上早班", "别排早班", "Not Early"])
def test_anything_but_a_shift(text: str) -> None:
    assert WISHES.find(text) == "not early"


def test_a_shift_without_code_by_the_beginning_of_its_name() -> None:
    wishes = Wishes(names_of("shifts", {"late": {"name": "晚班"}}))
    assert (wishes.find("晚"), wishes.find("不晚")) == ("late", "not late")


def test_a_name_with_blanks() -> None:
    assert WISHES.find("not late shift") == "not late"
    assert WISHES.find("l") == "late"


def test_a_wish_that_nobody_understands_is_refused_with_what_there_is() -> None:
    with pytest.raises(NotKnownError, match="不要早班"):
        WISHES.find("不要早斑")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_offered_is_understood(language: str) -> None:
    assert [WISHES.find(text) for text in WISHES.offered(language)] == [
        "off",
        "not off",
        "early",
        "late",
        "not early",
        "not late",
    ]
