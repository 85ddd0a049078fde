"""A small shop with a solved roster, made once for the tests of this room."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from corner_shop import make_shop

SETTINGS = "solver: {time_limit_seconds: 20, workers: 2, gap: 0.5}\n"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop as it was made; tests get a copy."""
    from scheduler import load_store, save, solve

    folder = make_shop(tmp_path_factory.mktemp("shop") / "旗舰店", SETTINGS)
    store = load_store(folder / "store.yaml")
    save(store, solve(store), folder / "made")
    return folder


@pytest.fixture
def made(made_once: Path, tmp_path: Path) -> Path:
    """A folder with store.yaml, history.csv and the solved roster in ``made``."""
    return shutil.copytree(made_once, tmp_path / "旗舰店")
