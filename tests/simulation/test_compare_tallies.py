from __future__ import annotations

import numpy as np
import pytest
from tallies import make_promise, make_queue, make_tally, make_workload

from scheduler.domain.simulation_comparison import SimulationComparison
from scheduler.simulation.compare_tallies import compare_tallies
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.tally import Tally

WORKLOAD = make_workload(queues=[make_queue("a"), make_queue("b")], days=2)


def compared(before: Tally, after: Tally) -> SimulationComparison:
    promise = make_promise(WORKLOAD)
    results = [measure_service(tally, WORKLOAD, promise, seed=1, absence=0.0) for tally in (before, after)]
    return compare_tallies(results[0], results[1], (before, after), WORKLOAD, promise)


def test_a_change_is_second_minus_first_per_queue_and_in_all() -> None:
    after = make_tally(WORKLOAD, 10, np.array([8, 5]).reshape(1, 2, 1), waited_seconds=100.0)
    change = compared(make_tally(WORKLOAD, 10, 5, waited_seconds=200.0), after)
    assert change.service_level.value.tolist() == pytest.approx([0.3, 0.0, 0.15])
    assert change.mean_wait_seconds.value.tolist() == pytest.approx([-10.0] * 3)
    assert change.days.value == pytest.approx(np.array([[0.3, 0.3], [0.0, 0.0], [0.15, 0.15]]))


def test_the_same_roster_changes_nothing_for_certain() -> None:
    good = np.random.default_rng(1).integers(0, 10, size=(4, 2, 48))
    tally = make_tally(WORKLOAD, 10, good)
    change = compared(tally, tally)
    assert change.service_level.low.tolist() == change.service_level.high.tolist() == [0.0] * 3


def test_the_record_names_queues_and_total() -> None:
    tally = make_tally(WORKLOAD, 10, 5, gave_up=1)
    record = compared(tally, make_tally(WORKLOAD, 10, 5)).record()
    changes = record["change"]
    assert set(changes) == {"a", "b", "total"}  # type: ignore[call-overload]
    assert changes["total"]["gave_up"]["value"] == -0.1  # type: ignore[index]
