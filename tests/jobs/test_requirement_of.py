"""A roster is judged by the heads that it was made for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scheduler import InputError, Store, load_store, requirement_of, staff


@pytest.fixture
def store(made: Path) -> Store:
    return load_store(made / "store.yaml")


def test_the_heads_beside_the_roster_count(made: Path, store: Store) -> None:
    (made / "history.csv").unlink()  # nothing else can be the source
    requirement = requirement_of(store, made / "made" / "roster.csv")
    assert requirement.heads.sum() > 0
    assert requirement.grid == store.grid


def test_they_are_those_of_the_store_to_the_last_figure(made: Path, store: Store) -> None:
    read, made_anew = requirement_of(store, made / "made" / "roster.csv"), staff(store)
    assert np.array_equal(read.heads, made_anew.heads)
    assert np.array_equal(read.contacts, made_anew.contacts)
    assert np.array_equal(read.backlog, made_anew.backlog)
    assert read.shrinkage == made_anew.shrinkage


def test_an_edited_file_does_not_count(made: Path, store: Store) -> None:
    path = made / "made" / "requirement.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[-1] = lines[-1].rsplit(",", 1)[0] + ",9"
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")
    assert requirement_of(store, made / "made" / "roster.csv").heads.max() < 9


def test_a_file_without_summary_does_not_count(made: Path, store: Store) -> None:
    (made / "made" / "summary.json").unlink()
    (made / "history.csv").unlink()
    with pytest.raises(InputError):
        requirement_of(store, made / "made" / "roster.csv")


@pytest.mark.parametrize("settings", [{"days": 5}, {"start": "2026-12-08"}, {"start": "2026-12-10", "days": 7}])
def test_heads_of_other_days_do_not_count(made: Path, settings: dict[str, object]) -> None:
    store = load_store(made / "store.yaml", **settings)  # type: ignore[arg-type]
    assert requirement_of(store, made / "made" / "roster.csv").grid == store.grid


def test_heads_of_other_intervals_do_not_count(made: Path) -> None:
    path = made / "store.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "interval_minutes: 30\n", encoding="utf-8")
    store = load_store(path)
    requirement = requirement_of(store, made / "made" / "roster.csv")
    assert np.array_equal(requirement.contacts, staff(store).contacts)
