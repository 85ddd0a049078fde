"""Two simulations of the same contacts, one against the other."""

from __future__ import annotations

from scheduler.domain.simulation_comparison import SimulationComparison
from scheduler.domain.simulation_result import SimulationResult
from scheduler.simulation.batch_ratio import Sums
from scheduler.simulation.by_course import course_count
from scheduler.simulation.counts import Counts
from scheduler.simulation.estimate import change_of_ratio
from scheduler.simulation.promise import Promise
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["compare_tallies"]


def compare_tallies(
    first: SimulationResult,
    second: SimulationResult,
    tallies: tuple[Tally, Tally],
    workload: Workload,
    promise: Promise,
) -> SimulationComparison:
    """What the second roster changes.

    Parameters
    ----------
    first, second
        The two by themselves.
    tallies
        Of the first and the second, with as many replications of the same contacts and absences.
    workload, promise
        What came, and what counts.

    Returns
    -------
    SimulationComparison
        With ranges of the differences, which are narrower than those of the two: what both have in common cancels out.
    """
    courses = course_count(workload, first.replications)
    grid = workload.grid
    by_day = tuple(
        Counts.of(tally, courses).only(promise.timed).together(grid.intervals_per_day).with_total() for tally in tallies
    )
    whole = tuple(counts.together(grid.days + grid.tail_days) for counts in by_day)

    def change(counts: tuple[Counts, ...], name: str) -> tuple[tuple[Sums, Sums], tuple[Sums, Sums]]:
        before, after = ((getattr(item, name), item.contacts) for item in counts)
        return before, after

    def in_all(name: str) -> tuple[tuple[Sums, Sums], tuple[Sums, Sums]]:
        before, after = ((part[0][:, :, 0], part[1][:, :, 0]) for part in change(whole, name))
        return before, after

    days = tuple((part[0][:, :, : grid.days], part[1][:, :, : grid.days]) for part in change(by_day, "in_time"))
    return SimulationComparison(
        first,
        second,
        service_level=change_of_ratio(*in_all("in_time")),
        gave_up=change_of_ratio(*in_all("gave_up")),
        mean_wait_seconds=change_of_ratio(*in_all("waited_seconds")),
        days=change_of_ratio(days[0], days[1]),
    )
