"""What people ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import weighted_strength
from scheduler.rules.settings import require_level

__all__ = ["Requests"]


@dataclass(frozen=True, slots=True)
class Requests:
    """Requests for and against days and shifts are granted.

    Notes
    -----
    Formula: 1 for each request that the roster refuses. Off: has work or standby that day. A shift: does not work it.
    Against a shift: works it or stands by for it. Against the day off: does not work.

    Edges: the size is 1 per request, its price is multiplied by the request's weight. A day of leave is off, so it grants
    the wish for the day off and refuses one for work. How fairly refusals are spread is asked by ``fairness_of_requests``.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per person and day"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per request."""
        for number, request in enumerate(problem.requests):
            unwanted = _is_against_duties(request)
            yield Count(
                name=f"{self.limit}/{number}/{request.agent}/{request.date}",
                limit=self.limit,
                who=(request.agent,),
                days=(problem.grid.day_of(request.date),),
                duties=_duties(problem, request),
                at_least=None if unwanted else 1,
                at_most=0 if unwanted else None,
                strength=weighted_strength(self.limit, self.level, request.weight),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every request that is not granted."""
        for request in problem.requests:
            items = roster.on(request.agent, request.date)
            given = [item for item in items if request.shift is None or item.shift == request.shift]
            size = len(given) if _is_against_duties(request) else int(not any(item.works for item in given))
            if not size:
                continue
            shift = {} if request.shift is None else {"shift": request.shift}
            yield breach(
                _code(request),
                self.limit,
                weighted_strength(self.limit, self.level, request.weight),
                size,
                "requests",
                agent=request.agent,
                when=request.date,
                **shift,
            )


def _is_against_duties(request: Request) -> bool:
    """Whether the person asks not to have something: the day off, or not a certain shift."""
    return (request.shift is None) != request.against


def _duties(problem: Problem, request: Request) -> frozenset[Duty]:
    """Duties that the person asks to have or not to have."""
    if _is_against_duties(request):
        return frozenset(duty for duty in problem.duties if request.shift is None or duty.shift == request.shift)
    if request.shift is None:
        return frozenset(problem.work_duties)
    return frozenset({Duty(DutyKind.WORK, request.shift)})


def _code(request: Request) -> str:
    """Finding code of a request that is not granted."""
    if request.shift is None:
        return "requests_work" if request.against else "requests_off"
    return "requests_against" if request.against else "requests_shift"
