from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

STORE = """\
store: {id: shop, name: Shop}
horizon: {start: 2026-12-01, days: 14}
hours:
  operating: 08:00-24:00
  scored: 09:00-23:00
queues:
  presales: {contacts_per_hour: 30}
  aftersales: {contacts_per_hour: 15}
shifts:
  early: {hours: 08:00-16:00, kind: early}
  late: {hours: 16:00-24:00, kind: late}
roles:
  agent: {}
  leader: {lead: true, chat_percent: 50}
grades:
  P2: {worth_percent: 110}
agents:
  - {id: ann, skills: [presales, aftersales], role: leader, grade: P2}
  - {id: bob, skills: presales, hours_per_week: 40}
  - {id: cy, skills: [aftersales], standby: true}
reserve_pool:
  - {id: pia, skills: [presales]}
leave:
  - {agent: ann, from: 2026-12-05, to: 2026-12-06}
requests:
  - {agent: bob, date: 2026-12-07, want: not late}
pins:
  - {agent: cy, date: 2026-12-08, shift: early}
rules:
  rest: {hours: 12}
"""


@pytest.fixture
def store_text() -> str:
    """A small store file that is right."""
    return STORE


@pytest.fixture
def write_store(tmp_path: Path) -> Callable[..., Path]:
    """Writes the small store file with parts of it replaced."""

    def write(*changes: tuple[str, str]) -> Path:
        text = STORE
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = tmp_path / "store.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write
