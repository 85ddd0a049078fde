"""Who works together on a shift."""

from __future__ import annotations

import pytest
from factories import make_agent, make_problem, make_roster
from rule_findings import findings_of

from scheduler.domain.finding import Severity
from scheduler.domain.hours import Hours, Window
from scheduler.rules.mix import Mix

AGENTS = [
    make_agent("a1", grade="P1", role="agent"),
    make_agent("a2", grade="P1", role="agent", levels={"presales": 2}),
    make_agent("a3", grade="P3", role="agent", skills=("aftersales",), levels={"presales": 3}),
    make_agent("a4", grade="P3", role="leader"),
]


def week(**rows):
    problem = make_problem(agents=AGENTS, days=1)
    return problem, make_roster(problem, **rows)


def test_as_many_as_asked_cost_nothing():
    problem, roster = week(a1="E", a3="E", a4="L")
    mixes = (Mix(grades=("P3",), minimum=1), Mix(grades=("P1",), maximum=1))
    assert findings_of("mix_per_shift", problem, roster, mixes=mixes) == ()


def test_one_too_few_and_one_too_many_are_found():
    problem, roster = week(a1="E", a2="E", a4="L")
    mixes = (Mix(grades=("P3",), minimum=1), Mix(name="juniors", grades=("P1",), maximum=1))
    below, above = findings_of("mix_per_shift", problem, roster, mixes=mixes)
    assert (below.code, below.size, below.severity) == ("mix_per_shift_below", 1, Severity.MUST)
    assert below.facts == {"sort": "P3", "shift": "early", "date": "2026-12-07", "people": 0, "allowed": 1}
    assert (above.code, above.size) == ("mix_per_shift_above", 1)
    assert above.facts == {"sort": "juniors", "shift": "early", "date": "2026-12-07", "people": 2, "allowed": 1}


def test_only_the_shifts_named_are_asked():
    problem, roster = week(a1="E")
    found = findings_of("mix_per_shift", problem, roster, mixes=(Mix(roles=("leader",), shifts=("late",), minimum=1),))
    assert [finding.facts["shift"] for finding in found] == ["late"]


def test_each_key_narrows_the_others_down():
    problem, roster = week(a3="E", a4="L")
    mixes = (Mix(grades=("P3",), roles=("agent",), minimum=1),)
    assert [finding.facts["shift"] for finding in findings_of("mix_per_shift", problem, roster, mixes=mixes)] == ["late"]


def test_a_level_counts_only_with_the_skill():
    problem, roster = week(a2="E", a3="L")
    mixes = (Mix(skills={"presales": 2}, minimum=1),)
    assert [finding.facts["shift"] for finding in findings_of("mix_per_shift", problem, roster, mixes=mixes)] == ["late"]


def test_a_closed_day_asks_for_nobody():
    closed = Hours.daily(Window(480, 960))
    problem = make_problem(agents=AGENTS, days=1, operating=closed, scored=closed)
    found = findings_of("mix_per_shift", problem, make_roster(problem), mixes=(Mix(minimum=2),), level=(3, 10))
    assert [(finding.facts["shift"], finding.size, finding.cost) for finding in found] == [("early", 2, 13 * 1200)]


def test_standby_does_not_count():
    problem = make_problem(agents=AGENTS, days=1, standby_agents=("a1",))
    roster = make_roster(problem, a1="e", a4="L")
    assert len(findings_of("mix_per_shift", problem, roster, mixes=(Mix(minimum=1, shifts=("early",)),))) == 1


@pytest.mark.parametrize(
    "settings", [{}, {"minimum": 2, "maximum": 1}, {"minimum": -1}, {"maximum": 1.5}, {"minimum": 1, "skills": {"x": 0}}]
)
def test_entries_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"minimum|maximum|skills"):
        Mix(**settings)
