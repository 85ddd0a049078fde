"""Refuse numbers with which nothing can be simulated."""

from __future__ import annotations

from scheduler.errors import Fault, InputError, Phrase

__all__ = ["require_played_often"]


def require_played_often(replications: int, seed: int, absence: float) -> None:
    """Raise InputError, with every fault at once.

    Parameters
    ----------
    replications
        At least 2: what one tells nobody knows how far to trust.
    seed
        0 or more.
    absence
        0 to below 1.
    """
    faults = []
    if replications < 2:
        message = "replications is {value}; allowed is a whole number from 2 on, such as 400"
        faults.append(Fault(Phrase(message, value=replications)))
    if seed < 0:
        faults.append(Fault(Phrase("seed is {value}; allowed is a whole number from 0 on", value=seed)))
    if not 0 <= absence < 1:
        message = "absence is {value}; allowed is a share from 0 to below 1, such as 0.1"
        faults.append(Fault(Phrase(message, value=absence)))
    if faults:
        raise InputError(faults)
