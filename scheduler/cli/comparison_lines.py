"""Two simulated rosters side by side, as lines for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from scheduler.cli.service_words import change_words, wait_change_words
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from scheduler.domain.simulation_comparison import SimulationComparison

__all__ = ["comparison_lines"]

_TELLING: Final = 0.005
"""Share of a day's contacts from which on a change matters to anybody, however sure it is."""


def comparison_lines(
    compared: SimulationComparison, language: str, names: Mapping[str, str], *, rosters: tuple[str, str]
) -> Iterator[str]:
    """What the second roster changes, per queue and in all.

    Parameters
    ----------
    compared
        Second minus first.
    language, names
        Words, and names of the queues by id.
    rosters
        Files of the first and the second.
    """
    first, second = compared.first, compared.second
    yield ""
    yield label("simulate_heading_compared", language).format(first=rosters[0], other=rosters[1])
    rows = [names.get(queue, queue) for queue in first.queues]
    if len(rows) > 1:
        rows.append(label("simulate_every_queue", language))
    for row, name in enumerate(rows):
        every = row == len(first.queues)
        scored = first.scored if every else first.scored[row]
        before, after = (int((scored & (result.met if every else result.met[row])).sum()) for result in (first, second))
        better, worse = _telling_days(compared, row)
        yield f"  {name}"
        yield "    " + label("simulate_change_in_time", language).format(
            change=change_words(compared.service_level, language, row)
        )
        yield "    " + label("simulate_change_wait", language).format(
            change=wait_change_words(compared.mean_wait_seconds, language, row)
        )
        yield "    " + label("simulate_change_gave_up", language).format(
            change=change_words(compared.gave_up, language, row)
        )
        yield "    " + label("simulate_change_met", language).format(before=before, after=after, total=int(scored.sum()))
        yield "    " + label("simulate_change_days", language).format(better=better, worse=worse, days=first.grid.days)


def _telling_days(compared: SimulationComparison, row: int) -> tuple[int, int]:
    """Days that gain and that lose, by more than chance and by enough to matter."""
    days = compared.days
    better = (days.low[row] > 0) & (days.value[row] >= _TELLING)
    worse = (days.high[row] < 0) & (days.value[row] <= -_TELLING)
    return int(better.sum()), int(worse.sum())
