"""Rosters with their report pages for the tests in a browser: ``from report_pages import Made, make_corner``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corner_shop import history_text

__all__ = ["HOSTILE", "LANGUAGES", "Made", "make_corner", "make_month"]

LANGUAGES = ("en", "zh")
HOSTILE = (
    '<img src="https://example.com/x.png" onerror="window.hacked=1">',
    "</script><script>window.hacked=1</script>",
    "\"'><svg onload='window.hacked=1'> & Co",
)
"""Names that would do harm if a page took them for its own text."""

STORE = """\
store: {id: corner, name: '<b>Corner</b> </title></script><img src=x onerror=window.hacked=1>'}
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues:
  presales: {name: Presales, contacts_per_hour: 30}
  aftersales: {name: Aftersales, contacts_per_hour: 20}
history: {file: history.csv, shares: {presales: 0.6, aftersales: 0.4}}
shifts:
  early: {name: Early, hours: 08:00-16:00, kind: early, code: E}
  late: {name: Late, hours: 16:00-24:00, kind: late, code: L}
agents:
  - {id: li_na, name: 李娜, skills: [presales, aftersales]}
  - {id: wang_wei, name: Wang Wei, skills: [presales, aftersales]}
  - {id: zhao_min, name: Zhao Min, skills: [presales]}
"""
MORE = """\
requests:
  - {agent: li_na, date: 2026-12-09, want: off}
  - {agent: wang_wei, date: 2026-12-10, want: early}
leave: [{agent: zhao_min, from: 2026-12-12, to: 2026-12-12}]
dayplan:
  breaks: [{name: meal, minutes: 30, earliest_hours: 3, latest_hours: 5}]
solver: {time_limit_seconds: 20, workers: 1, seed: 1, gap: 0.5}
"""


@dataclass(frozen=True)
class Made:
    """A roster and the page of it in each language."""

    store: Any
    roster: Any
    findings: tuple[Any, ...]
    pages: Mapping[str, Path]


def make_corner(folder: Path) -> Made:
    """A solved and checked roster of a store and people with hostile names, with changes against a last version."""
    from scheduler import check, export, load_store, requirement_of, save, solve

    people = "".join(
        f"  - {{id: harm{place}, name: '{name.replace(chr(39), 2 * chr(39))}', skills: [presales, aftersales]}}\n"
        for place, name in enumerate(HOSTILE)
    )
    (folder / "store.yaml").write_text(STORE + people + MORE, encoding="utf-8")
    history = history_text().replace(",presales,", ",").replace("timestamp,queue,", "timestamp,")
    (folder / "history.csv").write_text(history, encoding="utf-8")
    store = load_store(folder / "store.yaml")
    outcome = solve(store)
    save(store, outcome, folder / "made", pictures=False)
    roster, path = outcome.solution.roster, folder / "made" / "roster.json"
    assert roster is not None
    checked = check(store, roster, requirement_of(store, path))
    assert not checked.broken_musts
    first = roster.assignments[0]
    last = replace(roster, assignments=roster.assignments[1:], decided=frozenset({(first.agent, first.date)}))
    pages = {}
    for language in LANGUAGES:
        files = export(
            store, roster, folder / language, kinds=["html"], made=path, last=last, replications=20, language=language
        )
        pages[language] = files["report.html"]
    return Made(store, roster, checked.findings, pages)


def make_month(folder: Path) -> Made:
    """A roster of 30 people and 28 days, made without a search."""
    from benchmarks.made_roster import made_forecast, made_roster
    from benchmarks.store_maker import made_store
    from scheduler import export

    store, needed = made_store(30, 1)
    roster = made_roster(store)
    expected = made_forecast(store, needed)
    files = export(
        store,
        roster,
        folder,
        kinds=["html"],
        requirement=needed,
        forecast=expected,
        last=replace(roster, assignments=roster.assignments[12:]),
        replications=5,
        language="en",
    )
    return Made(store, roster, (), {"en": files["report.html"]})
