"""People of an invented store: skills, grades, contracts, leave and wishes of a team of any size.

About one person in twelve leads a group, one in ten is a senior, who stands in as lead; half of the others serve both
queues, three in ten presales alone, two in ten aftersales alone; one in seven works part time. From 30 people on some
are new.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

__all__ = ["MadePerson", "made_people"]

# fmt: off
_FAMILY = (
    "Zhao", "Qian", "Sun", "Li", "Zhou", "Wu", "Zheng", "Wang", "Feng", "Chen", "Chu", "Wei",
    "Jiang", "Shen", "Han", "Yang", "Zhu", "Qin", "You", "Xu", "He", "Lu", "Shi", "Zhang",
)
_GIVEN = (
    "Min", "Lei", "Yue", "Jie", "Na", "Wei", "Yan", "Yang", "Fan", "Li", "Bo", "Chao",
    "Lin", "Xin", "Tao", "Rui", "Jing", "Feng", "Dan", "Ke", "Hui", "Ping", "Ting", "Xue",
)
# fmt: on
_BOTH = ("presales", "aftersales")
_SKILLS = ((_BOTH, 50), (("presales",), 30), (("aftersales",), 20))
_GRADES = (("P1", 20), ("P2", 55), ("P3", 25))
_FULL, _PART = 40, 24
_PART_SHARE = 1 / 7
_LEAVE_SHARE = 0.15
_TIMES = ("mon 08:00-12:00", "tue 08:00-12:00", "wed 20:00-24:00", "thu 08:00-12:00", "fri 20:00-24:00")
_WISHES = (("off", 65), ("not late", 15), ("early", 12), ("mid", 8))
_PEOPLE_PER_NEWCOMER = 30

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class MadePerson:
    """One person, as the store file has it.

    Parameters
    ----------
    id, name, skills, role, grade
        As in the file; skills are ids of queues.
    hours
        Contracted hours a week.
    standby
        Whether the person of the team may be put on standby.
    unavailable
        Hours of a weekday at which the person cannot work; empty for none.
    late_balance, weekend_balance
        Late shifts and weekends beyond a fair share so far.
    leave
        Days of leave, in a row.
    wishes
        (date, what is asked for).
    mentor, first_day
        Of a newcomer: who trains, from when on; None for everybody else.
    """

    id: str
    name: str
    skills: tuple[str, ...]
    role: str
    grade: str
    hours: int
    standby: bool
    unavailable: str
    late_balance: int
    weekend_balance: int
    leave: tuple[date, ...]
    wishes: tuple[tuple[date, str], ...]
    mentor: str | None = None
    first_day: date | None = None


def made_people(count: int, start: date, days: int, campaign: date, draws: random.Random) -> list[MadePerson]:
    """The team; nobody is on leave on the days of the campaign, for which more than can have it ask for a day off.

    Parameters
    ----------
    count
        People.
    start, days
        The horizon.
    campaign
        The busiest day.
    draws
        Source of everything that is left to chance.
    """
    dates = [start + timedelta(days=day) for day in range(days)]
    kinds = list(_kinds(count, draws))
    newcomers = count // _PEOPLE_PER_NEWCOMER
    seniors = [place for place, (_, grade, skills) in enumerate(kinds) if grade in ("P2", "P3") and skills == _BOTH]
    mentors = dict(zip(range(count - newcomers, count), draws.sample(seniors[: count // 2], newcomers), strict=True))
    plain = [place for place, (role, _, _) in enumerate(kinds) if role == "agent" and place not in mentors]
    young = [place for place in plain if kinds[place][1] in ("P1", "P2")]
    part_time = set(draws.sample(young, max(1, round(count * _PART_SHARE))))
    away = set(draws.sample(plain, max(1, round(count * _LEAVE_SHARE))))
    return [
        _person(
            place,
            kind,
            dates,
            campaign,
            draws,
            mentor=f"a{mentors[place]:03}" if place in mentors else None,
            part_time=place in part_time,
            away=place in away,
        )
        for place, kind in enumerate(kinds)
    ]


def _kinds(count: int, draws: random.Random) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Role, grade and skills of each: leaders, seniors, then everybody else in shares that hold at any size."""
    leaders, seniors = max(2, round(count / 12)), max(2, round(count / 10))
    yield from (("team_leader", "P3", _BOTH) for _ in range(leaders))
    yield from (("agent", "P4", _BOTH) for _ in range(seniors))
    others = count - leaders - seniors
    skills, grades = _shared(_SKILLS, others), _shared(_GRADES, others)
    draws.shuffle(grades)
    yield from (("agent", grade, own) for own, grade in zip(skills, grades, strict=True))


def _shared(shares: tuple[tuple[Value, int], ...], count: int) -> list[Value]:
    """As many of each value as its share in percent asks for, the first ones rounded up where it does not come out even."""
    found: list[Value] = []
    below = 0
    for value, share in shares:
        below += share
        found += [value] * (-(-below * count // 100) - len(found))
    return found


def _person(
    place: int,
    kind: tuple[str, str, tuple[str, ...]],
    dates: list[date],
    campaign: date,
    draws: random.Random,
    *,
    mentor: str | None,
    part_time: bool,
    away: bool,
) -> MadePerson:
    """One person with what is the own."""
    role, grade, skills = kind
    plain = role == "agent" and mentor is None
    leave = _leave(dates, campaign, draws) if away else ()
    return MadePerson(
        id=f"a{place:03}",
        name=f"{draws.choice(_FAMILY)} {draws.choice(_GIVEN)}",
        skills=skills,
        role=role,
        grade="P1" if mentor else grade,
        hours=_PART if part_time else _FULL,
        standby=plain and skills == _BOTH and draws.random() < 0.5,
        unavailable=draws.choice(_TIMES) if plain and draws.random() < 0.06 else "",
        late_balance=draws.choice((-1, 0, 0, 0, 1)) if plain else 0,
        weekend_balance=draws.choice((-1, 0, 0, 0, 1)) if plain else 0,
        leave=leave,
        wishes=() if mentor else tuple(sorted(_wishes(dates, campaign, leave, draws).items())),
        mentor=mentor,
        first_day=dates[6] if mentor else None,
    )


def _leave(dates: list[date], campaign: date, draws: random.Random) -> tuple[date, ...]:
    """One to five days in a row that leave out the campaign."""
    first = draws.randrange(len(dates) - 5)
    return tuple(when for when in dates[first : first + draws.randint(1, 5)] if abs((when - campaign).days) > 1)


def _wishes(dates: list[date], campaign: date, leave: tuple[date, ...], draws: random.Random) -> dict[date, str]:
    """One or two wishes by date; two in five ask for the day of the campaign."""
    own = {when: _chosen(draws) for when in draws.sample(dates, draws.randint(1, 2)) if when not in leave}
    if draws.random() < 0.4:
        own[campaign] = "off"
    return own


def _chosen(draws: random.Random) -> str:
    """One of the wishes, by how common it is."""
    return draws.choices([wish for wish, _ in _WISHES], [share for _, share in _WISHES])[0]
