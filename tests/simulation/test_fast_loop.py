from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from made_workloads import make_crew, make_queue, make_workload

from scheduler.simulation import event_loop, loop_state
from scheduler.simulation import fast_loop as module
from scheduler.simulation.fast_loop import fast_loop
from scheduler.simulation.simulate_crew import simulate_crew


@pytest.fixture(autouse=True)
def _made_anew() -> Iterator[None]:
    module._compiled.cache_clear()
    yield
    module._compiled.cache_clear()


def test_it_is_made_once() -> None:
    pytest.importorskip("numba")
    assert fast_loop() is fast_loop(required=True)


def test_without_numba_there_is_none_and_the_loop_runs_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    assert fast_loop() is None
    workload, crew = make_workload(make_queue(), contacts=5.0), make_crew((0, 0, 24, (1,)))
    either = [simulate_crew(workload, crew, replications=2, seed=1, absence_rate=0.1, fast=fast) for fast in (None, False)]
    assert np.array_equal(either[0].waited_seconds, either[1].waited_seconds)


def test_whoever_requires_it_is_told_that_numba_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    with pytest.raises(ImportError):
        fast_loop(required=True)


def test_a_folder_that_cannot_be_written_costs_compiling_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    numba = pytest.importorskip("numba")
    compile_it = numba.njit

    def nowhere_to_keep_it(*, cache: bool = False, **options: Any) -> Any:
        if cache:
            raise RuntimeError("cannot cache function: no locator available")
        return compile_it(**options)

    monkeypatch.setattr(numba, "njit", nowhere_to_keep_it)
    assert fast_loop() is not None


def test_what_is_kept_on_disk_is_that_of_the_loop_and_of_its_numbers_as_they_are(tmp_path: Path) -> None:
    pytest.importorskip("numba")
    sources = [Path(part.__file__) for part in (event_loop, loop_state)]
    closed_over = [cell.cell_contents for cell in fast_loop(required=True).py_func.__closure__]  # type: ignore[union-attr]
    assert module._fingerprint(sources) in closed_over
    other = tmp_path / "loop_state.py"
    other.write_text(sources[1].read_text(encoding="utf-8").replace("EDGE: Final = 2", "EDGE: Final = 3"), encoding="utf-8")
    assert module._fingerprint([sources[0], other]) not in closed_over
