"""The event loop, compiled."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

__all__ = ["fast_loop"]


def fast_loop(*, required: bool = False) -> Callable[..., None] | None:
    """`scheduler.simulation.event_loop.play` as compiled by numba; kept on disk beside the source where that can be written.

    Parameters
    ----------
    required
        Raise where numba cannot be imported.

    Returns
    -------
    callable or None
        None where numba is not installed, or not with this version of Python or NumPy.

    Raises
    ------
    ImportError
        numba is required and cannot be imported.
    """
    try:
        return _compiled()
    except ImportError:
        if required:
            raise
        return None


@cache
def _compiled() -> Callable[..., None]:
    """The compiled loop, made once."""
    from numba import njit
    from numba.extending import register_jitable

    from scheduler.simulation import event_loop

    # Nothing is allocated in the loop. Without the counting of references to the arrays it is four times as fast.
    uncounted: dict[str, Any] = {"_nrt": False}
    for helper in event_loop.HELPERS:
        register_jitable(**uncounted)(helper)
    compiled: Callable[..., None]
    try:
        compiled = njit(cache=True, error_model="numpy", **uncounted)(event_loop.play)
    except RuntimeError:  # nowhere to keep it: a read-only installation
        compiled = njit(error_model="numpy", **uncounted)(event_loop.play)
    return compiled
