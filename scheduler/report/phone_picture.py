"""A roster as tall pictures that are legible on a phone: one week below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.report.banners import banners
from scheduler.report.dates import title
from scheduler.report.fitted_names import fitted, fitted_names
from scheduler.report.pens import Pens, pens
from scheduler.report.phone_marks import PhoneMark, phone_legend, phone_mark
from scheduler.report.phone_sheet import PhoneSheet
from scheduler.tables import palette
from scheduler.tables.roster_table import DayHead, PersonRow, RosterTable, roster_table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["phone_picture"]

_DAYS_PER_WEEK = 7
_MOST_PEOPLE = 40
"""On one picture."""
_WIDTH = 1080
_MARGIN = 20
_NAME, _NAME_LEAST, _NAME_MOST = 34.0, 130.0, 262.0
_CODE, _SMALL, _TITLE, _SPAN = 40.0, 31.0, 48.0, 36.0
_ROW, _LINE, _LEGEND_ROW, _BANNER, _POOL = 66, 42, 62, 46, 52
_GAP = 34
"""Between two weeks."""
_BOX = (104, 52)


def phone_picture(roster: Roster, problem: Problem, *, language: str = "en", font: str | None = None) -> tuple[Figure, ...]:
    """Draw a roster for a group chat.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar.
    language
        Language of the words; English where no font of this machine can draw them.
    font
        Family or font file to use before all others.

    Returns
    -------
    tuple of matplotlib.figure.Figure
        One, or more of them with an equal share of the people each where there are more than 40. 72 dots per inch make it
        1080 pixels wide and the smallest text 31 pixels high. Weeks stand one below the other, people down, days across,
        with a legend above; people of the reserve pool are shown in the weeks in which they have something to do.

    Warns
    -----
    MissingFontWarning
        Once, where no font draws the names; ids are shown in their place.
    """
    table = roster_table(roster, problem)
    store = problem.store_name or problem.store
    chosen = pens(_texts(table, store), language, font)
    people = [row for row in (*table.team, *table.pool) if not row.pool or any(cell.shifts for cell in row.cells)]
    pages = max(1, -(-len(people) // _MOST_PEOPLE))
    share = -(-len(people) // pages)
    heading = chosen.text(store, problem.store)
    drawing = _Drawing(roster, table, chosen, heading, problem.week_start, people)
    return tuple(drawing.page(page, pages, people[page * share : (page + 1) * share]) for page in range(pages))


def _texts(table: RosterTable, heading: str) -> Iterator[str]:
    """All text from the store that the pictures show."""
    yield heading + "…"
    for row in (*table.team, *table.pool):
        yield row.name
    for shift in table.shifts:
        yield shift.name + shift.code
    for head in table.days:
        yield head.name
        yield from head.campaigns


class _Drawing:
    """Where everything goes, in pixels from the upper left corner."""

    def __init__(
        self,
        roster: Roster,
        table: RosterTable,
        pens: Pens,
        store: str,
        week_start: int,
        people: Sequence[PersonRow],
    ) -> None:
        self.roster, self.table, self.pens, self.store, self.people = roster, table, pens, store, people
        self.weeks = list(_weeks(table.days, week_start))
        sheet = PhoneSheet(_WIDTH, pens)
        names = [pens.person(row.name, row.agent, number) for number, row in enumerate(people, start=1)]
        widest = max((sheet.width(name, _NAME) for name in names), default=0.0)
        self.left = _MARGIN + min(max(widest + 12, _NAME_LEAST), _NAME_MOST)
        room = self.left - _MARGIN - 12
        cut = fitted_names(names, room, lambda text: sheet.width(text, _NAME))
        self.names = {row.agent: name for row, name in zip(people, cut, strict=True)}
        self.day_width = (_WIDTH - _MARGIN - self.left) / _DAYS_PER_WEEK

    def page(self, page: int, pages: int, people: Sequence[PersonRow]) -> Figure:
        """One picture."""
        sheet = PhoneSheet(_WIDTH, self.pens)
        y = self._heading(sheet, page, pages)
        y = self._legend(sheet, y)
        for days in self.weeks:
            y = self._week(sheet, y + _GAP, days, people)
        return sheet.figure(round(y + _MARGIN))

    def _heading(self, sheet: PhoneSheet, page: int, pages: int) -> float:
        """Store and days; returns where they end."""
        room = _WIDTH - 2 * _MARGIN
        words = self.pens.word("phone_title")
        around = sheet.width(words.format(store=""), _TITLE)
        store = fitted(self.store, room - around, lambda text: sheet.width(text, _TITLE))
        sheet.text(_MARGIN, 58, words.format(store=store), _TITLE, palette.INK)
        days = title("phone_span", self.roster.start, self.roster.days, self.pens.language)
        sheet.text(_MARGIN, 118, days, _SPAN, palette.INK)
        if pages > 1:
            number = self.pens.word("phone_page").format(page=page + 1, pages=pages)
            sheet.text(_WIDTH - _MARGIN, 118, number, _SPAN, palette.INK, align="right")
        return 152

    def _legend(self, sheet: PhoneSheet, y: float) -> float:
        """Explain the marks, as many on a line as fit; returns where they end."""
        x = float(_MARGIN)
        for mark, words in phone_legend(self.table, self.pens):
            shown = fitted(words, _WIDTH - 2 * _MARGIN - _BOX[0] - 14, lambda text: sheet.width(text, _SMALL))
            wide = _BOX[0] + 14 + sheet.width(shown, _SMALL)
            if x > _MARGIN and x + wide > _WIDTH - _MARGIN:
                x, y = float(_MARGIN), y + _LEGEND_ROW
            self._mark(sheet, mark, x, y + (_LEGEND_ROW - _BOX[1]) / 2, _BOX)
            sheet.text(x + _BOX[0] + 14, y + _LEGEND_ROW / 2, shown, _SMALL, palette.INK)
            x += wide + 34
        return y + _LEGEND_ROW

    def _week(self, sheet: PhoneSheet, y: float, days: Sequence[int | None], people: Sequence[PersonRow]) -> float:
        """One week; returns where it ends."""
        sheet.line(_MARGIN, y - _GAP / 2, _WIDTH - _MARGIN, y - _GAP / 2, palette.INK, 3)
        y = self._banners(sheet, y, days)
        team = [row for row in people if not row.pool]
        pool = [row for row in people if row.pool and any(row.cells[day].shifts for day in days if day is not None)]
        bottom = y + 2 * _LINE + 10 + _ROW * (len(team) + len(pool)) + (_POOL if pool else 0)
        for column, day in enumerate(days):
            if day is not None:
                self._day(sheet, self.left + column * self.day_width, y, bottom, self.table.days[day])
        y = self._people(sheet, y + 2 * _LINE + 10, days, team)
        if pool:
            sheet.line(_MARGIN, y, _WIDTH - _MARGIN, y, palette.MUTED, 3)
            sheet.text(_MARGIN, y + _POOL / 2, self.pens.word("reserve_pool"), _SMALL, palette.INK)
            self._people(sheet, y + _POOL, days, pool)
        return bottom

    def _people(self, sheet: PhoneSheet, y: float, days: Sequence[int | None], rows: Sequence[PersonRow]) -> float:
        """Names and days of some people; returns where they end."""
        box = (self.day_width - 14, _ROW - 12)
        for row in rows:
            sheet.line(_MARGIN, y, _WIDTH - _MARGIN, y, palette.GRID, 2)
            sheet.text(_MARGIN, y + _ROW / 2, self.names[row.agent], _NAME, palette.INK)
            for column, day in enumerate(days):
                mark = None if day is None else phone_mark(row, day, self.pens)
                if mark is not None:
                    self._mark(sheet, mark, self.left + column * self.day_width + 7, y + 6, box)
            y += _ROW
        return y

    def _banners(self, sheet: PhoneSheet, y: float, days: Sequence[int | None]) -> float:
        """Holidays and campaigns above their days; returns where they end."""
        present = [day for day in days if day is not None]
        offset = days.index(present[0])
        lanes: list[float] = []
        for banner in banners([self.table.days[day] for day in present], self.pens):
            x = self.left + (offset + banner.first) * self.day_width
            wide = banner.days * self.day_width
            text = fitted(banner.text, _WIDTH - _MARGIN - self.left, lambda text: sheet.width(text, _SMALL))
            needed = max(wide, sheet.width(text, _SMALL) + 16)
            at = min(x, _WIDTH - _MARGIN - needed)
            lane = next((index for index, reached in enumerate(lanes) if reached <= at), len(lanes))
            lanes[lane : lane + 1] = [at + needed]
            colour = {"holiday": palette.HOLIDAY, "campaign": palette.CAMPAIGN}.get(banner.kind, palette.GRID)
            sheet.box(x + 3, y + lane * _BANNER, wide - 6, _BANNER - 6, colour)
            sheet.text(at + 10, y + lane * _BANNER + (_BANNER - 6) / 2, text, _SMALL, palette.INK)
        return y + _BANNER * len(lanes)

    def _day(self, sheet: PhoneSheet, x: float, top: float, bottom: float, head: DayHead) -> None:
        """Shade and heading of a day."""
        if head.weekend or head.holiday:
            sheet.shade(x, top, self.day_width, bottom - top, palette.HOLIDAY if head.holiday else palette.WEEKEND)
        middle = x + self.day_width / 2
        weekday = self.pens.word(f"weekday_{head.date.weekday()}")
        dated = self.pens.word("phone_date").format(day=head.date.day, month=head.date.month)
        sheet.text(middle, top + 6 + _LINE / 2, weekday, _SMALL, palette.INK, align="center")
        sheet.text(middle, top + 4 + 1.5 * _LINE, dated, _NAME, palette.INK, align="center")

    def _mark(self, sheet: PhoneSheet, mark: PhoneMark, x: float, y: float, size: tuple[float, float]) -> None:
        """A box with its text, which shrinks where it is long."""
        if mark.fill:
            sheet.box(x, y, *size, mark.fill, edge=mark.edge, dashed=mark.dashed, hatched=mark.hatched)
        if mark.text:
            large = _SMALL if not mark.fill else _CODE
            letters = large if sheet.width(mark.text, large) <= size[0] - 12 else _SMALL
            text = fitted(mark.text, size[0] - 6, lambda text: sheet.width(text, letters))
            sheet.text(x + size[0] / 2, y + size[1] / 2, text, letters, mark.ink, align="center")


def _weeks(days: Sequence[DayHead], week_start: int) -> Iterator[list[int | None]]:
    """Indices of the days by week of the store, None where a week has begun before the roster or ends after it."""
    first = days[0].date
    lead = (first.weekday() - week_start) % _DAYS_PER_WEEK
    count = -(-(lead + len(days)) // _DAYS_PER_WEEK)
    for week in range(count):
        indices = [week * _DAYS_PER_WEEK + column - lead for column in range(_DAYS_PER_WEEK)]
        yield [index if 0 <= index < len(days) else None for index in indices]
