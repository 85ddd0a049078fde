"""Who could fill a gap, what each choice would break or cost, and why the others cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from scheduler.auditing.audit import audit
from scheduler.domain.agent import Agent
from scheduler.domain.audit import Audit
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.day_of import DayOf
from scheduler.domain.gap_story import GapStory, NoFiller
from scheduler.domain.hour_on_duty import HourOnDuty
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftTemplate
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.explaining.cell_choice import cell_choice, choice_rank
from scheduler.explaining.given_day import given_day
from scheduler.explaining.hours_on_duty import hours_on_duty
from scheduler.explaining.without_activities import without_activities
from scheduler.rules.rule import Rule
from scheduler.staffing.aside.as_told import as_told

__all__ = ["who_could_fill"]


def who_could_fill(
    problem: Problem, rules: Sequence[Rule], roster: Roster, moment: datetime, queue: str | None = None
) -> GapStory:
    """Try everybody on every shift that covers a time, with all other days as they are.

    Parameters
    ----------
    problem, rules
        The store on the days of the roster.
    roster
        The roster.
    moment
        The time, local clock.
    queue
        Id of the queue that lacks somebody. Where None: the queues that are short then; those that need anybody, where none
        is short.

    Returns
    -------
    GapStory
        Each person once, with the choice that is best for the roster. The pool, and whoever stands by that day, would be
        called in.

    Raises
    ------
    ProblemError
        The time lies outside the hours that the roster answers for, or nobody is needed then.
    """
    own = as_told(problem, roster)
    bare = without_activities(roster)
    interval = _answered(own, roster, moment)
    checked = audit(own, bare, rules)
    hours = tuple(hours_on_duty(checked.coverage, [interval]))
    wanted = _wanted(hours, queue, moment)
    search = _Search(own, rules, bare, checked, moment, wanted)
    found = [(agent, search.best(agent)) for agent in own.agents if agent.id not in search.there]
    choices = [choice for _, choice in found if isinstance(choice, CellChoice)]
    ranked = sorted(choices, key=lambda choice: choice_rank(own, choice))
    barred = [NoFiller(choice.cell[0], "barred", choice) for choice in ranked if not choice.possible]
    return GapStory(
        moment=moment,
        queues=wanted,
        hours=hours,
        there=tuple(search.there),
        standing_by=tuple(search.standing_by),
        fillers=tuple(choice for choice in ranked if choice.possible and not choice.broken),
        breakers=tuple(choice for choice in ranked if choice.possible and choice.broken),
        others=(*barred, *(NoFiller(agent.id, choice) for agent, choice in found if isinstance(choice, str))),
    )


def _answered(problem: Problem, roster: Roster, moment: datetime) -> int:
    """The interval of a time that the roster answers for; ProblemError for any other."""
    interval = problem.grid.interval_at(moment)
    inside = 0 <= interval < problem.grid.interval_count
    if inside and problem.owned[interval]:
        return interval
    facts = {"moment": f"{moment:%Y-%m-%d %H:%M}", "start": roster.start, "end": roster.dates[-1]}
    if inside and moment.date() == roster.start:
        message = "only a night shift of the roster before this one reaches {moment}; this one begins on {start}"
        raise ProblemError(Fault(Phrase(message, moment=facts["moment"], start=facts["start"])))
    message = "{moment} is not a time of the roster, which has the days from {start} to {end}"
    raise ProblemError(Fault(Phrase(message, **facts)))


def _wanted(hours: Sequence[HourOnDuty], queue: str | None, moment: datetime) -> tuple[str, ...]:
    """The queues that somebody is looked for."""
    if queue is not None:
        return (queue,)
    if not hours:
        raise ProblemError(
            Fault(Phrase("nobody is needed at {moment}; name another time", moment=f"{moment:%Y-%m-%d %H:%M}"))
        )
    short = tuple(hour.queue for hour in hours if hour.short > 0)
    return short or tuple(hour.queue for hour in hours)


class _Search:
    """Tries people on the shifts that cover a time."""

    def __init__(
        self,
        problem: Problem,
        rules: Sequence[Rule],
        roster: Roster,
        checked: Audit,
        moment: datetime,
        wanted: tuple[str, ...],
    ) -> None:
        self._problem, self._rules, self._roster, self._checked = problem, rules, roster, checked
        self._wanted = frozenset(wanted)
        self._starts = tuple(_starts(problem, moment))
        self._when = moment.date()
        skilled = {agent.id for agent in problem.agents if self._reason(agent) is None}
        then = [
            item
            for item in (*problem.carry_in, *roster.assignments)
            if item.start <= moment < item.end and item.agent in skilled
        ]
        self.there = dict.fromkeys(item.agent for item in then if item.works)
        self.standing_by = dict.fromkeys(item.agent for item in then if not item.works)

    def best(self, agent: Agent) -> CellChoice | str:
        """The best choice of a person, or why there is none."""
        reason = self._reason(agent)
        if reason is not None:
            return reason
        choices = [self._choice(agent, day, shift) for day, shift in self._starts]
        if not choices:
            return "no_shift"
        return min(choices, key=lambda choice: choice_rank(self._problem, choice))

    def _reason(self, agent: Agent) -> str | None:
        """Why a person serves none of the queues at all, whatever shift it is."""
        if not skills_on(agent, self._when) & self._wanted:
            return "untrained"
        return "learning" if worth_percent(agent, self._when) <= 0 else None

    def _choice(self, agent: Agent, day: int, shift: ShiftTemplate) -> CellChoice:
        """What it breaks and costs that a person works a shift."""
        cell = (agent.id, self._problem.grid.date_of(day))
        called = agent.pool or DayOf.on(self._roster, cell).stands_by
        problem = replace(self._problem, on_call=self._problem.on_call | {cell}) if called else self._problem
        after = given_day(problem, cell, Duty(DutyKind.WORK, shift.id), called=called)
        return cell_choice(problem, self._rules, self._roster, cell, after, self._checked)


def _starts(problem: Problem, moment: datetime) -> Iterator[tuple[int, ShiftTemplate]]:
    """Day index and shift of every shift that covers a time and starts within the horizon."""
    for day in (problem.grid.day_of(moment.date()) - 1, problem.grid.day_of(moment.date())):
        if not 0 <= day < problem.grid.days:
            continue
        for shift in problem.shifts:
            start, end = problem.clock_times(shift, day)
            if start <= moment < end and problem.grid.date_of(day).weekday() in shift.weekdays:
                yield day, shift
