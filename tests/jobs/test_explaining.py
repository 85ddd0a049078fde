"""The verbs that explain a roster, on a small shop with its files."""

from __future__ import annotations

import os
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from scheduler import compare_costs, explain_cell, ledger, load_store, open_roster, solved_roster, who_could_fill
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.errors import InputError


@pytest.fixture
def opened(made: Path):
    """Store, roster and file of the shop."""
    path = made / "made" / "roster.json"
    store, edited = open_roster(path, config=made / "store.yaml")
    return store, edited.roster, path


def test_the_ledger_adds_up_to_what_the_search_reported(opened) -> None:
    store, roster, path = opened
    entries = ledger(store, roster, made=path)
    assert entries.reported is not None
    assert entries.total == round(entries.reported * COST_UNITS_PER_PRICE)
    assert sum(entries.by_agent().values()) == sum(entries.by_date().values()) == entries.total


def test_a_ledger_of_no_file_has_nothing_reported(opened) -> None:
    store, roster, _ = opened
    assert ledger(store, roster).reported is None


def test_a_person_is_asked_about_by_name(opened) -> None:
    store, roster, path = opened
    story = explain_cell(store, roster, "李娜", date(2026, 12, 8), made=path, seconds=2, workers=1)
    assert story.cell == ("li_na", date(2026, 12, 8))
    assert story.free is not None
    assert explain_cell(store, roster, "li_na", date(2026, 12, 8), seconds=0).free is None


def test_a_gap_finds_somebody(opened) -> None:
    store, roster, _ = opened
    story = who_could_fill(store, roster, datetime(2026, 12, 8, 20), "Presales")
    people = [*story.there, *(choice.cell[0] for choice in (*story.fillers, *story.breakers))]
    assert sorted([*people, *(other.agent for other in story.others)]) == sorted(agent.id for agent in store.agents)


def test_rosters_of_other_days_are_not_compared(opened) -> None:
    store, roster, _ = opened
    shorter = type(roster)(roster.start, 3, roster.agents, ())
    with pytest.raises(InputError, match="different days"):
        compare_costs(store, roster, shorter)


def test_the_last_roster_of_the_search_is_found_in_the_folder_of_the_store(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    store = load_store(made / "store.yaml")
    assert solved_roster(store) is None
    first, second = (store.output / store.id / name for name in ("2026-12-07", "2026-12-07-2"))
    for folder in (first, second):
        shutil.copytree(made / "made", folder)
    os.utime(second / "roster.json", ns=(1, 1))
    found = solved_roster(store)
    assert found is not None
    assert found[0] == first / "roster.json"
    (first / "roster.json").write_text("{}", encoding="utf-8")
    found = solved_roster(store)
    assert found is not None
    assert found[0] == second / "roster.json"


def test_the_roster_beside_a_file_comes_first_and_other_days_do_not_count(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    store = load_store(made / "store.yaml")
    found = solved_roster(store, beside=made / "made" / "roster.xlsx")
    assert found is not None
    assert found[0] == made / "made" / "roster.json"
    later = load_store(made / "store.yaml", start="2026-12-14")
    assert solved_roster(later, beside=made / "made" / "roster.xlsx") is None


def test_the_roster_of_another_store_file_with_the_same_id_is_passed_over(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    store = load_store(made / "store.yaml")
    shutil.copytree(made / "made", store.output / store.id / "2026-12-07")
    assert solved_roster(store) is not None
    text = (made / "store.yaml").read_text(encoding="utf-8")
    (made / "other.yaml").write_text(f"{text}rules: {{rest: {{hours: 12}}}}\n", encoding="utf-8")
    assert solved_roster(load_store(made / "other.yaml")) is None
