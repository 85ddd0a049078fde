"""Every limit of the registry is in effect in a real solve, through the whole path from the store file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.outcome import Outcome
from scheduler.domain.requirement import Requirement
from scheduler.errors import InfeasibleError, InputError
from scheduler.jobs.solve import solve
from scheduler.rules.registry import LIMITS

STORE = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {chat: {contacts_per_hour: 30}}
shifts:
  early: {hours: 08:00-16:00, kind: early, code: E}
  late: {hours: 16:00-24:00, kind: late, code: L}
  night: {hours: 18:00-24:00, kind: night, code: N}
roles: {agent: {}, leader: {lead: true}}
agents:
  - {id: a, skills: [chat], role: leader, hours_per_week: 16, standby: true}
  - {id: b, skills: [chat], role: agent, hours_per_week: 16}
  - {id: c, skills: [chat], role: agent, hours_per_week: 16}
solver: {workers: 1, gap: 0, deterministic_limit: 30}
"""
OFF = "rules: {" + ", ".join(f"{name}: off" for name, limit in LIMITS.items() if limit.can_switch_off) + "}"

CASES = {
    "rest": ("{}", "a: .LE...."),
    "longest_run": ("{days: 3}", "a: EEEE..."),
    "days_off": ("{per_week: 2}", "a: EEEEEE."),
    "weekly_hours": ("{maximum_hours: 16}", "a: EEE...."),
    "horizon_hours": ("{maximum_hours: 16}", "a: EEE...."),
    "contract_hours": ("{tolerance_hours: 4}", "a: EEEE..."),
    "requests": ("{}", "a: E......"),
    "fairness_of_lates": ("{}", "b: LLLL... c: ......."),
    "fairness_of_nights": ("{}", "b: NNNN... c: ......."),
    "fairness_of_weekends": ("{tolerance: 0}", "b: .....EE c: ......."),
    "lead_on_duty": ("{}", "a: ......."),
    "reserve": ("{ratio: 1.5}", "a: ....... b: EEEEEEE c: ......."),
    "standby_limit": ("{team_per_week: 1}", "a: ee....."),
    "heads_per_shift": ("{minimum: {early: 1}}", "a: .EEEEEE b: .EEEEEE c: .EEEEEE"),
    "scored_window": ("{}", "a: .EEEEEE b: .LLLLLL c: ......."),
    "cover": ("{}", "a: ....... b: ....... c: EEEEEEE"),
}
"""Settings of each limit and pins that break it: letters as on the roster, small ones stand by."""

ALWAYS = {"one_shift_a_day", "availability", "eligibility", "pins"}
ONLY_WITH_A_KNOWN_ROSTER = {"stability"}


def _store(folder: Path, rules: str, pins: str, extra: str = "") -> Store:
    file = folder / "corner.yaml"
    file.write_text("\n".join([STORE, rules, _pins(pins), extra]), encoding="utf-8")
    return load_store(file)


def _pins(rows: str) -> str:
    words = {".": "off", "E": "early", "L": "late", "N": "night", "e": "standby early", "l": "standby late"}
    parts = rows.split()
    lines = [
        f"  - {{agent: {agent[:-1]}, date: 2026-12-{7 + day:02d}, shift: {words[letter]}}}"
        for agent, letters in zip(parts[::2], parts[1::2], strict=True)
        for day, letter in enumerate(letters)
    ]
    return "\n".join(["pins:", *lines]) if lines else ""


def _solve(store: Store, edited: EditedRoster | None = None) -> Outcome:
    opened = store.operating.open_intervals(store.grid)
    heads = opened.astype(np.int64)[None, :]
    nothing = np.zeros(heads.shape)
    return solve(store, Requirement(store.grid, ("chat",), heads, nothing, nothing), edited=edited)


def _broken(outcome: Outcome, limit: str) -> bool:
    assert outcome.audit is not None
    found = [finding for finding in outcome.audit.findings if finding.rule == limit]
    assert bool(found) == (limit in outcome.solution.given_up or any(finding.cost for finding in found))
    return bool(found)


def test_every_limit_of_the_registry_has_its_case() -> None:
    assert set(CASES) | ALWAYS | ONLY_WITH_A_KNOWN_ROSTER == set(LIMITS)


@pytest.mark.parametrize("limit", CASES)
def test_a_limit_is_felt_by_a_real_solve_and_gone_when_switched_off(limit: str, tmp_path: Path) -> None:
    settings, pins = CASES[limit]
    request = "requests: [{agent: a, date: 2026-12-07, want: off}]" if limit == "requests" else ""
    without = _solve(_store(tmp_path, OFF, pins, request))
    assert not _broken(without, limit)
    chosen = OFF.replace(f"{limit}: off", f"{limit}: {settings}")
    assert _broken(_solve(_store(tmp_path, chosen, pins, request)), limit)


def test_a_known_roster_is_felt_by_a_real_solve_and_gone_when_switched_off(tmp_path: Path) -> None:
    known = _solve(_store(tmp_path, OFF, "a: EL..... b: ....E.. c: LLLLLLL")).solution.roster
    assert known is not None
    edited = EditedRoster(replace(known, assignments=known.assignments[1:]), known)
    held = OFF.replace("stability: off", "stability: {}")
    assert _solve(_store(tmp_path, held, ""), edited).solution.roster == edited.roster
    needs_heads = _solve(_store(tmp_path, held.replace("cover: off", "cover: {}"), ""), edited)
    assert _broken(needs_heads, "stability")
    assert not _broken(_solve(_store(tmp_path, OFF.replace("cover: off", "cover: {}"), ""), edited), "stability")


def test_leave_and_hours_away_are_kept_whatever_it_costs(tmp_path: Path) -> None:
    away = "leave: [{agent: c, from: 2026-12-08, to: 2026-12-13}]"
    needs_everybody = OFF.replace("heads_per_shift: off", "heads_per_shift: {minimum: {early: 3}}")
    outcome = _solve(_store(tmp_path, needs_everybody, "", away))
    assert outcome.solution.given_up == {"heads_per_shift": 6}
    assert outcome.solution.roster is not None
    assert [item.date.day for item in outcome.solution.roster.of("c")] == [7]


def test_a_pool_person_is_never_given_work(tmp_path: Path) -> None:
    pool = "reserve_pool: [{id: p, skills: [chat]}]"
    needs_four = OFF.replace("heads_per_shift: off", "heads_per_shift: {minimum: {early: 4}}")
    outcome = _solve(_store(tmp_path, needs_four, "", pool))
    assert outcome.solution.given_up == {"heads_per_shift": 7}
    assert outcome.solution.roster is not None
    assert not [item for item in outcome.solution.roster.of("p") if item.works]


def test_pins_hold_and_two_on_a_day_are_refused(tmp_path: Path) -> None:
    roster = _solve(_store(tmp_path, OFF, "a: E.L....")).solution.roster
    assert roster is not None
    assert [(item.date.day, item.shift) for item in roster.of("a")] == [(7, "early"), (9, "late")]
    twice = "pins: [{agent: a, date: 2026-12-07, shift: early}, {agent: a, date: 2026-12-07, shift: late}]"
    with pytest.raises(InputError):
        _store(tmp_path, OFF, "", twice)


def test_rest_below_the_floor_is_never_given_up(tmp_path: Path) -> None:
    floor = OFF.replace("rest: off", "rest: {hours: 11, floor_hours: 9}")
    with pytest.raises(InfeasibleError):
        _solve(_store(tmp_path, floor, "a: .LE...."))
