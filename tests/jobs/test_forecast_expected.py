"""A store without a history goes by what its planner expects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from scheduler import forecast, load_store, solve, staff
from scheduler.errors import InputError

STORE = """\
store: {id: corner}
horizon: {start: 2026-12-01, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {presales: {contacts_per_hour: 40}, aftersales: {contacts_per_hour: 20}}
expected:
  presales: {per_day: 400, busy: 19:00-23:00}
  aftersales: {per_day: 100}
shifts:
  early: {hours: 08:00-16:00, kind: early}
  late: {hours: 16:00-24:00, kind: late}
agents:
  - {id: ann, hours_per_week: 40}
  - {id: bob, hours_per_week: 40}
  - {id: cy, hours_per_week: 40}
  - {id: di, hours_per_week: 40}
  - {id: ed, hours_per_week: 40}
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def written(*changes: tuple[str, str]) -> Path:
        text = STORE
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "store.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_forecast_and_heads_follow_from_the_planners_numbers(write: Callable[..., Path]) -> None:
    store = load_store(write())
    expected = forecast(store)
    np.testing.assert_allclose(expected.mean.reshape(2, -1, 24).sum(axis=2), [[400] * 7, [100] * 7])
    assert expected.method == "expected"
    heads = staff(store, expected).heads.reshape(2, -1, 24)
    assert (heads[0, :, 20] > heads[0, :, 10]).all()


def test_a_roster_is_made_without_any_history(write: Callable[..., Path]) -> None:
    outcome = solve(load_store(write()), time_limit_seconds=3)
    assert outcome.solution.roster is not None
    assert sum(item.code == "forecast_from_expectation" for item in outcome.findings) == 2


def test_neither_history_nor_expectation_is_one_error_that_says_both_ways(write: Callable[..., Path]) -> None:
    store = load_store(
        write(
            ("expected:\n", ""),
            ("  presales: {per_day: 400, busy: 19:00-23:00}\n", ""),
            ("  aftersales: {per_day: 100}\n", ""),
        )
    )
    with pytest.raises(InputError, match=r"for presales, aftersales; add `history: FILE`.*`expected: \{presales") as caught:
        forecast(store)
    assert len(caught.value.faults) == 1


def test_a_queue_of_which_nothing_is_said_is_named(write: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="nothing under `expected` for aftersales;"):
        forecast(load_store(write(("  aftersales: {per_day: 100}\n", ""))))


def test_a_history_wins_and_the_new_queue_goes_by_the_planner(write: Callable[..., Path], tmp_path: Path) -> None:
    stamps = (date(2026, 11, 1) + timedelta(days=hour // 24) for hour in range(30 * 24))
    rows = [f"{when} {hour % 24:02d}:00,presales,9" for hour, when in enumerate(stamps)]
    (tmp_path / "history.csv").write_text("\n".join(["timestamp,queue,inquiries", *rows]) + "\n", encoding="utf-8")
    expected = forecast(load_store(write(("expected:", "history: history.csv\nexpected:"))))
    np.testing.assert_allclose(expected.mean[0], 9, rtol=0.05)
    assert expected.mean[1].sum() == pytest.approx(700)
