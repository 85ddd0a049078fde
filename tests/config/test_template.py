from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.config.template import template_text
from scheduler.jobs.init_store import init_store

KEYS = "timezone|exceptions|days|team_leader|组长|pins|reserve|expected"
LIMITS = (
    "days_off_together|shortest_run|steady_shift|weekends_worked|lates_in_a_row|mix_per_shift|pairs_apart|overtime"
    "|fairness_of_holidays|fairness_of_requests"
)
EXAMPLE = re.compile(rf"^( *)# ((?:{KEYS}|{LIMITS}):)", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_template_and_its_workbook_are_a_store(language: str, tmp_path: Path) -> None:
    path, _ = init_store(tmp_path / "新 店" / "store.yaml", language=language)
    (path.parent / "history.csv").touch()
    store = load_store(path)
    assert store.language == language
    assert [agent.pool for agent in store.agents] == [False] * 8 + [True]
    assert (store.grid.start.isoformat(), store.grid.days) == ("2027-01-01", 31)
    assert sum(len(agent.leave) for agent in store.agents) == 3
    assert [bool(agent.credited) for agent in store.agents].index(True) == 1
    assert len(store.requests) == 2
    assert store.calendar.campaigns[0].uplift == {"presales": 1.5, "aftersales": 1.2}
    assert not [finding for finding in store.findings if finding.severity in ("must", "warning")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_changes_monthly_is_not_in_the_store_file(language: str) -> None:
    text = template_text(language)
    assert re.search("^month: month.xlsx", text, re.MULTILINE)
    assert not re.search("^(agents|reserve_pool|leave|requests|horizon|carry_in):", text, re.MULTILINE)
    assert "campaigns:" not in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_examples_behind_hashes_can_be_taken_over(language: str, tmp_path: Path) -> None:
    path, _ = init_store(tmp_path / "store.yaml", language=language)
    text, opened = EXAMPLE.subn(r"\1\2", template_text(language))
    path.write_text(text, encoding="utf-8")
    assert opened == 7 + LIMITS.count("|") + 1
    assert load_store(path).pins
    assert set(LIMITS.split("|")) <= {rule.limit for rule in load_store(path).rules}
    assert tuple(load_store(path).expected) == ("presales", "aftersales")


def test_both_languages_describe_the_same_store(tmp_path: Path) -> None:
    first, second = (
        load_store(init_store(tmp_path / language / "store.yaml", language=language)[0]) for language in ("en", "zh")
    )
    assert first.grid == second.grid
    assert (first.operating, first.rules, first.staffing) == (second.operating, second.rules, second.staffing)
    assert [shift.start_minute for shift in first.shifts] == [shift.start_minute for shift in second.shifts]
    for one, other in zip(first.agents, second.agents, strict=True):
        assert (one.skills, one.grade, one.leave, one.credited, one.unavailable, one.balances) == (
            other.skills,
            other.grade,
            other.leave,
            other.credited,
            other.unavailable,
            other.balances,
        )
    assert [(wish.date, wish.shift, wish.against) for wish in first.requests] == [
        (wish.date, wish.shift, wish.against) for wish in second.requests
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_new_user_gets_a_roster(language: str, tmp_path: Path) -> None:
    from scheduler.jobs.solve import solve

    path, _ = init_store(tmp_path / "store.yaml", language=language)
    hours = (datetime(2026, 11, 1) + timedelta(hours=hour) for hour in range(24 * 61))
    rows = [
        f"{when:%Y-%m-%d %H:00},{queue},{20 if when.hour > 8 else 2}"
        for when in hours
        for queue in ("presales", "aftersales")
    ]
    (tmp_path / "history.csv").write_text("timestamp,queue,inquiries\n" + "\n".join(rows) + "\n", encoding="utf-8")
    store = load_store(path, start="2027-01-04", days=3, history=tmp_path / "history.csv")
    outcome = solve(store, time_limit_seconds=5, workers=2)
    assert len(outcome.solution.roster.dates) == 3


def test_there_is_no_template_in_another_language() -> None:
    with pytest.raises(ValueError, match="allowed are en and zh"):
        template_text("de")
