"""Effects of groups of days, each learned as far as its days and their noise allow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.parts_of_day import parts_of_day

__all__ = ["shrunk_effects"]

_PARTS_OF_DAY = (1, 4, 12)
_FINEST = _PARTS_OF_DAY[-1]
_PRIOR_GROUPS = 1.0
_LEAST_SPREAD = 1 / 400
_MOST_SPREAD = 1.0
_LEAST_EFFECT = 0.05
_MOST_EFFECT = 10.0
_TINY = 1e-9


def shrunk_effects(
    actual: NDArray[np.float64],
    usual: NDArray[np.float64],
    noise: NDArray[np.float64],
    groups: NDArray[np.int64],
    prior_contacts: float,
) -> NDArray[np.float64]:
    """Contacts of special days relative to what is usual.

    From the broadest level to the narrowest each group moves the effect of its days by what they brought beyond the effect
    so far, first for the whole day, then for quarters of the day, then for every two hours:
    ``sum(w (actual - effect usual)) / (sum(w usual) + k)``. The weight ``w = 1 / (1 + v usual)`` is that of one day whose
    contacts vary by ``v`` beyond chance: a single day never counts more than ``1 / v`` contacts. ``k`` is how
    far the groups of the level were seen to differ, leaning on `prior_contacts` by one group: where they do not differ
    beyond noise, the effect stays where the level above left it.

    Parameters
    ----------
    actual, usual
        Contacts of the past special days, and what an ordinary day would have brought; shape (queues, past days, 24).
    noise
        Variance of ordinary days' totals relative to what was usual, beyond that of independent buyers; shape (queues,).
    groups
        Groups of the past days and, behind them, of the days ahead; int, shape (levels, days), -1 where none.
    prior_contacts
        Contacts by which a group leans on the level above.

    Returns
    -------
    ndarray of float, shape (queues, days, 24)
        1 where nothing was learned.

    Source
    ------
    Empirical Bayes for Poisson rates with extra variation: Clayton and Kaldor, Biometrics 43 (1987) 671-681; here as the
    linear estimate of Bühlmann and Straub, level by level.
    """
    queues, past, _ = actual.shape
    weight = 1.0 / (1.0 + noise[:, None] * usual.sum(axis=2))
    weighted, expected = (parts_of_day(contacts, _FINEST) * weight[:, :, None] for contacts in (actual, usual))
    effect = np.ones((queues, groups.shape[1], _FINEST))
    for of_days in groups:
        count = int(of_days[:past].max(initial=-1)) + 1
        if count == 0:
            continue
        member = (of_days[None, :past] == np.arange(count)[:, None]).astype(np.float64)
        known = member @ expected
        fitted = member @ (expected * effect[:, :past])
        surplus = member @ weighted - fitted
        step = _step(surplus, known, _strength(surplus, known, fitted, prior_contacts))
        none = np.zeros((queues, 1, _FINEST))
        # Position -1, where a day has no group or one without past days, is the row of zeros.
        row = np.where(of_days < count, of_days, -1)
        effect = np.maximum(effect + np.concatenate([step, none], axis=1)[:, row], 0.0)
    return np.repeat(np.minimum(effect, _MOST_EFFECT), 24 // _FINEST, axis=2)


def _strength(
    surplus: NDArray[np.float64], known: NDArray[np.float64], fitted: NDArray[np.float64], prior: float
) -> NDArray[np.float64]:
    """Contacts by which groups lean on the level above: few where they plainly differ; shape (queues, 1, 1)."""
    seen = known.sum(axis=2)
    contacts = np.maximum(seen, _TINY)
    chance = np.maximum(fitted.sum(axis=2) / contacts, _LEAST_EFFECT) / contacts
    beyond = (surplus.sum(axis=2) / contacts) ** 2 - chance
    share = (seen > 0) * contacts / (contacts + prior)
    spread = (_PRIOR_GROUPS / prior + (share * beyond).sum(axis=1)) / (_PRIOR_GROUPS + share.sum(axis=1))
    strength: NDArray[np.float64] = 1.0 / np.clip(spread, _LEAST_SPREAD, _MOST_SPREAD)
    return strength[:, None, None]


def _step(surplus: NDArray[np.float64], known: NDArray[np.float64], strength: NDArray[np.float64]) -> NDArray[np.float64]:
    """What each group moves, per finest part of the day: the whole day, then what its parts differ from that."""
    step = np.zeros_like(known)
    for parts in _PARTS_OF_DAY:
        left = parts_of_day(surplus - step * known, parts)
        step = step + np.repeat(left / (parts_of_day(known, parts) + strength), _FINEST // parts, axis=2)
    return step
