"""A number that a sentence can give its noun."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.words.amounts import amount

__all__ = ["Number"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is read out, with at most one decimal.

    Parameters
    ----------
    value
        The number. In a sentence, ``{people:person|people}`` is the number with the one noun or the other, and
        ``{people}`` the number alone.

    Examples
    --------
    >>> "{people:person|people} for {hours} hours".format(people=Number(1.0), hours=Number(1234.56))
    '1 person for 1,234.6 hours'
    >>> "{people:person|people}".format(people=Number(0.2))
    '0.2 people'
    """

    value: float

    def __str__(self) -> str:
        """The number alone."""
        return amount(self.value)

    def __format__(self, nouns: str) -> str:
        """The number, and the noun that fits it out of ``one|many``."""
        if not nouns:
            return str(self)
        one, many = nouns.split("|")
        return f"{self} {one if str(self) == '1' else many}"
