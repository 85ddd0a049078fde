"""How much of the hours that people can work a store needs, in standard heads: ``python -m benchmarks.store_use STORE...``.

What is needed is what the rosters have to cover, to the hour; what people can work is their contract without leave and, at
no cost, as much more as the tolerance of the hours allows, times what an hour of theirs is worth; newcomers are left out.
Shifts are never as peaked as the demand, so a store that needs nearly all of it is short of people in many hours.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scheduler import Requirement, Store, load_store, staff
from scheduler.domain.worth import worth_percent
from scheduler.rules.contract_hours import ContractHours

__all__ = ["main", "use_of"]

_WEEK = 7
_HOUR = 60


def use_of(store: Store, requirement: Requirement) -> float:
    """Head-hours to cover over head-hours of all people of the team."""
    needed = float(requirement.to_cover.sum()) * store.grid.interval_hours
    tolerance = max((rule.tolerance_hours for rule in store.rules if isinstance(rule, ContractHours)), default=0.0)
    supply = 0.0
    for agent in store.agents:
        if agent.pool or agent.newcomer is not None or agent.weekly_minutes is None:
            continue
        weeks = sum(when not in agent.leave for when in store.grid.dates) / _WEEK
        hours = agent.weekly_minutes / _HOUR * weeks + tolerance
        supply += hours * worth_percent(agent, store.grid.start) / 100
    return needed / supply


def main() -> None:
    """Print a line per store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stores", type=Path, nargs="+", metavar="STORE", help="store files")
    for path in parser.parse_args().stores:
        store = load_store(path)
        print(f"{path}: {use_of(store, staff(store)):.0%} of the hours that people can work")


if __name__ == "__main__":
    main()
