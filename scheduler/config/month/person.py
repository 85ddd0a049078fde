"""Whom a row is about."""

from __future__ import annotations

from scheduler.config.month.names import Names
from scheduler.config.month.reading import Reading
from scheduler.config.month.table import Row
from scheduler.config.month.values import to_text
from scheduler.errors import Phrase

__all__ = ["read_person"]


def read_person(row: Row, people: Names, reading: Reading) -> str | None:
    """Id of the person whom a row names by id, by name, or by both; None after a fault, or where nobody is known."""
    if reading.people_told:
        return None
    number, name = row.get("id"), row.get("person")
    if number is None and name is None:
        reading.fault(row.first, "there is a row without a name; write the name, or empty the row")
        return None
    by_number = reading.take(number, lambda value: people.find(to_text(value)))
    if number is not None:
        shown = people.shown.get(by_number or "")
        if by_number is not None and name is not None and people.id_of(to_text(name.value)) not in (None, by_number):
            message = "is {name!r}, but the id in {cell} is that of {other}; correct one of the two"
            reading.fault(name, Phrase(message, name=to_text(name.value), cell=number.place.cell, other=shown))
        return by_number
    return reading.take(name, lambda value: people.find(to_text(value)))
