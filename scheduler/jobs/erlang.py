"""How long buyers wait with so many people, and how many people keep a promise."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from scheduler.config.read_erlang import Asked, read_erlang
from scheduler.domain.erlang_question import ErlangQuestion
from scheduler.domain.erlang_result import ErlangResult
from scheduler.domain.erlang_row import ErlangRow
from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Fault, InputError
from scheduler.queueing.numbers import MOST_AGENTS
from scheduler.queueing.queue_performance import QueuePerformance, queue_performance
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.scheduled_heads import scheduled_heads

__all__ = ["erlang"]

_TARGET_SECONDS = 30.0
_EPSILON = 1e-9


def erlang(
    contacts_per_hour: float | str,
    aht_seconds: float | str,
    *,
    target_seconds: float | str = _TARGET_SECONDS,
    agents: Asked = None,
    service_level: float | str | None = None,
    asa_seconds: float | str | None = None,
    abandonment: float | str | None = None,
    occupancy: float | str | None = None,
    patience_seconds: float | str | None = None,
    concurrency: int | str | None = None,
    speeds: Asked = None,
    shrinkage: float | str = 0.0,
) -> ErlangResult:
    """Work out one steady stream of contacts with the standard formulas (Erlang C and A, and their kin for chat).

    Numbers may be given as text too, as on the command line: ``"80%"``, ``"10-20"``, ``"1,0.85,0.72"``.

    Parameters
    ----------
    contacts_per_hour
        Contacts that arrive in an hour on average, at random.
    aht_seconds
        Mean handle time of a person with one contact at a time.
    target_seconds
        Seconds within which a first answer counts as in time.
    agents
        People at work: a number, or the first and the last of several numbers. Not needed where something is promised.
    service_level, asa_seconds, abandonment, occupancy
        What is promised, any of them: least share answered in time, longest mean wait in seconds, largest share that gives
        up, largest share of people with a contact.
    patience_seconds
        Mean time after which a waiting contact gives up; nobody does where None.
    concurrency
        Contacts that a person has at once; as many as `speeds` has, else 1.
    speeds
        Speed of each contact of a person who has 1, 2, ... at once; 0.85 times as fast with each further one where None.
    shrinkage
        Share of the people who are absent unplanned.

    Returns
    -------
    ErlangResult
        Figures by number of people.

    Raises
    ------
    InputError
        A number is wrong; all that are wrong are told at once, by field.

    Examples
    --------
    >>> found = erlang(200, 180, target_seconds=20, service_level=0.8, shrinkage=0.3)
    >>> found.required, found.answer.scheduled, round(found.answer.service_level, 4)
    (14, 20, 0.8884)
    """
    asked: dict[str, Asked] = {
        "contacts_per_hour": contacts_per_hour,
        "aht_seconds": aht_seconds,
        "target_seconds": target_seconds,
        "agents": agents,
        "service_level": service_level,
        "asa_seconds": asa_seconds,
        "abandonment": abandonment,
        "occupancy": occupancy,
        "patience_seconds": patience_seconds,
        "concurrency": concurrency,
        "speeds": speeds,
        "shrinkage": shrinkage,
    }
    question = read_erlang(asked)
    try:
        return _answer(question)
    except ValueError as error:  # promises that take more people than can be worked out
        raise InputError(Fault(error.args[0])) from error


def _answer(question: ErlangQuestion) -> ErlangResult:
    """Fewest people, the rows to show and those to draw."""
    required = _required(question)
    if question.agents is not None and question.agents[0] < question.agents[1]:
        low, high = question.agents
        shown = drawn = range(low, high + 1)
        wanted = required
    else:
        wanted = required if question.agents is None else question.agents[0]
        assert wanted is not None, "a question without people has limits"
        shown = _around(wanted, 1) if question.agents is None else range(wanted, wanted + 1)
        drawn = _around(wanted, _reach(wanted))
    rows = _rows(question, required, sorted({*shown, *drawn, *(() if wanted is None else (wanted,))}))
    return ErlangResult(
        question,
        required,
        None if wanted is None else rows[wanted],
        tuple(rows[number] for number in shown),
        tuple(rows[number] for number in drawn),
    )


def _required(question: ErlangQuestion) -> int | None:
    """Fewest people who keep what is promised, None where nothing is."""
    if question.limits is None:
        return None
    fewest = required_agents(
        question.contacts_per_hour,
        question.aht_seconds,
        question.limits,
        speeds=question.speeds,
        patience_seconds=question.patience_seconds,
    )
    return int(fewest)


def _around(number: int, reach: int) -> range:
    """Numbers of people around one, none of which is more than can be worked out."""
    return range(max(number - reach, 0), min(number + reach, MOST_AGENTS) + 1)


def _reach(number: int) -> int:
    """Fewer and more people with which a picture tells something: the spread of the work grows with its square root."""
    return max(4, math.ceil(1.5 * math.sqrt(number)))


def _rows(question: ErlangQuestion, required: int | None, numbers: Sequence[int]) -> dict[int, ErlangRow]:
    """Figures by number of people."""
    found = queue_performance(
        question.contacts_per_hour,
        numbers,
        question.aht_seconds,
        target_seconds=question.target_seconds,
        speeds=question.speeds,
        patience_seconds=question.patience_seconds,
    )
    scheduled = scheduled_heads(numbers, question.shrinkage)
    keeps = _keeps(question.limits or ResponseTarget(), found).tolist()
    return {
        number: ErlangRow(
            agents=number,
            scheduled=int(scheduled[place]),
            wait_probability=float(found.wait_probability[place]),
            service_level=float(found.service_level[place]),
            asa_seconds=None if math.isnan(found.asa_seconds[place]) else float(found.asa_seconds[place]),
            abandonment=float(found.abandonment[place]),
            occupancy=float(found.occupancy[place]),
            concurrent=float(found.concurrent[place]),
            meets=None if required is None else number == required or (number > required and keeps[place]),
        )
        for place, number in enumerate(numbers)
    }


def _keeps(limits: ResponseTarget, found: QueuePerformance) -> npt.NDArray[np.bool_]:
    """Whether every limit holds, by number of people; a line without end keeps none."""
    kept = ~np.isnan(found.asa_seconds)
    if limits.service_level is not None:
        kept &= found.service_level >= limits.service_level - _EPSILON
    if limits.asa_seconds is not None:
        kept &= found.asa_seconds <= limits.asa_seconds + _EPSILON
    if limits.abandonment is not None:
        kept &= found.abandonment <= limits.abandonment + _EPSILON
    if limits.occupancy is not None:
        kept &= found.occupancy <= limits.occupancy + _EPSILON
    return kept
