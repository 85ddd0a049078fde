"""Groups of people by which the roster can be filtered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech

__all__ = ["Group", "groups"]


@dataclass(frozen=True, slots=True)
class Group:
    """People who belong together.

    Parameters
    ----------
    value
        Short name for the page's script.
    heading
        What the people have in common, such as their role; groups of one heading follow each other.
    text
        Name of the group.
    people
        Their ids.
    """

    value: str
    heading: str
    text: str
    people: frozenset[str]


def groups(content: PageContent, speech: Speech) -> tuple[Group, ...]:
    """Groups by skill, role and grade, and the leads, the newcomers and the reserve pool; none is empty or everybody."""
    on_page = frozenset(content.roster.agents)
    found = ((heading, text, people & on_page) for heading, text, people in _groups(content, speech))
    telling = [(heading, text, people) for heading, text, people in found if people and people != on_page]
    return tuple(Group(f"g{index}", *each) for index, each in enumerate(telling))


def _groups(content: PageContent, speech: Speech) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Heading, name and people of each."""
    problem = content.problem
    for queue in problem.queues:
        people = (agent.id for agent in problem.agents if queue.id in agent.skills)
        yield speech.say("page_group_skill"), queue.name, frozenset(people)
    for queue in problem.queues:
        only = (agent.id for agent in problem.agents if agent.skills == {queue.id})
        yield speech.say("page_group_skill"), speech.say("page_group_only", queue=queue.name), frozenset(only)
    for having in ("role", "grade"):
        values = dict.fromkeys(value for agent in problem.agents if (value := getattr(agent, having)) is not None)
        for value in values:
            people = (agent.id for agent in problem.agents if getattr(agent, having) == value)
            yield speech.say(f"page_group_{having}"), speech.name(value).replace("_", " "), frozenset(people)
    new = frozenset(agent.id for agent in problem.agents if agent.newcomer is not None)
    pool = frozenset(agent.id for agent in problem.agents if agent.pool)
    for name, group in (("page_group_leads", problem.leads), ("page_group_new", new), ("reserve_pool", pool)):
        yield speech.say("page_group_more"), speech.say(name), group
