"""Steps of a search, thinned: few, in order, the last of each stage kept."""

from __future__ import annotations

from scheduler.domain.outcome import Progress
from scheduler.domain.thinned import thinned


def _steps(stage: str, first: float, count: int, apart: float) -> list[Progress]:
    return [Progress(first + place * apart, stage, float(count - place), 0.0, None) for place in range(count)]


def test_few_steps_stay_as_they_are() -> None:
    steps = _steps("quality", 0.05, 5, 1.0)
    assert thinned(steps) == tuple(steps)
    assert thinned(()) == ()


def test_many_steps_become_few_and_the_last_of_each_stage_stays() -> None:
    steps = [*_steps("reserve", 0.0, 900, 0.001), *_steps("quality", 0.9001, 3000, 0.05)]
    kept = thinned(steps)
    assert len(kept) <= 402
    assert kept[-1] == steps[-1]
    assert steps[899] in kept
    assert [step.seconds for step in kept] == sorted(step.seconds for step in kept)
    assert all(step in steps for step in kept)
