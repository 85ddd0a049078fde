"""What a roster costs, entry by entry, to the last unit."""

from __future__ import annotations

from random import Random

from factories import MONDAY, make_problem, make_roster
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.test_terms_equal_checks import random_problem, random_rosters, random_rules

from scheduler.auditing.audit import audit
from scheduler.domain.request import Request
from scheduler.explaining.make_ledger import make_ledger
from scheduler.rules.registry import build_rules


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000))
def test_by_rule_by_person_and_by_day_it_adds_up_to_the_cost_exactly(seed: int) -> None:
    dice = Random(seed)
    problem = random_problem(dice)
    rules = random_rules(dice, problem)
    for roster in random_rosters(dice, problem, 3):
        checked = audit(problem, roster, rules)
        ledger = make_ledger(checked, rules)
        assert ledger.total == checked.cost
        for sums in (ledger.by_limit(), ledger.by_agent(), ledger.by_date()):
            assert sum(sums.values()) == checked.cost
        assert all(isinstance(entry.cost, int) and entry.cost > 0 for entry in ledger.entries)
        assert ledger.broken == checked.broken_musts


def test_what_is_nobodys_own_is_the_teams_and_what_has_no_day_the_whole_rosters() -> None:
    problem = make_problem(agents=3, required=1)
    rules = build_rules({})
    ledger = make_ledger(audit(problem, make_roster(problem, a1="LLLLL", a2="EEEEE"), rules), rules)
    fairness = [entry for entry in ledger.entries if entry.limit == "fairness_of_lates"]
    assert [(entry.agent, entry.date) for entry in fairness] == [(None, None)]
    assert None in ledger.by_agent()
    assert None in ledger.by_date()


def test_entries_follow_the_order_of_the_rules_and_then_the_days() -> None:
    problem = make_problem(agents=2, required=2)
    rules = build_rules({})
    ledger = make_ledger(audit(problem, make_roster(problem, a1="EEEEE"), rules), rules)
    order = [rule.limit for rule in rules]
    places = [order.index(entry.limit) for entry in ledger.entries]
    assert places == sorted(places)
    days = [entry.date for entry in ledger.entries if entry.limit == "cover"]
    assert len(days) == len(set(days)) == 7
    assert days == sorted(days)


def test_a_roster_without_unmet_wishes_has_no_entries() -> None:
    problem = make_problem(agents=2, required=0)
    assert make_ledger(audit(problem, make_roster(problem), ()), ()).entries == ()


def test_findings_of_a_person_and_a_day_are_one_entry_under_their_name() -> None:
    wishes = (Request("a1", MONDAY), Request("a1", MONDAY, "early", against=True), Request("a2", MONDAY))
    problem = make_problem(agents=2, required=0, requests=wishes)
    rules = build_rules({})
    ledger = make_ledger(audit(problem, make_roster(problem, a1="E", a2="L"), rules), rules)
    entries = [(entry.agent, entry.count) for entry in ledger.entries if entry.limit == "requests"]
    assert entries == [("a1", 2), ("a2", 1)]
    assert ledger.by_agent()["a1"] == 2 * ledger.by_agent()["a2"]
