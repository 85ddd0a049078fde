"""Every limit of the registry is in effect in a real solve, through the whole path from the store file."""

from __future__ import annotations

import re
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
pay: {wage_per_hour: 10}
queues: {chat: {contacts_per_hour: 30}}
shifts:
  early: {hours: 08:00-16:00, kind: early, code: E}
  late: {hours: 16:00-24:00, kind: late, code: L}
  night: {hours: 18:00-24:00, kind: night, code: N}
roles: {agent: {}, leader: {lead: true}}
agents:
  - {id: a, skills: [chat], role: leader, hours_per_week: 16, standby: true, balances: {day_off: 1}}
  - {id: b, skills: [chat], role: agent, hours_per_week: 16, standby: true}
  - {id: c, skills: [chat], role: agent, hours_per_week: 16}
solver: {workers: 1, gap: 0, deterministic_limit: 30}
"""
OFF = "rules: {" + ", ".join(f"{name}: off" for name, limit in LIMITS.items() if limit.can_switch_off) + "}"

CASES = {
    "rest": ("{}", "a: .LE...."),
    "longest_run": ("{days: 3}", "a: EEEE..."),
    "days_off": ("{per_week: 2}", "a: EEEEEE."),
    "shortest_run": ("{}", "a: .E....."),
    "days_off_in_a_row": ("{}", "a: E.EE..."),
    "days_off_together": ("{}", "a: E.E.E.E"),
    "weekends_worked": ("{maximum: 0}", "a: .....E."),
    "weekends_in_a_row": ("{maximum: 1}", "a: E..E..."),
    "whole_weekends": ("{}", "a: .....E."),
    "steady_shift": ("{}", "a: E..L..."),
    "shift_changes": ("{}", "a: EL....."),
    "forward_rotation": ("{within_days: 2}", "a: L.E...."),
    "successions": ("{forbidden: [[late, early]], within_days: 2}", "a: L.E...."),
    "days_off_rolling": ("{days: 2, within_days: 5}", "a: EEEE..."),
    "crews": ("{crews: {A: [a], B: [b]}, rotation: [early, off], anchor: 2026-12-09}", "b: E......"),
    "nights_in_a_row": ("{minimum: 2, maximum: 3}", "a: NNNN..."),
    "lates_in_a_row": ("{minimum: 2}", "a: .LE...."),
    "weekly_hours": ("{maximum_hours: 16}", "a: EEE...."),
    "monthly_hours": ("{maximum_hours: 16}", "a: EEE...."),
    "rolling_hours": ("{within_days: 2, maximum_hours: 8}", "a: EE....."),
    "horizon_hours": ("{maximum_hours: 16}", "a: EEE...."),
    "weekly_shifts": ("{maximum_shifts: 2}", "a: EEE...."),
    "monthly_shifts": ("{maximum_shifts: 2}", "a: EEE...."),
    "rolling_shifts": ("{within_days: 3, maximum_shifts: 2}", "a: EEE...."),
    "horizon_shifts": ("{minimum_shifts: 1}", "a: ......."),
    "shifts_of_kind": ("{maximum_per_week: {early: 2}}", "a: EEE...."),
    "overtime": ("{weekly_hours: 16}", "a: EEE...."),
    "credited_days_off": ("{}", "a: EEEEEE."),
    "budget": ("{amount: 350}", "a: EEEEE.."),
    "contract_hours": ("{tolerance_hours: 4}", "a: EEEE..."),
    "requests": ("{}", "a: E......"),
    "fairness_of_lates": ("{}", "b: LLLL... c: ......."),
    "fairness_of_nights": ("{}", "b: NNNN... c: ......."),
    "fairness_of_weekends": ("{tolerance: 0}", "b: .....EE c: ......."),
    "fairness_of_holidays": ("{}", "b: EEEE... c: ......."),
    "fairness_of_standby": ("{groups: {seniors: {people: [a, b]}}}", "a: eee.... b: ......."),
    "fairness_of_hours": ("{tolerance: 8}", "b: EEEE... c: ......."),
    "fairness_of_requests": ("{}", "a: E......"),
    "lead_on_duty": ("{}", "a: ......."),
    "reserve": ("{ratio: 1.5}", "a: ....... b: EEEEEEE c: ......."),
    "standby_limit": ("{team_per_week: 1}", "a: ee....."),
    "leader_per_group": ("{groups: {A: {members: [b, c], leaders: [a]}}}", "a: LLL.... b: E......"),
    "mix_per_shift": ("{mixes: [{roles: [leader], shifts: [early], minimum: 1}]}", "a: LLLLLLL"),
    "skill_level": ("{queues: {chat: {level: 1, people: 2}}}", "a: ....... b: ......."),
    "handover": ("{times: ['20:00']}", "a: EEEEEEE b: EEEEEEE c: EEEEEEE"),
    "mentor": ("{}", "a: L...... b: E......"),
    "newcomers_per_mentor": ("{}", "b: E...... c: E......"),
    "newcomers_per_shift": ("{}", "b: E...... c: E......"),
    "pairs_together": ("{pairs: [[a, b]]}", "a: E...... b: L......"),
    "pairs_apart": ("{pairs: [[a, b]]}", "a: E...... b: E......"),
    "heads_per_shift": ("{minimum: {early: 1}}", "a: .EEEEEE b: .EEEEEE c: .EEEEEE"),
    "scored_window": ("{}", "a: .EEEEEE b: .LLLLLL c: ......."),
    "meeting_attendance": ("{}", "a: EEEEEEE"),
    "off_chat_work": ("{}", "a: LLLLLLL"),
    "cover": ("{}", "a: ....... b: ....... c: EEEEEEE"),
}
"""Settings of each limit and pins that break it: letters as on the roster, small ones stand by."""

NEW = "newcomers: [{agent: b, mentor: a, first_day: 2026-12-07}, {agent: c, mentor: a, first_day: 2026-12-07}]"
EXTRAS = {
    "mentor": NEW,
    "newcomers_per_mentor": NEW,
    "newcomers_per_shift": NEW,
    "requests": "requests: [{agent: a, date: 2026-12-07, want: off}]",
    "fairness_of_requests": "requests: [{agent: a, date: 2026-12-07, want: off}]",
    "fairness_of_holidays": "calendar: {days: [{date: 2026-12-07..2026-12-10, name: feast, kind: holiday}]}",
    "meeting_attendance": "dayplan: {meetings: [{name: talk, minutes: 30, hours: 18:00-20:00, agents: [a], sessions: 1}]}",
    "off_chat_work": "dayplan: {off_chat: [{name: parcels, hours: 09:00-11:00, agents: [a]}]}",
    "weekends_in_a_row": "weekend_days: [monday, sunday, thursday]",
}
"""Further lines of the store file."""

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
    extra = EXTRAS.get(limit, "")
    without = _solve(_store(tmp_path, OFF, pins, extra))
    assert not _broken(without, limit)
    chosen = re.sub(rf"\b{limit}: off", f"{limit}: {settings}", OFF)
    assert _broken(_solve(_store(tmp_path, chosen, pins, extra)), limit)


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
