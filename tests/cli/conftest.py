"""A small shop, its files, and the command run on them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

STORE = """\
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
requests:
  - {agent: li_na, date: 2026-12-09, want: off}
solver: {time_limit_seconds: 20, workers: 2, gap: 0.01}
"""


def history_text(days: int = 35) -> str:
    """Hourly inquiries up to the day before the first roster day: 20 an hour in the open hours, none at night."""
    start = datetime(2026, 12, 7) - timedelta(days=days)
    hours = (start + timedelta(hours=hour) for hour in range(days * 24))
    rows = (f"{hour:%Y-%m-%d %H:%M},presales,{20 + hour.hour % 3 if hour.hour >= 8 else 0}" for hour in hours)
    return "\n".join(("timestamp,queue,inquiries", *rows, ""))


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder, with Chinese and blanks in its name, that holds store.yaml and history.csv."""
    folder = tmp_path / "旗舰店 班表"
    folder.mkdir()
    (folder / "store.yaml").write_text(STORE, encoding="utf-8")
    (folder / "history.csv").write_text(history_text(), encoding="utf-8")
    return folder


Schedule = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def schedule(shop: Path) -> Schedule:
    """Runs ``schedule`` in the folder of the shop; `encoding` is that of the console."""

    def run(*arguments: str, encoding: str = "utf-8", timeout: float = 120) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        return subprocess.run(
            [sys.executable, "-m", "scheduler.cli.main", *arguments],
            cwd=shop,
            env={**environment, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            capture_output=True,
            encoding=encoding,
            timeout=timeout,
            check=False,
        )

    return run
