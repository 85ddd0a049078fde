"""Quantiles of weighted errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["ErrorQuantiles"]


@dataclass(frozen=True, slots=True)
class ErrorQuantiles:
    """The distribution of some past errors; made by `of`.

    Parameters
    ----------
    errors
        Ascending, shape (errors,).
    positions
        Share of the weight below each error, half of its own included; shape (errors,).
    size
        Number of equally weighted errors that say as much (Kish).
    """

    errors: NDArray[np.float64]
    positions: NDArray[np.float64]
    size: float

    @staticmethod
    def of(errors: NDArray[np.float64], weights: NDArray[np.float64]) -> ErrorQuantiles:
        """Distribution of at least one error; both of shape (errors,)."""
        order = np.argsort(errors, kind="stable")
        weight = weights[order]
        total = float(weight.sum())
        positions = (np.cumsum(weight) - 0.5 * weight) / total
        return ErrorQuantiles(errors[order], positions, total**2 / float((weight**2).sum()))

    def at(self, probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
        """Errors at some probabilities, linear between neighbours; shape of `probabilities`."""
        return np.interp(probabilities, self.positions, self.errors)

    def ranks(self, errors: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where errors stand in the distribution, 0 to 1; shape of `errors`."""
        first = np.searchsorted(self.errors, errors, side="left")
        last = np.searchsorted(self.errors, errors, side="right") - 1
        highest = self.errors.size - 1
        ranks: NDArray[np.float64] = (
            self.positions[np.clip(first, 0, highest)] + self.positions[np.clip(last, 0, highest)]
        ) / 2
        return ranks

    def outward(self, levels: tuple[float, ...]) -> NDArray[np.float64]:
        """Quantiles, pushed outwards for the number of errors as split conformal prediction asks; shape (levels,)."""
        wanted = np.array(levels)
        more = (self.size + 1) / self.size
        pushed = np.where(wanted > 0.5, np.minimum(wanted * more, 1.0), np.maximum(1.0 - (1.0 - wanted) * more, 0.0))
        return self.at(np.where(wanted == 0.5, 0.5, pushed))
