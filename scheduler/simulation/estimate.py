"""Ratios of sums over independent batches, with the range in which they lie."""

from __future__ import annotations

import numpy as np

from scheduler.domain.figures import Figures
from scheduler.simulation.batch_ratio import Sums, batch_ratio, standard_error
from scheduler.simulation.t_quantile import t_quantile

__all__ = ["change_of_ratio", "ratio_figures", "share_figures"]


def ratio_figures(numerator: Sums, denominator: Sums, *, signed: bool = False) -> Figures:
    """A ratio of sums over batches, such as seconds waited to contacts.

    Parameters
    ----------
    numerator, denominator
        Per batch, float, shape (batches, ...).
    signed
        Whether the ratio may be below 0.

    Returns
    -------
    Figures
        Shape (...). The range is that of the batch means of a ratio (Law, Simulation Modeling and Analysis, 5th ed., 9.3.3
        and 9.5.3; the regenerative form): t standard errors of the residuals numerator - ratio x denominator to each side.
        Where it cannot be below 0 they are those of its logarithm: what few bad days make is skewed, and whoever has
        seen too few of them believes both the ratio and its error too small.
    """
    value, residuals = batch_ratio(numerator, denominator)
    reach = t_quantile(numerator.shape[0] - 1) * standard_error(residuals)
    if signed:
        return Figures(value, value - reach, value + reach)
    with np.errstate(over="ignore"):
        factor = np.exp(np.divide(reach, value, out=np.zeros_like(value), where=value > 0))
    factor = np.where(np.isnan(reach), np.nan, factor)
    return Figures(value, value / factor, value * factor)


def share_figures(hits: Sums, trials: Sums, looks: Sums | None = None) -> Figures:
    """A share of contacts, days or minutes.

    Parameters
    ----------
    hits, trials
        Per batch, float, shape (batches, ...); trials of one batch need not be independent.
    looks
        Stretches of time with trials per batch, of the same shape: no two of them depend much on each other. Each batch is
        one where None.

    Returns
    -------
    Figures
        Shape (...). The range is Wilson's (Journal of the American Statistical Association 22, 1927) for as many
        independent trials as would have the same standard error, so it never leaves 0 to 1 and has a width at 0 and 1 as
        well; there, where no error is to be seen, the looks are what counts.
    """
    value, residuals = batch_ratio(hits, trials)
    error = standard_error(residuals)
    reach = t_quantile(hits.shape[0] - 1)
    spread = value * (1 - value)
    seen = ((trials > 0) if looks is None else looks).sum(axis=0).astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        count = np.where((spread > 0) & (error > 0), spread / error**2, seen)
        rate = reach**2 / count
        middle = (value + rate / 2) / (1 + rate)
        half = np.sqrt(spread * rate + rate**2 / 4) / (1 + rate)
    low, high = np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0)
    return Figures(value, np.minimum(low, value), np.maximum(high, value))


def change_of_ratio(before: tuple[Sums, Sums], after: tuple[Sums, Sums]) -> Figures:
    """Second ratio minus first, of batches that belong together.

    Parameters
    ----------
    before, after
        Numerator and denominator per batch, float, shape (batches, ...); batch `b` of both is of the same contacts, so that
        what they share cancels out.
    """
    (first, first_residuals), (second, second_residuals) = (batch_ratio(*sums) for sums in (before, after))
    reach = t_quantile(before[0].shape[0] - 1) * standard_error(second_residuals - first_residuals)
    value = second - first
    return Figures(value, value - reach, value + reach)
