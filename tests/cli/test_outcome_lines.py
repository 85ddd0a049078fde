from __future__ import annotations

import pytest

from scheduler.cli import outcome_lines as module
from scheduler.cli.outcome_lines import result_lines
from scheduler.domain.outcome import Solution, Status


def solution(status: Status, gap: float | None, *, proven: bool = False, interrupted: bool = False) -> Solution:
    return Solution(status, None, 100.0, 90.0, gap, proven=proven, interrupted=interrupted)


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (solution(Status.OPTIMAL, 0.0, proven=True), "best possible roster"),
        (solution(Status.FEASIBLE, 0.004, proven=True), "The roster is at most 0.4 % from"),
        (solution(Status.FEASIBLE, 0.1), "time was up: the roster is at most 10 %"),
        (solution(Status.FEASIBLE, None), "not known"),
        (solution(Status.FEASIBLE, 0.97), "time was up: how far the roster is from the best possible is not known"),
        (solution(Status.FEASIBLE, 0.97, interrupted=True), "not known yet"),
        (solution(Status.FEASIBLE, 0.6, proven=True), "The roster is at most 60 % from"),
        (solution(Status.RELAXED, 0.0, proven=True), "as little as possible was given up"),
        (solution(Status.FEASIBLE, 0.1, interrupted=True), "You stopped the search"),
    ],
)
def test_the_end_is_told_in_plain_words(ended, words) -> None:
    told = " ".join(result_lines(ended, "en"))
    assert words in told
    for jargon in ("gap", "bound", "optimal", "infeasible"):
        assert jargon not in told


def test_an_interrupted_search_is_not_said_to_have_run_out_of_time() -> None:
    assert "time was up" not in " ".join(result_lines(solution(Status.FEASIBLE, 0.1, interrupted=True), "en"))


def test_chinese() -> None:
    assert list(result_lines(solution(Status.FEASIBLE, 0.004, proven=True), "zh")) == [
        "班表已排好，离最好的班表最多还差 0.4%。"
    ]


def test_steps_and_limits_of_the_search_have_names_in_words() -> None:
    assert module._step("quality", "zh") == "整体质量"
    assert module._step("days_off+longest_run", "en") == "days off per week + days in a row"
    assert module._step("something_new", "en") == "something_new"
