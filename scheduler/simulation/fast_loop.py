"""The event loop, compiled."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from functools import cache
from inspect import getfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scheduler.simulation.loop_state import Minutes, Moving, People, Shop, Steps

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

    from scheduler.simulation import event_loop, loop_state

    # Nothing is allocated in the loop. Without the counting of references to the arrays it is four times as fast.
    uncounted: dict[str, Any] = {"_nrt": False}
    for helper in event_loop.HELPERS:
        # Put into their callers: to hand over that many arrays at each call would take more time than the work itself.
        register_jitable(forceinline=True, **uncounted)(helper)
    play = event_loop.play
    register_jitable(**uncounted)(play)
    made_of = _fingerprint(Path(getfile(module)) for module in (event_loop, loop_state))

    def loop(shop: Shop, moving: Moving, people: People, steps: Steps, minutes: Minutes) -> None:
        # numba keeps a function by the age of its own file and by what it closes over: the fingerprint lets it see that
        # the loop, or a number that went into it, is another one by now.
        if made_of >= 0:
            play(shop, moving, people, steps, minutes)

    compiled: Callable[..., None]
    try:
        compiled = njit(cache=True, error_model="numpy", **uncounted)(loop)
    except RuntimeError:  # nowhere to keep it: a read-only installation
        compiled = njit(error_model="numpy", **uncounted)(loop)
    return compiled


def _fingerprint(sources: Iterable[Path]) -> int:
    """A number from 0 on that changes with the text of any of the files."""
    number = 0
    for source in sources:
        number = zlib.crc32(source.read_bytes(), number)
    return number
