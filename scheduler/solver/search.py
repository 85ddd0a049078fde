"""Run CP-SAT in a thread of its own, so that progress, time and Ctrl-C are handled while it works."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from ortools.sat.python import cp_model

from scheduler.domain.solver_settings import SolverSettings

__all__ = ["Found", "SearchEvent", "search"]

_TICK_SECONDS = 0.05
_GRACE_SECONDS = 2.0
_ROUNDING = 1e-3
_WHOLE_MODEL = ("default_lp", "max_lp_sym")
"""Strategies that search the whole model, for the proof; the other workers look for better rosters, which is where the time
goes: `benchmarks/portfolio.py` compares."""


@dataclass(frozen=True, slots=True)
class SearchEvent:
    """What is known at a moment, in the model's own objective; None while unknown.

    Parameters
    ----------
    objective, bound
        Of the best solution and of what no solution can be below.
    values
        Value per variable index of a solution that has just been found; empty otherwise.
    """

    objective: float | None
    bound: float | None
    values: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """How a search ended.

    Parameters
    ----------
    status
        CP-SAT's word: ``OPTIMAL``, ``FEASIBLE``, ``INFEASIBLE`` or ``UNKNOWN``. OPTIMAL also where the gap was reached.
    values
        Value per variable index, empty without a solution.
    objective, bound
        In the model's objective, of which all weights are whole: whole numbers. None where unknown.
    interrupted
        Whether the user pressed Ctrl-C.
    seconds
        Wall-clock time.
    work
        Deterministic time.
    found_by, bounded_by
        Names of the parts of the search that the solution and the bound come from; empty where only one can be meant.
    full
        Whether it ended because the process took as much memory as it may.
    """

    status: str
    values: Sequence[int]
    objective: float | None
    bound: float | None
    interrupted: bool
    seconds: float
    work: float = 0.0
    found_by: str = ""
    bounded_by: str = ""
    full: bool = False

    @property
    def solved(self) -> bool:
        """Whether there is a solution."""
        return self.status in ("OPTIMAL", "FEASIBLE")


def configured(settings: SolverSettings, time_limit_seconds: float, gap: float) -> cp_model.CpSolver:
    """A solver with its parameters; a wrong name raises AttributeError, as attributes of the solver itself would not."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = settings.workers
    parameters.random_seed = settings.seed
    parameters.linearization_level = 2
    if settings.workers > 1:
        parameters.subsolvers.extend(_WHOLE_MODEL)
    parameters.relative_gap_limit = gap
    parameters.max_time_in_seconds = max(time_limit_seconds, _TICK_SECONDS)
    parameters.catch_sigint_signal = False
    parameters.max_memory_in_mb = settings.memory_megabytes
    if settings.deterministic_limit is not None:
        parameters.max_deterministic_time = settings.deterministic_limit
    return solver


def _least_whole(bound: float) -> float:
    """The bound of a whole number; the solver scales its own, so that 64400 may arrive as 64399.99999999998."""
    return float(math.ceil(bound - _ROUNDING)) if math.isfinite(bound) else bound


class _Collector(cp_model.CpSolverSolutionCallback):
    """Enqueues each solution; nothing else is done on the solver's thread."""

    def __init__(self, events: SimpleQueue[SearchEvent]) -> None:
        super().__init__()
        self._events = events

    def on_solution_callback(self) -> None:
        """Note objective, bound and values."""
        values = tuple(self.response_proto.solution)
        self._events.put(SearchEvent(float(round(self.objective_value)), _least_whole(self.best_objective_bound), values))


