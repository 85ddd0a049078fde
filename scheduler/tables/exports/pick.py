"""Which of several columns of numbers is the number of buyers served."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scheduler.errors import Phrase
from scheduler.tables.exports.columns import Column
from scheduler.tables.exports.label_text import Label, is_part, read_label
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.squeezed import squeezed

__all__ = ["Picked", "UnclearColumnError", "pick"]


class UnclearColumnError(Exception):
    """The column cannot be told.

    Parameters
    ----------
    column
        One of those in question, None where there is none at all.
    message
        What was seen, and the option that settles it.
    """

    def __init__(self, column: Column | None, message: Phrase | str) -> None:
        self.column, self.message = column, message
        super().__init__(message)


@dataclass(slots=True)
class Picked:
    """The columns of numbers of a table.

    Parameters
    ----------
    taken
        Those to read.
    totals
        Sums of others, of a row.
    dropped
        All others.
    """

    taken: list[Column]
    totals: list[Column] = field(default_factory=list)
    dropped: list[Column] = field(default_factory=list)


Adds = Callable[[Column, Sequence[Column]], bool]
"""Whether a column is the sum of others in nearly all rows."""


def pick(columns: Sequence[Column], outer: Label, names: QueueNames, adds: Adds, wanted: str | None) -> Picked:
    """Choose the columns of numbers.

    Parameters
    ----------
    columns
        Columns of numbers.
    outer
        What the titles say.
    names
        The queues.
    adds
        Tells sums.
    wanted
        Header that the user asked for.

    Raises
    ------
    UnclearColumnError
        Two are equally likely, or none is a number of buyers served.
    """
    timed = [column for column in columns if column.date is not None or column.hour is not None]
    others = [column for column in columns if column not in timed]
    if wanted is not None:
        return _wanted(timed or others, others if timed else [], wanted)
    picked = _Picker(timed or others, outer, names, adds, timed=bool(timed)).pick()
    for column in others if timed else ():
        is_sum = (
            (column.label.total or column.label.rank is not None) and not column.label.statistic and not column.label.barred
        )
        (picked.totals if is_sum else picked.dropped).append(column)
    return picked


def _wanted(columns: Sequence[Column], others: Sequence[Column], wanted: str) -> Picked:
    """The columns of a header that the user asked for."""
    key = squeezed(wanted)
    whole = [column for column in columns if key in (squeezed(column.name), *(squeezed(text) for text in column.header))]
    for taken in (whole, [column for column in columns if key in squeezed(column.name)]):
        if taken:
            return Picked(taken, [], [column for column in (*columns, *others) if column not in taken])
    if all(not column.header for column in columns):
        return Picked(list(columns), [], list(others))
    message = "there is no column of numbers called {wanted!r}; there are {names}"
    listed = tuple(dict.fromkeys(column.name for column in (*columns, *others) if column.name))
    raise UnclearColumnError(columns[0] if columns else None, Phrase(message, wanted=wanted, names=listed))


class _Picker:
    """Chooses among columns of one kind."""

    def __init__(self, columns: Sequence[Column], outer: Label, names: QueueNames, adds: Adds, *, timed: bool) -> None:
        self.columns, self.outer, self.names, self.adds, self.timed = list(columns), outer, names, adds, timed

    def pick(self) -> Picked:
        """Choose."""
        good = [column for column in self.columns if not column.label.barred and not column.label.statistic]
        ranked = [column for column in good if column.label.rank is not None]
        plain = [column for column in good if column.label.rank is None and not column.label.total]
        sums = [column for column in good if column.label.rank is None and column.label.total]
        if ranked:
            taken, more = self._ranked(ranked, plain)
        elif plain:
            taken, more = self._plain(plain, sums), []
        elif sums:
            taken, more = [max(sums, key=lambda column: column.at)] if not self.timed else sums, []
            sums = []
        else:
            raise self._nothing()
        totals = [column for column in (*sums, *more) if column not in taken]
        return Picked(taken, totals, [column for column in self.columns if column not in taken and column not in totals])

    def _ranked(self, ranked: list[Column], plain: list[Column]) -> tuple[list[Column], list[Column]]:
        """The best measure, and columns that are its sums."""
        rank = min(column.label.rank for column in ranked if column.label.rank is not None)
        best = [column for column in ranked if column.label.rank == rank]
        by_queue = [column for column in (*best, *plain) if column.label.queue and self._fits_measure(column)]
        whole = [column for column in best if not column.label.queue]
        if len({column.label.queue for column in by_queue}) > 1 or (by_queue and not whole):
            unnamed = [column for column in whole if self._is_part(column) and not column.label.total]
            return self._unique(by_queue + unnamed), [column for column in whole if column not in unnamed]
        named = [column for column in plain if is_part(column.label.rest)]
        if named and len(whole) == 1 and self.adds(whole[0], named):
            return named, whole
        return self._parts(whole)

    def _fits_measure(self, column: Column) -> bool:
        """Whether a column with a queue names nothing else that would make it another thing."""
        return column.label.rank is not None or not column.label.rest or self._is_part(column)

    def _parts(self, whole: list[Column]) -> tuple[list[Column], list[Column]]:
        """Columns of one measure: the one of that name, or parts of it side by side."""
        parts = [column for column in whole if self._is_part(column) and not column.label.total]
        pure = [column for column in whole if column not in parts]
        if len(parts) > 1 or (parts and not pure):
            fits = not pure or self.timed or any(self.adds(column, parts) for column in pure)
            if fits:
                return self._unique(parts), pure
        exact = [column for column in pure if not column.label.rest and not column.label.total] or [
            column for column in pure if column.label.exact
        ]
        if self.timed:
            return self._unique(exact or pure), [column for column in pure if column not in exact]
        if len(pure) > 2:
            total = next(
                (one for one in pure if one.label.total and self.adds(one, [c for c in pure if c is not one])), None
            )
            if total is not None:
                return [column for column in pure if column is not total], [total]
        return self._unique(exact or pure), []

    def _unique(self, columns: list[Column]) -> list[Column]:
        """The columns, if no two of them are about the same."""
        about = Counter(self._about(column) for column in columns)
        twice = [column for column in columns if about[self._about(column)] > 1]
        exact = [column for column in columns if column.label.exact or column not in twice]
        if twice and len({self._about(column) for column in exact}) == len(exact) and exact:
            return exact
        if twice:
            raise self._tie(twice)
        return columns

    def _about(self, column: Column) -> tuple[object, ...]:
        """What a column is about."""
        rest = column.label.rest if self._is_part(column) else ""
        return column.label.queue, rest, column.date and column.date[1], column.hour and column.hour[1]

    def _plain(self, plain: list[Column], sums: list[Column]) -> list[Column]:
        """Columns without the name of a measure: queues, shops, persons, or the only one there is."""
        by_queue = [column for column in plain if column.label.queue]
        if by_queue:
            return self._unique(by_queue) if not self.timed else by_queue
        if len(plain) == 1 or self.timed or all(is_part(column.label.rest) for column in plain):
            return plain
        parts = [column for column in plain if is_part(column.label.rest)]
        for total in sums:
            if self.adds(total, plain):
                return plain
            if parts and self.adds(total, parts):
                return parts
        if self.outer.rank is not None and all(column.label.rest for column in plain):
            return plain
        raise self._tie(plain)

    def _is_part(self, column: Column) -> bool:
        """Whether what a header says beside its measure names a part."""
        if is_part(column.label.rest):
            return True
        levels = [read_label(text, self.names) for text in dict.fromkeys(column.header)]
        return (
            len(levels) > 1
            and any(level.rank is not None and not level.rest for level in levels)
            and bool(column.label.rest)
        )

    @staticmethod
    def _tie(columns: Sequence[Column]) -> UnclearColumnError:
        """Two or more are equally likely."""
        if not any(column.header for column in columns):
            message = (
                "there are {count} columns of numbers without header; write over them which is the number of buyers served"
            )
            return UnclearColumnError(columns[0], Phrase(message, count=len(columns)))
        message = (
            "each of these columns may be the number of buyers served: {names}; name one with --column, such as "
            "--column {first!r}, "
            "or, if they are shops or persons to be added up, write 咨询人数 over them"
        )
        names = tuple(dict.fromkeys(column.name for column in columns if column.name))
        return UnclearColumnError(columns[0], Phrase(message, names=names, first=names[0]))

    def _nothing(self) -> UnclearColumnError:
        """Only numbers of something else."""
        names = tuple(dict.fromkeys(column.name for column in self.columns if column.name))
        if not names:
            message = (
                "there is no column of numbers; needed is how many buyers were served in each hour, such as 咨询人数 "
                "or inquiries"
            )
            return UnclearColumnError(None, message)
        message = (
            "there is no number of buyers served among the columns {names}; export 咨询人数 or inquiries too, or "
            "name a column with --column"
        )
        return UnclearColumnError(self.columns[0], Phrase(message, names=names))
