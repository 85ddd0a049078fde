"""What is said about campaigns."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook
from scheduler.demand.campaigns.marked_campaign import AFTER
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.finding import Finding, Severity

__all__ = ["campaign_findings"]

_WORTH_SAYING = math.log(1.1)
_FAR = math.log(1.25)
"""Planner and history that differ by less agree."""
_SURE = 2.0
"""Nor do they disagree where so many standard deviations may lie between them by chance."""

_MOST_TOLD = 6
"""Past campaigns that are told at most: nobody reads about every day of every brand."""


def campaign_findings(
    outlooks: Sequence[CampaignOutlook],
    queues: tuple[str, ...],
    series: DaySeries,
    first: date,
    effect: NDArray[np.float64],
    kept: NDArray[np.bool_],
    settings: ForecastSettings,
) -> tuple[Finding, ...]:
    """What past campaigns brought, and what is expected of those to come.

    Of past campaigns only the latest of its kind is told, by the queue that it plainly moved most, and only within the days
    that ordinary days are learned from. It is not told where one of its kind comes: then what is expected of that is.

    Parameters
    ----------
    outlooks
        Every campaign.
    queues
        Ids.
    series
        The history with campaigns in it.
    first
        First day to forecast.
    effect
        Log of what all of them do together, shape (queues, all days, 24).
    kept
        Hours of campaigns that stayed in the history, shape (queues, days, 24).
    settings
        `train_days`.
    """
    coming: dict[str, CampaignOutlook] = {}
    for item in outlooks:
        if _days(item, series, first).size:
            coming.setdefault(item.marked.kind, item)
    said: list[Finding] = []
    for item in _latest(outlooks, series, settings):
        marked = item.marked
        inside = slice(marked.first, min(marked.days.stop, series.days))
        if (kept[:, inside] & marked.main[: inside.stop - inside.start]).any():
            begin = _begin(item, series.start)
            said.append(_finding("campaign_kept", begin, {"campaign": marked.campaign.name, "date": begin.isoformat()}))
        elif marked.kind not in coming and (found := _measured(item, queues, series.start)) is not None:
            said.append(found)
    never_apart = {item.marked.kind for item in outlooks if item.marked.recurring and _was_seen(item, series)}
    ahead = [finding for item in coming.values() for finding in _expected(item, queues, series, first, never_apart)]
    after = [finding for item in outlooks if (finding := _aftermath(item, queues, series, first, effect)) is not None]
    misdated = [_misdated(item) for item in outlooks if item.measured is not None and item.measured.days_off]
    return (*misdated[-_MOST_TOLD:], *said, *ahead, *after)


def _was_seen(item: CampaignOutlook, series: DaySeries) -> bool:
    """Whether the history knows an hour of a campaign."""
    inside = slice(item.marked.first, min(item.marked.days.stop, series.days))
    known = series.known[:, inside].any(axis=0)
    return bool((item.marked.main[: known.shape[0]] & known).any())


def _latest(outlooks: Sequence[CampaignOutlook], series: DaySeries, settings: ForecastSettings) -> list[CampaignOutlook]:
    """The latest past campaign of each kind that does not come again and again, in order of their start; not too many."""
    latest: dict[str, CampaignOutlook] = {}
    for item in sorted(outlooks, key=lambda item: item.marked.campaign.start):
        runs = np.flatnonzero(item.marked.main.any(axis=1)) + item.marked.first
        seen = runs[(runs < series.days) & (runs >= series.days - settings.train_days)]
        if seen.size and not item.marked.recurring:
            latest[item.marked.kind] = item
    return sorted(latest.values(), key=lambda item: item.marked.campaign.start)[-_MOST_TOLD:]


def _measured(item: CampaignOutlook, queues: tuple[str, ...], start: date) -> Finding | None:
    """What a past campaign did to the queue that it moved most; None where nothing is known."""
    if item.measured is None or np.isnan(item.measured.main).all():
        return None
    # A queue of a few contacts may seem moved by chance alone.
    row = int(np.nanargmax(np.abs(item.measured.main) - _SURE * np.sqrt(item.measured.main_variance)))
    begin = _begin(item, start)
    facts = {"queue": queues[row], "factor": _factor(item.measured.main[row])}
    return _finding("campaign_measured", begin, {"campaign": item.marked.campaign.name, "date": begin.isoformat(), **facts})


def _expected(
    item: CampaignOutlook, queues: tuple[str, ...], series: DaySeries, first: date, never_apart: Collection[str]
) -> list[Finding]:
    """What is expected of a campaign to come, per queue that the history or the planner says something about.

    What has always come again and again, of the kinds `never_apart`, is in what is usual, whether it could be told apart or
    not: it needs no uplift.
    """
    campaign, lesson = item.marked.campaign, item.lesson
    when = series.start + timedelta(days=int(_days(item, series, first)[0]))
    facts = {"campaign": campaign.name, "date": when.isoformat()}
    if not campaign.uplift and not lesson.times.any():
        if item.marked.kind in never_apart:
            return []
        return [_finding("campaign_without_uplift", when, facts, Severity.WARNING)]
    found: list[Finding] = []
    for row, queue in enumerate(queues):
        written = campaign.uplift.get(queue)
        if not lesson.times[row] or lesson.last is None or (campaign.keep_uplift and written is not None):
            continue
        more = {"queue": queue, "factor": _factor(item.main[row]), "last": lesson.last.isoformat()}
        unsure = _SURE / math.sqrt(float(lesson.precision[row]))
        apart = written is not None and abs(math.log(written) - lesson.main[row]) > max(_FAR, unsure)
        # Days without a recurring campaign may never have been seen: then nobody can tell who is right.
        if apart and not item.marked.recurring:
            seen = {"written": f"{written:g}", "seen": _factor(lesson.main[row])}
            found.append(_finding("campaign_differs", when, {**facts, **more, **seen}, Severity.WARNING))
        elif written is not None or abs(item.main[row]) > _WORTH_SAYING:
            found.append(_finding("campaign_learned", when, {**facts, **more}))
    return found


def _aftermath(
    item: CampaignOutlook, queues: tuple[str, ...], series: DaySeries, first: date, together: NDArray[np.float64]
) -> Finding | None:
    """The strongest of the days after a campaign that lie ahead; None where none stands out.

    Hours in which another campaign runs, or of which the days after another have more, are told there.
    """
    marked = item.marked
    begin = max((first - series.start).days - marked.first, 0)
    alone = np.isclose(item.effect, together[:, marked.days])[:, begin:] & (marked.parts[begin:] >= AFTER)
    effect = np.where(alone, item.effect[:, begin:], 0.0).max(axis=2, initial=0.0)
    if not effect.size or effect.max() < _WORTH_SAYING:
        return None
    row, day = np.unravel_index(int(effect.argmax()), effect.shape)
    when = series.start + timedelta(days=marked.first + begin + int(day))
    facts = {"queue": queues[row], "factor": _factor(effect[row, day]), "date": when.isoformat()}
    return _finding("campaign_aftermath", when, {"campaign": marked.campaign.name, **facts})


def _misdated(item: CampaignOutlook) -> Finding:
    """That a past campaign seems to stand on the wrong day."""
    campaign = item.marked.campaign
    shift = item.measured.days_off if item.measured is not None else 0
    begin = campaign.start + timedelta(days=shift)
    facts = {"campaign": campaign.name, "date": campaign.start.isoformat(), "begin": begin.isoformat()}
    return _finding("campaign_misdated", campaign.start, facts, Severity.WARNING)


def _days(item: CampaignOutlook, series: DaySeries, first: date) -> NDArray[np.int64]:
    """Day indices on or after the first day to forecast on which a campaign runs."""
    days = np.flatnonzero(item.marked.main.any(axis=1)) + item.marked.first
    return days[days >= (first - series.start).days]


def _begin(item: CampaignOutlook, start: date) -> date:
    """First day of a campaign within the history."""
    return max(item.marked.campaign.start, start)


def _factor(log: float) -> str:
    """A factor as it is read out."""
    return f"{round(math.exp(log), 2):g}"


def _finding(code: str, when: date, facts: dict[str, str], severity: Severity = Severity.INFO) -> Finding:
    return Finding(code, severity, facts, date=when)
