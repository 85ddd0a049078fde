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

    method: str = field(
        default="daily_total",
        metadata={"help": "name in scheduler.demand.methods.registry.METHODS, or auto: the history chooses"},
    )
    choice_margin: float = field(
        default=0.05, metadata={"help": "share by which a method's past error has to be smaller for auto to take it"}
    )
    choice_windows: int = field(default=12, metadata={"help": "past stretches that auto compares methods on at most"})
    train_days: int = field(
        default=364,
        metadata={"help": "days of history that ordinary days are learned from at most, counted back from its end"},
    )
    event_days: int = field(
        default=1100,
        metadata={"help": "days of history that holidays are learned from at most; never fewer than train_days"},
    )
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
    level_half_lives_days: tuple[float, ...] = field(
        default=(5.0, 364.0),
        metadata={"help": "memories from which daily_total takes the level: days after which a day counts half"},
    )
    level_shares: tuple[float, ...] = field(
        default=(3.0, 1.0),
        metadata={"help": "what each of these memories counts before the history shows which serves better"},
    )
    outlier_spreads: float = field(
        default=3.0, metadata={"help": "a day is cut back to so many usual spreads from the days around it"}
    )
    month_effect: bool = field(
        default=True, metadata={"help": "whether the day of the month may matter, where three months or more agree on it"}
    )
    holiday_effects: bool = field(default=True, metadata={"help": "whether holidays and the days around them differ"})
    holiday_prior_contacts: float = field(
        default=80.0,
        metadata={"help": "contacts by which a holiday leans on holidays of its kind, and these on ordinary days"},
    )
    holiday_level_days: int = field(
        default=28, metadata={"help": "days on either side of a past holiday whose level it is compared with"}
    )
    levels: tuple[float, ...] = field(
        default=(0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95),
        metadata={"help": "probabilities of the quantiles, ascending"},
    )
    calibration_origins: int = field(
        default=18,
        metadata={"help": "past starting days whose errors give the quantiles: four a week apart, four more two, and so on"},
    )
    calibration_half_life_weeks: float = field(
        default=52.0, metadata={"help": "weeks after which the errors of a past starting day count half"}
    )
    calibration_bins: int = field(default=16, metadata={"help": "groups of busy and quiet hours with errors of their own"})
    sample_paths: int = field(default=200, metadata={"help": "possible courses of the contacts that a forecast carries"})
    handle_time_half_life_days: float = field(
        default=56.0, metadata={"help": "days after which a handle time of the history counts half"}
    )
    handle_time_prior_contacts: float = field(
        default=100.0, metadata={"help": "contacts by which the handle time of an hour leans on that of its queue"}
    )
    campaign_planner_campaigns: float = field(
        default=0.2, metadata={"help": "past campaigns of a kind that the planner's uplift counts as much as"}
    )
    campaign_spread: float = field(
        default=0.15, metadata={"help": "how far campaigns of one kind differ: 0.15 is 15 % more or less two times of three"}
    )
    campaign_evening_hours: int = field(
        default=6, metadata={"help": "last hours of the day before a campaign that may differ from ordinary ones"}
    )
    campaign_rush_hours: int = field(
        default=2, metadata={"help": "first hours after midnight of a campaign that differ from the rest of its first day"}
    )
    campaign_days_after: int = field(
        default=7, metadata={"help": "days after a campaign that may differ from ordinary ones"}
    )
    outage_contacts: float = field(
        default=20.0,
        metadata={"help": "a stretch without contacts is an outage where at least this many contacts were usual"},
    )
    hour_changes: bool = field(
        default=True, metadata={"help": "whether opening hours that changed within the history are told from its contacts"}
    )
    spikes: bool = field(default=True, metadata={"help": "whether single hours far above anything usual are left out"})
    level_shifts: bool = field(
        default=True,
        metadata={"help": "whether the days before a sudden and lasting change of the level are brought to the new level"},
    )

    def __post_init__(self) -> None:
        """Refuse settings that mean nothing."""
        checks = (
            ("choice_margin", 0 <= self.choice_margin < 1, self.choice_margin, Phrase("0 to below 1")),
            ("choice_windows", self.choice_windows >= 6, self.choice_windows, Phrase("6 or more")),
            ("train_days", self.train_days >= 14, self.train_days, Phrase("14 or more")),
            ("event_days", self.event_days >= 14, self.event_days, Phrase("14 or more")),
            (
                "half_lives_days",
                bool(self.half_lives_days) and min(self.half_lives_days) > 0,
                self.half_lives_days,
                Phrase("above 0"),
            ),
            ("profile_prior_contacts", self.profile_prior_contacts > 0, self.profile_prior_contacts, Phrase("above 0")),
            ("level_days", self.level_days >= 1, self.level_days, Phrase("1 or more")),
            ("level_exponent", 0 <= self.level_exponent <= 1, self.level_exponent, Phrase("0 to 1")),
            *self._of_level(),
            ("holiday_prior_contacts", self.holiday_prior_contacts > 0, self.holiday_prior_contacts, Phrase("above 0")),
            ("holiday_level_days", self.holiday_level_days >= 1, self.holiday_level_days, Phrase("1 or more")),
            (
                "levels",
                _ascending_probabilities(self.levels),
                self.levels,
                Phrase("two or more rising numbers between 0 and 1"),
            ),
            *self._of_errors(),
            *self._of_handle_times(),
            *self._of_campaigns(),
            ("outage_contacts", self.outage_contacts > 0, self.outage_contacts, Phrase("above 0")),
        )
        wrong = [
            Phrase("{name} is {value}; allowed is {allowed}", name=name, value=str(value), allowed=allowed)
            for name, good, value, allowed in checks
            if not good
        ]
        if wrong:
            raise ValueError(Phrase.chain(wrong))

    def _of_level(self) -> tuple[tuple[str, bool, object, Phrase], ...]:
        """Name, whether it is allowed, value and what is allowed, of the settings of the level."""
        memories, shares, spreads = self.level_half_lives_days, self.level_shares, self.outlier_spreads
        fit = len(shares) == len(memories) and min(shares, default=0) > 0
        return (
            ("level_half_lives_days", bool(memories) and min(memories) >= 2, memories, Phrase("2 or more")),
            ("level_shares", fit, shares, Phrase("one number above 0 for each of level_half_lives_days")),
            ("outlier_spreads", spreads >= 1, spreads, Phrase("1 or more")),
        )

    def _of_errors(self) -> tuple[tuple[str, bool, object, Phrase], ...]:
        """Name, whether it is allowed, value and what is allowed, of the settings of past errors."""
        origins, bins, paths = self.calibration_origins, self.calibration_bins, self.sample_paths
        half_life = self.calibration_half_life_weeks
        return (
            ("calibration_origins", origins >= 1, origins, Phrase("1 or more")),
            ("calibration_half_life_weeks", half_life > 0, half_life, Phrase("above 0")),
            ("calibration_bins", bins >= 1, bins, Phrase("1 or more")),
            ("sample_paths", paths >= 1, paths, Phrase("1 or more")),
        )

    def _of_handle_times(self) -> tuple[tuple[str, bool, object, Phrase], ...]:
        """Name, whether it is allowed, value and what is allowed, of the settings of handle times."""
        half_life, prior = self.handle_time_half_life_days, self.handle_time_prior_contacts
        return (
            ("handle_time_half_life_days", half_life > 0, half_life, Phrase("above 0")),
            ("handle_time_prior_contacts", prior > 0, prior, Phrase("above 0")),
        )

    def _of_campaigns(self) -> tuple[tuple[str, bool, object, Phrase], ...]:
        """Name, whether it is allowed, value and what is allowed, of the settings of campaigns."""
        counts, spread = self.campaign_planner_campaigns, self.campaign_spread
        evening, rush, after = self.campaign_evening_hours, self.campaign_rush_hours, self.campaign_days_after
        return (
            ("campaign_planner_campaigns", counts > 0, counts, Phrase("above 0")),
            ("campaign_spread", 0 < spread <= 1, spread, Phrase("above 0, at most 1")),
            ("campaign_evening_hours", 0 <= evening <= 24, evening, Phrase("0 to 24")),
            ("campaign_rush_hours", 0 <= rush <= 24, rush, Phrase("0 to 24")),
            ("campaign_days_after", 0 <= after <= 60, after, Phrase("0 to 60")),
        )


def _ascending_probabilities(levels: tuple[float, ...]) -> bool:
    """Whether levels rise and lie strictly between 0 and 1."""
    inside = all(0 < level < 1 for level in levels)
    return inside and len(levels) > 1 and all(low < high for low, high in pairwise(levels))
