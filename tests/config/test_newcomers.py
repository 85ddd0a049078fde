"""Newcomers, levels and backups in a store file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
import yaml

from scheduler.config.json_schema import json_schema
from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.config.yaml_text import parse_yaml
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.worth import worth_percent
from scheduler.errors import ConfigError, ProblemError

STORE = """
store: {id: corner}
horizon: {start: 2026-12-07, days: 14}
hours: {operating: 08:00-24:00}
queues: {presales: {contacts_per_hour: 30}, aftersales: {contacts_per_hour: 20}}
shifts: {early: {hours: 08:00-16:00, kind: early}, late: {hours: 16:00-24:00, kind: late}}
calendar: {campaigns: [{name: double12, start: 2026-12-11, end: 2026-12-12}]}
agents:
  - {id: ann, skills: {presales: 3, aftersales: 1}}
  - {id: bob, skills: aftersales, backup_skills: presales, leave: 2026-12-10}
  - {id: cid}
"""


def load(folder: Path, *lines: str) -> Store:
    file = folder / "corner.yaml"
    file.write_text("\n".join([STORE, *lines]), encoding="utf-8")
    return load_store(file)


def faults(folder: Path, *lines: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ConfigError) as caught:
        load(folder, *lines)
    return [(fault.line, fault.message) for fault in caught.value.faults]


def test_levels_may_stand_behind_the_skills(tmp_path: Path) -> None:
    ann, bob, cid = load(tmp_path).agents
    assert (ann.skills, ann.level("presales"), ann.level("aftersales")) == ({"presales", "aftersales"}, 3, 1)
    assert (bob.level("aftersales"), cid.level("presales")) == (1, 1)


def test_backups_are_asked_for_on_days_of_campaigns(tmp_path: Path) -> None:
    _, bob, cid = load(tmp_path).agents
    assert bob.backup_skills == {"presales"}
    assert sorted(bob.backup_dates) == [date(2026, 12, 11), date(2026, 12, 12)]
    assert not cid.backup_dates


def test_a_newcomer_has_seven_days_unless_told_otherwise(tmp_path: Path) -> None:
    ann, bob, _ = load(tmp_path, "newcomers: [{agent: bob, mentor: ann, first_day: 2026-12-09}]").agents
    first, exam = date(2026, 12, 9), date(2026, 12, 15)
    ramp = (0, 10, 30, 40, 60, 70, 90)
    assert bob.newcomer == Newcomer("bob", "ann", first, exam, ramp, 20, frozenset({date(2026, 12, 10)}))
    assert ann.mentees == (bob.newcomer,)
    assert [worth_percent(ann, date(2026, 12, day)) for day in (8, 9, 10, 11)] == [100, 80, 100, 80]


def test_before_the_first_day_a_newcomer_cannot_come(tmp_path: Path) -> None:
    _, _, cid = load(tmp_path, "newcomers: [{agent: cid, mentor: ann, first_day: 2026-12-09}]").agents
    assert [(item.start, item.end) for item in cid.unavailable] == [(datetime(2026, 12, 7), datetime(2026, 12, 9))]


def test_ramp_and_test_may_be_given(tmp_path: Path) -> None:
    lines = "newcomers: [{agent: cid, mentor: ann, first_day: 2026-12-01, exam: 2026-12-08, ramp_percent: [0, 50]}]"
    _, _, cid = load(tmp_path, lines).agents
    assert cid.newcomer is not None
    assert (cid.newcomer.exam, cid.newcomer.ramp_percent) == (date(2026, 12, 8), (0, 50))
    assert not cid.unavailable


def test_what_is_not_given_is_named_as_assumed(tmp_path: Path) -> None:
    assumed = load(tmp_path, "newcomers: [{agent: cid, mentor: ann, first_day: 2026-12-09}]").assumed
    assert {key.rpartition(".")[2] for key in assumed if key.startswith("newcomers")} == {
        "days",
        "ramp_percent",
        "mentor_percent",
    }


def test_everything_wrong_with_newcomers_is_told_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "newcomers:",
        "  - {agent: bib, mentor: ann, first_day: 2026-12-09}",
        "  - {agent: bob, mentor: bob, first_day: 2026-12-09}",
        "  - {agent: cid, mentor: pol, first_day: 2026-12-09}",
        "  - {agent: cid, mentor: ann, first_day: 2026-12-09}",
        "  - {agent: cid, mentor: ann, first_day: 2026-12-09}",
        "  - {agent: ann, mentor: bob, first_day: 2026-12-09}",
        "reserve_pool: [{id: pol}]",
    )
    assert found == [
        (14, "there is no agent 'bib'; did you mean 'bob'? The agents are ann, bob, cid"),
        (15, "bob cannot be both newcomer and mentor; name somebody else as mentor"),
        (16, "pol is in the reserve pool, which works no shifts; name somebody of the team"),
        (17, "ann is in training until 2026-12-15 and cannot be a mentor before; name somebody else"),
        (18, "cid is a newcomer already on line 17; delete one of the two"),
    ]


def test_a_test_before_the_first_day_is_refused(tmp_path: Path) -> None:
    lines = "newcomers: [{agent: cid, mentor: ann, first_day: 2026-12-09, exam: 2026-12-08}]"
    assert faults(tmp_path, lines) == [(13, "is 2026-12-08, before the first day 2026-12-09; swap the two")]


def test_a_pin_before_the_first_day_is_refused(tmp_path: Path) -> None:
    new, pins = "{agent: cid, mentor: ann, first_day: 2026-12-09}", "{agent: cid, date: 2026-12-08, shift: late}"
    with pytest.raises(ProblemError, match="cid is pinned to late on 2026-12-08, but starts at the store on 2026-12-09"):
        load(tmp_path, f"newcomers: [{new}]", f"pins: [{pins}]")


def test_the_schema_for_editors_knows_both_forms_of_skills(tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    is_valid = jsonschema.Draft202012Validator(json_schema()).is_valid
    store = parse_yaml(STORE, "store.yaml")[0].value
    assert is_valid(store)
    assert isinstance(store, dict)
    for skills, good in (({"presales": 2}, True), (["presales"], True), ({"presales": "good"}, False), (7.5, False)):
        assert is_valid({**store, "agents": [{"id": "ann", "skills": skills}]}) is good, skills
    rules = {"skill_level": {"queues": {"presales": {"level": 2}}}, "mix_per_shift": {"mixes": [{"minimum": 1}]}}
    assert is_valid({**store, "rules": rules})
    assert not is_valid({**store, "rules": {"mix_per_shift": {"mixes": [{"least": 1}]}}})


def test_a_skill_that_is_no_queue_is_told_wherever_it_stands(tmp_path: Path) -> None:
    text = STORE.replace("presales: 3", "presale: 3").replace("backup_skills: presales", "backup_skills: [phone]")
    file = tmp_path / "corner.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_store(file)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [
        (9, "agents[0].skills.presale"),
        (10, "agents[1].backup_skills[0]"),
    ]


@pytest.mark.parametrize("level", ["0", "10", "high", "1.5"])
def test_a_level_that_is_none_is_one_fault(tmp_path: Path, level: str) -> None:
    file = tmp_path / "corner.yaml"
    file.write_text(STORE.replace("presales: 3", f"presales: {level}"), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_store(file)
    assert [fault.column for fault in caught.value.faults] == ["agents[0].skills.presales"]


@pytest.mark.parametrize(
    ("rules", "column"),
    [
        ("pairs_apart: {pairs: [[ann, bob], [ann, bub]]}", "rules.pairs_apart.pairs[1][1]"),
        ("leader_per_group: {groups: {A: {members: [bub], leaders: [ann]}}}", "rules.leader_per_group.groups.A.members[0]"),
        ("mix_per_shift: {mixes: [{shifts: [lat], minimum: 1}]}", "rules.mix_per_shift.mixes[0].shifts[0]"),
        ("mix_per_shift: {mixes: [{skills: {chat: 1}, minimum: 1}]}", "rules.mix_per_shift.mixes[0].skills.chat"),
        ("mix_per_shift: {mixes: [{shift: [late], minimum: 1}]}", "rules.mix_per_shift.mixes[0].shift"),
        ("mix_per_shift: {mixes: [{shifts: [late]}]}", "rules.mix_per_shift.mixes[0]"),
        ("leader_per_group: {groups: {A: {members: [bob]}}}", "rules.leader_per_group.groups.A"),
        ("skill_level: {queues: {presale: {level: 2}}}", "rules.skill_level.queues.presale"),
        ("skill_level: {queues: {presales: {level: x}}}", "rules.skill_level.queues.presales.level"),
        ("skill_level: {queues: {presales: {people: 0}}}", "rules.skill_level.queues.presales"),
        ("handover: {times: [4pm]}", "rules.handover.times"),
    ],
)
def test_a_wrong_name_deep_in_a_limit_is_told_where_it_stands(tmp_path: Path, rules: str, column: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, f"rules: {{{rules}}}")
    assert [fault.column for fault in caught.value.faults] == [column]


def test_limits_on_people_read_as_the_values_of_their_rules(tmp_path: Path) -> None:
    rules = {
        "leader_per_group": {"groups": {"A": {"members": ["bob"], "leaders": ["ann"]}}},
        "mix_per_shift": {"mixes": [{"skills": {"presales": 2}, "minimum": 1}]},
        "skill_level": {"queues": {"presales": {"level": 2}}},
        "pairs_together": {"pairs": [["ann", "bob"]]},
    }
    found = {rule.limit: rule for rule in load(tmp_path, yaml.safe_dump({"rules": rules})).rules}
    assert found["leader_per_group"].groups["A"].leaders == ("ann",)  # type: ignore[attr-defined]
    assert found["mix_per_shift"].mixes[0].means(load(tmp_path).agents[0])  # type: ignore[attr-defined]
    assert found["skill_level"].queues["presales"].people == 1  # type: ignore[attr-defined]
    assert found["pairs_together"].pairs == (("ann", "bob"),)  # type: ignore[attr-defined]


def test_wrong_values_of_newcomers_do_not_hide_wrong_names(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "newcomers:",
        "  - {agent: bob, first_day: 2026-12-09}",
        "  - {agent: cid, mentor: ann, first_day: 2026-12-32}",
        "  - {agent: dot, mentor: ann, first_day: 2026-12-09}",
        "  - {agent: cid, mentor: ann, first_day: 2026-12-09, ramp_percent: [0, 130]}",
        "requests: [{agent: eve, date: 2026-12-09, want: off}]",
    )
    assert [line for line, _ in found] == [14, 15, 16, 17, 18]
