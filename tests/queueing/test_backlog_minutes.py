"""The time until the last of a backlog is answered."""

from __future__ import annotations

import numpy as np
import pytest

from scheduler.queueing.backlog_minutes import backlog_minutes

CHAT = (1.0, 0.85, 0.72)


def test_who_fits_in_at_once_waits_no_time() -> None:
    assert backlog_minutes([0, 12], 4, 300, CHAT).tolist() == [0, 0]


def test_the_rest_follows_at_the_rate_of_a_full_team() -> None:
    assert backlog_minutes(34, 4, 600) == pytest.approx(30 * 10 / 4)


def test_nobody_at_work_never_answers() -> None:
    assert backlog_minutes([3, 0], 0, 300, CHAT).tolist() == [np.inf, 0]


def test_inputs_are_broadcast() -> None:
    assert backlog_minutes([[60], [120]], [4, 6], 300, CHAT).shape == (2, 2)


@pytest.mark.parametrize(
    ("backlog", "agents", "aht", "speeds", "field"),
    [
        (-1, 3, 300, (1.0,), "backlog"),
        (1, 2.5, 300, (1.0,), "agents"),
        (1, 3, 0, (1.0,), "aht_seconds"),
        (1, 3, 300, (1.0, 0.2), "speeds"),
    ],
)
def test_a_bad_number_is_refused_by_name(
    backlog: float, agents: float, aht: float, speeds: tuple[float, ...], field: str
) -> None:
    with pytest.raises(ValueError, match=field):
        backlog_minutes(backlog, agents, aht, speeds)
