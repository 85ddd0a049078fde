"""A solver for many small questions."""

from __future__ import annotations

from ortools.sat.python import cp_model

__all__ = ["one_worker"]

_LEAST_SECONDS = 0.01


def one_worker(seconds: float) -> cp_model.CpSolver:
    """A solver with one worker, as only that names what contradicts itself, and with little thought before it begins.

    Parameters
    ----------
    seconds
        Wall-clock limit of each question.
    """
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.linearization_level = 2
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    parameters.max_time_in_seconds = max(seconds, _LEAST_SECONDS)
    parameters.catch_sigint_signal = False
    return solver
