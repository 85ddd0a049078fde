"""Pay, budget and credited days off in a store file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.errors import ConfigError

Write = Callable[..., Path]
AT = "leave:\n"


def with_lines(write: Write, lines: str, *changes: tuple[str, str]) -> Path:
    return write((AT, f"{lines}\n{AT}"), *changes)


def test_a_store_without_pay_has_none(write_store: Write) -> None:
    store = load_store(write_store())
    assert store.pay is None
    assert store.credit_days_off is None


def test_the_persons_own_wage_wins_over_name_grade_role_and_the_usual_one(write_store: Write) -> None:
    lines = "pay: {wage_per_hour: 20, roles: {leader: 31}, grades: {P2: 30.05}, people: {cy: 22}}"
    own = ("hours_per_week: 40}", "hours_per_week: 40, wage_per_hour: 21.5}")
    pay = load_store(with_lines(write_store, lines, own)).pay
    assert pay is not None
    assert pay.wage_cents == {"ann": 3005, "bob": 2150, "cy": 2200, "pia": 2000}


def test_rates_are_read_in_cents_and_minutes(write_store: Write) -> None:
    overtime = "overtime: {basis: weekly, daily_hours: 7.5, weekly_hours: 44, holidays: false, rest_day_percent: 200}"
    lines = f"pay: {{wage_per_hour: 20, currency: EUR, standby_per_shift: 12.5, {overtime}}}"
    pay = load_store(with_lines(write_store, lines)).pay
    assert pay is not None
    assert (pay.currency, pay.standby_cents) == ("EUR", 1250)
    assert pay.overtime == OvertimeBasis("weekly", 450, 2640, False)
    assert pay.percents == {OvertimeKind.WORKDAY: 100, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 100}


def test_pay_is_part_of_the_problem(write_store: Write) -> None:
    import numpy as np

    from scheduler.domain.requirement import Requirement

    store = load_store(with_lines(write_store, "pay: {wage_per_hour: 20}\ncredit_days_off: {days_per_week: 6}"))
    heads = np.zeros((2, store.grid.interval_count), dtype=np.int64)
    nothing = np.zeros(heads.shape)
    problem = store.problem(Requirement(store.grid, ("presales", "aftersales"), heads, nothing, nothing))
    assert problem.pay == store.pay
    assert problem.credit_days_off == CreditDaysOff(0, 6)


@pytest.mark.parametrize(
    ("lines", "place", "words"),
    [
        ("pay: {grades: {P2: 30}}", "pay", "there is no wage for bob, cy, pia"),
        ("pay: {wage_per_hour: 20, grades: {P9: 30}}", "pay.grades.P9", "there is no grade 'P9'"),
        ("pay: {wage_per_hour: 20, roles: {boss: 30}}", "pay.roles.boss", "there is no role 'boss'"),
        ("pay: {wage_per_hour: 20, people: {bobb: 30}}", "pay.people.bobb", "did you mean 'bob'"),
        ("pay: {wage_per_hour: 20.005}", "pay.wage_per_hour", "at most two decimals"),
        ("pay: {wage_per_hour: -1}", "pay.wage_per_hour", "-1"),
        ("pay: {wage_per_hour: 20, overtime: {holiday_percent: 90}}", "pay.overtime.holiday_percent", "90"),
        ("credit_days_off: {statutory_holidays: 9}", "credit_days_off.statutory_holidays", "9"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(write_store: Write, lines: str, place: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_store(with_lines(write_store, lines))
    (fault,) = caught.value.faults
    assert fault.column == place
    assert words in fault.message
    assert fault.line is not None


def test_a_person_has_one_wage(write_store: Write) -> None:
    own = ("hours_per_week: 40}", "hours_per_week: 40, wage_per_hour: 21.5}")
    with pytest.raises(ConfigError, match="keep one of the two"):
        load_store(with_lines(write_store, "pay: {wage_per_hour: 20, people: {bob: 20}}", own))


def test_a_budget_needs_pay(write_store: Write) -> None:
    budget = ("rest: {hours: 12}", "rest: {hours: 12}\n  budget: {amount: 1000}")
    with pytest.raises(ConfigError, match="needs to know what work costs"):
        load_store(write_store(budget))
    store = load_store(with_lines(write_store, "pay: {wage_per_hour: 20}", budget))
    assert "budget" in [rule.limit for rule in store.rules]


def test_a_budget_that_is_off_needs_no_pay(write_store: Write) -> None:
    assert load_store(write_store(("rest: {hours: 12}", "rest: {hours: 12}\n  budget: off"))).pay is None


def test_a_shift_or_kind_that_there_is_not_is_refused(write_store: Write) -> None:
    rule = ("rest: {hours: 12}", "rest: {hours: 12}\n  shifts_of_kind: {maximum: {night: 2, erly: 1}}")
    with pytest.raises(ConfigError) as caught:
        load_store(write_store(rule))
    (fault,) = caught.value.faults
    assert fault.column == "rules.shifts_of_kind.maximum.erly"
    assert "did you mean 'early'" in fault.message
