"""Credited days off go on from last period's roster: earned in it, and given by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from factories import EARLY, LATE, make_agent, make_problem, make_roster

from scheduler.config.load import load_store
from scheduler.domain.calendar import Holiday, Provenance
from scheduler.tables.roster_csv import write_roster_csv

Write = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"
LAST = date(2026, 11, 16)


def carried_on(write_store: Write, tmp_path: Path, more: str, rules: str = "") -> dict[str, int]:
    """Credited days off by person after a roster of two weeks in which bob had six and five days, and cy five and six."""
    agents = [make_agent("bob", balances={"day_off": 3}), make_agent("cy")]
    problem = make_problem(start=LAST, days=14, agents=agents, shifts=(EARLY, LATE))
    roster = make_roster(problem, bob="EEEEEE.EEEEE..", cy="EEEEE..EEEEEE.")
    write_roster_csv(tmp_path / "last.csv", replace(roster, balances={"bob": {"day_off": 3}}))
    path = write_store(
        (HORIZON, f"{HORIZON}\ncarry_in: last.csv\n{more}"), ("rest: {hours: 12}", f"rest: {{hours: 12}}\n{rules}")
    )
    store = load_store(path)
    return {agent.id: agent.balances["day_off"] for agent in store.agents if agent.balances.get("day_off")}


def test_nothing_is_earned_or_given_unless_asked_for(write_store: Write, tmp_path: Path) -> None:
    assert carried_on(write_store, tmp_path, "") == {"bob": 3}


def test_days_beyond_those_of_a_week_are_earned(write_store: Write, tmp_path: Path) -> None:
    assert carried_on(write_store, tmp_path, "credit_days_off: {days_per_week: 5}") == {"bob": 4, "cy": 1}


def test_work_on_the_planners_statutory_holiday_is_earned(write_store: Write, tmp_path: Path) -> None:
    feast = "calendar: {days: [{date: 2026-11-21, name: feast}]}\ncredit_days_off: {statutory_holidays: 1}"
    assert carried_on(write_store, tmp_path, feast) == {"bob": 4}
    own = feast.replace("name: feast", "name: feast, statutory: false")
    assert carried_on(write_store, tmp_path, own) == {"bob": 3}


def test_days_that_the_roster_gave_are_spent(write_store: Write, tmp_path: Path) -> None:
    assert carried_on(write_store, tmp_path, "", "  credited_days_off: {}") == {"bob": 2}


def test_a_planners_day_is_statutory_where_the_country_has_it_or_there_is_no_country(write_store: Write) -> None:
    days = "days: [{date: 2026-10-01, name: National}, {date: 2026-10-06, name: Off}, {date: 2026-12-05, name: Own}]"
    for country, expected in (("country: CN, ", [True, False, False]), ("", [True, True, True])):
        store = load_store(write_store((HORIZON, f"{HORIZON}\ncalendar: {{{country}{days}}}")))
        dates = (date(2026, 10, 1), date(2026, 10, 6), date(2026, 12, 5))
        assert [store.calendar.is_statutory(when) for when in dates] == expected


def test_a_make_up_workday_is_no_statutory_holiday(write_store: Write) -> None:
    day = "calendar: {days: [{date: 2026-12-05, name: Work, kind: workday}]}"
    store = load_store(write_store((HORIZON, f"{HORIZON}\n{day}")))
    assert store.calendar.holidays[date(2026, 12, 5)] == Holiday(
        date(2026, 12, 5), "Work", Provenance.PLANNER, make_up_workday=True
    )
    assert not store.calendar.is_statutory(date(2026, 12, 5))
