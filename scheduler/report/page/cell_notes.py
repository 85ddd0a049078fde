"""What is said of a person's day: the lines that show when it is pointed at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from scheduler.domain.assignment import Assignment
from scheduler.domain.day_of import Cell
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.is_granted import is_granted
from scheduler.domain.request import Request
from scheduler.domain.skills_on import skills_on
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech
from scheduler.report.page.wish_words import wish_words
from scheduler.words.duty_hours import duty_hours
from scheduler.words.within_shift import within_shift

__all__ = ["CellNotes"]


class CellNotes:
    """Notes of every cell of a roster.

    Parameters
    ----------
    content
        What the page shows.
    speech
        Its words.
    """

    def __init__(self, content: PageContent, speech: Speech) -> None:
        self._content, self._speech = content, speech
        self._agents = {agent.id: agent for agent in content.problem.agents}
        self._findings: defaultdict[Cell, list[Finding]] = defaultdict(list)
        told: set[tuple[object, ...]] = set()
        for finding in (*content.audit.findings, *content.findings):
            key = (finding.code, finding.agent, finding.date, *sorted(finding.facts.items()))
            if finding.agent is not None and finding.date is not None and key not in told:
                told.add(key)
                self._findings[finding.agent, finding.date].append(finding)
        self._requests: defaultdict[Cell, list[Request]] = defaultdict(list)
        for request in content.problem.requests:
            self._requests[request.agent, request.date].append(request)

    def lines(self, cell: Cell) -> tuple[str, ...]:
        """Everything of note: times, breaks, queues, wishes, what is decided by hand, and findings, worst first."""
        return tuple(self._lines(cell))

    def is_refused(self, cell: Cell) -> bool:
        """Whether a wish for the day is not granted."""
        return any(not is_granted(request, self._content.roster) for request in self._requests.get(cell, ()))

    def is_noted(self, cell: Cell) -> bool:
        """Whether something other than a wish for the day is amiss."""
        found = self._findings.get(cell, ())
        return any(finding.severity is not Severity.INFO and not _is_of_a_wish(finding) for finding in found)

    def _lines(self, cell: Cell) -> Iterator[str]:
        """One after the other."""
        roster = self._content.roster
        given = roster.on(*cell)
        for item in given:
            yield from self._duty(item)
        if not given:
            yield self._speech.say("credited" if cell in roster.credited else "leave" if cell in roster.leave else "day_off")
        if cell in roster.decided:
            yield self._speech.say("page_decided")
        for request in self._requests.get(cell, ()):
            granted = is_granted(request, roster)
            yield self._speech.say(
                "page_wish_granted" if granted else "page_wish_refused", wish=wish_words(request, self._speech)
            )
        for finding in sorted(self._findings.get(cell, ()), key=lambda finding: list(Severity).index(finding.severity)):
            if not (_is_of_a_wish(finding) and cell in self._requests):
                yield self._speech.finding(finding)

    def _duty(self, item: Assignment) -> Iterator[str]:
        """A shift or standby."""
        content, speech = self._content, self._speech
        key = "page_called" if item.called else "page_works" if item.works else "page_stands_by"
        yield speech.say(key, shift=speech.name(item.shift), hours=duty_hours(item, speech.language))
        queues = self._queues(item, item.date)
        if queues:
            yield speech.say("page_serves", queues=queues)
        parts = within_shift(item, content.problem.dayplan, content.problem.blocks, speech.language)
        if parts:
            yield speech.say("page_within", parts=parts)

    def _queues(self, item: Assignment, when: date) -> str:
        """Queues that are fixed within the shift, otherwise those that the person can serve."""
        fixed = {part.queue for part in item.activities if part.queue is not None}
        agent = self._agents.get(item.agent)
        served = fixed or (skills_on(agent, when) if agent is not None else frozenset())
        return self._speech.listed(
            self._speech.name(queue.id) for queue in self._content.problem.queues if queue.id in served
        )


def _is_of_a_wish(finding: Finding) -> bool:
    """Whether a finding only says that a wish is not granted."""
    return finding.code.startswith("requests_")
