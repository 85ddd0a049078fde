"""Fairness carries on from last period's roster."""

from __future__ import annotations

from factories import EARLY, LATE, make_agent, make_assignment, make_problem

from scheduler.config.carried_balances import with_carried_balances


def _balances(letters: dict[str, str], **changes: dict[str, object]) -> dict[str, dict[str, int]]:
    agents = [make_agent(name, **changes.get(name, {})) for name in (*letters, "newcomer")]
    problem = make_problem(days=7, agents=agents, shifts=[EARLY, LATE])
    worked = [
        make_assignment(problem, name, day - 7, "late" if letter == "L" else "early")
        for name, row in letters.items()
        for day, letter in enumerate(row)
        if letter != "."
    ]
    carried = with_carried_balances(agents, worked, problem.shifts, problem.calendar, leads=("boss",))
    return {agent.id: dict(agent.balances) for agent in carried}


def test_more_lates_and_weekends_than_a_fair_share_are_carried_and_a_newcomer_starts_level() -> None:
    balances = _balances({"a1": "LLLL.E.", "a2": "EEEE...", "a3": "LLEE..E"})
    assert balances == {"a1": {"late": 2}, "a2": {"late": -2, "weekend": -1}, "a3": {}, "newcomer": {}}


def test_part_time_and_balances_of_the_store_file_count() -> None:
    balances = _balances({"a1": "LLLL...", "a2": "LL....."}, a1={"balances": {"late": 1}}, a2={"contract_percent": 50})
    assert balances == {"a1": {"late": 1}, "a2": {}, "newcomer": {}}


def test_pool_and_leads_have_no_part_in_the_share() -> None:
    balances = _balances({"a1": "LL.....", "boss": "LLLLL..", "pool": "LLLLL.."}, pool={"pool": True})
    assert balances == {"a1": {}, "boss": {}, "pool": {}, "newcomer": {}}


def test_a_store_that_names_last_periods_roster_has_the_balances() -> None:
    from pathlib import Path

    from scheduler.config.load import load_store

    store = load_store(Path(__file__).parents[2] / "configs" / "night_centre.yaml")
    assert any(agent.balances for agent in store.agents)
