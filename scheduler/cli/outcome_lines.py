"""What is said about a finished roster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from scheduler.cli.wording import distance, is_telling
from scheduler.domain.outcome import Outcome, Solution, Status
from scheduler.words.amounts import amount, percent_at_most
from scheduler.words.catalogue import label
from scheduler.words.number import Number

__all__ = ["detail_lines", "result_lines"]


def result_lines(solution: Solution, language: str) -> Iterator[str]:
    """How good the roster is, in a sentence or two."""
    if solution.interrupted:
        yield label("result_interrupted", language)
    if solution.status is Status.RELAXED:
        yield label("result_relaxed", language)
    ended_early = solution.interrupted or solution.full
    if solution.full:
        yield label("result_full", language)
    if solution.gap is None or not (solution.proven or is_telling(solution.gap)):
        yield label("result_not_known" if ended_early else "result_unknown", language)
    elif solution.status is Status.OPTIMAL or solution.gap <= 0:
        yield label("result_optimal", language)
    else:
        key = "result_proven" if solution.proven or ended_early else "result_time_up"
        yield label(key, language).format(distance=distance(solution.gap, language))


def detail_lines(outcome: Outcome, language: str) -> Iterator[str]:
    """Objective, bound, gap, stages and the time of each step, for those who want the numbers."""
    solution = outcome.solution
    yield ""
    yield label("heading_details", language)
    objective = _number(solution.objective)
    if solution.gap is None:
        yield "  " + label("detail_objective_unknown", language).format(objective=objective)
    else:
        yield "  " + label("detail_objective", language).format(
            objective=objective, bound=_number(solution.bound), percent=percent_at_most(solution.gap, language)
        )
    yield from (f"  {line}" for line in _search_lines(solution, language))
    for stage in solution.stages:
        yield "  " + label("detail_stage", language).format(
            name=_step(stage.name, language),
            objective=_number(stage.objective),
            bound=_number(stage.bound),
            seconds=amount(stage.seconds),
            proof=label("detail_proven" if stage.proven else "detail_unproven", language),
        )
    for name, seconds in outcome.seconds.items():
        spent = amount(seconds, 2, fixed=True)
        yield "  " + label("detail_step", language).format(name=_step(name, language), seconds=spent)


def _search_lines(solution: Solution, language: str) -> Iterator[str]:
    """Which part of the search had the last word, and whether more ran side by side than the machine has cores."""
    for key, part in (("detail_found_by", solution.found_by), ("detail_bounded_by", solution.bounded_by)):
        if part is not None:
            yield label(key, language).format(part=label(f"part_{part}", language))
    workers, cores = solution.workers, solution.cores
    if workers is not None and cores is not None and workers > cores:
        yield label("detail_cores", language).format(workers=workers, cores=Number(cores))


def _step(name: str, language: str) -> str:
    """A step, a limit or several limits in words; its own name where there are none."""
    if "+" in name:
        return " + ".join(_step(part, language) for part in name.split("+"))
    for key in (f"step_{name}", f"limit_{name}"):
        with suppress(KeyError):
            return label(key, language)
    return name


def _number(value: float | None) -> str:
    """A number, or a dash where there is none."""
    return "-" if value is None else amount(value)
