from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.config.staffing_section import staff_for_text
from scheduler.errors import ConfigError
from scheduler.rules.reserve import Reserve
from scheduler.words.phrase_in import phrase_in

Write = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"
REST = "rest: {hours: 12}"
HANDLE = "{contacts_per_hour: 30"


@pytest.mark.parametrize(("word", "level"), [("busiest", 0.95), ("P90", 0.9), ("null", None)])
def test_the_day_that_the_reserve_is_for_switches_the_limit_on(write_store: Write, word: str, level: float | None) -> None:
    store = load_store(write_store((HORIZON, f"{HORIZON}\nstaffing: {{reserve_for: {word}}}")))
    assert (store.staffing.level, store.staffing.reserve_level) == (0.8, level)
    assert ("reserve" in {rule.limit for rule in store.rules}) == (level is not None)
    assert ("standby_not_asked" in {finding.code for finding in store.findings}) == (level is None)


def test_a_reserve_for_busier_days_keeps_what_the_limit_says(write_store: Write) -> None:
    changes = ((HORIZON, f"{HORIZON}\nstaffing: {{reserve_for: busiest}}"), (REST, f"{REST}\n  reserve: {{level: must}}"))
    (reserve,) = [rule for rule in load_store(write_store(*changes)).rules if isinstance(rule, Reserve)]
    assert (reserve.level, reserve.ratio) == ("must", None)


def test_the_busiest_days_can_be_staffed_for(write_store: Write) -> None:
    store = load_store(write_store((HORIZON, f"{HORIZON}\nstaffing: {{staff_for: busiest}}")))
    assert (store.staffing.level, staff_for_text(0.95)) == (0.95, "busiest")


def test_a_queue_says_how_long_a_contact_takes(write_store: Write) -> None:
    store = load_store(write_store((HANDLE, f"{HANDLE}, aht_seconds: 95")))
    assert [queue.aht_seconds for queue in store.queues] == [95, None]


BAD = {
    "average": ("staffing: {reserve_for: average}", "allowed is busier (P"),
    "no word": ("staffing: {reserve_for: busy}", "allowed is typical (P50)"),
    "no busier": (
        "staffing: {staff_for: P90, reserve_for: busier}",
        "reserve_for is busier; allowed are days busier than those of staff_for (P90)",
    ),
    "as busy": ("staffing: {reserve_for: P80}", "than those of staff_for (busier)"),
    "off": (
        "rules: {reserve: off}\nstaffing: {reserve_for: busiest}",
        "rules.reserve: is off, and staffing.reserve_for asks for a reserve",
    ),
}
"""Lines of a store file, and what is said of them."""


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.replace(" ", "_"))
def test_a_reserve_that_cannot_be_is_refused_at_its_line(case: str, write_store: Write) -> None:
    lines, message = BAD[case]
    path = write_store(("rules:\n  rest: {hours: 12}\n", ""), (HORIZON, f"{HORIZON}\n{lines}"))
    with pytest.raises(ConfigError) as caught:
        load_store(path)
    (fault,) = caught.value.faults
    assert message in str(fault)
    assert fault.line == 3
    assert phrase_in(fault.message, "zh") != fault.message


def test_a_handle_time_of_nothing_is_refused(write_store: Write) -> None:
    with pytest.raises(ConfigError, match=r"presales\.aht_seconds: is 0; allowed is more than 0"):
        load_store(write_store((HANDLE, f"{HANDLE}, aht_seconds: 0")))
