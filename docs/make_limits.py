"""Write docs/limits.md, the page of every limit, from the rules themselves: ``python docs/make_limits.py``."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any

from scheduler.rules.limit import Limit
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS

__all__ = ["page"]

_HEAD = """# Limits

Written by `python docs/make_limits.py` from the rules. A store file names a limit under `rules:` with the settings that
differ from the defaults below; `off` switches one off that can be. `level` is `must`, `should`, `may`, or a price: one
person short for one hour costs 100, a `may` costs a fifth of a `should`.

When not every must can hold, musts are given up in this order, the first group first, and each breach is named:

{order}

A store file changes the order with `give_up_order`.
"""

_NEEDED: Mapping[str, Mapping[str, str]] = {
    "reserve": {"ratio": "1.5"},
    "heads_per_shift": {"minimum": "{early: 1, late: 1}"},
    "horizon_hours": {"maximum_hours": "176"},
}


def page() -> str:
    """The page."""
    groups = [", ".join(f"`{name}`" for name in group) for group in GIVE_UP_ORDER]
    order = "\n".join(f"{place}. {group}" for place, group in enumerate(groups, start=1))
    return "\n".join([_HEAD.format(order=order), *(line for limit in LIMITS.values() for line in _section(limit))])


def _section(limit: Limit) -> Iterator[str]:
    """One limit: what it means, its settings, an example."""
    text = inspect.cleandoc(limit.rule.__doc__ or "").split("\nParameters\n")[0].strip()
    yield f"## {limit.name}\n"
    yield text.replace("``", "`") + "\n"
    if limit.name in SHOULD_PRICES:
        prices = ", ".join(str(price) for price in SHOULD_PRICES[limit.name])
        yield f"Price of `should`: {prices}.\n"
    if not limit.can_switch_off:
        yield "Always in force.\n"
    elif not limit.default_on:
        yield "Only in force where the store file names it.\n"
    settings = [item for item in fields(limit.rule) if item.name in limit.settings]  # type: ignore[arg-type]
    if settings:
        yield "| setting | default | meaning |\n|---|---|---|"
        yield from (f"| `{item.name}` | {_default(item)} | {item.metadata['help']} |" for item in settings)
        yield f"\n```yaml\nrules:\n  {limit.name}: {{{_example(settings, _NEEDED.get(limit.name, {}))}}}\n```\n"


def _default(item: Field[Any]) -> str:
    """Default of a setting as a store file has it."""
    return "none" if item.default is MISSING or item.default is None else f"`{item.default}`"


def _example(settings: list[Field[Any]], needed: Mapping[str, str]) -> str:
    """The defaults as a line of YAML, with the settings that a limit is nothing without."""
    shown = {item.name: item.default for item in settings if item.default not in (MISSING, None)}
    return ", ".join(f"{name}: {value}" for name, value in {**shown, **needed}.items())


if __name__ == "__main__":
    (Path(__file__).parent / "limits.md").write_text(page(), encoding="utf-8", newline="\n")
