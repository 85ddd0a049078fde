from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.config.store import Store

Write = Callable[..., Path]
CONFIGS = Path(__file__).parents[2] / "configs"
SHIPPED = [CONFIGS / f"{name}.yaml" for name in ("bank_centre", "minimal", "night_centre", "store")]


def _content(store: Store) -> dict[str, object]:
    left_out = {"path", "assumed", "findings", "history", "carry_in_from", "carry_in"}
    return {field.name: getattr(store, field.name) for field in fields(store) if field.name not in left_out}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_filled_in_file_is_the_same_store(path: Path, tmp_path: Path) -> None:
    for beside in CONFIGS.glob("*.csv"):
        (tmp_path / beside.name).write_bytes(beside.read_bytes())
    filled = tmp_path / path.name
    filled.write_text(defaults_text(path), encoding="utf-8")
    before, after = load_store(path), load_store(filled)
    assert _content(after) == _content(before)
    assert after.carry_in == before.carry_in


def test_a_reserve_for_busier_days_is_filled_in_as_the_same_store(write_store: Write, tmp_path: Path) -> None:
    path = write_store(("store: {id", "staffing: {reserve_for: busiest}\nstore: {id"))
    filled = tmp_path / "filled.yaml"
    filled.write_text(defaults_text(path), encoding="utf-8")
    assert _content(load_store(filled)) == _content(load_store(path))


def test_a_filled_in_file_assumes_nothing_any_more(write_store: Write, tmp_path: Path) -> None:
    filled = tmp_path / "filled.yaml"
    filled.write_text(defaults_text(write_store()), encoding="utf-8")
    assert load_store(filled).assumed == ()


def test_assumed_values_are_told_apart_from_other_defaults(write_store: Write) -> None:
    lines = defaults_text(write_store()).splitlines()
    assert "    days: 6  # assumed" in lines
    assert "interval_minutes: 60  # default" in lines
    assert "    hours: 12" in lines


def test_text_that_looks_like_something_else_is_quoted(write_store: Write) -> None:
    text = defaults_text(write_store(("name: Shop", "name: 'true'"), ("{id: bob,", "{id: bob, name: 'a: b #c',")))
    assert 'name: "true"' in text
    assert 'name: "a: b #c"' in text


def test_every_limit_is_shown(write_store: Write) -> None:
    text = defaults_text(write_store())
    assert "  reserve: off  # default" in text
    assert "  one_shift_a_day: on" in text
