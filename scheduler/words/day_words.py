"""A person's day on a roster in words."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.day_of import DayOf
from scheduler.words.catalogue import label
from scheduler.words.duty_hours import duty_hours

__all__ = ["day_words"]


def day_words(day: DayOf, language: str, names: Mapping[str, str]) -> str:
    """What a person does on a day, such as ``Late 16:00-24:00`` or ``day off``.

    Parameters
    ----------
    day
        The day.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    """
    if not day.given:
        return label("day_credited" if day.credited else "day_leave" if day.leave else "day_off_now", language)
    duties = (
        label("day_work" if item.works else "day_standby", language).format(
            shift=names.get(item.shift, item.shift), hours=duty_hours(item, language)
        )
        for item in day.given
    )
    return label("day_and", language).join(duties)
