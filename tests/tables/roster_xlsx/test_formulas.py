"""Totals as formulas and as values."""

from __future__ import annotations

from dataclasses import replace

from factories import EARLY, LATE, MONDAY, NIGHT, make_problem, make_roster, make_shift

from scheduler.tables.roster_table import roster_table
from scheduler.tables.roster_xlsx.codes import Codes
from scheduler.tables.roster_xlsx.formulas import day_total, person_totals

PROBLEM = make_problem()
DAYS = roster_table(make_roster(PROBLEM), PROBLEM).days


def values(texts: str, *shifts: object) -> dict[str, float]:
    codes = Codes(shifts or (EARLY, LATE, NIGHT), "en")  # type: ignore[arg-type]
    totals = person_totals(codes, DAYS, PROBLEM.calendar, "$C$5:$I$5", standby=True)
    return {total.name: total.value(texts.split()) for total in totals}


def test_a_lone_comparison_is_made_a_number() -> None:
    """Excel adds up nothing where it is given true and false alone."""
    assert day_total(["E"]).formula("A1:A3") == '=SUMPRODUCT(0+(TRIM(A1:A3&"")="E"))'


def test_quotes_in_a_code_are_doubled() -> None:
    assert '=""""' in day_total(['"']).formula("A1")


def test_values_are_what_the_formulas_count() -> None:
    assert values("E e L* lv cr N .") == {
        "early": 2,
        "late": 0,
        "night": 1,
        "off": 2,
        "leave": 1,
        "standby": 1,
        "weekend": 1,
        "hours": 24.0,
    }


def test_shifts_of_one_part_of_the_day_are_counted_together_and_hours_one_by_one() -> None:
    short = replace(make_shift("short", 8, 12.5), code="S")
    counted = values("E S S . . . .", EARLY, short)
    assert (counted["early"], counted["hours"]) == (3, 17.0)


def test_nothing_counts_on_a_weekend_of_a_store_without_one() -> None:
    calendar = replace(PROBLEM.calendar, weekend_days=frozenset())
    problem = replace(PROBLEM, calendar=calendar)
    days = roster_table(make_roster(problem), problem).days
    totals = person_totals(Codes((EARLY,), "en"), days, calendar, "$C$5:$I$5", standby=False)
    weekend = next(total for total in totals if total.name == "weekend")
    assert weekend.value(["E"] * 7) == 0
    assert weekend.formula("A1:G1").startswith("=SUMPRODUCT((0)*")
    assert days[0].date == MONDAY
