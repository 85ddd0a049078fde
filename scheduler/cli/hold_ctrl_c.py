"""Ctrl-C while there is nothing left to stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["hold_ctrl_c"]


@contextmanager
def hold_ctrl_c() -> Iterator[None]:
    """Let Ctrl-C do nothing within: the search is over, and the second that the files take must not cost the roster.

    Python hands signals to its main thread only; elsewhere Ctrl-C stays what it is.

    Examples
    --------
    >>> with hold_ctrl_c():
    ...     signal.raise_signal(signal.SIGINT)
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
