"""Random newcomers, and random settings of the limits on people, for the tests that compare terms with checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from scheduler.domain.newcomer import Newcomer
from scheduler.rules.level import Level
from scheduler.rules.level_need import LevelNeed
from scheduler.rules.mix import Mix
from scheduler.rules.staff_group import StaffGroup

__all__ = ["people_rules", "random_training"]


def people_rules(dice: Random, ids: Sequence[str], level: Level) -> dict[str, dict[str, object]]:
    """Settings of the limits on people, by limit."""
    return {
        "leader_per_group": {
            "level": level,
            "groups": {"A": StaffGroup(("a", "b"), ("c",)), "B": StaffGroup(("a",), ("b",))},
        },
        "mix_per_shift": {"level": level, "mixes": _random_mixes(dice, ids)},
        "mentor": {"level": level, "learning_level": dice.choice(("should", "must", (3, 9)))},
        "skill_level": {
            "level": level,
            "queues": {
                "presales": LevelNeed(2, dice.randint(1, 2)),
                "aftersales": LevelNeed(1, 2, dice.choice(("open", "scored"))),
            },
        },
        "handover": {
            "level": level,
            "people": dice.randint(1, 2),
            "minutes": dice.choice((15, 60, 90)),
            "times": dice.choice(((), ("16:00", "00:30"))),
        },
        "newcomers_per_mentor": {"level": level, "maximum": dice.randint(0, 1)},
        "newcomers_per_shift": {"level": level, "maximum": dice.randint(0, 1)},
        "pairs_together": {"level": level, "pairs": dice.choice(((("a", "b"),), (("a", "b", "c"),)))},
        "pairs_apart": {
            "level": level,
            "pairs": dice.choice(((("a", "b"), ("b", "c")), (("a", "b", "c"),))),
            "overlapping": dice.random() < 0.5,
        },
    }


def _random_mixes(dice: Random, shifts: Sequence[str]) -> tuple[Mix, ...]:
    """A few entries about who works together."""
    least = dice.randint(0, 2)
    return (
        Mix(people=("a", "b"), minimum=least, maximum=dice.choice((None, least))),
        Mix(skills={"presales": dice.randint(1, 2)}, shifts=tuple(shifts[:1]), minimum=1),
        Mix(grades=("P1",), maximum=1),
    )


def random_training(dice: Random, name: str, horizon: Sequence[date]) -> dict[str, object]:
    """Now and then b and c are new, and a is their mentor."""
    first = horizon[0] - timedelta(days=1)
    b = Newcomer("b", "a", first, dice.choice(horizon), (0, 50), 50)
    c = Newcomer("c", "a", dice.choice(horizon), horizon[-1], (50,), 0)
    new = {"b": b, "c": c} if len(horizon) % 2 else {}
    return {"mentees": tuple(new.values())} if name == "a" else {"newcomer": new.get(name)}
