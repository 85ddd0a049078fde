from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler import forecast, load_store

STORE = """\
store: {id: corner}
timezone: America/New_York
horizon: {start: 2026-11-16, days: 7}
hours: {operating: 08:00-24:00}
queues: {chat: {contacts_per_hour: 40}}
history: history.csv
shifts:
  early: {hours: 08:00-16:00, kind: early}
  late: {hours: 16:00-24:00, kind: late}
agents:
  - {id: ann, hours_per_week: 40}
"""


def test_an_hour_that_the_clocks_repeat_is_told_once(tmp_path: Path) -> None:
    zone = ZoneInfo("America/New_York")
    first = datetime(2026, 10, 5, tzinfo=zone).astimezone(UTC)
    stamps = [(first + timedelta(hours=hour)).astimezone(zone) for hour in range(42 * 24)]
    rows = "".join(f"{stamp:%Y-%m-%d %H:%M},5\n" for stamp in stamps)
    (tmp_path / "history.csv").write_text("timestamp,inquiries\n" + rows, encoding="utf-8")
    (tmp_path / "store.yaml").write_text(STORE, encoding="utf-8")
    findings = forecast(load_store(tmp_path / "store.yaml")).findings
    told = [item.code for item in findings if item.facts.get("date") == "2026-11-01"]
    assert told == ["clocks_changed"]
