"""Queues from their sections, with what follows where a file does not say."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.hours_section import clip_hours, read_week, refuse_outside
from scheduler.config.queue_section import QueueSection, ResponseSection
from scheduler.domain.clock_text import clock_text
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Phrase
from scheduler.queueing.speeds import require_speeds, usual_speeds

__all__ = ["read_queues", "speeds_of", "usual_service_level"]

_AT_ONCE = {"chat": 3, "phone": 1}
_SERVICE_LEVEL = 0.8


def read_queues(
    sections: Mapping[str, QueueSection], operating: Hours, interval: int, faults: FaultList
) -> tuple[Queue, ...]:
    """Queues in the order of the file.

    Parameters
    ----------
    sections
        By id.
    operating
        The store's hours, which a queue without hours of its own has too.
    interval
        Minutes of the grid.
    faults
        Where to note what is not allowed.
    """
    queues = []
    for queue_id, section in sections.items():
        path: KeyPath = ("queues", queue_id)
        hours = operating
        if section.hours is not None:
            week = read_week(section.hours, (*path, "hours"), interval, faults)
            hours = clip_hours(week, operating)
            refuse_outside(hours, operating, Phrase("the queue {queue}", queue=queue_id), (*path, "hours"), faults)
        _refuse_off_grid(section, path, interval, faults)
        _refuse_wrong_neighbours(sections, queue_id, faults)
        queues.append(
            Queue(
                id=queue_id,
                name=section.name or queue_id,
                contacts_per_hour=section.contacts_per_hour,
                hours=hours,
                minimum_heads=section.minimum_heads,
                backlog_clear_by_minute=section.clear_backlog_by,
                aht_seconds=section.aht_seconds,
                aht_at_concurrency=section.aht_at_concurrency,
                speeds=_checked_speeds(section, path, faults),
                patience_seconds=section.patience_seconds,
                response=_target(section, path, faults),
                contacts_per_day=section.contacts_per_day,
                due_minutes=None if section.due_within_hours is None else round(section.due_within_hours * 60),
                outside_hours_to=section.outside_hours_to,
                overflow_to=tuple(section.overflow_to),
            )
        )
    return tuple(queues)


def speeds_of(section: QueueSection) -> tuple[float, ...]:
    """The speeds of a queue, the usual ones where the file gives none."""
    if section.speeds is not None:
        return tuple(section.speeds)
    return usual_speeds(section.concurrency or _AT_ONCE[section.channel])


def usual_service_level(response: ResponseSection) -> float | None:
    """The share of buyers to be answered in time, the usual one where the file gives the time alone."""
    if response.service_level is None and response.target_seconds is not None:
        return _SERVICE_LEVEL
    return response.service_level


def _refuse_off_grid(section: QueueSection, path: KeyPath, interval: int, faults: FaultList) -> None:
    """Note a clearing time within an interval."""
    clear_by = section.clear_backlog_by
    if clear_by is not None and clear_by % interval:
        nearest = clock_text((clear_by + interval // 2) // interval * interval)
        message = Phrase(
            "{time} is not on the grid of {interval} minutes; the nearest allowed is {nearest}{way_out}",
            time=clock_text(clear_by),
            interval=interval,
            nearest=nearest,
            way_out="",
        )
        faults.add((*path, "clear_backlog_by"), message)


def _refuse_wrong_neighbours(sections: Mapping[str, QueueSection], queue_id: str, faults: FaultList) -> None:
    """Note other queues that do not exist or are the queue itself."""
    section = sections[queue_id]
    others = [name for name in sections if name != queue_id]
    path: KeyPath = ("queues", queue_id)
    target = section.outside_hours_to
    if target is not None:
        if target not in others:
            faults.add((*path, "outside_hours_to"), unknown(target, others, "queues"))
        elif sections[target].outside_hours_to is not None:
            message = "is {target}, whose buyers go elsewhere too; name the queue in which they end"
            faults.add((*path, "outside_hours_to"), Phrase(message, target=target))
        if section.clear_backlog_by is not None:
            message = "buyers cannot come to {target} and wait for the opening too; leave out this or clear_backlog_by"
            faults.add((*path, "outside_hours_to"), Phrase(message, target=target))
    for place, name in enumerate(section.overflow_to):
        if name not in others:
            faults.add((*path, "overflow_to", place), unknown(name, others, "queues"))


def _checked_speeds(section: QueueSection, path: KeyPath, faults: FaultList) -> tuple[float, ...]:
    """The speeds; a fault where they make no sense, and those of one contact at once to go on with."""
    speeds = speeds_of(section)
    if section.speeds is not None and section.concurrency is not None and len(speeds) != section.concurrency:
        message = "has {count} numbers for a concurrency of {concurrency}; give one for each buyer at once"
        faults.add((*path, "speeds"), Phrase(message, count=len(speeds), concurrency=section.concurrency))
        return (1.0,)
    if section.aht_at_concurrency > len(speeds):
        message = "is {seen:g}; allowed is 1 to the {most} buyers that a person serves at once"
        faults.add((*path, "aht_at_concurrency"), Phrase(message, seen=section.aht_at_concurrency, most=len(speeds)))
    try:
        require_speeds(speeds)
    except ValueError as error:
        faults.add((*path, "speeds"), error.args[0])
        return (1.0,)
    return speeds


def _target(section: QueueSection, path: KeyPath, faults: FaultList) -> ResponseTarget | None:
    """What buyers are promised."""
    response = section.response
    if response is None:
        return None
    if section.due_within_hours is not None:
        faults.add((*path, "response"), "work that can wait (due_within_hours) has no promise by the second; leave one out")
    if response.abandonment is not None and section.patience_seconds is None:
        message = "nobody gives up while patience_seconds of the queue is not given; give it, or leave this out"
        faults.add((*path, "response", "abandonment"), message)
    if response.service_level is not None and response.target_seconds is None:
        faults.add((*path, "response", "service_level"), "needs target_seconds, such as 30")
        return None
    return ResponseTarget(
        target_seconds=response.target_seconds,
        service_level=usual_service_level(response),
        asa_seconds=response.asa_seconds,
        abandonment=response.abandonment,
        occupancy=response.occupancy,
    )
