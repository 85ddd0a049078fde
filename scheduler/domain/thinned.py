"""The steps of a search that matter when it is looked at as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.outcome import Progress

__all__ = ["thinned"]

_PER_SECOND = 10
_MOST = 400


def thinned(progress: Sequence[Progress]) -> tuple[Progress, ...]:
    """At most some hundred steps: the last of each short span of time and of each stage, always the very last.

    Parameters
    ----------
    progress
        In order of time.

    Returns
    -------
    tuple of Progress
        In the same order. Spans are a tenth of a second, longer ones where the search was long.
    """
    if not progress:
        return ()
    span = max(1 / _PER_SECOND, progress[-1].seconds / _MOST)
    last = {(step.stage, int(step.seconds / span)): step for step in progress}
    return tuple(sorted(last.values(), key=lambda step: step.seconds))
