"""Colours of the page, light and dark; those of shifts are the pictures'."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scheduler.domain.shift import ShiftKind
from scheduler.tables import palette

__all__ = ["READ_TOGETHER", "THEMES", "theme_css"]

_SHIFTS: Final = {
    f"{kind.value}-{part}": colours[kind]
    for kind in ShiftKind
    for part, colours in (("fill", palette.SHIFT_FILL), ("ink", palette.SHIFT_INK))
}

THEMES: Final[Mapping[str, Mapping[str, str]]] = {
    "light": {
        **_SHIFTS,
        "paper": "#ffffff",
        "panel": "#f5f7f9",
        "ink": palette.INK,
        "quiet": "#56616d",
        "line": palette.GRID,
        "strong-line": "#77828e",
        "link": "#1b5e94",
        "weekend": palette.WEEKEND,
        "holiday": "#f3dbe9",
        "holiday-bar": "#b5558c",
        "campaign": palette.CAMPAIGN,
        "leave": palette.LEAVE,
        "leave-line": palette.LEAVE_EDGE,
        "called": palette.CALLED,
        "duty": palette.SURPLUS[1],
        "band": palette.SURPLUS[0],
        "need": palette.INK,
        "short": palette.SHORT[2],
        "short-fill": palette.SHORT[1],
        "short-soft": palette.SHORT[0],
        "bad": "#a3220c",
        "good": "#1b6445",
        "focus": "#0b57d0",
    },
    "dark": {
        **_SHIFTS,
        "paper": "#14191f",
        "panel": "#1e252d",
        "ink": "#e8ecf0",
        "quiet": "#aab4bf",
        "line": "#38424d",
        "strong-line": "#8b97a3",
        "link": "#8fc1e3",
        "weekend": "#232b34",
        "holiday": "#4a2b40",
        "holiday-bar": "#d27fb0",
        "campaign": palette.CAMPAIGN,
        "leave": "#38424d",
        "leave-line": "#5b6773",
        "called": "#ff9a8f",
        "duty": "#3a77a3",
        "band": "#24435a",
        "need": "#f2f5f7",
        "short": "#ff9a5c",
        "short-fill": "#e8703a",
        "short-soft": "#5a2c14",
        "bad": "#ff9d8a",
        "good": "#7fd0a8",
        "focus": "#9cc7ff",
    },
}
"""Colour by theme and name."""

READ_TOGETHER: Final = (
    *((ink, ground) for ink in ("ink", "quiet", "link", "bad", "good") for ground in ("paper", "panel")),
    *(("ink", ground) for ground in ("weekend", "holiday", "leave", "short-soft", "band")),
    *(("quiet", ground) for ground in ("weekend",)),
    ("short", "paper"),
    ("short", "panel"),
    *((f"{kind.value}-ink", f"{kind.value}-fill") for kind in ShiftKind),
)
"""Names of the colours of text and of the ground on which it stands."""


def theme_css() -> str:
    """The colours as variables: light, dark where the reader's device asks for it, as chosen on the page; paper is light."""
    light, dark = (
        "".join(f"--{name}:{colour};" for name, colour in THEMES[theme].items()) + f"color-scheme:{theme}"
        for theme in ("light", "dark")
    )
    return (
        f":root{{{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
    )
