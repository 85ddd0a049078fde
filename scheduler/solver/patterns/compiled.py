"""The loops of pricing, compiled."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import Any

__all__ = ["compiled_sweeps"]


@cache
def compiled_sweeps() -> SimpleNamespace | ModuleType:
    """`scheduler.solver.patterns.sweeps` as compiled by numba, without the interpreter's lock.

    Kept on disk beside the source where that can be written; numba looks at the age of the source and compiles anew when it
    has changed.

    Returns
    -------
    namespace or module
        With the functions of `sweeps`; `sweeps` itself, which is slow, where numba is not installed, or not with this
        version of Python or NumPy.
    """
    from scheduler.solver.patterns import sweeps

    try:
        from numba import njit
    except ImportError:
        return sweeps
    made: dict[str, Callable[..., Any]] = {}
    for name in sweeps.__all__:
        function = getattr(sweeps, name)
        try:
            made[name] = njit(cache=True, nogil=True)(function)
        except RuntimeError:  # nowhere to keep it: a read-only installation
            made[name] = njit(nogil=True)(function)
    return SimpleNamespace(**made)
