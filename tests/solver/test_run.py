"""`Run` in the model."""

from __future__ import annotations

import pytest
from factories import make_problem
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.outcome import Status
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Run


def _run(strength: Strength, at_most: int = 3, carried: int = 0) -> Run:
    return Run(
        name="run",
        limit="run",
        agent="a1",
        duties=frozenset({EARLY_WORK, LATE_WORK}),
        at_most=at_most,
        carried=carried,
        strength=strength,
    )


@pytest.mark.parametrize(
    ("row", "carried", "size"),
    [
        ("EEE.EEE", 0, 0),
        ("EEEE.EE", 0, 1),
        ("EELELEE", 0, 4),
        ("..EEEEE", 0, 2),
        ("E......", 3, 1),
        ("E......", 2, 0),
        ("EE.EEEE", 2, 2),
        ("EE.....", 9, 2),
        (".EEE...", 9, 0),
    ],
)
def test_days_beyond_the_limit_are_priced_with_the_days_carried_in(row: str, carried: int, size: int) -> None:
    problem = make_problem(agents=1, days=7)
    solution = solved(problem, [_run(should(30), carried=carried), *exactly(problem, a1=row)])
    assert solution.objective == 30 * size


def test_a_hard_run_allows_the_last_day_and_forbids_the_next() -> None:
    problem = make_problem(agents=1, days=7)
    assert solved(problem, [_run(Strength.hard()), *exactly(problem, a1="EEE.EEE")]).status is Status.OPTIMAL
    assert solved(problem, [_run(Strength.hard()), *exactly(problem, a1="EEEE???")]).status is Status.INFEASIBLE
