"""The section ``queues``: one stream of contacts each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scheduler.config.field_types import Clock, Id, Text, WeekWindows
from scheduler.config.section import ASSUMED, Section
from scheduler.queueing.speeds import MOST_AT_ONCE

__all__ = ["QueueSection", "ResponseSection"]


class ResponseSection(Section):
    """What buyers are promised; people are planned so that each limit given here holds, hour by hour."""

    target_seconds: float | None = Field(
        None, ge=0, le=86_400, description="Seconds within which a first answer counts as in time, such as 30."
    )
    service_level: float | None = Field(
        None,
        gt=0,
        lt=1,
        description="Share of the buyers answered in time, such as 0.8 (taken where only target_seconds is given).",
        json_schema_extra=ASSUMED,
    )
    asa_seconds: float | None = Field(None, gt=0, le=86_400, description="Most seconds that a buyer waits on average.")
    abandonment: float | None = Field(
        None, gt=0, lt=1, description="Largest share of buyers who give up; needs patience_seconds."
    )
    occupancy: float | None = Field(
        None, gt=0, le=1, description="Largest share of the people on duty who have a buyer, such as 0.85."
    )


class QueueSection(Section):
    """One stream of contacts."""

    name: Text | None = Field(None, description="Name on the screen.")
    channel: Literal["chat", "phone"] = Field(
        "chat",
        description="chat: one person serves several buyers at once; phone: one at a time.",
        json_schema_extra=ASSUMED,
    )
    contacts_per_hour: float = Field(gt=0, description="Buyers that one person serves in an hour before quality falls.")
    contacts_per_day: float | None = Field(
        None, gt=0, description="Buyers that one person serves in a day of work (staffing.workday_hours); no limit without."
    )
    minimum_heads: int = Field(
        0, ge=0, le=1000, description="People needed whenever the queue is open.", json_schema_extra=ASSUMED
    )
    hours: WeekWindows | None = Field(None, description="When the queue is open; the operating hours where not given.")
    clear_backlog_by: Clock | None = Field(
        None,
        description="Time by which messages that came in while closed are answered; none where they do not wait (phone).",
        json_schema_extra=ASSUMED,
    )
    outside_hours_to: Id | None = Field(
        None, description="Queue in which buyers come while this one is closed, such as chat for a phone; none do without."
    )
    aht_seconds: float | None = Field(
        None,
        gt=0,
        le=86_400,
        description=(
            "Seconds that a buyer takes of a person who has only this one, where the history does not tell; follows from "
            "contacts_per_hour without both."
        ),
    )
    aht_at_concurrency: float = Field(
        1.0,
        ge=1,
        le=MOST_AT_ONCE,
        description="Buyers that a person had at once where handle times were measured; 1 where one at a time.",
    )
    concurrency: int | None = Field(
        None,
        ge=1,
        le=MOST_AT_ONCE,
        description="Buyers that a person serves at once: as many as speeds has; else 3 in chat and 1 on the phone.",
        json_schema_extra=ASSUMED,
    )
    speeds: list[Annotated[float, Field(gt=0, le=1)]] | None = Field(
        None,
        min_length=1,
        max_length=MOST_AT_ONCE,
        description=(
            "Speed at which each buyer is served by a person who has 1, 2, ... at once, next to a person with one: "
            "[1, 0.85, 0.72]; 0.85 times as fast with each further one where not given."
        ),
        json_schema_extra=ASSUMED,
    )
    patience_seconds: float | None = Field(
        None,
        gt=0,
        le=86_400,
        description="Seconds after which a waiting buyer gives up on average; nobody does without.",
        json_schema_extra=ASSUMED,
    )
    response: ResponseSection | None = Field(None, description="What buyers are promised; waiting asks for nobody without.")
    due_within_hours: float | None = Field(
        None,
        gt=0,
        le=336,
        description="Hours within which work that can wait (tickets) is to be done; it is put where there is least to do.",
    )
    overflow_to: list[Id] = Field(
        default_factory=list, description="Queues whose people help out when nobody of this one is free."
    )
