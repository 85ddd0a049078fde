"""A simulation as lines for the screen."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from scheduler.cli.service_words import plain_share, plain_wait, share_words, target_words, wait_words
from scheduler.cli.text_table import text_table
from scheduler.domain.clock_text import clock_text
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label, sentence
from scheduler.words.dates import full_day
from scheduler.words.number import Number

if TYPE_CHECKING:
    from scheduler import SimulationResult
    from scheduler.domain.finding import Finding

__all__ = ["is_told_apart", "simulation_lines"]

_WORST: Final = 5
_MISSED: Final = "simulate_missed_"
_GAIN: Final = ("simulate_one_more_head", "simulate_no_gain")
_TOLD: Final = "simulate_hours_missed"


def is_told_apart(finding: Finding) -> bool:
    """Whether a finding is among the worst hours or the gains, which have headings of their own."""
    return finding.code.startswith(_MISSED) or finding.code in (*_GAIN, _TOLD)


def simulation_lines(
    result: SimulationResult, language: str, names: Mapping[str, str], *, everything: bool
) -> Iterator[str]:
    """Per queue the figures and a table of the days; then the worst hours, and where one more person would help.

    Parameters
    ----------
    result
        The simulation.
    language, names
        Words, and names by id.
    everything
        Whether to print more of the worst hours.
    """
    yield label("simulate_title", language).format(
        start=full_day(result.grid.start, language),
        end=full_day(result.grid.date_of(result.grid.days - 1), language),
        replications=Number(result.replications),
        absence=amount(100 * result.absence),
    )
    cleared = False
    for row, queue in enumerate(result.queues):
        if math.isfinite(result.done_late.at(row, -1)[0]):
            late = share_words(result.done_late, language, row, -1)
            yield ""
            yield label("simulate_done_late", language).format(queue=names.get(queue, queue), share=late)
        if result.days.contacts[row].sum() <= 0 and not result.scored[row].any():
            continue
        key = "simulate_queue_assumed" if queue in result.assumed else "simulate_queue"
        target = target_words(result.targets[row], language)
        yield ""
        yield label(key, language).format(queue=names.get(queue, queue), target=target)
        yield from _figures(result, row, language)
        yield ""
        yield text_table(list(_days(result, row, language)))
        cleared = cleared or _has_backlog(result, row)
    if len(result.queues) > 1:
        yield ""
        yield label("simulate_every_queue", language)
        yield from _figures(result, len(result.queues), language)
    yield ""
    yield label("simulate_legend", language)
    if cleared:
        yield label("simulate_legend_cleared", language)
    yield from _worst(result, language, names, everything=everything)
    gains = [finding for finding in result.findings if finding.code in _GAIN]
    if gains:
        yield ""
        yield label("simulate_heading_gains", language)
        yield from (f"  - {sentence(finding, language, names)}" for finding in gains)


def _figures(result: SimulationResult, row: int, language: str) -> Iterator[str]:
    """Key figures of a queue, or of all of them together."""
    every = row == len(result.queues)
    scored = result.scored if every else result.scored[row]
    met = scored & (result.met if every else result.met[row])
    if scored.any():
        said = label("simulate_hours_met", language).format(
            met=int(met.sum()), total=int(scored.sum()), share=share_words(result.hours_met, language, row)
        )
        quiet = int((scored & ((result.hours.contacts if every else result.hours.contacts[row]) == 0)).sum())
        more = f" {label('simulate_quiet', language).format(hours=quiet)}" if quiet else ""
        yield f"  {said}{more}"
    seconds = {target.target_seconds for target in (result.targets if every else (result.targets[row],))}
    if len(seconds) == 1:
        yield "  " + label("simulate_in_time", language).format(
            seconds=amount(seconds.pop() or 0.0), share=share_words(result.total.service_level, language, row)
        )
    yield "  " + label("simulate_mean_wait", language).format(wait=wait_words(result.total.mean_wait_seconds, language, row))
    yield "  " + label("simulate_wait_90", language).format(wait=wait_words(result.total.wait_90_seconds, language, row))
    yield "  " + label("simulate_gave_up", language).format(share=share_words(result.total.gave_up, language, row))


def _has_backlog(result: SimulationResult, row: int) -> bool:
    """Whether contacts of a queue wait for its opening on some day."""
    return any(not math.isnan(minute) for minute in result.cleared_at.value[row].tolist())


def _days(result: SimulationResult, row: int, language: str) -> Iterator[list[str]]:
    """Heading and a line per day."""
    columns = ["contacts", "in_time", "wait", "wait_90", "gave_up", "holds"]
    backlog = _has_backlog(result, row)
    columns += ["cleared"] if backlog else []
    yield [label("heading_day", language), *(label(f"simulate_heading_{name}", language) for name in columns)]
    figures = result.days
    for number, when in enumerate(result.grid.dates):
        cells = [
            amount(round(float(figures.contacts[row, number]))),
            share_words(figures.service_level, language, row, number),
            plain_wait(figures.mean_wait_seconds, language, row, number),
            plain_wait(figures.wait_90_seconds, language, row, number),
            plain_share(figures.gave_up, language, row, number),
            _times(result.day_holds.at(row, number)[0], language),
        ]
        cells += [_cleared(result, row, number, language)] if backlog else []
        yield [full_day(when, language), *cells]


def _times(share: float, language: str) -> str:
    """How many of 100."""
    if not math.isfinite(share):
        return label("simulate_unknown", language)
    return label("simulate_times", language).format(value=round(100 * share))


def _cleared(result: SimulationResult, row: int, number: int, language: str) -> str:
    """When the backlog is gone, and how often in time."""
    minute = result.cleared_at.at(row, number)[0]
    if math.isnan(minute):
        return label("simulate_unknown", language)
    when = clock_text(minute) if math.isfinite(minute) else label("simulate_not_cleared", language)
    in_time = result.cleared_in_time.at(row, number)[0]
    return f"{when} ({_times(in_time, language)})" if math.isfinite(in_time) else when


def _worst(result: SimulationResult, language: str, names: Mapping[str, str], *, everything: bool) -> Iterator[str]:
    """The worst hours with the reason of each, or that there are none."""
    if not result.scored.any():
        return
    yield ""
    if not result.missed:
        yield label("simulate_all_met", language)
        return
    yield label("simulate_heading_worst", language)
    told = [finding for finding in result.findings if finding.code.startswith(_MISSED)]
    shown = told if everything else told[:_WORST]
    yield from (f"  - {sentence(finding, language, names)}" for finding in shown)
    if len(result.missed) > len(shown):
        yield "    " + label("simulate_more_hours", language).format(count=len(result.missed) - len(shown))
