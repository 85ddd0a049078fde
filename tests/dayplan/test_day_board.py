from __future__ import annotations

from dayplan.day_plans import at, planned_problem
from factories import make_agent, make_roster

from scheduler.dayplan.day_board import Board
from scheduler.domain.assignment import Activity, ActivityKind


def test_what_is_given_and_taken_away_leaves_no_trace() -> None:
    problem = planned_problem(agents=2)
    board = Board(problem)
    (item, *_) = make_roster(problem, a1="E").assignments
    place = board.seat(item, problem.agents[0], free=True)
    before = [array.copy() for array in (board.on_chat, board.resting, board.short)]
    for kind in ActivityKind:
        part = Activity(at(10), at(10.5), kind)
        board.give(place, part)
        board.take(place, part)
    assert all((old == new).all() for old, new in zip(before, (board.on_chat, board.resting, board.short), strict=True))


def test_what_a_set_of_queues_lacks_counts_nobody_twice() -> None:
    agents = [make_agent("both"), make_agent("pre", skills=["presales"], worth_percent=50)]
    problem = planned_problem(agents=agents, required={"presales": 1, "aftersales": 1})
    board = Board(problem)
    for item in make_roster(problem, both="E", pre="E").assignments:
        board.seat(item, problem.agent(item.agent), free=True)
    tick = board.tick(at(10))
    lacks = {tuple(sorted(chosen)): int(row[tick]) for chosen, row in zip(board.sets, board.short, strict=True)}
    assert lacks == {("presales",): -50, ("aftersales",): 0, ("aftersales", "presales"): 50}


def test_a_break_takes_heads_away_and_an_on_call_break_does_not() -> None:
    problem = planned_problem(agents=1, queues=["presales"])
    board = Board(problem)
    (item,) = make_roster(problem, a1="E").assignments
    place = board.seat(item, problem.agents[0], free=True)
    tick = board.tick(at(10))
    for kind, short in ((ActivityKind.BREAK, 100), (ActivityKind.ON_CALL_BREAK, 0), (ActivityKind.MEETING, 100)):
        part = Activity(at(10), at(10.5), kind)
        board.give(place, part)
        assert board.short[0, tick] == short
        board.take(place, part)


def test_more_queues_than_can_be_combined_are_watched_one_by_one_and_together() -> None:
    problem = planned_problem(queues=[f"q{n}" for n in range(7)])
    assert sorted(map(len, Board(problem).sets)) == [1] * 7 + [7]