def search(
    model: cp_model.CpModel,
    settings: SolverSettings,
    *,
    time_limit_seconds: float,
    gap: float = 0.0,
    first_solution_seconds: float | None = None,
    enough_seconds: float | None = None,
    stopped: Callable[[], bool] = lambda: False,
    on_event: Callable[[SearchEvent], None] | None = None,
) -> Found:
    """Solve a model.

    Parameters
    ----------
    model
        With or without objective.
    settings
        Workers, seed and deterministic limit.
    time_limit_seconds
        Wall-clock limit of this search.
    gap
        Fraction from the bound at which to stop.
    first_solution_seconds
        Stop where no solution is known by then; None to wait for the limit.
    enough_seconds
        Stop after this time as soon as a solution is known; None to look for better ones up to the limit.
    stopped
        Asked again and again; the search ends where it says so.
    on_event
        Called in the caller's thread with each new solution or bound.

    Returns
    -------
    Found
        Ctrl-C stops the search and keeps the best solution; a second one is not caught.
    """
    solver = configured(settings, time_limit_seconds, gap)
    events: SimpleQueue[SearchEvent] = SimpleQueue()
    solver.best_bound_callback = lambda bound: events.put(SearchEvent(None, _least_whole(bound)))
    collector = _Collector(events)
    outcome: list[cp_model.CpSolverStatus | BaseException] = []
    begun, done = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        try:
            outcome.append(solver.solve(model, collector))
        except BaseException as error:
            outcome.append(error)
        finally:
            done.set()

    began = time.monotonic()
    patience = _Patience(time_limit_seconds + _GRACE_SECONDS, first_solution_seconds, enough_seconds, stopped)
    thread = threading.Thread(target=work, name="cp-sat", daemon=True)
    interrupted = _start(thread, begun)
    try:
        interrupted = _watch(solver, done, events, began, patience, on_event, interrupted=interrupted)
    except BaseException:
        # Whoever goes on from here must not change the model under the solver's hands.
        solver.stop_search()
        done.wait()
        raise
    status = outcome[0]
    if isinstance(status, BaseException):
        raise status
    word = solver.status_name(status)
    if word == "MODEL_INVALID":
        raise ValueError(f"the model is not valid: {model.validate()}")
    solved = word in ("OPTIMAL", "FEASIBLE")
    return Found(
        status=word,
        values=tuple(solver.response_proto.solution) if solved else (),
        objective=float(round(solver.objective_value)) if solved else None,
        bound=_least_whole(solver.best_objective_bound) if solved else None,
        interrupted=interrupted,
        seconds=time.monotonic() - began,
        work=solver.response_proto.deterministic_time,
    )


@dataclass(frozen=True, slots=True)
class _Patience:
    """Seconds after which a search is stopped: in any case, without a solution, and with one."""

    limit: float
    without: float | None
    with_one: float | None
    stopped: Callable[[], bool] = lambda: False

    def is_over(self, elapsed: float, *, found: bool) -> bool:
        """Whether to stop."""
        limit = self.with_one if found else self.without
        return elapsed > self.limit or (limit is not None and elapsed > limit) or self.stopped()


def _start(thread: threading.Thread, begun: threading.Event) -> bool:
    """Start the thread; True where the user interrupted the wait for it, which lasts while a large model is handed over."""
    try:
        thread.start()
    except KeyboardInterrupt:
        if not begun.wait(_GRACE_SECONDS):
            raise
        return True
    return False


def _watch(
    solver: cp_model.CpSolver,
    done: threading.Event,
    events: SimpleQueue[SearchEvent],
    began: float,
    patience: _Patience,
    on_event: Callable[[SearchEvent], None] | None,
    *,
    interrupted: bool,
) -> bool:
    """Pass events on until the search ends; True where the user interrupted it, now or before.

    Waits for an event and not for the thread: a Ctrl-C within `Thread.join` makes Python 3.11 take the thread for ended.
    """
    found = False
    running = True
    while running:
        try:
            running = not done.is_set()
            found |= _pass_on(events, on_event)
            if interrupted or patience.is_over(time.monotonic() - began, found=found):
                solver.stop_search()
            done.wait(_TICK_SECONDS)
        except KeyboardInterrupt:
            if interrupted:
                raise
            interrupted = running = True
    return interrupted


def _pass_on(events: SimpleQueue[SearchEvent], on_event: Callable[[SearchEvent], None] | None) -> bool:
    """Hand over what has come in; True where a solution was among it."""
    found = False
    while True:
        try:
            event = events.get_nowait()
        except Empty:
            return found
        found |= event.objective is not None
        if on_event is not None:
            on_event(event)
