"""Finds the person whom a row of a roster is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.words.called import Called

__all__ = ["People"]

_SUMS: Final = (
    "合计",
    "总计",
    "小计",
    "人数",
    "图例",
    "说明",
    "备注",
    "total",
    "sum",
    "legend",
    "note",
    "on duty",
    "standby",
)


class People:
    """The people of a store by id and by name.

    Parameters
    ----------
    agents
        Those of the store.
    """

    def __init__(self, agents: Sequence[Agent]) -> None:
        self.agents: Mapping[str, Agent] = {agent.id: agent for agent in agents}
        self._called = Called({agent.id: (agent.name,) for agent in agents})

    def named(self, texts: Iterable[str]) -> set[str]:
        """Ids of everybody whom the texts at the head of a row may name: one where it is clear.

        A text may be the id of one person and the name of another: then the other texts decide.
        """
        by_text = [set(self._called.may_mean(text)) for text in texts if text]
        told = [people for people in by_text if people]
        common = set.intersection(*told) if told else set()
        return common or set().union(*told)

    @staticmethod
    def is_sum(text: str) -> bool:
        """Whether a text heads a row of totals, a legend or notes."""
        return any(word in text.casefold() for word in _SUMS)
