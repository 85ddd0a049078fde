from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_problem

from scheduler.cli import outcome_lines as module
from scheduler.cli.outcome_lines import detail_lines, result_lines
from scheduler.domain.outcome import Outcome, Solution, Status


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
        "班表已排好，距理论最优最多还差 0.4%。"
    ]


def test_steps_and_limits_of_the_search_have_names_in_words() -> None:
    assert module._step("quality", "zh") == "整体质量"
    assert module._step("days_off+longest_run", "en") == "days off per week + days in a row"
    assert module._step("something_new", "en") == "something_new"


def details(ended: Solution, language: str = "en") -> str:
    return "\n".join(detail_lines(Outcome(make_problem(), ended, None, ()), language))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_part_of_the_search_has_words(language) -> None:
    ended = solution(Status.FEASIBLE, 0.1)
    for part in ("musts alone", "patterns", "neighbourhoods", "whole model", "start"):
        told = details(replace(ended, found_by=part, bounded_by=part), language)
        assert told.count(module.label(f"part_{part}", language)) == 2


def test_without_a_bound_nothing_is_said_of_what_it_comes_from() -> None:
    told = details(replace(solution(Status.FEASIBLE, None), found_by="start"))
    assert "the roster comes from: the roster that the search started from" in told
    assert "can be below comes from" not in told


def test_more_strategies_than_cores_are_told() -> None:
    told = details(replace(solution(Status.FEASIBLE, 0.1), workers=4, cores=2))
    assert "4 strategies on 2 cores:" in told
    assert "4 strategies on 1 core:" in details(replace(solution(Status.FEASIBLE, 0.1), workers=4, cores=1))
    assert "4 种策略，2 个处理器核心" in details(replace(solution(Status.FEASIBLE, 0.1), workers=4, cores=2), "zh")


def test_as_many_strategies_as_cores_are_not_worth_a_word() -> None:
    assert "strategies" not in details(replace(solution(Status.FEASIBLE, 0.1), workers=4, cores=4))


def test_a_search_that_took_all_its_memory_is_not_said_to_have_run_out_of_time() -> None:
    told = " ".join(result_lines(replace(solution(Status.FEASIBLE, 0.1), full=True), "en"))
    assert "as much memory as it may" in told
    assert "time was up" not in told
    assert "memory_megabytes" in " ".join(result_lines(replace(solution(Status.FEASIBLE, 0.1), full=True), "zh"))
