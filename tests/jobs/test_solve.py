"""The whole chain on the shipped stores and on a real series."""

from __future__ import annotations

import itertools
import os
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from scheduler.auditing.agreement import agree
from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.finding import Severity
from scheduler.domain.outcome import Outcome, Status
from scheduler.jobs.check import check
from scheduler.jobs.solve import solve
from scheduler.jobs.summarize import summarize

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SCHEDULER_DATA", ROOT / ".." / "shared" / "data"))
BANK = DATA / "history" / "anonymous_bank_1999_hourly.csv"
FIRST_ROSTER = 10.0
"""A gap that the first roster meets: these tests ask for the musts, not for the last percent."""


def _sound(store: Store, outcome: Outcome) -> None:
    """What every roster of every shipped store is held to."""
    solution, audit = outcome.solution, outcome.audit
    assert solution.roster is not None
    assert audit is not None
    assert audit.kpis.uncovered_scored_minutes == 0
    assert audit.broken_musts == ()
    assert solution.given_up == {}
    assert solution.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert agree(solution, audit, outcome.problem) == ()
    again = check(store, solution.roster, outcome.problem.requirement)
    assert again.cost == audit.cost


@pytest.mark.parametrize("name", ["store", "minimal"])
def test_shipped_stores_keep_every_must_and_every_scored_minute(name: str) -> None:
    store = load_store(ROOT / "configs" / f"{name}.yaml")
    _sound(store, solve(store, gap=FIRST_ROSTER))


def test_a_centre_open_at_all_hours_has_its_rest_across_midnight_and_at_both_ends_of_the_horizon() -> None:
    store = load_store(ROOT / "configs" / "night_centre.yaml")
    outcome = solve(store, gap=FIRST_ROSTER)
    _sound(store, outcome)
    roster = outcome.solution.roster
    assert roster is not None
    assert store.carry_in
    nights = 0
    for agent in roster.agents:
        worked = sorted((item.start, item.end) for item in (*store.carry_in, *roster.assignments) if item.agent == agent)
        rests = [after[0] - before[1] for before, after in itertools.pairwise(worked)]
        assert all(rest.total_seconds() >= 11 * 3600 for rest in rests), agent
        nights += sum(start.date() != end.date() for start, end in worked)
    assert nights > 28


@pytest.mark.skipif(not BANK.is_file(), reason="the real series is absent; set SCHEDULER_DATA to its folder")
def test_a_real_series_goes_through_the_whole_chain() -> None:
    store = load_store(ROOT / "configs" / "bank_centre.yaml", history=BANK)
    outcome = solve(store, gap=FIRST_ROSTER)
    _sound(store, outcome)
    needed = outcome.problem.requirement
    closed = ~store.operating.open_intervals(store.grid)
    assert needed.heads.sum() > 0
    assert np.all(needed.heads[:, closed] == 0)
    weekdays = np.repeat([day.weekday() for day in store.grid.dates], store.grid.intervals_per_day)
    busy = [needed.heads[0, weekdays == weekday].max() for weekday in (6, 4, 5)]  # Sunday, Friday, Saturday
    assert busy[0] > busy[1] > 0
    assert busy[2] > 0


TWO_PEOPLE = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {chat: {contacts_per_hour: 37.5}}
history: HISTORY
shifts:
  early: {hours: 08:00-16:00, kind: early}
  late: {hours: 16:00-24:00, kind: late}
agents: [{id: Anna}, {id: Ben}]
rules: {heads_per_shift: {minimum: {early: 1, late: 1}}}
"""


def test_two_people_cannot_cover_fourteen_shifts_a_week_and_the_roster_names_what_was_given_up(tmp_path: Path) -> None:
    file = tmp_path / "corner.yaml"
    history = (ROOT / "configs" / "history" / "minimal.csv").as_posix()
    file.write_text(TWO_PEOPLE.replace("HISTORY", f"{history!r}"), encoding="utf-8")
    outcome = solve(load_store(file), time_limit_seconds=60)
    before = [finding for finding in outcome.findings if finding.severity is Severity.WARNING]
    assert any(3 in finding.facts.values() for finding in before), "3 people would do"
    assert outcome.solution.status is Status.RELAXED
    assert outcome.solution.given_up
    assert outcome.audit is not None
    named = {finding.rule for finding in outcome.audit.broken_musts}
    assert named == set(outcome.solution.given_up)
    assert "days_off" in named
    assert outcome.audit.kpis.uncovered_scored_minutes == 0


def test_a_roster_has_the_balances_and_credited_days_that_it_was_made_with(tmp_path: Path) -> None:
    path = tmp_path / "store.yaml"
    text = (
        (ROOT / "configs" / "minimal.yaml")
        .read_text(encoding="utf-8")
        .replace("history/", f"{(ROOT / 'configs').as_posix()}/history/")
    )
    text = text.replace("{id: Ben, hours_per_week: 40}", "{id: Ben, hours_per_week: 40, balances: {day_off: 3, late: 0}}")
    path.write_text(f"{text}\nleave:\n  - {{agent: Ben, from: 2026-12-02, kind: credited}}\n", encoding="utf-8")
    outcome = solve(load_store(path), gap=FIRST_ROSTER)
    roster, audit = outcome.solution.roster, outcome.audit
    assert roster is not None
    assert audit is not None
    assert roster.balances == {"Ben": {"day_off": 3}}
    assert roster.credited == roster.leave == {("Ben", date(2026, 12, 2))}
    assert audit.balances["Ben"]["day_off"] == 2
    told = summarize(outcome)["balances"]
    assert told == {"opening": roster.balances, "closing": audit.balances}
