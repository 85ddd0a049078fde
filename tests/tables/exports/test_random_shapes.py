"""Shapes put together at random are read as their truth."""

from __future__ import annotations

import random
from datetime import date, datetime, time
from pathlib import Path

import pytest
from made_exports.files import AFTER, NAMES, PRE, WEEKDAYS, Rows, Truth, at, book, days, series, text

from scheduler.jobs.import_history import import_history

DATES = [
    lambda day: day,
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day:%Y-%m-%d} 00:00:00",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.month}月{day.day}日",
    lambda day: f"{day.month}/{day.day}",
    lambda day: f"{day:%m-%d}",
    lambda day: f"{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}",
    lambda day: f"{day:%Y-%m-%d}（星期{WEEKDAYS[day.weekday()]}）",
    lambda day: f"{day:%Y.%m.%d}",
    lambda day: f"{day:%d-%b-%Y}",
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: (day - date(1899, 12, 30)).days,
]
TIMES = [
    lambda hour: hour,
    lambda hour: f"{hour:02d}",
    lambda hour: f"{hour}:00",
    lambda hour: f"{hour:02d}:00:00",
    lambda hour: f"{hour}点",
    lambda hour: f"{hour:02d}时",
    lambda hour: f"{hour:02d}:00-{hour + 1:02d}:00",
    lambda hour: f"{hour}:00～{hour}:59",
    lambda hour: f"{hour}-{hour + 1}点",
    lambda hour: f"{hour}点到{hour + 1}点",
    lambda hour: f"{hour}：00",
    lambda hour: f"{hour}-{hour + 1}",
    lambda hour: time(hour),
    lambda hour: f"{(hour - 1) % 12 + 1} {'am' if hour < 12 else 'pm'}",
    lambda hour: f"{(hour - 1) % 12 + 1}:00 {'AM' if hour < 12 else 'PM'}",
]
NUMBERS = [lambda n: n, str, lambda n: f"{n:,}", lambda n: f"{n}人", lambda n: float(n), lambda n: f"{n}.0"]
MEASURES = ["咨询人数", "接待人数", "进线量", "Inquiries", "会话量"]


class Shape:
    """One way to write a truth, drawn at random."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance = random.Random(seed)
        self.folder = folder
        pick = self.chance.choice
        self.is_book = pick([True, False])
        self.show_day, self.show_hour, self.show = pick(DATES), pick(TIMES), pick(NUMBERS)
        self.layout = pick(["long", "wide", "across"])
        self.queues = pick([(None,), (PRE, AFTER)])
        self.by = pick(["column", "block", "file"]) if self.queues != (None,) else "none"
        self.totals = pick([True, False])
        self.title = pick([True, False])
        self.extra = pick([True, False])
        self.shift = pick([True, False])
        self.hours = pick([range(8, 24), range(24), range(9, 23)])
        self.when = days(date(2026, pick([2, 11, 12]), 1), self.chance.randrange(2, 20))
        self.measure = pick(MEASURES)
        self.truth: Truth = series(self.queues, when=self.when, hours=self.hours, seed=seed, scale=pick([50, 3000]))
        for key in self.chance.sample(list(self.truth), pick([0, 3])):
            del self.truth[key]

    def value(self, queue: str | None, day: date, hour: int) -> object:
        number = self.truth.get((queue, at(day, hour)))
        return "" if number is None else self.show(number)

    def total(self, cells: list[tuple[str | None, date, int]]) -> float:
        return sum(self.truth.get((queue, at(day, hour)), 0) for queue, day, hour in cells)

    def long(self, queues: tuple[str | None, ...], named: bool) -> Rows:
        rows: Rows = [["日期", "时段", *(["队列"] if named else []), *(["消息数"] if self.extra else []), self.measure]]
        for queue in queues:
            for day in self.when:
                for hour in self.hours:
                    key = [self.show_day(day), self.show_hour(hour), *([NAMES[queue or PRE]] if named else [])]
                    rows.append([*key, *([hour * 90] if self.extra else []), self.value(queue, day, hour)])
        if self.totals:
            whole = self.total([(queue, day, hour) for queue in queues for day in self.when for hour in self.hours])
            rows.append(["合计", *[""] * (len(rows[0]) - 2), whole])
        return rows

    def wide(self, queues: tuple[str | None, ...], named: bool) -> Rows:
        rows: Rows = [["日期", *(["队列"] if named else []), *(self.show_hour(hour) for hour in self.hours)]]
        rows[0] += ["合计"] * self.totals + ["转化率"] * self.extra
        for day in self.when:
            for queue in queues:
                row = [self.show_day(day), *([NAMES[queue or PRE]] if named else [])]
                row += [self.value(queue, day, hour) for hour in self.hours]
                row += [self.total([(queue, day, hour) for hour in self.hours])] * self.totals + ["3.5%"] * self.extra
                rows.append(row)
        if self.totals:
            sums = [self.total([(queue, day, hour) for queue in queues for day in self.when]) for hour in self.hours]
            rows.append(["总计", *([""] if named else []), *sums, sum(sums)])
        return rows

    def across(self, queues: tuple[str | None, ...], named: bool) -> Rows:
        rows: Rows = [["时段", *(["队列"] if named else []), *(self.show_day(day) for day in self.when)]]
        for queue in queues:
            for hour in self.hours:
                key = [self.show_hour(hour), *([NAMES[queue or PRE]] if named else [])]
                rows.append([*key, *(self.value(queue, day, hour) for day in self.when)])
        if self.totals:
            sums = [self.total([(queue, day, hour) for queue in queues for hour in self.hours]) for day in self.when]
            rows.append(["合计", *([""] if named else []), *sums])
        return rows

    def write(self, name: str, rows: Rows) -> Path:
        head: Rows = [[f"客服{self.measure}分时统计"], []] if self.title else []
        rows = head + rows
        if self.shift:
            rows = [[]] + [["", *row] for row in rows]
        if self.is_book:
            return book(self.folder / f"{name}.xlsx", {"Sheet1": rows})
        encoding = self.chance.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
        return text(self.folder / f"{name}.csv", rows, encoding=encoding)

    def files(self) -> list[Path]:
        make = {"long": self.long, "wide": self.wide, "across": self.across}[self.layout]
        if self.by == "file":
            return [self.write(f"{NAMES[queue or PRE]}数据", make((queue,), False)) for queue in self.queues]
        if self.by == "block":
            rows: Rows = []
            for queue in self.queues:
                rows += [[NAMES[queue or PRE]], *make((queue,), False), []]
            return [self.write("a", rows)]
        return [self.write("a", make(self.queues, self.by == "column"))]


@pytest.mark.parametrize("seed", range(150))
def test_a_random_shape_is_read_as_its_truth(seed: int, tmp_path: Path) -> None:
    shape = Shape(seed, tmp_path)
    imported = import_history(shape.files(), year=2026)
    found = {(queue or None, datetime.fromisoformat(stamp)): value for stamp, queue, value in imported.rows}
    assert found == shape.truth
    assert "import_total_differs" not in {finding.code for finding in imported.findings}
