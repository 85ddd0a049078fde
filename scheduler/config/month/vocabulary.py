"""Names of the sheets and columns of a month's workbook, in both languages, with the other names that people give them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from scheduler.words.plain_text import plain_text

__all__ = ["LISTS", "NOTES", "NOT_READ", "READ_ME", "SHEETS", "Column", "SheetKind", "plain", "sheet_of", "without_brackets"]

_BETWEEN: Final = re.compile(r"[\s_\-:.*/#]+")
_IN_BRACKETS: Final = re.compile(r"[(\[【].*?[)\]】]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a sheet may have.

    Parameters
    ----------
    key
        What the program calls it.
    zh, en
        Its name in a workbook that the program writes.
    others
        Names under which it is found too.
    """

    key: str
    zh: str
    en: str
    others: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        """Its name in a language."""
        return self.zh if language == "zh" else self.en

    @property
    def names(self) -> frozenset[str]:
        """Every name, in the form that `plain` gives."""
        return frozenset(plain(name) for name in (self.key, self.zh, self.en, *self.others))


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet that a workbook may have.

    Parameters
    ----------
    key
        What the program calls it; also its key where a store file names CSV files.
    zh, en
        Its name in a workbook that the program writes.
    others
        Names under which it is found too.
    columns
        In the order in which they are written.
    """

    key: str
    zh: str
    en: str
    others: tuple[str, ...]
    columns: tuple[Column, ...]

    def title(self, language: str) -> str:
        """Its name in a language."""
        return self.zh if language == "zh" else self.en

    def column(self, key: str) -> Column:
        """One of its columns."""
        return next(column for column in self.columns if column.key == key)


def plain(name: str) -> str:
    """A name as names are compared: without case, width, blanks and punctuation.

    Examples
    --------
    >>> plain(" Hours per week* "), plain("ＩＤ")
    ('hoursperweek', 'id')
    """
    return _BETWEEN.sub("", plain_text(name))


def without_brackets(name: str) -> str:
    """A name without what explains it in brackets: ``周工时（小时）`` is ``周工时``."""
    return _IN_BRACKETS.sub("", unicodedata.normalize("NFKC", name))


_ID: Final = Column(
    "id", "工号", "id", ("编号", "员工号", "员工编号", "staff id", "employee id", "agent id", "staff number")
)
_PERSON: Final = Column(
    "person",
    "姓名",
    "person",
    ("name", "名字", "员工", "员工姓名", "人员", "客服", "花名", "昵称", "agent", "employee", "staff", "who"),
)
_FIRST: Final = ("开始", "开始日期", "起始日期", "起", "自", "从", "from", "start", "start date", "first day", "first")
_LAST: Final = ("结束", "结束日期", "截止日期", "止", "到", "至", "to", "until", "end", "end date", "last day", "last")

SHEETS: Final = (
    SheetKind(
        "month",
        "月份",
        "month",
        ("排班月份", "排班日期", "日期范围", "horizon", "period"),
        (
            Column("month", "月份", "month", ("月", "排班月份")),
            Column("start", "首日", "first day", ("排班首日", *_FIRST)),
            Column("days", "天数", "days", ("排班天数", "number of days")),
        ),
    ),
    SheetKind(
        "people",
        "人员",
        "people",
        ("人员名单", "人员表", "员工", "员工名单", "团队", "名单", "花名册", "staff", "team", "agents", "employees"),
        (
            _ID,
            Column("name", "姓名", "name", (*(name for name in _PERSON.others if name != "name"), "person")),
            Column("skills", "技能", "skills", ("skill", "会接", "接待内容", "队列", "queues", "queue")),
            Column("role", "角色", "role", ("岗位", "职位", "职务", "position")),
            Column("grade", "等级", "grade", ("职级", "级别", "level")),
            Column(
                "hours_per_week",
                "周工时",
                "hours per week",
                ("每周工时", "每周小时数", "合同工时", "weekly hours", "hours", "contract hours"),
            ),
            Column("contract_percent", "合同比例", "contract percent", ("用工比例", "contract", "contract %", "fte")),
            Column("standby", "备班", "standby", ("可备班", "能否备班", "on standby")),
            Column("pool", "后备", "pool", ("后备人员", "后备池", "reserve", "reserve pool")),
            Column("unavailable", "不可排班", "unavailable", ("不能上班", "不可上班", "不可用时间", "not available")),
            Column("late", "晚班结余", "late balance", ("晚班余额", "late")),
            Column("night", "夜班结余", "night balance", ("夜班余额", "night")),
            Column("weekend", "周末结余", "weekend balance", ("周末余额", "weekend")),
            Column("holiday_balance", "节假日结余", "holiday balance", ("节假日余额", "节假日班结余")),
            Column("standby_balance", "备班结余", "standby balance", ("备班余额",)),
            Column("hours_balance", "工时结余", "hours balance", ("工时余额",)),
            Column(
                "request_balance", "未满足申请结余", "request balance", ("申请结余", "未满足申请余额", "refused requests")
            ),
            Column("day_off", "调休结余", "credited days off", ("调休余额", "调休天数", "存休", "day off balance")),
        ),
    ),
    SheetKind(
        "leave",
        "请假",
        "leave",
        ("请假表", "假期", "休假", "absence", "absences", "time off", "vacation", "leaves"),
        (
            _ID,
            _PERSON,
            Column("from", "开始", "from", ("请假开始", "日期", "请假日期", "date", *_FIRST)),
            Column("to", "结束", "to", ("请假结束", *_LAST)),
            Column("kind", "类型", "kind", ("请假类型", "假别", "假期类型", "type", "leave type")),
        ),
    ),
    SheetKind(
        "requests",
        "需求",
        "requests",
        ("排班需求", "申请", "排班申请", "愿望", "个人需求", "request", "wishes", "preferences"),
        (
            _ID,
            _PERSON,
            Column("date", "日期", "date", ("申请日期", "day", "days", "dates", *_FIRST)),
            Column("to", "结束", "to", _LAST),
            Column("want", "需求", "wish", ("申请", "希望", "想要", "愿望", "班次", "wants", "request", "shift")),
            Column("weight", "权重", "weight", ("重要程度", "优先级", "priority", "importance")),
        ),
    ),
    SheetKind(
        "campaigns",
        "活动",
        "campaigns",
        ("大促", "促销", "活动日历", "大促日历", "campaign", "events", "promotions", "sales"),
        (
            Column("name", "名称", "name", ("活动", "活动名称", "大促", "campaign", "event")),
            Column("start", "开始", "start", _FIRST),
            Column("end", "结束", "end", _LAST),
            Column("kind", "类型", "kind", ("活动类型", "同类活动", "type")),
            Column("weekdays", "星期", "weekdays", ("周几", "星期几", "每周", "weekday", "days of the week")),
            Column("hours", "时段", "hours", ("时间段", "时间", "直播时段", "直播时间", "time", "times")),
            Column("keep_uplift", "固定倍数", "keep uplift", ("倍数不变", "按此倍数", "fixed uplift", "fixed")),
        ),
    ),
    SheetKind(
        "last_roster",
        "上月班表",
        "last roster",
        ("上期班表", "上月", "上个月班表", "last month", "last month's roster", "previous roster"),
        (),
    ),
)
"""Every sheet, in the order of the workbook."""

READ_ME: Final = SheetKind("read_me", "说明", "read me", ("使用说明", "readme", "help", "instructions"), ())
LISTS: Final = SheetKind("lists", "选项", "lists", ("下拉选项", "options"), ())
NOTES: Final = Column("note", "备注", "note", ("说明", "原因", "事由", "notes", "remark", "remarks", "comment", "comments"))
NUMBERING: Final = Column("number", "序号", "no", ("no.", "nr", "number", "seq"))
NOT_READ: Final = NOTES.names | NUMBERING.names
"""Names of columns that are there for people."""


def sheet_of(name: str) -> SheetKind | None:
    """The kind of sheet that a name means, None where it means none; `READ_ME` and `LISTS` are kinds too."""
    wanted = plain(name)
    for kind in (*SHEETS, READ_ME, LISTS):
        if wanted in {plain(other) for other in (kind.key, kind.zh, kind.en, *kind.others)}:
            return kind
    return None
