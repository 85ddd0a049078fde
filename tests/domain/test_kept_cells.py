"""What a new roster keeps of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_problem, make_roster

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.kept_cells import kept_cells

PROBLEM = make_problem(agents=2)
KNOWN = make_roster(PROBLEM, a1="EE.....", a2="L......")


def detailed(roster):
    """Every assignment with a stretch in it, called in."""
    return replace(
        roster,
        assignments=tuple(
            replace(item, called=True, activities=(Activity(item.start, item.end, ActivityKind.OFF_CHAT),))
            for item in roster.assignments
        ),
    )


def test_without_a_known_roster_nothing_changes():
    assert kept_cells(PROBLEM, KNOWN) is KNOWN


def test_days_that_stay_keep_what_was_planned_in_them_and_others_are_new():
    problem = replace(PROBLEM, reference=detailed(KNOWN))
    new = make_roster(PROBLEM, a1="EL.....", a2=".L.....")
    kept = kept_cells(problem, new)
    assert [bool(item.activities) for item in kept.of("a1")] == [True, False]
    assert [bool(item.activities) for item in kept.of("a2")] == [False]
    assert {item.duty for item in kept.of("a1")} == {item.duty for item in new.of("a1")}


def test_a_day_to_come_with_times_of_its_own_has_those_of_the_shift_and_a_fact_keeps_them():
    late = tuple(replace(item, end=item.end + timedelta(hours=1)) for item in KNOWN.assignments)
    problem = replace(PROBLEM, reference=replace(KNOWN, assignments=late), settled=frozenset({("a1", MONDAY)}))
    kept = kept_cells(problem, KNOWN)
    assert [item.end.hour for item in kept.of("a1")] == [17, 16]


def test_a_fact_of_two_shifts_on_a_day_comes_back_whole():
    twice = replace(KNOWN, assignments=(*KNOWN.assignments, *make_roster(PROBLEM, a1="L......").assignments))
    problem = replace(PROBLEM, reference=twice, settled=frozenset({("a1", MONDAY)}))
    assert [item.shift for item in kept_cells(problem, KNOWN).on("a1", MONDAY)] == ["early", "late"]


def test_a_day_off_that_is_kept_stays_one():
    problem = replace(PROBLEM, reference=KNOWN, settled=frozenset({("a2", MONDAY)}))
    absent = make_roster(PROBLEM, a1="EE.....")
    assert kept_cells(problem, absent) == absent
