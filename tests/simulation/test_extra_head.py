from __future__ import annotations

import numpy as np
from factories import LATE, NIGHT, make_shift
from tallies import make_crew, make_queue, make_workload

from scheduler.simulation.extra_head import shift_days, with_extra_head


def test_one_more_person_is_there_on_the_shift_of_every_day() -> None:
    workload = make_workload(queues=[make_queue("a"), make_queue("b")], days=2)
    crew = make_crew(workload)
    more = with_extra_head(crew, LATE, workload.grid)
    assert more.people == crew.people + 1
    assert more.start[-2:].tolist() == [960.0, 1440.0 + 960.0]
    assert more.end[-2:].tolist() == [1440.0, 2880.0]
    assert more.person[-2:].tolist() == [crew.people] * 2
    assert more.ranks[-2:].tolist() == [[1, 1]] * 2
    assert more.speed[-1] == 1.0


def test_absences_of_the_others_stay_and_the_new_ones_come_after() -> None:
    workload = make_workload(days=2)
    crew = make_crew(workload)
    more = with_extra_head(crew, LATE, workload.grid)
    assert np.array_equal(more.draw[:-2], crew.draw)
    assert more.draw[-2:].tolist() == [crew.draws, crew.draws + 1]
    assert more.draws == crew.draws + 2


def test_a_night_shift_runs_into_the_next_day() -> None:
    workload = make_workload(days=1)
    assert with_extra_head(make_crew(workload), NIGHT, workload.grid).end[-1] == 30 * 60


def test_a_shift_has_only_its_weekdays() -> None:
    weekend = make_shift("weekend", 8, 16, weekdays=(5, 6))
    grid = make_workload(days=7).grid
    assert shift_days(weekend, grid) == (5, 6)
