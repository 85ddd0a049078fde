"""A solved roster tells how many requests it refuses, where refusals go on to the next one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scheduler.config.load import load_store
from scheduler.domain.outcome import Outcome
from scheduler.domain.requirement import Requirement
from scheduler.jobs.solve import solve
from scheduler.jobs.summarize import summarize

STORE = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 2}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {chat: {contacts_per_hour: 30}}
shifts:
  early: {hours: 08:00-16:00, kind: early}
  late: {hours: 16:00-24:00, kind: late}
roles: {agent: {}}
agents:
  - {id: a, skills: [chat], role: agent, balances: {request: 1}}
  - {id: b, skills: [chat], role: agent}
  - {id: c, skills: [chat], role: agent}
requests:
  - {agent: a, date: 2026-12-07, want: off}
  - {agent: b, date: 2026-12-07, want: off}
  - {agent: b, date: 2026-12-08, want: late}
pins: [{agent: b, date: 2026-12-07, shift: late}, {agent: a, date: 2026-12-07, shift: off}]
solver: {workers: 1, gap: 0, deterministic_limit: 30}
"""


def _solved(folder: Path, rules: str) -> Outcome:
    file = folder / "corner.yaml"
    file.write_text(f"{STORE}\n{rules}\n", encoding="utf-8")
    store = load_store(file)
    heads = store.operating.open_intervals(store.grid).astype(np.int64)[None, :]
    nothing = np.zeros(heads.shape)
    return solve(store, Requirement(store.grid, ("chat",), heads, nothing, nothing))


def test_a_roster_tells_its_requests_where_their_refusals_go_on(tmp_path: Path) -> None:
    outcome = _solved(tmp_path, "rules: {fairness_of_requests: {}}")
    assert outcome.solution.roster is not None
    assert outcome.solution.roster.balances == {"a": {"request": 1, "asked": 1}, "b": {"asked": 2, "refused": 1}}
    assert outcome.audit is not None
    assert not [own for own in outcome.audit.balances.values() if "request" in own], "b's refusal makes up for a's"


def test_what_it_tells_is_no_balance_in_the_summary(tmp_path: Path) -> None:
    balances = summarize(_solved(tmp_path, "rules: {fairness_of_requests: {}}"))["balances"]
    assert isinstance(balances, dict)
    assert balances["opening"] == {"a": {"request": 1}}


@pytest.mark.parametrize("rules", ["rules: {fairness_of_requests: off}", "rules: {}"])
def test_elsewhere_it_tells_nothing(tmp_path: Path, rules: str) -> None:
    outcome = _solved(tmp_path, rules)
    assert outcome.solution.roster is not None
    assert outcome.solution.roster.balances == {"a": {"request": 1}}
