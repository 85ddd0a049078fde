"""A part of the team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.errors import Phrase
from scheduler.rules.settings import require_whole

__all__ = ["TeamPart", "parts_of", "require_parts"]


@dataclass(frozen=True, slots=True)
class TeamPart:
    """The people among whom something is shared alike.

    Parameters
    ----------
    people, roles, grades, skills
        Ids of people, roles, grades and queues. Where several are given, a person meets each of them; of one, any will do.
    tolerance
        Differences that cost nothing among them; that of the limit where None.
    """

    people: tuple[str, ...] = field(default=(), metadata={"help": "these people", "names": "agents"})
    roles: tuple[str, ...] = field(default=(), metadata={"help": "people of one of these roles", "names": "roles"})
    grades: tuple[str, ...] = field(default=(), metadata={"help": "people of one of these grades", "names": "grades"})
    skills: tuple[str, ...] = field(
        default=(), metadata={"help": "people who can serve one of these queues", "names": "queues"}
    )
    tolerance: int | None = field(
        default=None, metadata={"help": "differences that cost nothing among them; that of the limit unless given"}
    )

    def __post_init__(self) -> None:
        """Refuse a part that is everybody, and differences that are none."""
        if not (self.people or self.roles or self.grades or self.skills):
            raise ValueError(Phrase("a group names nobody; give people, roles, grades or skills, or leave groups out"))
        if self.tolerance is not None:
            require_whole("tolerance", self.tolerance, 0, 1000)

    def has(self, agent: Agent, *, lead: bool) -> bool:
        """Whether a person belongs to it; somebody who leads only where it goes by name or by role."""
        return (
            (not self.people or agent.id in self.people)
            and (not self.roles or agent.role in self.roles)
            and (not self.grades or agent.grade in self.grades)
            and (not self.skills or not agent.skills.isdisjoint(self.skills))
            and (not lead or bool(self.people or self.roles))
        )


def parts_of(
    problem: Problem, groups: Mapping[str, TeamPart], tolerance: int, *, leads: bool = False
) -> Iterator[tuple[str, tuple[Agent, ...], int]]:
    """Name, people and tolerance of each part, or of the whole team under the name "" where there are none.

    Parameters
    ----------
    problem
        For the people; the reserve pool is left out.
    groups
        Parts by name.
    tolerance
        Where a part has none of its own.
    leads
        Whether those who lead belong to the whole team.
    """
    team: Sequence[Agent] = [agent for agent in problem.agents if not agent.pool]
    if not groups:
        yield "", tuple(agent for agent in team if leads or agent.id not in problem.leads), tolerance
    for name, part in groups.items():
        people = tuple(agent for agent in team if part.has(agent, lead=not leads and agent.id in problem.leads))
        yield name, people, tolerance if part.tolerance is None else part.tolerance


def require_parts(groups: Mapping[str, TeamPart]) -> None:
    """Refuse parts without a name."""
    for name in groups:
        if not name.strip():
            raise ValueError(Phrase("groups has a group without a name; give it one"))
