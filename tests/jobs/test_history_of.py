"""The contacts of the past that a store forecasts from."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler import history_of, load_store
from scheduler.errors import DataError

ROOT = Path(__file__).resolve().parents[2]


def test_it_is_the_history_that_the_store_file_names() -> None:
    found = history_of(load_store(ROOT / "configs" / "store.yaml"))
    assert found is not None
    assert found.queues == ("presales", "aftersales")


def test_another_file_may_stand_in(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("timestamp,queue,inquiries\n2026-11-02 09:00,presales,7\n", encoding="utf-8")
    found = history_of(load_store(ROOT / "configs" / "store.yaml"), other)
    assert found is not None
    assert found.contacts[0, 9] == 7


def test_a_file_that_is_not_there_is_told_with_what_makes_one(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="schedule import"):
        history_of(load_store(ROOT / "configs" / "store.yaml"), tmp_path / "absent.csv")
