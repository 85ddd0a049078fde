"""Fill the page's templates, which are part of the package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["asset", "render"]


@cache
def asset(name: str) -> str:
    """Text of a style or a script, its lines ending in line feeds as browsers read them."""
    return _text("assets", name)


def render(template: str, values: Mapping[str, Any]) -> str:
    """A filled template; whatever comes from a store stays text."""
    from markupsafe import Markup

    trusted = {name: Markup(values[name]) for name in ("style", "script", "data")}
    return _environment().get_template(template).render({**values, **trusted})


@cache
def _environment() -> Environment:
    """Templates that escape everything and accept no missing value."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(lambda name: _text("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["commands"] = _commands
    return environment


def _commands(text: str) -> Markup:
    """A sentence in which what stands between backticks, such as a command, is set apart."""
    from markupsafe import Markup, escape

    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part) for at, part in enumerate(parts)
    )


def _text(folder: str, name: str) -> str:
    """A file of the package."""
    text = files("scheduler.report.page").joinpath(folder, name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")
