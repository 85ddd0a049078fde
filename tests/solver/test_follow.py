"""`Follow`, `Forbid` and `Fix` in the model."""

from __future__ import annotations

from factories import make_problem
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved, works

from scheduler.domain.outcome import Status
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Fix, Follow, Forbid


def _late_then_early(strength: Strength, gap: int = 1) -> Follow:
    return Follow(
        name="rest",
        limit="rest",
        agent="a1",
        days=tuple(range(4)),
        pairs=((LATE_WORK, EARLY_WORK, 180),),
        gap=gap,
        strength=strength,
    )


def test_a_forbidden_pair_excludes_itself_and_nothing_else() -> None:
    problem = make_problem(agents=1, days=4)
    hard = _late_then_early(Strength.hard())
    assert solved(problem, [hard, *exactly(problem, a1="LE??")]).status is Status.INFEASIBLE
    assert solved(problem, [hard, *exactly(problem, a1="ELL.")]).status is Status.OPTIMAL
    assert solved(problem, [hard, *exactly(problem, a1="L.EL")]).status is Status.OPTIMAL


def test_a_pair_two_days_apart_is_found() -> None:
    problem = make_problem(agents=1, days=4)
    hard = _late_then_early(Strength.hard(), gap=2)
    assert solved(problem, [hard, *exactly(problem, a1="L.E.")]).status is Status.INFEASIBLE
    assert solved(problem, [hard, *exactly(problem, a1="LE..")]).status is Status.OPTIMAL


def test_each_pair_is_priced_by_its_size() -> None:
    problem = make_problem(agents=1, days=4)
    wish = _late_then_early(should(10, step=60))
    assert solved(problem, [wish, *exactly(problem, a1="LELE")]).objective == 60


def test_a_must_pair_given_up_reports_its_minutes() -> None:
    problem = make_problem(agents=1, days=4)
    solution = solved(problem, [_late_then_early(Strength.must("rest")), *exactly(problem, a1="LE..")])
    assert solution.given_up == {"rest": 180}


def test_forbidden_cells_are_never_given_and_priced_ones_cost_their_size() -> None:
    problem = make_problem(agents=1, days=2)
    cells = {"agent": "a1", "days": (0,), "duties": frozenset({EARLY_WORK}), "limit": "leave", "name": "leave"}
    hard = Forbid(strength=Strength.hard(), **cells)  # type: ignore[arg-type]
    assert solved(problem, [hard, *exactly(problem, a1="E?")]).status is Status.INFEASIBLE
    wish = Forbid(strength=should(5), size=3, **cells)  # type: ignore[arg-type]
    assert solved(problem, [wish, *exactly(problem, a1="E?")]).objective == 15
    must = Forbid(strength=Strength.must("rest"), size=120, **cells)  # type: ignore[arg-type]
    assert solved(problem, [must, *exactly(problem, a1="E?")]).given_up == {"leave": 120}


def test_a_pin_fixes_the_day_off_as_well_as_the_shift() -> None:
    problem = make_problem(agents=1, days=2)
    off = Fix(name="off", limit="pins", agent="a1", day=0, duty=None)
    late = Fix(name="late", limit="pins", agent="a1", day=1, duty=LATE_WORK)
    solution = solved(problem, [off, late])
    assert works(solution.roster) == works(solution.roster, (LATE_WORK,)) == 1
