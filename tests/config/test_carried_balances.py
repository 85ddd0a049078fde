"""Balances carry on from last period's roster, whatever file it is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster

from scheduler.config.carried_balances import Balanced, with_carried_balances
from scheduler.config.load import load_store
from scheduler.config.people_section import People
from scheduler.domain.agent import Agent
from scheduler.domain.balances import opening_balances
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.with_told_requests import with_told_requests
from scheduler.rules.could_work import CouldWork
from scheduler.tables.roster_csv import write_roster_csv
from scheduler.tables.roster_json import write_roster_json
from scheduler.words.catalogue import sentence

Write = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"
LAST = date(2026, 11, 17)


def _carried(
    agents: list[Agent], start: date | None = None, *, shifts: tuple[object, ...] = (EARLY, LATE), **rows: str
) -> Balanced:
    problem = make_problem(days=7, agents=agents, shifts=shifts)  # type: ignore[arg-type]
    roster = replace(make_roster(problem, **rows), balances={"a1": {"late": 1}, "a2": {"late": -1}})
    could_work = CouldWork(problem.queues, problem.operating)
    people = People(tuple(agents), frozenset(), frozenset())
    return with_carried_balances(people, roster, problem.shifts, problem.calendar, start or problem.grid.end, could_work)


def _codes(balanced: Balanced) -> list[str]:
    return [finding.code for finding in balanced.findings]


def test_people_start_with_what_last_period_left_and_what_the_file_writes() -> None:
    agents = [make_agent("a1", balances={"late": 1, "day_off": 2}), make_agent("a2")]
    balanced = _carried(agents, a1="LL.....", a2="EE.....")
    assert [dict(agent.balances) for agent in balanced.agents] == [{"late": 3, "day_off": 2}, {"late": -2}]


def test_without_a_roster_the_file_alone_counts() -> None:
    agents = (make_agent("a1", balances={"late": 1}),)
    people = People(agents, frozenset(), frozenset())
    problem = make_problem()
    could_work = CouldWork(problem.queues, problem.operating)
    balanced = with_carried_balances(people, None, problem.shifts, problem.calendar, problem.grid.start, could_work)
    assert balanced == Balanced(agents)


def test_days_of_the_horizon_itself_are_not_counted() -> None:
    agents = [make_agent("a1"), make_agent("a2")]
    balanced = _carried(agents, start=date(2026, 12, 8), a1="E.LLL..", a2="E.EEE..")
    assert [dict(agent.balances) for agent in balanced.agents] == [{"late": 1}, {"late": -1}]


def test_what_was_carried_on_is_told_with_the_largest_balance() -> None:
    balanced = _carried([make_agent("a1"), make_agent("a2")], a1="LL...LL", a2="EE.....")
    assert _codes(balanced) == ["carried_lates", "carried_weekends"]
    assert balanced.findings[0].facts == {"people": 2, "agent": "a1", "shifts": 3}


def test_a_store_with_nights_is_told_of_late_and_night_shifts() -> None:
    balanced = _carried([make_agent("a1"), make_agent("a2")], shifts=(EARLY, LATE, NIGHT), a1="NN.....", a2="EE.....")
    assert _codes(balanced) == ["carried_lates_and_nights", "carried_nights"]


def test_balances_of_the_file_on_top_of_carried_ones_are_a_warning() -> None:
    agents = [make_agent("a1"), make_agent("a2", balances={"day_off": 1})]
    finding = _carried(agents, a1="L......", a2="L......").findings[-1]
    assert (finding.code, finding.severity) == ("balances_on_top", "warning")
    assert finding.facts == {"people": 1, "agent": "a2"}


def test_balances_of_the_file_are_fine_where_the_roster_brings_none() -> None:
    problem = make_problem(agents=[make_agent("a9", balances={"late": 1}), make_agent("a8")])
    people = People(problem.agents, frozenset(), frozenset())
    roster = make_roster(problem, a9="E......", a8="E......")
    could_work = CouldWork(problem.queues, problem.operating)
    balanced = with_carried_balances(people, roster, problem.shifts, problem.calendar, problem.grid.end, could_work)
    assert balanced.findings == ()


@pytest.mark.parametrize("write", [write_roster_csv, write_roster_json])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_store_takes_the_roster_file_as_it_is(write_store: Write, write: Callable[..., None], language: str) -> None:
    suffix = "csv" if write is write_roster_csv else "json"
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.{suffix}"))
    agents = [make_agent("bob"), make_agent("cy")]
    problem = make_problem(start=LAST, days=14, agents=agents)
    roster = make_roster(problem, bob="LLL..EELLL..EE", cy="EEE..EEEEE..EE")
    credited = frozenset({("cy", LAST)})
    work = tuple(item for item in roster.assignments if (item.agent, item.date) not in credited)
    balances = {"bob": {"late": 1}, "cy": {"day_off": 3, "late": -1}}
    roster = replace(roster, assignments=work, leave=credited, credited=credited, balances=balances)
    write(path.parent / f"last.{suffix}", roster)
    store = load_store(path)
    assert {agent.id: dict(agent.balances) for agent in store.agents if agent.balances} == {
        "bob": {"late": 4},
        "cy": {"late": -4, "day_off": 2},
    }
    told = {finding.code: sentence(finding, language, store.names) for finding in store.findings}
    assert {"carry_in_used", "carried_lates", "carried_days_off"} <= set(told)
    assert "bob" in told["carried_lates"]


def test_balances_add_up_over_three_months_of_files(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    rows = {"2026-09": ("LLLLL..", "EEEEE.."), "2026-10": ("LLLEE..", "LLLEE.."), "2026-11": ("EEEEE..", "LLL....")}
    balances: dict[str, dict[str, int]] = {}
    late = []
    for month, (bob, cy) in rows.items():
        start = date.fromisoformat(f"{month}-01")
        problem = make_problem(start=start, days=28, agents=[make_agent("bob"), make_agent("cy")])
        roster = replace(make_roster(problem, bob=bob * 4, cy=cy * 4), balances=balances)
        write_roster_csv(path.parent / "last.csv", roster)
        store = load_store(path, start=start + timedelta(days=28), days=28)
        balances = opening_balances(store.agents)
        late.append({agent: balances[agent]["late"] for agent in ("bob", "cy")})
    assert late == [{"bob": 10, "cy": -10}, {"bob": 10, "cy": -10}, {"bob": 4, "cy": -4}]


def test_a_roster_that_reaches_into_the_horizon_counts_up_to_it(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    problem = make_problem(start=date(2026, 11, 28), days=14, agents=[make_agent("bob"), make_agent("cy")])
    roster = Roster(
        problem.grid.start,
        14,
        ("bob", "cy"),
        (*(make_assignment(problem, "bob", day, "late") for day in range(8)), make_assignment(problem, "cy", 0, "early")),
        frozenset({("cy", date(2026, 11, 30)), ("cy", date(2026, 12, 2))}),
        frozenset({("cy", date(2026, 11, 30)), ("cy", date(2026, 12, 2))}),
        {"cy": {"day_off": 2}},
    )
    write_roster_csv(path.parent / "last.csv", roster)
    store = load_store(path)
    balances = {agent.id: agent.balances for agent in store.agents}
    assert balances["cy"]["day_off"] == 1
    assert balances["bob"]["late"] == 1
    used = next(finding for finding in store.findings if finding.code == "carry_in_used")
    assert used.facts == {"first": "2026-11-28", "last": "2026-11-30", "people": 2}


def test_a_store_that_names_last_periods_roster_has_the_balances() -> None:
    store = load_store(Path(__file__).parents[2] / "configs" / "night_centre.yaml")
    assert any(agent.balances for agent in store.agents)


@pytest.mark.parametrize("write", [write_roster_csv, write_roster_json])
def test_what_a_store_shares_besides_goes_on_too(write_store: Write, write: Callable[..., None]) -> None:
    suffix = "csv" if write is write_roster_csv else "json"
    shared = "rules: {fairness_of_holidays: {}, fairness_of_hours: {}, fairness_of_requests: {}}"
    feast = f"calendar: {{days: [{{date: {LAST}, name: feast, kind: holiday}}]}}"
    path = write_store(
        (HORIZON, f"{HORIZON}\ncarry_in: last.{suffix}\n{feast}"), ("rules:\n  rest: {hours: 12}\n", f"{shared}\n")
    )
    agents = [make_agent("bob"), make_agent("cy")]
    problem = make_problem(start=LAST, days=14, agents=agents)
    roster = make_roster(problem, bob="E.EEE..EEEEE..", cy=".EE.E..EEEEE..")
    asked = [Request("bob", LAST), Request("bob", LAST + timedelta(days=2)), Request("cy", LAST)]
    write(path.parent / f"last.{suffix}", with_told_requests(roster, asked))
    store = load_store(path)
    assert {agent.id: dict(agent.balances) for agent in store.agents if agent.balances} == {
        "bob": {"hours": 4, "request": 1},
        "cy": {"holiday": -1, "hours": -4, "request": -1},
    }
    assert {"carried_hours", "carried_requests"} <= {finding.code for finding in store.findings}
    assert all(sentence(finding, language) for finding in store.findings for language in ("en", "zh"))
