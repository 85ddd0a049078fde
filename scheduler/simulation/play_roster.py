"""A roster played through, with its figures."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_result import SimulationResult
from scheduler.errors import InputError, Phrase
from scheduler.simulation.crew import Crew
from scheduler.simulation.crew_of_roster import crew_of_roster
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.promise import Promise
from scheduler.simulation.simulate_crew import simulate_crew
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["Played", "play_roster"]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of playing a roster through.

    Parameters
    ----------
    crew
        The people of the roster.
    tally
        What was counted.
    result
        The figures, without missed hours, gains and findings.
    """

    crew: Crew
    tally: Tally
    result: SimulationResult


def play_roster(
    problem: Problem,
    roster: Roster,
    workload: Workload,
    promise: Promise,
    *,
    replications: int,
    seed: int,
    absence: float,
) -> Played:
    """Play a roster through many times and measure what buyers get.

    Parameters
    ----------
    problem, roster
        Who can do what, and who is there when.
    workload
        What comes; the same seed gives the same contacts and absences for any roster.
    promise
        What counts, and by what it is judged.
    replications, seed, absence
        How often, the seed of chance, and the share of the people on duty who are absent.

    Returns
    -------
    Played

    Raises
    ------
    InputError
        The roster has none of the days; or the contacts cannot be simulated: far too many, or handle times of nothing.
    """
    if not set(roster.dates) & set(problem.grid.dates):
        message = "the roster has the days {first} to {last}; none of them is among those to play through, {start} to {end}"
        days = {
            "first": roster.dates[0],
            "last": roster.dates[-1],
            "start": problem.grid.start,
            "end": problem.grid.dates[-1],
        }
        raise InputError(Phrase(message, **days))
    crew = crew_of_roster(problem, roster)
    try:
        tally = simulate_crew(workload, crew, replications=replications, seed=seed, absence_rate=absence)
    except ValueError as error:  # contacts or handle times of the user's forecast that cannot be
        raise InputError(str(error.args[0]) if error.args else str(error)) from error
    return Played(crew, tally, measure_service(tally, workload, promise, seed=seed, absence=absence))
