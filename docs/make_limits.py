"""Write docs/limits.md, the page of every limit, from the rules themselves: ``python docs/make_limits.py``.

The groups of limits and an example of each are in ``limit_examples.yaml``; a limit that is not there yet stands in the last
group, with its defaults for an example.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

import yaml

from scheduler.rules.limit import Limit
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS
from scheduler.words.catalogue import label

__all__ = ["ELSEWHERE", "examples", "page"]

ELSEWHERE: Final = "Further limits"
"""Group of the limits that the examples do not know."""
_EXAMPLES: Final = Path(__file__).parent / "limit_examples.yaml"
_HEAD: Final = """# Limits

Written by `python docs/make_limits.py` from the rules. A store file names a limit under `rules:` with the settings that
differ from the defaults below; `off` switches one off that can be. `level` is `must`, `should`, `may`, or a price: one
person short for one hour costs 100, a `may` costs a fifth of a `should`. A limit that is not in force costs nothing.

Every limit says what it costs as a formula. Its size is what the formula gives, in the unit that is named; a wish costs the
price for each of it (per hour where the size is in minutes), and a must has no size unless it is given up. The names in the
examples are those of `configs/store.yaml`.

{contents}

## The order in which musts are given up

When not every must can hold, musts are given up in this order, the first group first, and each breach is named:

{order}

A store file changes the order with `give_up_order`.
"""


def examples() -> dict[str, dict[str, str]]:
    """Example by limit, by group; the text about a group is under ``about``."""
    found: dict[str, dict[str, str]] = yaml.safe_load(_EXAMPLES.read_text(encoding="utf-8"))
    return found


def page() -> str:
    """The page."""
    groups = _grouped()
    order = "\n".join(
        f"{place}. {', '.join(f'`{name}`' for name in group)}" for place, group in enumerate(GIVE_UP_ORDER, start=1)
    )
    contents = "\n".join(_contents(groups))
    lines = [_HEAD.format(contents=contents, order=order)]
    for title, known in groups.items():
        lines.append(f"## {title}\n")
        if "about" in known:
            lines.append(known["about"].strip() + "\n")
        for name, example in known.items():
            if name != "about":
                lines.extend(_section(LIMITS[name], example))
    return "\n".join(lines)


def _grouped() -> dict[str, dict[str, str]]:
    """The examples of limits that there are, and the defaults of limits without an example."""
    groups = {
        title: {name: text for name, text in known.items() if name == "about" or name in LIMITS}
        for title, known in examples().items()
    }
    placed = {name for known in groups.values() for name in known}
    rest = {name: _example(limit) for name, limit in LIMITS.items() if name not in placed}
    return {**groups, ELSEWHERE: rest} if rest else groups


def _contents(groups: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """The table of contents: a row per limit with what it is called on the screen."""
    yield "| group | limit | on the screen |\n|---|---|---|"
    for title, known in groups.items():
        link = f"[{title}](#{title.lower().replace(' ', '-')})"
        for name in known:
            if name != "about":
                yield f"| {link} | [`{name}`](#{name}) | {label(f'limit_{name}', 'en')}, {label(f'limit_{name}', 'zh')} |"
                link = ""


def _section(limit: Limit, example: str) -> Iterator[str]:
    """One limit: what it means, its settings, an example."""
    text = inspect.cleandoc(limit.rule.__doc__ or "").split("\nParameters\n")[0].strip()
    text = re.sub(r"^Notes\n-+\n", "", text, flags=re.MULTILINE).replace("``", "`")
    text = re.sub(r"^(Formula|Edges):", r"**\1.**", text, flags=re.MULTILINE)
    text = re.sub(
        r"^(\*\*\w+\.\*\*) ([a-z])(?=[a-z ])", lambda found: f"{found[1]} {found[2].upper()}", text, flags=re.MULTILINE
    )
    yield f"### {limit.name}\n"
    yield text + "\n"
    fixed = [f"`{name}` is {_shown(value)}" for name, value in limit.fixed.items() if value is not None]
    if fixed:
        yield f"Here {', '.join(fixed)}.\n"
    yield " ".join(_standing(limit)) + "\n"
    settings = [item for item in fields(limit.rule) if item.name in limit.settings]  # type: ignore[arg-type]
    if settings:
        yield "| setting | default | meaning |\n|---|---|---|"
        for item in settings:
            yield f"| `{item.name}` | {_shown(_default(limit, item))} | {item.metadata['help']} |"
            for part in _parts(limit, item.name):
                help_text = part.metadata.get("help", "")
                yield f"| `{item.name}`: `{part.name}` | {_shown(_default(limit, part))} | {help_text} |"
        yield ""
    yield f"```yaml\n{example.strip()}\n```\n"


def _standing(limit: Limit) -> Iterator[str]:
    """When a limit is in force, when it is given up, and what a wish costs."""
    if not limit.can_switch_off:
        yield "Always in force and never given up."
    elif limit.default_on:
        yield "In force unless it is switched off."
    else:
        yield "In force only where the store file names it."
    for place, group in enumerate(GIVE_UP_ORDER, start=1):
        if limit.name in group:
            yield f"As a must it is given up in turn {place} of {len(GIVE_UP_ORDER)}."
    prices = SHOULD_PRICES.get(limit.name)
    if prices is None:
        return
    levels = [item.metadata["help"] for item in fields(limit.rule) if item.name == "level"]  # type: ignore[arg-type]
    per = re.search(r"\bprice (per [\w ]+)", levels[0]) if levels else None
    first, *others = prices
    further = "".join(f", then {price}" for price in others)
    yield f"As a `should` it costs {first}{further}{f' {per[1].strip()}' if per else ''}."


def _parts(limit: Limit, name: str) -> tuple[Field[Any], ...]:
    """Settings within a setting, where its entries have some."""
    pending = [get_type_hints(limit.rule)[name]]
    while pending:
        kind = pending.pop()
        if is_dataclass(kind):
            return fields(kind)
        pending.extend(get_args(kind))
    return ()


def _default(limit: Limit, item: Field[Any]) -> object:
    """Default of a setting."""
    if item.name in limit.defaults and item in fields(limit.rule):  # type: ignore[arg-type]
        return limit.defaults[item.name]
    if item.default_factory is not MISSING:
        return item.default_factory()
    return None if item.default is MISSING else item.default


def _shown(value: object) -> str:
    """A value as a store file has it."""
    if value is None or value in ((), {}, ""):
        return "none"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _example(limit: Limit) -> str:
    """The defaults as an example."""
    settings = [item for item in fields(limit.rule) if item.name in limit.settings]  # type: ignore[arg-type]
    values = {item.name: _default(limit, item) for item in settings}
    shown = ", ".join(f"{name}: {value}" for name, value in values.items() if isinstance(value, str | int | float))
    return f"rules:\n  {limit.name}: {{{shown}}}"


if __name__ == "__main__":
    (Path(__file__).parent / "limits.md").write_text(page(), encoding="utf-8", newline="\n")
