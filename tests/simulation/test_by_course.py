from __future__ import annotations

import numpy as np
from tallies import make_workload

from scheduler.simulation.by_course import by_course, course_count


def test_replications_of_one_course_are_added_up() -> None:
    assert by_course(np.arange(5)[:, None], 3).tolist() == [[0 + 3], [1 + 4], [2]]


def test_counting_leaves_the_counts_as_they_were() -> None:
    counts = np.ones((4, 1))
    by_course(counts, 2)
    assert counts.tolist() == [[1.0]] * 4


def test_replications_of_a_single_rate_are_all_independent() -> None:
    assert course_count(make_workload(courses=1), 400) == 400


def test_no_more_groups_than_courses_or_replications() -> None:
    assert course_count(make_workload(courses=200), 400) == 200
    assert course_count(make_workload(courses=200), 50) == 50
