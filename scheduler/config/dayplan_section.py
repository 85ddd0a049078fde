"""The section ``dayplan``: what happens within shifts besides chat."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scheduler.config.field_types import Days, DayWindows, Id, Names, Text, Weekdays
from scheduler.config.section import ASSUMED, Section

__all__ = ["BreakSection", "DayPlanSection", "MeetingSection", "OffChatSection", "WhoSection"]


class BreakSection(Section):
    """A break of a shift."""

    name: Text = Field("break", description="Name on the screen, such as meal.")
    minutes: int = Field(ge=5, le=120, multiple_of=5, description="How long it lasts.")
    earliest_hours: float = Field(
        1.0, ge=0, le=24, description="It begins at least so long after the start of the shift.", json_schema_extra=ASSUMED
    )
    latest_hours: float | None = Field(
        None,
        ge=0,
        le=24,
        description="It begins at most so long after the start; without it, it is over an hour before the shift ends.",
    )
    shifts_from_hours: float = Field(0.0, ge=0, le=24, description="Only shifts that last at least so long have it.")
    shifts_below_hours: float | None = Field(None, gt=0, le=24, description="Only shifts that last less than this have it.")


class WhoSection(Section):
    """People of the team: everybody who is named in one way or another, the whole team where nothing is given."""

    agents: Names = Field(default_factory=list, description="People by id.")
    roles: Names = Field(default_factory=list, description="Everybody of these roles.")
    grades: Names = Field(default_factory=list, description="Everybody of these grades.")
    queues: Names = Field(default_factory=list, description="Everybody who can serve one of these queues.")


class MeetingSection(WhoSection):
    """A meeting or a training: everybody asked attends one session of it."""

    name: Id
    kind: Literal["meeting", "training"] = Field("meeting", description="What it is called on the roster.")
    minutes: int = Field(ge=5, le=480, multiple_of=5, description="How long a session lasts.")
    every: Literal["week", "once"] = Field("week", description="week: in every calendar week; once: once in `days`.")
    days: Days | None = Field(None, description="Days on which it may be: 2026-12-07..2026-12-20; all where not given.")
    weekdays: Weekdays | None = Field(None, description="Weekdays on which it may be; all where not given.")
    hours: DayWindows | None = Field(
        None, description="Hours in which sessions may be; the hours of the store where not given."
    )
    sessions: int | None = Field(
        None,
        ge=1,
        le=40,
        description="How often it is repeated; without it, until every shift has a session and `at_once` is kept.",
    )
    at_once: int | None = Field(
        None,
        ge=1,
        le=1000,
        description="Most people in one session; without it, as many as are likely to be to spare, at least 2.",
    )
    times: Annotated[list[Text], Field(max_length=400)] = Field(
        default_factory=list, description="Sessions that are set already: `2026-12-08 14:00`; otherwise slack decides."
    )


class OffChatSection(WhoSection):
    """Work off chat in certain hours."""

    name: Id
    hours: DayWindows = Field(description="Hours of the day, such as 14:00-17:00.")
    weekdays: Weekdays | None = Field(None, description="Weekdays on which it is to be done; all where not given.")
    heads: int = Field(1, ge=1, le=1000, description="How many people do it at once.")


class DayPlanSection(Section):
    """What happens within shifts besides chat."""

    breaks: list[BreakSection] = Field(default_factory=list, description="Breaks, in the order in which a shift has them.")
    break_gap_minutes: int = Field(
        60,
        ge=0,
        le=480,
        description="Least time on duty between the end of a break and the start of the next.",
        json_schema_extra=ASSUMED,
    )
    break_step_minutes: Literal[5, 10, 15, 20, 30] = Field(
        15, description="Breaks begin at clock times that are multiples of it."
    )
    meetings: list[MeetingSection] = Field(default_factory=list, description="Meetings and trainings.")
    off_chat: list[OffChatSection] = Field(default_factory=list, description="Work off chat, such as unpacking returns.")
    fix_queue: bool = Field(False, description="Whether people with several skills are given one queue for each shift.")
