"""Invented stores: read like any other, the same again for the same seed, mixed at every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.store_maker import made_store, write_store
from benchmarks.store_use import use_of
from scheduler import Requirement, Store, load_store, staff
from scheduler.auditing.before_solve import before_solve
from scheduler.domain.finding import Severity
from scheduler.domain.outcome import Status
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.worth import worth_percent
from scheduler.solver.solve import solve_terms

FILES = ("store.yaml", "carry_in.csv", "requirement.csv")
SIZES = (12, 30, 100)


@pytest.fixture(scope="module")
def stores() -> dict[int, tuple[Store, Requirement]]:
    return {agents: made_store(agents, 1) for agents in SIZES}


def test_the_same_seed_writes_the_same_files_and_another_one_does_not(tmp_path: Path) -> None:
    for folder, seed in (("one", 1), ("again", 1), ("other", 2)):
        write_store(tmp_path / folder, 12, seed)
    for name in FILES:
        one, again, other = ((tmp_path / folder / name).read_bytes() for folder in ("one", "again", "other"))
        assert one == again
        assert one != other


@pytest.mark.parametrize("agents", SIZES)
def test_a_store_has_as_many_people_as_asked_for_besides_its_pool(
    stores: dict[int, tuple[Store, Requirement]], agents: int
) -> None:
    store, _ = stores[agents]
    assert sum(not agent.pool for agent in store.agents) == agents
    assert any(agent.pool for agent in store.agents)


@pytest.mark.parametrize("agents", SIZES)
def test_they_need_as_much_of_what_people_can_work_as_the_stores_that_are_shipped(
    stores: dict[int, tuple[Store, Requirement]], agents: int
) -> None:
    store, requirement = stores[agents]
    assert 0.68 < use_of(store, requirement) < 0.82


@pytest.mark.parametrize("name", ["store.yaml", "night_centre.yaml"])
def test_what_the_stores_that_are_shipped_need_is_what_made_ones_need(name: str) -> None:
    store = load_store(Path(__file__).resolve().parents[2] / "configs" / name)
    assert 0.7 < use_of(store, staff(store)) < 0.8


def test_the_share_that_is_needed_can_be_chosen() -> None:
    store, requirement = made_store(60, 1, use=0.9)
    assert use_of(store, requirement) == pytest.approx(0.9, abs=0.03)


@pytest.mark.parametrize("agents", SIZES)
def test_people_of_every_sort_are_there(stores: dict[int, tuple[Store, Requirement]], agents: int) -> None:
    store, _ = stores[agents]
    team = [agent for agent in store.agents if not agent.pool]
    assert {agent.skills for agent in team} == {
        frozenset({"presales", "aftersales"}),
        frozenset({"presales"}),
        frozenset({"aftersales"}),
    }
    assert {agent.contract_percent for agent in team} == {60, 100}
    assert len({worth_percent(agent, store.grid.start) for agent in team}) >= 4
    assert len(store.leads) >= 4
    assert any(agent.leave for agent in team)
    assert any(agent.newcomer for agent in team) == (agents >= 30)


@pytest.mark.parametrize("agents", SIZES)
def test_both_queues_need_somebody_in_every_open_hour_and_most_on_the_campaign(
    stores: dict[int, tuple[Store, Requirement]], agents: int
) -> None:
    store, requirement = stores[agents]
    by_day = requirement.to_cover.reshape(2, store.grid.days, 24)
    assert (by_day[:, :, 8:] >= 1).all()
    assert (by_day[:, :, :8] == 0).all()
    busiest = int(by_day.sum(axis=(0, 2)).argmax())
    assert store.calendar.campaigns[0].start == store.grid.date_of(busiest)


@pytest.mark.parametrize("agents", SIZES)
def test_what_was_worked_in_the_week_before_is_known_and_breaks_nothing(
    stores: dict[int, tuple[Store, Requirement]], agents: int
) -> None:
    store, requirement = stores[agents]
    assert store.carry_in_from is not None
    assert (store.grid.start - store.carry_in_from).days == 7
    said = before_solve(store.problem(requirement), store.rules)
    assert not [finding.code for finding in (*store.findings, *said) if finding.severity is Severity.MUST]


def test_a_roster_with_every_must_kept_exists() -> None:
    store, requirement = made_store(12, 1)
    problem = store.problem(requirement)
    musts = [term for rule in store.rules for term in rule.terms(problem) if is_must(term)]
    found = solve_terms(problem, musts, SolverSettings(time_limit_seconds=60, workers=1, gap=0.0))
    assert found.status is Status.OPTIMAL
    assert not found.given_up


def is_must(term: object) -> bool:
    """Whether a term has to hold."""
    strength = getattr(term, "strength", None)
    return strength is None or strength.price is None


def test_too_few_people_for_a_lead_at_all_hours_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="make 8 or more"):
        write_store(tmp_path, 7, 1)
