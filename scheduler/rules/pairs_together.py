"""People who work together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations

from scheduler.domain.finding import Finding
from scheduler.domain.group_terms import Needs
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.rules.able_days import able_days
from scheduler.rules.away import away
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_pairs

__all__ = ["PairsTogether"]


@dataclass(frozen=True, slots=True)
class PairsTogether:
    """Some people work only together: whoever of them works a shift has the others on the same shift.

    Notes
    -----
    Formula: for every two people of a pair, the shifts that the one works without the other, each way; the size is 1 per
    person, shift and day, and the price of a wish is per such shift.

    Edges: a shift that the other cannot work because of leave or another absence is nobody's fault and may be worked alone.
    Standby does not count, neither as work nor as company. Only shifts that start in the horizon are looked at.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    pairs
        Lists of two or more people who work together.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per shift worked alone"})
    pairs: tuple[tuple[str, ...], ...] = field(
        default=(), metadata={"help": "people who work only together, as lists of two or more", "names": "agents"}
    )

    def __post_init__(self) -> None:
        """Refuse levels and pairs that are none."""
        require_level(self.level)
        require_pairs("pairs", self.pairs)

    def _couples(self) -> tuple[tuple[str, str], ...]:
        """(who works, who must be there), each once and both ways."""
        return tuple(sorted({couple for pair in self.pairs for couple in permutations(dict.fromkeys(pair), 2)}))

    def terms(self, problem: Problem) -> Iterator[Needs]:
        """Per couple, one for the days on which the other can work the same shifts."""
        strength = strength_of(self.limit, self.level)
        able: dict[str, dict[frozenset[Duty], tuple[int, ...]]] = {}
        for one, other in self._couples():
            if other not in able:
                able[other] = able_days(problem, other, range(problem.grid.days))
            for number, (duties, days) in enumerate(able[other].items()):
                yield Needs(
                    name=f"{self.limit}/{one}/{other}/{number}",
                    limit=self.limit,
                    who=(one,),
                    others=(other,),
                    days=days,
                    duties=duties,
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift that somebody works without the other."""
        strength = strength_of(self.limit, self.level)
        agents = {agent.id: agent for agent in problem.agents}
        shifts = {shift.id: shift for shift in problem.shifts}
        worked: dict[str, dict[tuple[int, str], None]] = defaultdict(dict)
        for item in roster.assignments:
            if item.works and item.shift in shifts:
                worked[item.agent][problem.grid.day_of(item.date), item.shift] = None
        for one, other in self._couples():
            for day, shift in worked[one]:
                if not 0 <= day < problem.grid.days or (day, shift) in worked[other]:
                    continue
                if away(agents[other], *problem.clock_times(shifts[shift], day)) is None:
                    yield breach(
                        "pairs_together_alone",
                        self.limit,
                        strength,
                        1,
                        "shifts",
                        agent=one,
                        when=problem.grid.date_of(day),
                        shift=shift,
                        other=other,
                    )
