"""An edited roster is held or completed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind
from scheduler.errors import ProblemError
from scheduler.planning.held import held

WRITTEN = {"a1": "EEL....", "a2": "e.L....", "p": "e.l...."}


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def make():
    agents = [
        make_agent("a1", leave=frozenset({day(6)})),
        make_agent("a2", skills=("presales",)),
        make_agent("p", pool=True),
    ]
    return make_problem(agents=agents, standby_agents=("a2", "p"))


def edit(problem, blank=(), places=None, **rows):
    roster = make_roster(problem, **{**WRITTEN, **rows})
    return EditedRoster(roster, make_roster(problem, **WRITTEN), frozenset(blank), places or {})


def pins_of(problem):
    return {(pin.agent, (pin.date - MONDAY).days): pin.duty for pin in problem.pins}


def test_changed_cells_are_pinned_and_cost_nothing():
    problem = make()
    edited = edit(problem, a1="L.L....")
    around = held(problem, edited, fill=False)
    assert pins_of(around) == {("a1", 0): Duty(DutyKind.WORK, "late"), ("a1", 1): None}
    assert around.released == {("a1", day(0)), ("a1", day(1))}
    assert around.reference == edited.written


def test_what_an_earlier_edit_set_stays_until_it_is_cleared():
    problem = make()
    earlier = edit(problem, a1="L.L....")
    written = replace(earlier.written, decided=frozenset({("a1", day(2)), ("a2", day(2))}))
    around = held(problem, replace(earlier, written=written, blank=frozenset({("a2", day(2))})), fill=False)
    assert set(pins_of(around)) == {("a1", 0), ("a1", 1), ("a1", 2)}


def test_a_cell_that_was_cleared_is_open_also_where_it_was_a_day_off():
    problem = make()
    around = held(problem, edit(problem, blank=[("a1", day(0)), ("p", day(1))], a1=".EL...."), fill=False)
    assert pins_of(around) == {}
    assert around.released == {("a1", day(0)), ("p", day(1))}


def test_to_be_filled_every_filled_cell_is_pinned_and_blank_ones_are_open():
    problem = make()
    blank = [("a1", day(3)), ("p", day(4))]
    edited = replace(edit(problem, blank=blank), written=None)
    around = held(problem, edited, fill=True)
    assert len(around.pins) == 3 * 7 - 2
    assert pins_of(around)["p", 2] == Duty(DutyKind.STANDBY, "late")
    assert around.released == set(blank)
    assert around.reference is None


def test_pins_of_the_store_give_way_to_what_the_editor_decided():
    problem = replace(make(), pins=(Pin("a1", day(0), None), Pin("a1", day(5), None)))
    assert pins_of(held(problem, edit(problem, a1="LEL...."), fill=False)) == {
        ("a1", 0): Duty(DutyKind.WORK, "late"),
        ("a1", 5): None,
    }


def test_who_is_put_to_work_from_standby_is_called_in_and_nobody_else_may_be():
    problem = make()
    around = held(problem, edit(problem, p="E.l....", a1=".EL...."), fill=False)
    assert around.on_call == {("p", day(0))}


def test_on_the_day_of_new_leave_standby_may_be_called_in():
    problem = make()
    edited = edit(problem, a1=".EL....")
    edited = replace(edited, roster=replace(edited.roster, leave=edited.roster.leave | {("a1", day(0))}))
    around = held(problem, edited, fill=False)
    assert around.on_call == {("a2", day(0)), ("p", day(0))}
    assert day(0) in around.agent("a1").leave


def test_work_that_a_filled_roster_says_is_called_is_called():
    problem = make()
    edited = edit(problem, p="E......")
    items = tuple(replace(item, called=item.agent == "p") for item in edited.roster.assignments)
    called = EditedRoster(replace(edited.roster, assignments=items))
    assert held(problem, called, fill=True).on_call == {("p", day(0))}
    with pytest.raises(ProblemError, match="without standing by"):
        held(problem, EditedRoster(edited.roster), fill=True)


def test_each_cell_that_contradicts_leave_or_skill_is_named_by_its_place_all_at_once():
    problem = make()
    places = {("a1", day(6)): "Roster!I4", ("p", day(1)): "Roster!D6", ("a1", day(3)): "Roster!F4"}
    edited = edit(problem, places=places, a1="EELe..E", p="eEl....")
    with pytest.raises(ProblemError) as caught:
        held(problem, edited, fill=False)
    assert [str(fault).split(" on ")[0] for fault in caught.value.faults] == [
        "Roster!I4: A1 has Early",
        "Roster!D6: P of the reserve pool has Early",
        "Roster!F4: A1 stands by for Early",
    ]


def test_a_pool_person_put_to_work_who_did_not_stand_by_is_found_though_the_file_says_called():
    problem = make()
    edited = edit(problem, p="eEl....")
    items = tuple(replace(item, called=item.works and item.agent == "p") for item in edited.roster.assignments)
    edited = replace(edited, roster=replace(edited.roster, assignments=items))
    with pytest.raises(ProblemError, match="without standing by"):
        held(problem, edited, fill=False)


def test_two_shifts_in_a_cell_are_an_error():
    problem = make()
    edited = edit(problem, places={("a1", day(0)): "C4"}, a1="LEL....")
    both = replace(edited.roster, assignments=(*edited.roster.assignments, *make_roster(problem, a1="E").assignments))
    with pytest.raises(ProblemError, match="C4: A1 has more than one shift on 2026-12-07"):
        held(problem, replace(edited, roster=both), fill=False)


def test_where_nothing_tells_what_was_changed_only_blank_cells_can_be_filled():
    problem = make()
    edited = replace(edit(problem), written=None)
    with pytest.raises(ProblemError, match="use --fill"):
        held(problem, edited, fill=False)


def test_a_roster_of_other_days_is_an_error():
    problem = make()
    edited = edit(problem)
    with pytest.raises(ProblemError, match="the roster has 5 days"):
        held(problem, replace(edited, roster=replace(edited.roster, days=5)), fill=False)
