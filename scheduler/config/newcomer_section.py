"""The section ``newcomers``: the keys of one entry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scheduler.config.field_types import Day, Id
from scheduler.config.section import ASSUMED, Section

__all__ = ["NewcomerSection"]

_MOST_DAYS = 92


class NewcomerSection(Section):
    """Somebody new on the team, and who trains them."""

    agent: Id = Field(description="The new person, one of `agents`.")
    mentor: Id = Field(description="Who trains them, another one of `agents`; both work the same shifts until the test.")
    first_day: Day = Field(description="First day at work; before it the person cannot be rostered.")
    days: int = Field(
        7, ge=1, le=_MOST_DAYS, description="Days of training, counted from the first one.", json_schema_extra=ASSUMED
    )
    exam: Day | None = Field(
        None, description="Day of the test, after which the person counts for minimums; the last of `days` if not given."
    )
    ramp_percent: list[Annotated[int, Field(ge=0, le=100)]] | None = Field(
        None,
        min_length=1,
        max_length=_MOST_DAYS,
        description="What their hours are worth on the first, second, ... day, in percent of what they will be worth; "
        "rising evenly from 0 over `days` if not given.",
        json_schema_extra=ASSUMED,
    )
    mentor_percent: int = Field(
        20, ge=0, le=100, description="Percent of a person that the mentor loses meanwhile.", json_schema_extra=ASSUMED
    )
