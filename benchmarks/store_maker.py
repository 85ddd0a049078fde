"""Invented stores of any size, each a folder with a store file, the roster of the week before and the heads needed.

    python -m benchmarks.store_maker FOLDER [--agents 30] [--seed 1] [--use 0.75]

What comes out is read as any store is: ``schedule solve FOLDER/store.yaml --requirement FOLDER/requirement.csv``.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from benchmarks.made_demand import MadeDemand, made_demand
from benchmarks.made_people import MadePerson, made_people
from scheduler import Requirement, Store, load_store, read_requirement_csv

__all__ = ["made_store", "main", "write_store"]

_DAYS = 28
_STARTS = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 4))
_CAMPAIGN = date(2026, 12, 12)
_WORTH = {"P1": 90, "P2": 100, "P3": 100, "P4": 110}
_CHAT_OF_LEADERS = 50
_TOLERANCE = 8
_USE = (0.7, 0.8)
"""Range of the share of the hours that people can work, in standard heads, that is needed: 0.71 in configs/store.yaml."""
_PEOPLE_PER_RESERVE = 8
_PEOPLE_PER_HEAD_A_SHIFT = 15
_CARRY_DAYS = 7
_CARRIED = ("date", "agent", "kind", "shift", "start", "end")
_RESTING = ((0, 1), (1, 2), (2, 3), (3, 4), (5, 6))
"""Days off of the week before, so that nobody has worked a single day at its end."""
_SHORT_WEEKS = ((0, 1, 2), (2, 3, 4), (4, 5, 6))
"""Days worked of it by people of short hours."""


def made_store(agents: int, seed: int, folder: Path | None = None, *, use: float | None = None) -> tuple[Store, Requirement]:
    """An invented store and the heads that it needs, through its files.

    Parameters
    ----------
    agents
        People of the team, 8 or more; the reserve pool comes besides.
    seed
        The same one gives the same store.
    folder
        Where to keep the files; a folder that is thrown away where None.
    use
        Share of the hours that people can work, in standard heads, that is needed; 0.7 to 0.8 where None.

    Examples
    --------
    >>> store, requirement = made_store(30, 1)
    >>> problem = store.problem(requirement)
    """
    if folder is None:
        with tempfile.TemporaryDirectory() as thrown_away:
            return made_store(agents, seed, Path(thrown_away), use=use)
    store = load_store(write_store(folder, agents, seed, use=use))
    return store, read_requirement_csv(folder / "requirement.csv", store.grid, store.queues)


def write_store(folder: Path, agents: int, seed: int, *, use: float | None = None) -> Path:
    """Write store.yaml, carry_in.csv and requirement.csv into a folder; returns the path of the store file."""
    if agents < 8:
        raise ValueError(f"{agents} people are too few for two queues and a lead on duty at all hours; make 8 or more")
    draws = random.Random(f"{agents}/{seed}")
    start = draws.choice(_STARTS)
    dates = [start + timedelta(days=day) for day in range(_DAYS)]
    people = made_people(agents, start, _DAYS, _CAMPAIGN, draws)
    usual = draws.uniform(*_USE)
    demand = made_demand(dates, _CAMPAIGN, _supply(people) * (usual if use is None else use), draws)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "store.yaml"
    path.write_text("\n".join(_store_lines(people, demand, start, agents)) + "\n", encoding="utf-8")
    _write_csv(folder / "carry_in.csv", _CARRIED, _carry_in(people, start, demand.mid_start, draws))
    _write_csv(folder / "requirement.csv", ("date", "start", "queue", "heads"), _needed(demand))
    return path


def _supply(people: list[MadePerson]) -> float:
    """Hours that people can work for nothing: those of the contract without leave and a shift more; in standard heads."""
    total = 0.0
    for person in people:
        chat = _CHAT_OF_LEADERS if person.role == "team_leader" else 100
        days = _DAYS - len(person.leave)
        if person.first_day is not None:
            days -= 13  # begins in the second week and is worth nothing until the test
        total += (person.hours * days / 7 + _TOLERANCE) * _WORTH[person.grade] / 100 * chat / 100
    return total


def _store_lines(people: list[MadePerson], demand: MadeDemand, start: date, agents: int) -> Iterator[str]:
    """The store file."""
    mid = demand.mid_start
    least = -(-agents // _PEOPLE_PER_HEAD_A_SHIFT)
    yield f"store: {{id: made_{agents}, name: Store of {agents}}}"
    yield "timezone: Asia/Shanghai"
    yield f"horizon: {{start: {start}, days: {_DAYS}}}"
    yield "hours: {operating: 08:00-24:00, scored: 09:00-23:00}"
    yield "queues:"
    yield "  presales: {name: Presales, contacts_per_hour: 37.5, minimum_heads: 1}"
    yield "  aftersales: {name: Aftersales, contacts_per_hour: 18.75, minimum_heads: 1}"
    yield "calendar:"
    yield "  country: CN"
    yield "  campaigns:"
    yield f"    - {{name: Double 12, start: {_CAMPAIGN}, end: {_CAMPAIGN}, kind: double12, uplift: {{presales: 1.4}}}}"
    yield "shifts:"
    yield "  early: {name: Early, hours: 08:00-16:00, kind: early, code: E}"
    yield f"  mid: {{name: Mid, hours: {mid}:00-{mid + 8}:00, kind: mid, code: M}}"
    yield "  late: {name: Late, hours: 16:00-24:00, kind: late, code: L}"
    yield f"roles: {{agent: {{}}, team_leader: {{lead: true, chat_percent: {_CHAT_OF_LEADERS}}}}}"
    yield "grades:"
    yield from (
        f"  {grade}: {{worth_percent: {worth}{', lead: true' if grade == 'P4' else ''}}}" for grade, worth in _WORTH.items()
    )
    yield from _people_lines(people)
    yield from _plan_lines(people)
    yield "carry_in: carry_in.csv"
    yield "rules:"
    yield "  rest: {hours: 11, floor_hours: 8}"
    yield "  longest_run: {days: 6}"
    yield "  shortest_run: {days: 2, level: must}"
    yield "  days_off: {per_week: 1}"
    yield "  shift_changes: {level: must}"
    yield f"  contract_hours: {{tolerance_hours: {_TOLERANCE}}}"
    yield f"  heads_per_shift: {{minimum: {{early: {least}, late: {least}}}}}"
    yield "  reserve: {ratio: 1.25}"
    yield "dayplan:"
    yield "  breaks: [{name: meal, minutes: 30, earliest_hours: 2.5, latest_hours: 5.5, shifts_from_hours: 6}]"


def _people_lines(people: list[MadePerson]) -> Iterator[str]:
    """Team, reserve pool and who is new."""
    yield "agents:"
    for person in people:
        more = [f"hours_per_week: {person.hours}"]
        if person.hours < 40:
            more.append(f"contract_percent: {person.hours * 100 // 40}")
        if person.standby:
            more.append("standby: true")
        if person.unavailable:
            more.append(f"unavailable: [{person.unavailable}]")
        carried = {"late": person.late_balance, "weekend": person.weekend_balance}
        if any(carried.values()):
            more.append("balances: {" + ", ".join(f"{name}: {value}" for name, value in carried.items() if value) + "}")
        skills = ", ".join(person.skills)
        yield (
            f"  - {{id: {person.id}, name: {person.name}, skills: [{skills}], role: {person.role}, grade: {person.grade}, "
            + ", ".join(more)
            + "}"
        )
    yield "reserve_pool:"
    for place in range(max(2, len(people) // _PEOPLE_PER_RESERVE)):
        yield f"  - {{id: r{place:03}, name: Reserve {place + 1}, skills: [presales, aftersales]}}"
    new = [person for person in people if person.mentor is not None]
    if new:
        yield "newcomers:"
        yield from (f"  - {{agent: {item.id}, mentor: {item.mentor}, first_day: {item.first_day}, days: 7}}" for item in new)


def _plan_lines(people: list[MadePerson]) -> Iterator[str]:
    """Leave and wishes."""
    away = [person for person in people if person.leave]
    if away:
        yield "leave:"
        yield from (f"  - {{agent: {item.id}, from: {item.leave[0]}, to: {item.leave[-1]}}}" for item in away)
    yield "requests:"
    for person in people:
        yield from (f"  - {{agent: {person.id}, date: {when}, want: {wish}}}" for when, wish in person.wishes)


def _carry_in(people: list[MadePerson], start: date, mid: int, draws: random.Random) -> Iterator[tuple[str, ...]]:
    """The week before: everybody on one kind of shift with two days off in a row, or three days of short hours.

    The kinds go round, so that whoever may not change at once leaves a lead for each shift of the first day.
    """
    dates = [start - timedelta(days=_CARRY_DAYS - day) for day in range(_CARRY_DAYS)]
    for place, person in enumerate(people):
        if person.mentor is not None:
            continue
        shift = ("early", "late", "mid")[place % 3]
        resting = draws.choice(_RESTING)
        working = [day for day in range(_CARRY_DAYS) if day not in resting]
        if person.hours < 40:
            working = list(draws.choice(_SHORT_WEEKS))
        first = {"early": 8, "mid": mid, "late": 16}[shift]
        for day, when in enumerate(dates):
            if day not in working:
                yield when.isoformat(), person.id, "off", "", "", ""
                continue
            begins = datetime.combine(when, time(first))
            ends = begins + timedelta(hours=8)
            yield when.isoformat(), person.id, "work", shift, f"{begins:%Y-%m-%d %H:%M}", f"{ends:%Y-%m-%d %H:%M}"


def _needed(demand: MadeDemand) -> Iterator[tuple[str, ...]]:
    """Heads per date, hour and queue."""
    for when, hours in demand.heads.items():
        for hour, pair in hours.items():
            for queue, heads in zip(("presales", "aftersales"), pair, strict=True):
                yield when.isoformat(), f"{hour:02}:00", queue, str(heads)


def _write_csv(path: Path, columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    """A table with its columns in the first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


def main() -> None:
    """Write one store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write the files")
    parser.add_argument("--agents", type=int, default=30, metavar="N", help="people of the team")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same one gives the same store")
    parser.add_argument("--use", type=float, metavar="SHARE", help="of the hours that people can work that is needed")
    args = parser.parse_args()
    print(write_store(args.folder, args.agents, args.seed, use=args.use))


if __name__ == "__main__":
    main()
