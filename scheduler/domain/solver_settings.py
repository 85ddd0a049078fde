"""How long and how hard to search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

__all__ = ["SolverSettings"]


@dataclass(frozen=True, slots=True)
class SolverSettings:
    """Settings of the search.

    Parameters
    ----------
    time_limit_seconds
        Wall-clock limit of the whole search.
    gap
        Fraction from the best possible at which the search stops, for example 0.005.
    workers
        Search strategies that run side by side, at times more than there are cores: one proves, others improve, and each
        helps the rest. 1 makes a run repeatable.
    seed
        Seed of the search.
    deterministic_limit
        Limit in the solver's own deterministic time, None for none; with one worker the same roster comes out each time.
    replan_seconds
        Wall-clock limit of the search after a sick call, when somebody waits at the phone.
    memory_megabytes
        Ceiling in MiB: where the whole process takes more, the search ends with the best roster so far, and at most a
        quarter goes to the patterns of all people.
    """

    MOST_WORKERS: ClassVar[int] = 1000
    HIGHEST_SEED: ClassVar[int] = 2**31 - 1
    MOST_MEMORY: ClassVar[int] = 2**31 - 1
    """What the solver can take."""
    LEAST_MEMORY: ClassVar[int] = 512
    """What the program takes before it searches, in MiB, and some room."""

    time_limit_seconds: float = 60.0
    gap: float = 0.005
    workers: int = 4
    seed: int = 1
    deterministic_limit: float | None = None
    replan_seconds: float = 4.0
    memory_megabytes: int = 4096

    def changed(
        self,
        time_limit_seconds: float | None = None,
        gap: float | None = None,
        workers: int | None = None,
        seed: int | None = None,
    ) -> SolverSettings:
        """These settings with others in their place; None leaves one as it is."""
        return replace(
            self,
            time_limit_seconds=self.time_limit_seconds if time_limit_seconds is None else time_limit_seconds,
            gap=self.gap if gap is None else gap,
            workers=self.workers if workers is None else workers,
            seed=self.seed if seed is None else seed,
        )
