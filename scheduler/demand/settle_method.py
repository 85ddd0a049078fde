"""The method that the settings ask for, chosen by the history where they leave it open."""

from __future__ import annotations

from collections.abc import MutableMapping

from scheduler.demand.choose_method import AUTO, choose_method
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.series_fingerprint import series_fingerprint
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.method_choice import MethodChoice
from scheduler.errors import ConfigError, Fault, Phrase

__all__ = ["settle_method"]


def settle_method(
    series: DaySeries,
    days: int,
    settings: ForecastSettings,
    choices: MutableMapping[str, MethodChoice] | None = None,
) -> tuple[Method, tuple[Finding, ...]]:
    """Make the method to forecast with.

    Parameters
    ----------
    series
        The cleaned history.
    days
        Days to forecast from its end.
    settings
        With the name of a method, or ``auto``.
    choices
        Earlier choices by fingerprint of their history, which a new choice is added to; none are kept where None.

    Returns
    -------
    Method
        Its `name` is never ``auto``.
    tuple of Finding
        What was chosen and by how much, or why the default stays; nothing where the settings name a method.

    Raises
    ------
    ConfigError
        There is no method of that name.
    """
    if settings.method != AUTO:
        if settings.method not in METHODS:
            known = (AUTO, *METHODS)
            said = Phrase("method {method!r} is unknown; there are {known}", method=settings.method, known=known)
            raise ConfigError(Fault(said, column="forecast.method"))
        return METHODS[settings.method](settings), ()
    kept = choices if choices is not None else {}
    key = series_fingerprint(series, days, settings, METHODS)
    choice = kept.get(key)
    if choice is None or choice.method not in METHODS:
        choice = choose_method(series, days, settings)
        kept[key] = choice
    return METHODS[choice.method](settings), (_said(choice),)


def _said(choice: MethodChoice) -> Finding:
    """What is said about a choice."""
    facts: dict[str, Fact] = {"method": choice.method}
    if not choice.windows:
        return Finding("method_not_compared", Severity.INFO, facts)
    facts |= {"windows": choice.windows, "days": choice.window_days}
    percent = round(100 * choice.gain, 1)
    if percent <= 0:
        return Finding("method_kept", Severity.INFO, facts)
    facts |= {"wins": choice.wins, "percent": percent}
    if choice.method == choice.default:
        return Finding("method_kept_narrowly", Severity.INFO, {**facts, "rival": choice.rival})
    return Finding("method_chosen", Severity.INFO, {**facts, "default": choice.default})
