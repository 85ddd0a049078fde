"""Settings of the forecast."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from scheduler.errors import Phrase

__all__ = ["ForecastSettings"]


@dataclass(frozen=True, slots=True)
class ForecastSettings:
    """How contacts are forecast; the defaults were measured with ``benchmarks/forecast.py``.

    Raises
    ------
    ValueError
        A setting is outside its range; the sentence names it, the value and what is allowed.
    """

    method: str = field(default="profile", metadata={"help": "name in scheduler.demand.methods.registry.METHODS"})
    train_days: int = field(default=364, metadata={"help": "days of history used at most, counted back from its end"})
    half_lives_days: tuple[float, ...] = field(
        default=(14.0, 42.0, 112.0, 364.0),
        metadata={"help": "days after which a day counts half; the forecast is the mean of one forecast per half-life"},
    )
    profile_prior_contacts: float = field(
        default=8.0, metadata={"help": "contacts by which an hour of the week leans on its weekday and its hour of day"}
    )
    level_days: int = field(default=14, metadata={"help": "latest days with data that set the level"})
    level_exponent: float = field(
        default=0.8, metadata={"help": "how far the latest level is followed: 0 not at all, 1 fully"}
    )
    holiday_effects: bool = field(default=True, metadata={"help": "whether holidays and the days around them differ"})
    holiday_prior_contacts: float = field(
        default=10.0, metadata={"help": "contacts by which a holiday effect leans on no effect"}
    )
    holiday_level_days: int = field(
        default=10, metadata={"help": "days on either side of a past holiday whose level it is compared with"}
    )
    levels: tuple[float, ...] = field(
        default=(0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95),
        metadata={"help": "probabilities of the quantiles, ascending"},
    )
    calibration_origins: int = field(
        default=50, metadata={"help": "past starting days, a week apart, whose errors give the quantiles"}
    )
    calibration_bins: int = field(default=8, metadata={"help": "groups of busy and quiet hours with errors of their own"})
    outage_contacts: float = field(
        default=20.0,
        metadata={"help": "a stretch without contacts is an outage where at least this many contacts were usual"},
    )

    def __post_init__(self) -> None:
        """Refuse settings that mean nothing."""
        checks = (
            ("train_days", self.train_days >= 14, self.train_days, Phrase("14 or more")),
            (
                "half_lives_days",
                bool(self.half_lives_days) and min(self.half_lives_days) > 0,
                self.half_lives_days,
                Phrase("above 0"),
            ),
            ("profile_prior_contacts", self.profile_prior_contacts > 0, self.profile_prior_contacts, Phrase("above 0")),
            ("level_days", self.level_days >= 1, self.level_days, Phrase("1 or more")),
            ("level_exponent", 0 <= self.level_exponent <= 1, self.level_exponent, Phrase("0 to 1")),
            ("holiday_prior_contacts", self.holiday_prior_contacts > 0, self.holiday_prior_contacts, Phrase("above 0")),
            ("holiday_level_days", self.holiday_level_days >= 1, self.holiday_level_days, Phrase("1 or more")),
            (
                "levels",
                _ascending_probabilities(self.levels),
                self.levels,
                Phrase("two or more rising numbers between 0 and 1"),
            ),
            ("calibration_origins", self.calibration_origins >= 1, self.calibration_origins, Phrase("1 or more")),
            ("calibration_bins", self.calibration_bins >= 1, self.calibration_bins, Phrase("1 or more")),
            ("outage_contacts", self.outage_contacts > 0, self.outage_contacts, Phrase("above 0")),
        )
        wrong = [
            Phrase("{name} is {value}; allowed is {allowed}", name=name, value=str(value), allowed=allowed)
            for name, good, value, allowed in checks
            if not good
        ]
        if wrong:
            raise ValueError(Phrase.chain(wrong))


def _ascending_probabilities(levels: tuple[float, ...]) -> bool:
    """Whether levels rise and lie strictly between 0 and 1."""
    inside = all(0 < level < 1 for level in levels)
    return inside and len(levels) > 1 and all(low < high for low, high in pairwise(levels))
