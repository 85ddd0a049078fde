"""Run CP-SAT once on one worker and end it when the whole search is over."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.solver.board import Board

__all__ = ["Answer", "watched"]

_TICK_SECONDS = 0.05
_LEAST_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Answer:
    """How it ended.

    Parameters
    ----------
    status
        CP-SAT's word.
    values
        Value per variable index, empty without a solution.
    work
        Deterministic time used.
    seconds
        Processor time of the solver's thread.
    """

    status: str
    values: tuple[int, ...]
    work: float
    seconds: float


def watched(
    model: cp_model.CpModel, board: Board | None, *, seed: int, seconds: float, work: float, megabytes: int | None = None
) -> Answer:
    """Solve a model on one worker.

    Parameters
    ----------
    model
        With objective.
    board
        Its end ends this, too; None where nothing does.
    seed
        Of the solver.
    seconds
        Wall-clock limit.
    work
        Limit in deterministic time.
    megabytes
        Memory of the whole process at which the solver gives up; None for its own ceiling.
    """
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.random_seed = seed
    parameters.linearization_level = 2
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    # Presolve again and again, and rows added to the programme one by one, pay for large models only.
    parameters.max_presolve_iterations = 1
    parameters.add_lp_constraints_lazily = False
    parameters.max_time_in_seconds = max(seconds, _LEAST_SECONDS)
    parameters.max_deterministic_time = max(work, 0.0)
    parameters.catch_sigint_signal = False
    if megabytes is not None:
        parameters.max_memory_in_mb = megabytes
    outcome: list[tuple[cp_model.CpSolverStatus, float] | BaseException] = []
    done = threading.Event()

    def run() -> None:
        began = time.thread_time()
        try:
            outcome.append((solver.solve(model), time.thread_time() - began))
        except BaseException as error:
            outcome.append(error)
        finally:
            done.set()

    threading.Thread(target=run, name="cp-sat neighbourhood", daemon=True).start()
    try:
        while not done.wait(_TICK_SECONDS):
            if board is not None and board.is_over:
                solver.stop_search()
    except BaseException:
        # Whoever goes on from here must not change the model under the solver's hands.
        solver.stop_search()
        done.wait()
        raise
    ended = outcome[0]
    if isinstance(ended, BaseException):
        raise ended
    word = solver.status_name(ended[0])
    if word == "MODEL_INVALID":
        raise ValueError(f"the model is not valid: {model.validate()}")
    response = solver.response_proto
    solved = word in ("OPTIMAL", "FEASIBLE")
    return Answer(word, tuple(response.solution) if solved else (), response.deterministic_time, ended[1])
