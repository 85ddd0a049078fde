"""Public holidays and make-up workdays of a country."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from scheduler.domain.calendar import Holiday, Provenance
from scheduler.errors import ConfigError, Fault, Phrase

if TYPE_CHECKING:
    from holidays import HolidayBase

__all__ = ["public_holidays"]

_PREDICTED_MARK = "estimated"
_LOCALES: Final = {"en": "en_US", "zh": "zh_CN"}
_MAKE_UP_NAMES: Final = {"en": "Make-up workday", "zh": "调休上班"}


def public_holidays(country: str, years: Iterable[int], *, language: str = "en") -> dict[date, Holiday]:
    """Look up the public holidays of a country, and the weekend days that make up for them.

    Parameters
    ----------
    country
        ISO code of two letters, such as ``CN``.
    years
        Calendar years.
    language
        ``en`` or ``zh``; names stay in the country's own language where the package has no translation.

    Returns
    -------
    dict of date to Holiday
        In order of date. Predicted are the dates that the package estimates, and all dates of years for which a country
        that shifts its days off by decree has not yet said which: such a year lacks its make-up workdays too.

    Raises
    ------
    ConfigError
        The package does not know the country.

    Source
    ------
    Package ``holidays``.
    """
    import holidays  # its data take a while to load, and not every store has a country

    wanted = sorted(set(years))
    if not wanted:
        return {}
    try:
        found = holidays.country_holidays(country.upper(), years=wanted, language=_LOCALES.get(language, "en_US"))
    except NotImplementedError:
        known = tuple(sorted(code for code in holidays.list_supported_countries() if code[:1] == country[:1].upper()))
        hint = Phrase("; codes with that letter are {known}", known=known) if known else ""
        message = "country is {country!r}; allowed is an ISO code of two letters such as CN{hint}"
        raise ConfigError(Fault(Phrase(message, country=country, hint=hint), column="calendar.country")) from None
    decreed_to = _decreed_to(found)
    days = {
        when: Holiday(when, name, _provenance(when, name, decreed_to), statutory=not _is_moved(name, found))
        for when, name in found.items()
    }
    for when in getattr(found, "weekend_workdays", ()):
        if when.year in wanted:
            name = _MAKE_UP_NAMES.get(language, _MAKE_UP_NAMES["en"])
            days[when] = Holiday(when, name, Provenance.ANNOUNCED, make_up_workday=True)
    return dict(sorted(days.items()))


def _is_moved(name: str, found: HolidayBase) -> bool:
    """Whether a day off makes up for a holiday on a weekend, or was exchanged for a day of one."""
    for label in ("observed_label", "substituted_label"):
        before, mark, after = str(found.tr(getattr(found, label, None) or "")).partition("%s")
        if mark and name.startswith(before) and name.endswith(after):
            return True
    return False


def _decreed_to(found: HolidayBase) -> int | None:
    """Last year whose shifted days off the package knows; None for a country without any."""
    decrees = getattr(found, "special_public_holidays", None) or {}
    return max(decrees) if getattr(found, "has_substituted_holidays", False) and decrees else None


def _provenance(when: date, name: str, decreed_to: int | None) -> Provenance:
    """Whether a date is sure."""
    if _PREDICTED_MARK in name.lower() or (decreed_to is not None and when.year > decreed_to):
        return Provenance.PREDICTED
    return Provenance.ANNOUNCED
