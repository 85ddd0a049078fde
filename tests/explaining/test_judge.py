"""What changes made by hand break, cost and save."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from factories import make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.day_of import DayOf
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.roster import Roster
from scheduler.explaining.judge import judge
from scheduler.explaining.with_cells import with_cells
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
PROBLEM = make_problem(agents=4, required=1, give_up_order=GIVE_UP_ORDER)
GOOD = make_roster(PROBLEM, a1="EEE.EEE", a2="LLLLL.L", a3="..L..L.", a4="...E.L.")
FIRST, SECOND = PROBLEM.grid.dates[:2]


def changed(**rows: str) -> EditedRoster:
    """The good roster with other rows."""
    new = make_roster(PROBLEM, **{"a1": "EEE.EEE", "a2": "LLLLL.L", "a3": "..L..L.", "a4": "...E.L.", **rows})
    return EditedRoster(new, GOOD, places={("a1", FIRST): "Roster!C7"})


def test_a_roster_that_nobody_changed_has_nothing_to_judge() -> None:
    judgement = judge(PROBLEM, RULES, EditedRoster(GOOD, GOOD))
    assert (judgement.days, judgement.broken, judgement.worse) == ((), (), ())
    assert judgement.before is judgement.audit
    assert judgement.audit.findings == audit(PROBLEM, GOOD, RULES).findings


def test_a_roster_of_which_nothing_is_known_is_only_checked() -> None:
    judgement = judge(PROBLEM, RULES, EditedRoster(GOOD))
    assert judgement.before is None
    assert judgement.days == ()


def test_a_day_off_that_leaves_a_shift_empty_breaks_a_must_and_costs() -> None:
    judgement = judge(PROBLEM, RULES, changed(a1=".EE.EEE"))
    (day,) = judgement.days
    assert (day.cell, day.place) == (("a1", FIRST), "Roster!C7")
    assert (day.before.works, day.after) == (True, DayOf())
    assert "scored_window_empty" in {finding.code for finding in day.broken}
    assert day.cost > 0
    assert {finding.code for finding in judgement.broken} >= {"scored_window_empty"}
    assert {finding.code for finding in judgement.worse} >= {"cover_short"}


def test_the_same_change_back_saves_what_it_cost() -> None:
    there = judge(PROBLEM, RULES, changed(a1=".EE.EEE"))
    back = judge(PROBLEM, RULES, EditedRoster(GOOD, changed(a1=".EE.EEE").roster))
    assert [day.cost for day in back.days] == [-day.cost for day in there.days]
    assert back.broken == ()
    assert {finding.code for finding in back.better} == {finding.code for finding in there.worse}


def test_of_two_people_who_change_places_each_alone_breaks_what_both_together_do_not() -> None:
    judgement = judge(PROBLEM, RULES, changed(a1=".EE.EEE", a4="E..E.L."))
    assert judgement.broken == ()
    assert len(judgement.days) == 2
    assert any(
        finding.code == "scored_window_empty" for finding in audit(PROBLEM, changed(a1=".EE.EEE").roster, RULES).findings
    )
    assert judgement.days[1].cost < 0, "who fills the gap saves what the gap would cost"


@pytest.mark.parametrize("seed", range(5))
def test_costs_and_broken_musts_are_those_of_whole_checks(seed: int) -> None:
    draw = random.Random(seed)
    rows = {f"a{number}": "".join(draw.choice("EL.") for _ in range(7)) for number in range(1, 5)}
    edited = EditedRoster(make_roster(PROBLEM, **rows), GOOD)
    judgement = judge(PROBLEM, RULES, edited)
    now, before = audit(PROBLEM, edited.roster, RULES), audit(PROBLEM, GOOD, RULES)
    assert judgement.audit.findings == now.findings
    assert judgement.before is not None
    assert judgement.before.findings == before.findings
    assert [day.cell for day in judgement.days] == list(edited.changed)
    for day in judgement.days:
        without = audit(PROBLEM, with_cells(edited.roster, GOOD, [day.cell]), RULES)
        assert day.cost == now.cost - without.cost
        assert set(map(repr, day.broken)) <= set(map(repr, now.broken_musts))
        assert bool(day.broken) or len(now.broken_musts) <= len(without.broken_musts)


def test_a_person_of_the_pool_on_a_shift_is_named() -> None:
    agents = [*PROBLEM.agents, make_agent("p1", pool=True)]
    problem = make_problem(agents=agents, give_up_order=GIVE_UP_ORDER)
    roster = make_roster(problem, p1="E")
    before = Roster(roster.start, roster.days, roster.agents, ())
    judgement = judge(problem, RULES, EditedRoster(replace(roster, leave=frozenset()), before))
    assert [finding.code for finding in judgement.days[0].broken] == ["eligibility_pool"]


def on_leave(roster: Roster, agent: str) -> Roster:
    """The roster with the first day of a person as leave."""
    items = tuple(item for item in roster.assignments if (item.agent, item.date) != (agent, FIRST))
    return replace(roster, assignments=items, leave=roster.leave | {(agent, FIRST)})


def test_leave_that_was_typed_was_not_there_before() -> None:
    judgement = judge(PROBLEM, RULES, EditedRoster(on_leave(GOOD, "a2"), GOOD))
    codes = {finding.code for finding in (*judgement.better, *judgement.broken, *judgement.days[0].broken)}
    assert not {code for code in codes if code.startswith("availability")}
    assert judgement.before is not None
    assert judgement.before.findings == audit(PROBLEM, GOOD, RULES).findings


def test_leave_of_the_roster_lowers_what_the_person_owes() -> None:
    rules = build_rules({"horizon_hours": {"level": "must", "minimum_hours": 49}})
    problem = make_problem(agents=4, required=1, give_up_order=GIVE_UP_ORDER)
    now = EditedRoster(on_leave(GOOD, "a1"), GOOD)  # 40 hours on 6 days
    owed = {
        item.agent: item.size for item in judge(problem, rules, now).audit.findings if item.code == "horizon_hours_under"
    }
    assert owed["a1"] == 2 * 60, "six sevenths of 49 hours are 42"


def test_leave_that_was_taken_out_again_bars_nobody() -> None:
    judgement = judge(PROBLEM, RULES, EditedRoster(GOOD, on_leave(GOOD, "a2")))
    assert not {item.code for item in (*judgement.broken, *judgement.audit.broken_musts) if item.rule == "availability"}
