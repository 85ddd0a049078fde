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
        ({"outage_contacts": 0.0}, "outage_contacts"),
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
