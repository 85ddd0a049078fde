"""A small shop with a solved roster, made once for the tests of this room."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

SHOP = """\
store: {id: corner, name: Corner shop}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues:
  presales: {name: Presales, contacts_per_hour: 30}
history: {file: history.csv}
shifts:
  early: {name: Early, hours: 08:00-16:00, kind: early, code: E}
  late: {name: Late, hours: 16:00-24:00, kind: late, code: L}
agents:
  - {id: li_na, name: 李娜, skills: [presales]}
  - {id: wang_wei, name: 王伟, skills: [presales]}
  - {id: zhao_min, name: Zhao Min, skills: [presales]}
  - {id: chen_jie, name: Chen Jie, skills: [presales]}
solver: {time_limit_seconds: 20, workers: 2, gap: 0.5}
"""


def _history() -> str:
    """Five weeks of hourly inquiries, 20 an hour in the open hours."""
    start = datetime(2026, 12, 7) - timedelta(days=35)
    hours = (start + timedelta(hours=hour) for hour in range(35 * 24))
    rows = (f"{hour:%Y-%m-%d %H:%M},presales,{20 + hour.hour % 3 if hour.hour >= 8 else 0}" for hour in hours)
    return "\n".join(("timestamp,queue,inquiries", *rows, ""))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop as it was made; tests get a copy."""
    from scheduler import load_store, save, solve

    folder = tmp_path_factory.mktemp("shop") / "旗舰店"
    folder.mkdir()
    (folder / "store.yaml").write_text(SHOP, encoding="utf-8")
    (folder / "history.csv").write_text(_history(), encoding="utf-8")
    store = load_store(folder / "store.yaml")
    save(store, solve(store), folder / "made")
    return folder


@pytest.fixture
def made(made_once: Path, tmp_path: Path) -> Path:
    """A folder with store.yaml, history.csv and the solved roster in ``made``."""
    return shutil.copytree(made_once, tmp_path / "旗舰店")
