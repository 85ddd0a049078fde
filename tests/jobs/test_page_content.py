"""What is known of a roster read back from its file is what its solve knew."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from corner_shop import make_shop

from scheduler import load_store, open_roster, save, solve
from scheduler.jobs.page_content import page_content

SHORT = """\
staffing: {reserve_for: busiest}
requests:
  - {agent: li_na, date: 2026-12-12, want: off}
  - {agent: wang_wei, date: 2026-12-12, want: off}
  - {agent: zhao_min, date: 2026-12-12, want: off}
solver: {workers: 1, deterministic_limit: 0.5, time_limit_seconds: 600, gap: 0.5}
"""


def test_an_unedited_roster_says_what_its_solve_said_and_nothing_twice(tmp_path: Path) -> None:
    folder = make_shop(tmp_path / "shop", SHORT)
    store = load_store(folder / "store.yaml")
    outcome = solve(store)
    assert outcome.audit is not None
    assert not outcome.audit.broken_musts
    save(store, outcome, folder / "made", pictures=False)
    path = folder / "made" / "roster.json"
    again, edited = open_roster(path)
    content = page_content(again, edited.roster, made=path, replications=0)
    said = Counter((finding.code, json.dumps(dict(finding.facts))) for finding in content.findings)
    foreseen = {finding.code for finding in outcome.findings} - {finding.code for finding in outcome.audit.findings}
    assert len(foreseen - {finding.code for finding in store.findings}) >= 2
    assert {(finding.code, json.dumps(dict(finding.facts))) for finding in outcome.findings} <= set(said)
    assert max(said.values()) == 1
