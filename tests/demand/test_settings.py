from __future__ import annotations

from dataclasses import fields

import pytest

from scheduler.demand.settings import ForecastSettings


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"train_days": 13}, "train_days is 13"),
        ({"half_lives_days": ()}, "half_lives_days"),
        ({"half_lives_days": (14.0, 0.0)}, "half_lives_days"),
        ({"level_exponent": 1.01}, "level_exponent is 1.01"),
        ({"levels": (0.5, 0.2)}, "levels"),
        ({"levels": (0.0, 0.5)}, "levels"),
        ({"levels": (0.5,)}, "levels"),
        ({"calibration_bins": 0}, "calibration_bins"),
        ({"calibration_origins": 0}, "calibration_origins"),
        ({"calibration_half_life_weeks": 0.0}, "calibration_half_life_weeks"),
        ({"sample_paths": 0}, "sample_paths"),
        ({"outage_contacts": 0.0}, "outage_contacts"),
        ({"choice_margin": 1.0}, "choice_margin"),
        ({"choice_windows": 5}, "choice_windows"),
        ({"event_days": 13}, "event_days"),
        ({"profile_prior_contacts": 0.0}, "profile_prior_contacts"),
        ({"level_half_lives_days": (1.9, 100.0)}, "level_half_lives_days"),
        ({"level_half_lives_days": (), "level_shares": ()}, "level_half_lives_days"),
        ({"level_shares": (1.0,)}, "level_shares"),
        ({"level_shares": (1.0, 0.0)}, "level_shares"),
        ({"outlier_spreads": 0.9}, "outlier_spreads"),
        ({"holiday_prior_contacts": 0.0}, "holiday_prior_contacts"),
        ({"holiday_level_days": 0}, "holiday_level_days"),
        ({"handle_time_half_life_days": 0.0}, "handle_time_half_life_days"),
        ({"handle_time_prior_contacts": 0.0}, "handle_time_prior_contacts"),
        ({"campaign_planner_campaigns": 0.0}, "campaign_planner_campaigns"),
        ({"campaign_spread": 0.0}, "campaign_spread"),
        ({"campaign_evening_hours": 25}, "campaign_evening_hours"),
        ({"campaign_rush_hours": -1}, "campaign_rush_hours"),
        ({"campaign_days_after": 61}, "campaign_days_after"),
    ],
)
def test_a_setting_outside_its_range_is_named(wrong: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named.replace("(", r"\(")):
        ForecastSettings(**wrong)  # type: ignore[arg-type]


def test_all_wrong_settings_are_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"level_days.*calibration_origins"):
        ForecastSettings(level_days=0, calibration_origins=0)


def test_every_setting_says_what_it_does() -> None:
    assert all(item.metadata.get("help") for item in fields(ForecastSettings))
