"""A leader with each group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.group_terms import Needs
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level
from scheduler.rules.staff_group import StaffGroup

__all__ = ["LeaderPerGroup"]


@dataclass(frozen=True, slots=True)
class LeaderPerGroup:
    """No shift with members of a group without one of the group's leaders on the same shift.

    Notes
    -----
    Formula: the shifts that somebody of a group works while none of its leaders does; the size is 1 per group, shift and
    day, however many members there are, and the price of a wish is per such shift.

    Edges: leave of the leaders is no excuse: the members then have to work another shift, or a further leader is named. A
    member who is a leader of the group too needs nobody. Standby does not count, neither of members nor of leaders.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    groups
        Members and leaders by name of the group.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per shift without a leader"})
    groups: Mapping[str, StaffGroup] = field(
        default_factory=dict,
        metadata={"help": "by name of the group, its members and its leaders: {A: {members: [...], leaders: [...]}}"},
    )

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level)

    def terms(self, problem: Problem) -> Iterator[Needs]:
        """One per group."""
        for name, group in self.groups.items():
            yield Needs(
                name=f"{self.limit}/{name}",
                limit=self.limit,
                who=tuple(dict.fromkeys(group.members)),
                others=tuple(dict.fromkeys(group.leaders)),
                days=tuple(range(problem.grid.days)),
                duties=frozenset(problem.work_duties),
                strength=strength_of(self.limit, self.level),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift with members and without a leader."""
        known = {shift.id for shift in problem.shifts}
        people: dict[tuple[int, str], set[str]] = defaultdict(set)
        for item in roster.assignments:
            day = problem.grid.day_of(item.date)
            if item.works and item.shift in known and 0 <= day < problem.grid.days:
                people[day, item.shift].add(item.agent)
        for name, group in self.groups.items():
            for (day, shift), there in people.items():
                members = there.intersection(group.members)
                if members and there.isdisjoint(group.leaders):
                    yield breach(
                        "leader_per_group_missing",
                        self.limit,
                        strength_of(self.limit, self.level),
                        1,
                        "shifts",
                        when=problem.grid.date_of(day),
                        group=name,
                        shift=shift,
                        people=len(members),
                    )
