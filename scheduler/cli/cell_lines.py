"""Why a person's day is as it is: lines for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scheduler.cli.around_words import around_words
from scheduler.cli.point_words import change_in_points
from scheduler.cli.reason_lines import reason_lines
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.cell_story import CellStory, RestFree
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.outcome import Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.request import Request
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day, short_day
from scheduler.words.day_words import day_words
from scheduler.words.number import Number

__all__ = ["cell_lines"]

_FEW: Final = 6
"""So many changes of other days show what it takes."""


def cell_lines(story: CellStory, language: str, names: Mapping[str, str], *, everything: bool = False) -> Iterator[str]:
    """What somebody has on a day, why, and what else it could be.

    Parameters
    ----------
    story
        As `scheduler.explain_cell` tells it.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    everything
        Whether to give every reason and every change.
    """
    teller = _Teller(story, language, names, everything)
    yield from teller.title()
    yield ""
    yield label("explain_heading_why", language)
    yield from teller.why()
    yield ""
    yield from teller.asked() if story.asked is not None else teller.choices()
    yield ""
    yield label("explain_heading_free", language)
    yield from teller.free()
    yield ""
    yield label("points_note", language)


class _Teller:
    """Tells the parts of one story."""

    def __init__(self, story: CellStory, language: str, names: Mapping[str, str], everything: bool) -> None:
        self._story, self._language, self._names, self._everything = story, language, names, everything
        agent, self._when = story.cell
        self._name = names.get(agent, agent)

    def _say(self, key: str, **facts: object) -> str:
        return label(key, self._language).format(**facts)

    def _day(self, what: DayOf) -> str:
        return day_words(what, self._language, self._names)

    def _reasons(self, findings: Sequence[Finding], indent: str) -> Iterator[str]:
        return reason_lines(findings, self._language, self._names, indent=indent, everything=self._everything)

    def title(self) -> Iterator[str]:
        """Who, when, what, and the days around it."""
        facts = {"name": self._name, "date": full_day(self._when, self._language), "day": self._day(self._story.day)}
        if self._story.asked is None:
            yield self._say("explain_title", **facts)
        else:
            yield self._say("explain_title_asked", **facts, asked=self._day(self._story.asked))
        yield "  " + around_words(self._story.around, self._language, self._names)

    def why(self) -> Iterator[str]:
        """What was decided, asked for, and missed without the day."""
        for reason in self._story.decided:
            yield "  " + self._say(f"explain_by_{reason}")
        for request in self._story.requests:
            yield "  " + self._wish(request)
        for hour in self._story.hours:
            queue, time = self._names.get(hour.queue, hour.queue), f"{hour.start:%H:%M}"
            there = Number(hour.on_duty)
            yield "  " + self._say("explain_tight", queue=queue, time=time, required=Number(hour.required), there=there)
        without = self._story.without
        if without is not None:
            lost = (*without.broken, *without.dearer)
            if not lost and without.cost >= 0:
                yield "  " + self._say("explain_nothing_for_it")
                return
            key = "explain_without_breaks" if without.broken else "explain_without"
            yield "  " + self._say(key, cost=change_in_points(without.cost, self._language))
            yield from self._reasons(lost, "    ")
        elif not self._story.day.given and not self._story.decided:
            yield "  " + self._say("explain_off_reason")

    def _wish(self, request: Request) -> str:
        """What the person asked for."""
        shift = self._names.get(request.shift or "", request.shift)
        if request.shift is None:
            return self._say("explain_asked_work" if request.against else "explain_asked_off", name=self._name)
        return self._say("explain_asked_not" if request.against else "explain_asked_shift", name=self._name, shift=shift)

    def choices(self) -> Iterator[str]:
        """Every other day, the best first; the day off of a working day was told already."""
        yield self._say("explain_heading_choices")
        standby = self._everything or self._story.day.stands_by
        shown = [item for item in self._story.choices if item is not self._story.without]
        shown = [item for item in shown if standby or not item.after.stands_by]
        if not shown:
            yield "  " + self._say("explain_no_choices", name=self._name)
        for choice in shown:
            yield "  " + self._choice(choice)
            yield from self._reasons(choice.broken or choice.dearer, "    ")

    def _choice(self, choice: CellChoice) -> str:
        """One other day."""
        key = "explain_choice_breaks" if choice.broken else "explain_choice"
        key = key if choice.possible else "explain_choice_never"
        return self._say(key, day=self._day(choice.after), cost=change_in_points(choice.cost, self._language))

    def asked(self) -> Iterator[str]:
        """What stands in the way of the day asked about, and what it costs."""
        yield self._say("explain_heading_way")
        choice = self._story.choices[0]
        if not choice.broken:
            yield "  " + self._say("explain_nothing_in_the_way")
        yield from reason_lines(choice.broken, self._language, self._names, indent="  ", everything=True)
        yield "  " + self._choice(choice)
        if choice.possible:  # what it would cost besides is of no interest else
            yield from self._reasons(choice.dearer, "    ")

    def free(self) -> Iterator[str]:
        """What it costs where everything else may change."""
        free = self._story.free
        if free is None:
            yield "  " + self._say("explain_free_barred")
            return
        if free.status is Status.INFEASIBLE or free.found is None:
            infeasible = free.status is Status.INFEASIBLE
            yield "  " + self._say("explain_free_infeasible" if infeasible else "explain_free_unknown")
            return
        yield from self._verdict(free)
        if free.best is not None and free.best < 0:
            worse = Number(-free.best / COST_UNITS_PER_PRICE)
            yield "  " + self._say("explain_free_itself", points=worse)
        if free.near is not None:
            yield from self._near(free)
        if free.near is None or free.near > free.found:
            cost = change_in_points(free.found, self._language)
            yield "  " + self._say("explain_found_changes", cost=cost, count=Number(len(free.changes)))
            yield from self._becomes(free.day)
            if free.near is None or self._everything:
                yield from self._changes(free.changes)

    def _verdict(self, free: RestFree) -> Iterator[str]:
        """The range, or what has to be given up."""
        cost = change_in_points(free.found or 0, self._language)
        if free.given_up:
            yield "  " + self._say("explain_free_relaxed" if free.proven else "explain_free_relaxed_unproven")
            yield from reason_lines(free.given_up, self._language, self._names, indent="    ", everything=True)
        elif free.status is Status.RELAXED:
            yield "  " + self._say("explain_free_relaxed_same", cost=cost)
        elif free.low is None or free.high is None:
            same = not free.found
            yield "  " + self._say("explain_free_found_same" if same else "explain_free_found", cost=cost)
        else:
            scope = self._say("explain_free_from_best" if free.from_best else "explain_free_from_this")
            yield f"  {self._range(free.low, free.high)} {scope}".rstrip()

    def _range(self, low: int, high: int) -> str:
        """The difference between two bounds."""
        costs = {"low": low, "high": high, "least": -high, "most": -low}
        facts = {name: Number(cost / COST_UNITS_PER_PRICE) for name, cost in costs.items()}
        if high < 0:
            return self._say("explain_free_cheaper_exact" if low == high else "explain_free_cheaper", **facts)
        if low <= 0:
            return self._say("explain_free_equal" if high == 0 else "explain_free_maybe", **facts)
        return self._say("explain_free_exact" if low == high else "explain_free_between", **facts)

    def _near(self, free: RestFree) -> Iterator[str]:
        """The way with few changes."""
        cost = change_in_points(free.near or 0, self._language)
        if not free.near_changes:
            yield "  " + self._say("explain_near_none", cost=cost)
            yield from self._becomes(free.near_day)
            return
        yield "  " + self._say("explain_near", cost=cost, count=Number(len(free.near_changes)))
        yield from self._becomes(free.near_day)
        yield from self._changes(free.near_changes)

    def _becomes(self, what: DayOf | None) -> Iterator[str]:
        """What the day itself becomes, where anything else than what it is would do."""
        if self._story.asked is None and what is not None:
            yield from self._changes([ChangedDay(self._story.cell, None, self._story.day, what)])

    def _changes(self, changes: Sequence[ChangedDay]) -> Iterator[str]:
        """Other days that change."""
        shown = changes if self._everything else changes[:_FEW]
        for item in shown:
            agent, when = item.cell
            before, after = self._day(item.before), self._day(item.after)
            name = self._names.get(agent, agent)
            said = self._say("explain_change", name=name, date=short_day(when, self._language), before=before, after=after)
            yield f"    - {said}"
        if len(changes) > len(shown):
            yield "      " + self._say("explain_more", count=len(changes) - len(shown))
