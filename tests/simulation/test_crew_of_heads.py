from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from made_workloads import make_queue

from scheduler.domain.requirement import PoolHeads
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.crew_of_heads import crew_of_heads

GRID = TimeGrid(date(2026, 12, 7), 2)
A, B = make_queue("a"), make_queue("b", overflow_to=("a",))


def there(crew: Crew, ranks: tuple[int, ...]) -> list[int]:
    """People with these ranks per hour."""
    counts = np.zeros(48, dtype=int)
    for start, end, mine in zip(crew.start, crew.end, crew.ranks, strict=True):
        if tuple(mine) == ranks:
            counts[int(start // 60) : int(end // 60)] += 1
    return counts.tolist()


def heads(*rows: dict[int, int]) -> np.ndarray:
    wanted = np.zeros((len(rows), 48), dtype=np.int64)
    for row, hours in enumerate(rows):
        for hour, count in hours.items():
            wanted[row, hour] = count
    return wanted


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000))
def test_exactly_the_heads_are_there(seed: int) -> None:
    wanted = np.random.default_rng(seed).integers(0, 5, (2, 48))
    crew = crew_of_heads(GRID, (A, B), wanted)
    assert there(crew, (1, 2)) == wanted[0].tolist()
    assert there(crew, (0, 1)) == wanted[1].tolist()


def test_one_seat_is_one_person_and_its_hours_in_a_row_one_stretch() -> None:
    crew = crew_of_heads(GRID, (A,), heads({8: 1, 9: 2, 10: 2, 11: 1, 20: 1}))
    assert sorted(zip(crew.person.tolist(), crew.start.tolist(), crew.end.tolist(), strict=True)) == [
        (0, 480, 720),
        (0, 1200, 1260),
        (1, 540, 660),
    ]


def test_a_seat_has_one_absence_a_day() -> None:
    crew = crew_of_heads(GRID, (A,), heads({8: 1, 20: 1, 23: 1, 24: 1}))
    assert crew.draw.tolist() == [0, 0, 0, 1]
    assert crew.end[2] == crew.start[3] == 1440


def test_more_heads_leave_the_absences_of_the_others_as_they_are() -> None:
    few = crew_of_heads(GRID, (A, B), heads({8: 1}, {8: 2}))
    more = crew_of_heads(GRID, (A, B), heads({8: 3}, {8: 2}))
    kept = {(tuple(ranks), draw) for ranks, draw in zip(few.ranks.tolist(), few.draw.tolist(), strict=True)}
    assert kept < {(tuple(ranks), draw) for ranks, draw in zip(more.ranks.tolist(), more.draw.tolist(), strict=True)}


def test_pooled_seats_serve_every_queue_of_the_pool_and_its_rows_are_not_looked_at() -> None:
    pool = PoolHeads(("a", "b"), heads({8: 3})[0])
    crew = crew_of_heads(GRID, (A, B), heads({8: 9}, {8: 9}), [pool])
    assert there(crew, (1, 1))[8] == crew.people == 3
    assert there(crew, (1, 2))[8] == 0


def test_no_heads_at_all_are_nobody() -> None:
    crew = crew_of_heads(GRID, (A,), heads({}))
    assert (crew.people, crew.draws, len(crew.start)) == (0, 0, 0)
