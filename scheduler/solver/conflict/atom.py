"""A piece of a must that is small enough to be named: one limit of one person or of the team, on few days."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.terms import Count, Follow, Forbid, Run, Spread, Term

__all__ = ["Atom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A piece of a must.

    Parameters
    ----------
    id
        Unique; the same piece of the same problem has the same one, so it can be found again.
    term
        What it asks for; its `limit` and its turn of giving up are the id, so that its breach stands by itself.
    limit
        Name of the limit as in the store file.
    days
        Days of the horizon that it is about, in order.
    hard
        Whether the store never gives it up.
    """

    id: str
    term: Term
    limit: str
    days: tuple[int, ...]
    hard: bool

    @property
    def who(self) -> tuple[str, ...]:
        """Ids of the people whose cells it looks at."""
        match self.term:
            case Spread():
                return tuple(member.agent for member in self.term.members)
            case Run() | Follow() | Forbid():
                return (self.term.agent,)
        if (one := getattr(self.term, "agent", None)) is not None:
            return (str(one),)
        if isinstance(who := getattr(self.term, "who", None), tuple):
            return who if not hasattr(self.term, "others") else (*who, *self.term.others)
        weights = getattr(self.term, "weights", {})
        excesses = getattr(self.term, "excesses", ())
        return tuple(dict.fromkeys([*(agent for agent, _, _ in weights), *(excess.agent for excess in excesses)]))

    @property
    def is_weighted(self) -> bool:
        """Whether it counts minutes or money in place of days and people."""
        return isinstance(self.term, Count) and any(weight > 1 for weight in self.term.weights.values())
