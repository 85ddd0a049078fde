"""The days of the weekend in a country."""

from __future__ import annotations

__all__ = ["country_weekend"]


def country_weekend(country: str) -> frozenset[int]:
    """Weekdays that are the weekend, 0 is Monday; Friday and Saturday in Israel, for example.

    Parameters
    ----------
    country
        ISO code of two letters that `scheduler.demand.public_holidays.public_holidays` knows.

    Source
    ------
    Package ``holidays``.

    Examples
    --------
    >>> sorted(country_weekend("IL")), sorted(country_weekend("CN"))
    ([4, 5], [5, 6])
    """
    import holidays  # its data take a while to load, and not every store has a country

    return frozenset(int(day) for day in holidays.country_holidays(country.upper()).weekend)
