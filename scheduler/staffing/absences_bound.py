"""Absences: how many people it takes that buyers are answered in time although now and then more of them are absent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.heads_for_target import heads_for_target
from scheduler.staffing.load import Load

__all__ = ["AbsencesBound"]


@dataclass(frozen=True, slots=True)
class AbsencesBound:
    """What `ResponseBound` asks for, held on the mean of all days, each head absent by chance.

    The usual ``load / (1 - shrinkage)`` brings the people who are needed on the mean only: one fewer does buyers more harm
    than one more does good, in a small team above all. Given before absence like every bound: over ``1 - shrinkage`` it is
    the heads on the roster that the promise takes, so that absence is not counted twice.
    """

    name: str = "absences"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:  # noqa: ARG002
        """Standard heads, parts of a head included, shape (queues, intervals); 0 where nobody is ever absent."""
        absence = load.settings.shrinkage
        if absence <= 0:
            return np.zeros(load.contacts.shape)
        return heads_for_target(load, lambda target: target.waiting, absence=absence)
