"""Random numbers that belong to one replication and one figure."""

from __future__ import annotations

from typing import Final

import numpy as np

__all__ = ["random_stream"]

_STREAMS: Final = ("counts", "times", "work", "patience", "absence")


def random_stream(seed: int, replication: int, name: str) -> np.random.Generator:
    """A stream of random numbers that depends on nothing but these.

    Parameters
    ----------
    seed
        0 or more.
    replication
        Number of the replication, from 0.
    name
        ``counts``, ``times``, ``work``, ``patience`` or ``absence``.
    """
    return np.random.Generator(np.random.Philox(np.random.SeedSequence(seed, spawn_key=(replication, _STREAMS.index(name)))))
