"""The store file and the history of a small shop for the tests: ``from corner_shop import STORE``."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

__all__ = ["STORE", "history_text", "make_shop"]

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
"""
"""Four people for a week; without wishes and settings of the search."""


def history_text(days: int = 35) -> str:
    """Hourly inquiries up to the day before the first roster day: 20 an hour in the open hours, none at night."""
    start = datetime(2026, 12, 7) - timedelta(days=days)
    hours = (start + timedelta(hours=hour) for hour in range(days * 24))
    rows = (f"{hour:%Y-%m-%d %H:%M},presales,{20 + hour.hour % 3 if hour.hour >= 8 else 0}" for hour in hours)
    return "\n".join(("timestamp,queue,inquiries", *rows, ""))


def make_shop(folder: Path, more: str) -> Path:
    """Make a folder with store.yaml, which ends in `more`, and history.csv."""
    folder.mkdir()
    (folder / "store.yaml").write_text(STORE + more, encoding="utf-8")
    (folder / "history.csv").write_text(history_text(), encoding="utf-8")
    return folder
