"""Settings of the limits on the pattern of days, in a store file."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.errors import ConfigError
from scheduler.rules.crews import Crews
from scheduler.rules.successions import Successions

STORE = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00}
queues: {chat: {contacts_per_hour: 30}}
shifts: {early: {hours: 08:00-16:00, kind: early}, late: {hours: 16:00-24:00, kind: late}}
agents: [{id: ann}, {id: bob}]
rules:
"""


def load(folder: Path, *lines: str) -> Store:
    file = folder / "corner.yaml"
    file.write_text(STORE + "\n".join(f"  {line}" for line in lines), encoding="utf-8")
    return load_store(file)


def faults(folder: Path, *lines: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ConfigError) as caught:
        load(folder, *lines)
    return [(fault.line, fault.message) for fault in caught.value.faults]


def test_pairs_and_crews_are_read_as_they_stand(tmp_path: Path) -> None:
    lines = (
        "successions: {forbidden: [[late, early], [night, mid]]}",
        "crews: {crews: {A: [ann], B: [bob]}, rotation: [early, late, off], anchor: 2026-12-07}",
    )
    rules = {type(rule): rule for rule in load(tmp_path, *lines).rules}
    successions, crews = rules[Successions], rules[Crews]
    assert isinstance(successions, Successions)
    assert isinstance(crews, Crews)
    assert successions.forbidden == (("late", "early"), ("night", "mid"))
    assert (dict(crews.crews), crews.rotation) == ({"A": ("ann",), "B": ("bob",)}, ("early", "late", "off"))


def test_names_that_the_store_does_not_have_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "successions: {forbidden: [[late, aerly]]}",
        "crews:",
        "  crews: {A: [ann, bib]}",
        "  rotation: [early, lat, off]",
        "  anchor: 2026-12-07",
    )
    assert found == [
        (9, "there is no shift 'aerly'; did you mean 'early'? The shifts are early, late, mid, night"),
        (11, "there is no agent 'bib'; did you mean 'bob'? The agents are ann, bob"),
        (12, "there is no shift 'lat'; did you mean 'late'? The shifts are early, late, mid, night, any, off"),
    ]


def test_settings_that_mean_nothing_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "successions: {forbidden: [[late, early, late]]}",
        "lates_in_a_row: {minimum: 3, maximum: 2}",
        "days_off_together: {days: 3, within_days: 2}",
        "crews: {crews: {A: [ann]}, rotation: [early], anchor: soon}",
    )
    assert found == [
        (9, "forbidden has late, early, late; allowed are pairs of two shifts"),
        (10, "minimum is 3 and maximum is 2; lower one or raise the other"),
        (11, "within_days is 2, fewer than the 3 days that are to be off"),
        (12, "anchor is 'soon'; allowed is a date such as 2026-12-07"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("rest: {hours: 6}", "floor_hours is 8 and hours is 6; lower one or raise the other"),
        ("rest: {after_night_hours: 2}", "hours is 11 and after_night_hours is 2; lower one or raise the other"),
        ("longest_run: {days: 14}", "days is 14 and absolute_days is 12; lower one or raise the other"),
        ("weekly_hours: {minimum_hours: 50}", "minimum_hours is 50 and maximum_hours is 48; lower one or raise the other"),
        (
            "weekly_shifts: {minimum_shifts: 6, maximum_shifts: 5}",
            "minimum_shifts is 6 and maximum_shifts is 5; lower one or raise the other",
        ),
        (
            "shifts_of_kind: {minimum_per_week: {late: 5}, maximum_per_week: {early: 1, late: 2}}",
            "minimum_per_week.late is 5 and maximum_per_week.late is 2; lower one or raise the other",
        ),
    ],
)
def test_two_settings_that_contradict_each_other_are_both_named(tmp_path: Path, line: str, message: str) -> None:
    assert faults(tmp_path, line) == [(9, message)]


def test_an_amount_beyond_all_bounds_is_read_out_in_figures(tmp_path: Path) -> None:
    ((_, message),) = faults(tmp_path, "budget: {amount: -5}")
    assert message == "amount is -5; allowed is a number from 0 to 1,000,000,000"


def test_what_contradicts_itself_in_a_list_is_said_without_calling_it_a_group_of_keys(tmp_path: Path) -> None:
    ((_, message),) = faults(tmp_path, "mix_per_shift: {mixes: [{shifts: [late], minimum: 3, maximum: 1}]}")
    assert message == "minimum 3 is above maximum 1; lower one or raise the other"


def test_a_limit_nearly_named_is_proposed_without_reading_out_all_limits(tmp_path: Path) -> None:
    assert faults(tmp_path, "whole_weekend: {level: may}") == [
        (9, "there is no limit 'whole_weekend'; did you mean 'whole_weekends'?")
    ]


def idle(folder: Path, *lines: str) -> list[tuple[object, object]]:
    found = (finding for finding in load(folder, *lines).findings if finding.code == "limit_asks_nothing")
    return [(finding.facts["key"], finding.facts["settings"]) for finding in found]


def test_limits_that_are_named_and_ask_for_nothing_are_told(tmp_path: Path) -> None:
    lines = ("rolling_hours: {within_days: 14}", "pairs_apart: {level: should}", "reserve: {}", "heads_per_shift:")
    assert idle(tmp_path, *lines) == [
        ("rolling_hours", "minimum_hours / maximum_hours"),
        ("pairs_apart", "pairs"),
        ("reserve", "ratio"),
        ("heads_per_shift", "minimum / maximum / target"),
    ]


def test_limits_that_ask_for_something_by_themselves_are_not_told(tmp_path: Path) -> None:
    lines = ("handover: {}", "whole_weekends: {level: may}", "weekly_shifts: {maximum_shifts: 0}", "overtime: {}")
    assert idle(tmp_path, *lines, "crews: off") == []


def test_a_reserve_whose_size_is_told_elsewhere_asks_for_something(tmp_path: Path) -> None:
    assert idle(tmp_path, "reserve: {level: may}", "off_chat_work: {}\nstaffing: {reserve_for: busiest}") == []
