"""What campaigns do together where they meet."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook

__all__ = ["joint_effects"]


def joint_effects(
    outlooks: Iterable[CampaignOutlook], queues: tuple[str, ...], days: slice
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Effects of campaigns as logs, and their spread; each has the shape (queues, days, 24).

    Campaigns that run at the same time multiply, and what comes again and again comes on top. Of evenings before and days
    after the stronger counts; it goes on under the next campaign, for what was bought comes back in aftersales all the same,
    but not where the planner insists on the uplift of a queue.

    Parameters
    ----------
    outlooks
        The campaigns; those elsewhere are passed over.
    queues
        Ids.
    days
        First and last day index of the stretch, the last not included.
    """
    shape = (len(queues), max(days.stop - days.start, 0), 24)
    running, side, side_spread, variance = (np.zeros(shape) for _ in range(4))
    insisted = np.zeros(shape, dtype=np.bool_)
    for item in outlooks:
        marked = item.marked
        low, high = max(marked.first, days.start), min(marked.days.stop, days.stop)
        if low >= high:
            continue
        here, own = slice(low - days.start, high - days.start), slice(low - marked.first, high - marked.first)
        main, effect, spread = marked.main[own], item.effect[:, own], item.spread[:, own]
        running[:, here] += np.where(main, effect, 0.0)
        variance[:, here] += np.where(main, spread, 0.0) ** 2
        if marked.campaign.keep_uplift:
            insisted[:, here] |= main & np.array([queue in marked.campaign.uplift for queue in queues])[:, None, None]
        beside = np.where(main, 0.0, effect)
        stronger = np.abs(beside) > np.abs(side[:, here])
        side[:, here] = np.where(stronger, beside, side[:, here])
        side_spread[:, here] = np.where(stronger, spread, side_spread[:, here])
    side, side_spread = (np.where(insisted, 0.0, values) for values in (side, side_spread))
    return running + side, np.sqrt(variance + side_spread**2)
