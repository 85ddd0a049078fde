"""Whether this process takes as much memory as it may."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["is_full"]

_STATM = Path("/proc/self/statm")
"""Sizes in pages; the second is what is in memory now."""


def is_full(megabytes: int) -> bool:
    """Whether the process takes so many MiB or more; False where the system does not tell."""
    try:
        pages = int(_STATM.read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return False
    return pages * os.sysconf("SC_PAGE_SIZE") >= megabytes * 2**20
