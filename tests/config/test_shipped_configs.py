from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.domain.shift import ShiftKind
from scheduler.words.catalogue import LANGUAGES, sentence

CONFIGS = Path(__file__).parents[2] / "configs"
NAMES = ("bank_centre", "minimal", "night_centre", "store")


@pytest.mark.parametrize("path", [CONFIGS / f"{name}.yaml" for name in NAMES], ids=lambda path: path.name)
def test_a_shipped_file_loads_without_warning(path: Path) -> None:
    store = load_store(path)
    assert {finding.severity for finding in store.findings} <= {"info"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_can_be_said_in_every_language(language: str) -> None:
    store = load_store(CONFIGS / "minimal.yaml")
    assert all(sentence(finding, language, store.names) for finding in store.findings)


def test_the_flagship_shows_everything() -> None:
    store = load_store(CONFIGS / "store.yaml")
    assert [queue.id for queue in store.queues] == ["presales", "aftersales"]
    assert {shift.kind for shift in store.shifts} == {ShiftKind.EARLY, ShiftKind.MID, ShiftKind.LATE}
    assert len(store.leads) >= 4
    assert sum(agent.pool for agent in store.agents) >= 4
    assert len(store.requests) >= 20
    assert store.pins
    assert any(agent.leave for agent in store.agents)
    assert any(campaign.name == "双12" for campaign in store.calendar.campaigns)


def test_the_night_centre_carries_the_last_night_in() -> None:
    store = load_store(CONFIGS / "night_centre.yaml")
    assert store.grid.tail_days == 1
    over_midnight = [item for item in store.carry_in if item.end.date() == store.grid.start]
    assert over_midnight
    assert {item.shift for item in over_midnight} == {"night"}
    assert store.operating.open_intervals(store.grid)[: store.grid.days * 24].all()


def test_the_bank_centre_names_no_history() -> None:
    store = load_store(CONFIGS / "bank_centre.yaml")
    assert store.history is None
    assert store.calendar.weekend_days == {4, 5}
    assert store.week_start == 6
