"""Requests: what each person asked for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.is_granted import is_granted
from scheduler.domain.request import Request
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech
from scheduler.report.page.wish_words import wish_words

__all__ = ["WishesPart", "wishes_part"]


@dataclass(frozen=True, slots=True)
class Asker:
    """A person who asked for something: how many of it were granted, and each wish."""

    name: str
    count: str
    granted: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WishesPart:
    """Requests: a sentence, and the people, those with the most refused first."""

    said: str
    people: tuple[Asker, ...]

    @property
    def has_refused(self) -> bool:
        """Whether anything is refused."""
        return any(person.refused for person in self.people)


def wishes_part(content: PageContent, speech: Speech) -> WishesPart | None:
    """Lay the requests out; None where there are none."""
    asked: dict[str, list[Request]] = {}
    for request in sorted(content.problem.requests, key=lambda request: request.date):
        asked.setdefault(request.agent, []).append(request)
    if not asked:
        return None
    people = []
    for agent, requests in asked.items():
        told: dict[bool, list[str]] = {True: [], False: []}
        for request in requests:
            words = speech.say("page_wish_on", day=speech.weekday_date(request.date), wish=wish_words(request, speech))
            told[is_granted(request, content.roster)].append(words)
        count = speech.say("page_of", part=len(told[True]), whole=len(requests))
        people.append(Asker(speech.name(agent), count, tuple(told[True]), tuple(told[False])))
    people.sort(key=lambda person: -len(person.refused))
    refused = [person for person in people if person.refused]
    granted, whole = sum(len(person.granted) for person in people), len(content.problem.requests)
    if refused:
        said = speech.say("page_wishes_some", granted=granted, whole=whole, people=len(refused))
    else:
        said = speech.say("page_wishes_all", whole=whole)
    return WishesPart(said, tuple(people))
