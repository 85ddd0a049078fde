"""How many of a sort of people a shift has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.errors import Phrase
from scheduler.rules.settings import require_whole

__all__ = ["Mix"]

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Mix:
    """At least and at most so many people of some sort on some shifts.

    Parameters
    ----------
    name
        What to call them in findings; what they are chosen by where empty.
    grades, roles, people
        Grades, roles and ids of those who are meant; all where empty. Each one given narrows the others down.
    skills
        Least level by queue that those who are meant have.
    shifts
        Ids of the shifts, all where empty.
    minimum, maximum
        People per shift and day, None where any number will do.
    """

    name: str = field(default="", metadata={"help": "what to call these people in messages"})
    grades: tuple[str, ...] = field(default=(), metadata={"help": "people of one of these grades", "names": "grades"})
    roles: tuple[str, ...] = field(default=(), metadata={"help": "people of one of these roles", "names": "roles"})
    people: tuple[str, ...] = field(default=(), metadata={"help": "these people", "names": "agents"})
    skills: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": "least level by queue, for example {presales: 2}", "names": "queues"}
    )
    shifts: tuple[str, ...] = field(default=(), metadata={"help": "on these shifts; all where not given", "names": "shifts"})
    minimum: int | None = field(default=None, metadata={"help": "at least so many of them on each such shift"})
    maximum: int | None = field(default=None, metadata={"help": "at most so many of them on each such shift"})

    def __post_init__(self) -> None:
        """Refuse what asks for nothing, and limits that contradict each other."""
        if self.minimum is None and self.maximum is None:
            raise ValueError(Phrase("neither minimum nor maximum is given; give one of the two"))
        if self.minimum is not None:
            require_whole("minimum", self.minimum, 0, _MOST)
        if self.maximum is not None:
            require_whole("maximum", self.maximum, 0, _MOST)
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            message = "minimum {least} is above maximum {most}; lower one or raise the other"
            raise ValueError(Phrase(message, least=self.minimum, most=self.maximum))
        for level in self.skills.values():
            require_whole("skills", level, 1, _MOST)

    @property
    def label(self) -> str:
        """What to call the people."""
        levels = (f"{queue} {level}" for queue, level in self.skills.items())
        return self.name or ", ".join((*self.grades, *self.roles, *self.people, *levels)) or "*"

    def means(self, agent: Agent) -> bool:
        """Whether a person is one of those who are meant."""
        return (
            (not self.grades or agent.grade in self.grades)
            and (not self.roles or agent.role in self.roles)
            and (not self.people or agent.id in self.people)
            and all(agent.level(queue) >= level for queue, level in self.skills.items())
        )
