"""Formats of a workbook, each made once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scheduler.domain.shift import ShiftKind
from scheduler.tables import palette

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

__all__ = ["Styles", "look_of"]

_FONTS: Final = {"zh": "Microsoft YaHei", "en": "Arial"}


class Styles:
    """Makes formats for a workbook.

    Parameters
    ----------
    book
        The workbook.
    language
        Chooses the font.
    """

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        self._base = {"font_name": _FONTS[language], "font_size": 10, "valign": "vcenter", "font_color": palette.INK}
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, **properties: Any) -> Format:
        """The format with some properties, in the words of xlsxwriter; None takes one away."""
        wanted = {key: value for key, value in {**self._base, **properties}.items() if value is not None}
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(wanted)
        return self._made[key]

    def change(self, **properties: Any) -> Format:
        """A format that changes these properties of a cell and no others, for conditions."""
        key = (("", ""), *sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def look_of(kind: ShiftKind | None, mark: str) -> dict[str, object]:
    """Colours and letters of a cell: a part of the day is as light as the sky then, so that it is told apart in grey, too.

    Parameters
    ----------
    kind
        Part of the day of the shift, None without one.
    mark
        ``work``, ``standby``, ``leave``, ``off``, or ``wrong`` for what is no code.
    """
    if mark == "wrong":
        return {"bg_color": "#ffffff", "font_color": palette.SHORT[-1], "bold": True}
    if kind is None:
        fill = palette.LEAVE if mark == "leave" else "#ffffff"
        return {"bg_color": fill, "font_color": palette.INK if mark == "leave" else palette.MUTED, "bold": False}
    if mark == "standby":
        return {"bg_color": "#ffffff", "font_color": palette.INK, "bold": False}
    return {"bg_color": palette.SHIFT_FILL[kind], "font_color": palette.SHIFT_INK[kind], "bold": True}
