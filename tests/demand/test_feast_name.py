from __future__ import annotations

import pytest

from scheduler.demand.feast_name import feast_name
from scheduler.demand.public_holidays import public_holidays


@pytest.mark.parametrize(
    ("name", "feast"),
    [
        ("Christmas Day (observed)", "Christmas Day"),
        ("Chinese New Year (Spring Festival) (observed)", "Chinese New Year (Spring Festival)"),
        ("Prophet Muhammad's Birthday (observed, estimated)", "Prophet Muhammad's Birthday"),
        ("春节（补假）", "春节"),
        ("国庆节 (补休)", "国庆节"),
        ("Juneteenth National Independence Day", "Juneteenth National Independence Day"),
    ],
)
def test_the_marks_of_one_year_are_taken_off(name: str, feast: str) -> None:
    assert feast_name(name) == feast


@pytest.mark.parametrize("name", ["Day off (substituted from 02/04/2024)", "休息日（由 2024-02-04 调休）"])
def test_a_day_that_stands_in_for_another_has_no_feast_of_its_own(name: str) -> None:
    assert feast_name(name) == ""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_country_has_the_same_feasts_every_year(language: str) -> None:
    by_year = [
        {
            feast_name(day.name)
            for day in public_holidays("CN", [year], language=language).values()
            if not day.make_up_workday
        }
        - {""}
        for year in (2025, 2026, 2027)
    ]
    assert by_year[0] == by_year[1] == by_year[2]
    assert len(by_year[0]) == 8
