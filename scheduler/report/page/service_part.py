"""What buyers get: answers in time by hour of the day, and the worst hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.page.axis import area, line, short_number
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech

__all__ = ["ServicePart", "service_part"]

_WIDTH: Final = 640.0
_LEFT, _RIGHT = 54.0, 634.0
_TOP, _BOTTOM = 12.0, 172.0
_RAISED: Final = 0.5
"""Share at which the axis begins where everything lies well above it."""
_WORST: Final = 5
_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of the day of a queue.

    Parameters
    ----------
    name, promised
        The queue, and what its buyers are promised.
    said
        How it is kept, in words.
    kept, missed
        Paths of the hours that keep the promise on the mean of the days, and of those that do not.
    ranges
        Path of where each figure truly lies.
    target
        Vertical position of what is promised; empty where it is no share.
    marks, times
        Position and text along the axes.
    rows
        Hour, buyers a day, answered in time, wait, gave up; and whether the promise is missed.
    """

    name: str
    promised: str
    said: tuple[str, ...]
    kept: str
    missed: str
    ranges: str
    target: str
    marks: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    rows: tuple[tuple[tuple[str, str, str, str, str], bool], ...]


@dataclass(frozen=True, slots=True)
class ServicePart:
    """Service.

    Parameters
    ----------
    how
        How the figures were found.
    queues
        Those with buyers.
    worst
        Sentences on the worst hours; empty where no scored hour misses its target.
    more
        Hours that miss it besides.
    gains
        Sentences on where one more person would help.
    width, height, left, right, bottom
        Of the drawings.
    """

    how: str
    queues: tuple[Hours, ...]
    worst: tuple[str, ...]
    more: int
    gains: tuple[str, ...]
    width: float = _WIDTH
    height: float = _BOTTOM + 24
    left: float = _LEFT
    right: float = _RIGHT
    bottom: float = _BOTTOM


def service_part(content: PageContent, speech: Speech) -> ServicePart | None:
    """Lay the simulation out; None where there is none."""
    result = content.simulation
    if result is None:
        return None
    missed = [finding for finding in result.findings if finding.code.startswith("simulate_missed_")]
    gains = [finding for finding in result.findings if finding.code in ("simulate_one_more_head", "simulate_no_gain")]
    return ServicePart(
        how=speech.say("page_service_how", times=result.replications, absence=speech.share(result.absence)),
        queues=tuple(
            _hours(content, result, row, speech) for row in range(len(result.queues)) if result.day_hours.contacts[row].any()
        ),
        worst=tuple(speech.finding(finding) for finding in missed[:_WORST]),
        more=max(0, len(result.missed) - _WORST),
        gains=tuple(speech.finding(finding) for finding in gains),
    )


def _hours(content: PageContent, result: SimulationResult, row: int, speech: Speech) -> Hours:
    """A queue."""
    target = result.targets[row]
    busy = np.flatnonzero(result.day_hours.contacts[row] > 0)
    hours = range(int(busy[0]), int(busy[-1]) + 1)
    edges = [_LEFT + (_RIGHT - _LEFT) * index / len(hours) for index in range(len(hours) + 1)]
    figures = result.day_hours.service_level
    value, low, high = (part[row, hours.start : hours.stop] for part in (figures.value, figures.low, figures.high))
    wanted = target.service_level
    known = np.isfinite(value)
    least = min(float(np.nanmin(np.append(low, value))), 1.0 if wanted is None else wanted)
    base = _RAISED if least > _RAISED + 0.05 else 0.0

    def height(share: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * (share - base) / (1 - base)

    below = known & (value < (-1.0 if wanted is None else wanted))
    tops = [height(share) if there else _BOTTOM for share, there in zip(value.tolist(), known.tolist(), strict=True)]
    floor = [_BOTTOM] * len(hours)
    ranges = "".join(
        line(((edges[index] + edges[index + 1]) / 2, height(end)) for end in (low[index], high[index]))
        for index in np.flatnonzero(known & np.isfinite(low) & np.isfinite(high)).tolist()
    )
    steps = range(round(base * 10), 11, 1 if base else 2)
    every = 1 if len(hours) <= 13 else 2
    return Hours(
        name=speech.name(result.queues[row]),
        promised=_promise(target, speech, assumed=result.queues[row] in result.assumed),
        said=tuple(_said(content, result, row, speech)),
        kept=area(edges, [_BOTTOM if bad else top for top, bad in zip(tops, below, strict=True)], floor),
        missed=area(edges, [top if bad else _BOTTOM for top, bad in zip(tops, below, strict=True)], floor),
        ranges=ranges,
        target="" if wanted is None else short_number(height(wanted)),
        marks=tuple((short_number(height(step / 10)), speech.share(step / 10)) for step in steps),
        times=tuple(
            (short_number(edges[index]), speech.clock(hours[index] * _HOUR)) for index in range(0, len(hours), every)
        ),
        rows=tuple(_row(result, row, hour, bool(below[hour - hours.start]), speech) for hour in hours),
    )


def _promise(target: ResponseTarget, speech: Speech, *, assumed: bool) -> str:
    """What buyers are promised."""
    limits = []
    if target.service_level is not None and target.target_seconds is not None:
        share = speech.number(100 * target.service_level)
        limits.append(speech.say("simulate_target_share", percent=share, seconds=speech.number(target.target_seconds)))
    if target.asa_seconds is not None:
        limits.append(speech.say("simulate_target_wait", seconds=speech.number(target.asa_seconds)))
    if target.abandonment is not None:
        limits.append(speech.say("simulate_target_gave_up", percent=speech.number(100 * target.abandonment)))
    return speech.say("page_assumed" if assumed else "page_promised", target=speech.listed(limits))


def _said(content: PageContent, result: SimulationResult, row: int, speech: Speech) -> Iterator[str]:
    """How the promise is kept."""
    scored = result.scored[row]
    if scored.any():
        kept = int((scored & result.met[row]).sum())
        key = "page_service_kept_assumed" if result.queues[row] in result.assumed else "page_service_kept"
        yield speech.say(key, kept=kept, hours=int(scored.sum()))
    total, seconds = result.total, result.targets[row].target_seconds
    if seconds is not None:
        share = speech.share(float(total.service_level.value[row]))
        yield speech.say("page_service_in_time", share=share, seconds=speech.number(seconds))
    yield speech.say(
        "page_service_wait",
        wait=speech.wait(float(total.mean_wait_seconds.value[row])),
        most=speech.wait(float(total.wait_90_seconds.value[row])),
        share=speech.share(float(total.gave_up.value[row])),
    )
    queue = next((queue for queue in content.problem.queues if queue.id == result.queues[row]), None)
    if queue is not None and queue.patience_seconds is None and queue.due_minutes is None:
        yield speech.say("page_service_patient")


def _row(
    result: SimulationResult, row: int, hour: int, missed: bool, speech: Speech
) -> tuple[tuple[str, str, str, str, str], bool]:
    """A line of the table."""
    figures, where = result.day_hours, (row, hour)
    texts = (
        speech.hours(hour * _HOUR, (hour + 1) * _HOUR),
        speech.number(float(figures.contacts[where]) / result.grid.days),
        speech.share(float(figures.service_level.value[where])),
        speech.wait(float(figures.mean_wait_seconds.value[where])),
        speech.share(float(figures.gave_up.value[where])),
    )
    return texts, missed
