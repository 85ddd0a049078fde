from __future__ import annotations

import os
from pathlib import Path

import pytest

from scheduler import InputError, load_store, newest_roster


@pytest.fixture
def place(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(made)
    return Path("out") / "corner"


def test_the_roster_that_changed_last_is_taken(made: Path, place: Path) -> None:
    for number, name in enumerate(["2026-12-07/roster.json", "2026-12-07-2/roster.xlsx", "2026-12-14/roster.csv"]):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).touch()
        os.utime(place / name, (1000 - number, 1000 - number))
    os.utime(place / "2026-12-07-2" / "roster.xlsx", (2000, 2000))
    assert newest_roster(load_store(made / "store.yaml")) == place / "2026-12-07-2" / "roster.xlsx"


def test_a_store_without_roster_says_what_to_do(made: Path, place: Path) -> None:
    with pytest.raises(InputError, match="there is no roster of this store in out/corner; make one with `schedule solve`"):
        newest_roster(load_store(made / "store.yaml"))
