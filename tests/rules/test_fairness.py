"""Late shifts and weekends shared alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.terms import Spread
from scheduler.rules.fairness import Fairness


def lates(agents, **rows):
    problem = make_problem(agents=agents, shifts=(EARLY, LATE, NIGHT))
    return findings_of("fairness_of_lates", problem, make_roster(problem, **rows))


def two(**settings):
    return [make_agent("a1"), make_agent("a2", **settings)]


def test_one_shift_of_difference_costs_nothing():
    assert lates(two(), a1="LLE....", a2="L......") == ()


def test_what_is_beyond_the_tolerance_is_found():
    (finding,) = lates(two(), a1="LLN....", a2="EE.....")
    assert (finding.code, finding.size, finding.cost) == ("fairness_late", 2, (30 + 60) * 1200)
    assert finding.facts == {"most_loaded": "a1", "most": 3.0, "least_loaded": "a2", "least": 0.0}


def test_half_a_contract_owes_half_as_many():
    half = two(contract_percent=50)
    assert lates(half, a1="LL.....", a2="L......") == ()
    (finding,) = lates(half, a1=".......", a2="L......")
    assert finding.size == 1


def test_a_carried_balance_counts():
    (finding,) = lates(two(balances={"late": 2}), a1=".......", a2="L......")
    assert finding.size == 2


@pytest.mark.parametrize(
    "settings", [{"pool": True}, {"skills": ()}, {"leave": frozenset(MONDAY + timedelta(days=d) for d in range(8))}]
)
def test_whoever_cannot_have_any_is_left_out(settings):
    assert lates(two(**settings), a1="LLL....") == ()


def test_leads_are_left_out():
    problem = make_problem(agents=2, leads=("a2",))
    assert terms_of("fairness_of_lates", problem) == ()


def test_nights_are_shared_apart_from_lates():
    problem = make_problem(agents=2, shifts=(LATE, NIGHT))
    (finding,) = findings_of("fairness_of_nights", problem, make_roster(problem, a1="NNN....", a2="LLL...."))
    assert (finding.code, finding.size) == ("fairness_night", 2)
    assert findings_of("fairness_of_lates", problem, make_roster(problem, a1="NNN....", a2="LLL....")) == ()


def test_weekends_are_the_days_of_the_calendar():
    problem = make_problem(agents=2)
    (finding,) = findings_of("fairness_of_weekends", problem, make_roster(problem, a1="....EEL", a2="LLLLL.."))
    assert (finding.code, finding.size) == ("fairness_weekend", 1)
    (term,) = terms_of("fairness_of_weekends", problem)
    assert isinstance(term, Spread)
    assert term.days == (5, 6)


def test_standby_is_not_shared():
    problem = make_problem(agents=2, standby_agents=("a1",))
    assert findings_of("fairness_of_lates", problem, make_roster(problem, a1="lll....")) == ()


def test_scales_are_whole_numbers_in_lowest_terms():
    (term,) = terms_of("fairness_of_lates", make_problem(agents=two(contract_percent=80)))
    assert isinstance(term, Spread)
    assert (term.unit, [member.scale for member in term.members]) == (4, [4, 5])


@pytest.mark.parametrize("settings", [{"count": "early"}, {"tolerance": -1}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        Fairness(limit="fairness_of_lates", **settings)
