"""The profile of what the law asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.config.statute import statute_names
from scheduler.config.store import Store
from scheduler.domain.overtime_basis import OvertimeKind
from scheduler.errors import ConfigError
from scheduler.rules.days_off import DaysOff
from scheduler.rules.overtime import Overtime
from scheduler.words.catalogue import LANGUAGES, label, sentence

Write = Callable[..., Path]
RULES = "rules:\n  rest: {hours: 12}\n"


def with_statute(write: Write, rules: str = RULES, more: str = "") -> Path:
    return write((RULES, f"statute: china\n{more}{rules}"))


def rule_of(store: Store, limit: str) -> object:
    return next((rule for rule in store.rules if rule.limit == limit), None)


def test_a_profile_sets_limits_that_the_file_does_not_name(write_store: Write) -> None:
    store = load_store(with_statute(write_store))
    overtime = rule_of(store, "overtime")
    assert isinstance(overtime, Overtime)
    assert (overtime.level, overtime.maximum_hours_per_month, overtime.weekly_hours) == ("must", 36, 40)
    assert isinstance(rule_of(store, "days_off"), DaysOff)
    assert store.pay is None


def test_what_the_file_says_wins_setting_by_setting(write_store: Write) -> None:
    overtime = rule_of(load_store(with_statute(write_store, "rules: {overtime: {weekly_hours: 44}}\n")), "overtime")
    assert isinstance(overtime, Overtime)
    assert (overtime.maximum_hours_per_month, overtime.weekly_hours) == (36, 44)


@pytest.mark.parametrize(("said", "there"), [("off", False), ("on", True), ("false", False), ("", True)])
def test_a_limit_of_the_profile_can_be_switched(write_store: Write, said: str, there: bool) -> None:
    rule = rule_of(load_store(with_statute(write_store, f"rules:\n  overtime: {said}\n")), "overtime")
    assert (rule is not None) is there
    assert rule is None or isinstance(rule, Overtime)


def test_a_file_without_rules_takes_those_of_the_profile(write_store: Write) -> None:
    assert rule_of(load_store(with_statute(write_store, "")), "overtime") is not None


def test_the_rates_of_overtime_come_from_the_profile_where_the_file_has_pay(write_store: Write) -> None:
    more = "pay: {wage_per_hour: 20, overtime: {holiday_percent: 250}}\n"
    pay = load_store(with_statute(write_store, more=more)).pay
    assert pay is not None
    assert pay.percents == {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 250}


def test_a_file_without_a_profile_is_as_before(write_store: Write) -> None:
    assert rule_of(load_store(write_store()), "overtime") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_names_the_profile_and_its_limits(write_store: Write, language: str) -> None:
    store = load_store(with_statute(write_store))
    (finding,) = (finding for finding in store.findings if finding.code == "statute_in_force")
    said = sentence(finding, language, {})
    assert "china" in said
    assert label("limit_overtime", language) in said
    assert label("limit_days_off", language) in said


def test_the_defaults_say_what_comes_from_the_profile(write_store: Write) -> None:
    lines = defaults_text(with_statute(write_store, "rules: {overtime: {weekly_hours: 44}}\n")).splitlines()
    assert "    maximum_hours_per_month: 36  # statute china" in lines
    assert "    weekly_hours: 44" in lines
    assert any("statute" in line and line.startswith("#") for line in lines)


def test_the_filled_in_file_is_the_same_store(write_store: Write, tmp_path: Path) -> None:
    path = with_statute(write_store, more="pay: {wage_per_hour: 20}\n")
    filled = tmp_path / "filled.yaml"
    filled.write_text(defaults_text(path), encoding="utf-8")
    before, after = load_store(path), load_store(filled)
    assert (after.rules, after.pay) == (before.rules, before.pay)


def test_an_unknown_profile_is_refused_with_those_that_there_are(write_store: Write) -> None:
    with pytest.raises(ConfigError, match="there is no statute 'chima'; did you mean 'china'"):
        load_store(write_store((RULES, f"statute: chima\n{RULES}")))


def test_a_fault_in_the_rules_is_still_found_beside_a_profile(write_store: Write) -> None:
    with pytest.raises(ConfigError) as caught:
        load_store(with_statute(write_store, "rules: {overtime: {weekly_hours: 0}, days_off: 3}\n"))
    assert [fault.column for fault in caught.value.faults] == ["rules.overtime.weekly_hours", "rules.days_off"]


@pytest.mark.parametrize("name", statute_names())
def test_every_profile_is_one_that_a_store_can_name(write_store: Write, name: str) -> None:
    store = load_store(write_store((RULES, f"statute: {name}\npay: {{wage_per_hour: 20}}\n{RULES}")))
    findings: Mapping[str, object] = {finding.code: finding for finding in store.findings}
    assert "statute_in_force" in findings
    for language in LANGUAGES:
        assert label(f"statute_{name}", language)
