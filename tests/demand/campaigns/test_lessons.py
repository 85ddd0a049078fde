from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler.demand.campaigns.lessons import learn_lesson
from scheduler.demand.campaigns.marked_campaign import AFTER, FIRST_DAY, RUSH
from scheduler.demand.campaigns.measured_campaign import BLOCKS, MeasuredCampaign
from scheduler.demand.settings import ForecastSettings

SETTINGS = ForecastSettings()
SIZE = AFTER + SETTINGS.campaign_days_after


def measured(main: float, after: float = 0.0, *, year: int = 2025, times: int = 1, chance: float = 1e-4) -> MeasuredCampaign:
    """A campaign of one queue; `after` is the log of the effect of each day after it."""
    parts = np.full((1, SIZE), np.nan)
    parts[0, RUSH:AFTER] = main
    parts[0, AFTER:] = after
    return MeasuredCampaign(
        kind="sale",
        recurring=times > 1,
        last=date(year, 11, 11),
        times=times,
        main=np.array([main]),
        main_variance=np.array([chance]),
        parts=parts,
        parts_variance=np.full((1, SIZE), chance),
        blocks=np.full((1, BLOCKS), main),
        blocks_variance=np.full((1, BLOCKS), chance),
    )


def test_campaigns_of_a_kind_are_averaged() -> None:
    lesson = learn_lesson([measured(0.6), measured(0.8, year=2026)], 1, SETTINGS)
    assert lesson.main[0] == pytest.approx(0.7)
    assert lesson.times.tolist() == [2]
    assert lesson.last == date(2026, 11, 11)
    assert 1 / lesson.precision[0] == pytest.approx(SETTINGS.campaign_spread**2 / 2, rel=0.05)


def test_one_that_was_hardly_seen_counts_little() -> None:
    assert learn_lesson([measured(0.6), measured(3.0, chance=1.0)], 1, SETTINGS).main[0] < 0.75


def test_the_days_after_follow_the_strength_of_the_campaign() -> None:
    lesson = learn_lesson([measured(0.8, after=0.4), measured(0.4, after=0.2)], 1, SETTINGS)
    assert lesson.parts[0, AFTER:] == pytest.approx(0.5, rel=0.02)


def test_a_kind_leans_on_all_and_keeps_its_own() -> None:
    of_all = learn_lesson([measured(0.8, after=0.4)], 1, SETTINGS)
    unseen = learn_lesson([], 1, SETTINGS, of_all)
    assert unseen.parts[0, AFTER] == pytest.approx(0.5, rel=0.02)
    assert (unseen.times[0], unseen.precision[0], unseen.last) == (0, 0.0, None)
    own = learn_lesson([measured(0.8, after=0.0)], 1, SETTINGS, of_all)
    assert own.parts[0, AFTER] == pytest.approx(0.0, abs=0.03)


def test_what_comes_again_and_again_has_no_shape() -> None:
    lesson = learn_lesson([measured(0.5, after=0.4, times=40)], 1, SETTINGS)
    assert lesson.times.tolist() == [40]
    assert (lesson.parts == 0).all()


def test_the_parts_of_a_campaign_are_measured_against_the_whole() -> None:
    item = measured(0.5)
    item.parts[0, FIRST_DAY] = 0.9
    lesson = learn_lesson([item], 1, SETTINGS)
    assert lesson.parts[0, FIRST_DAY] == pytest.approx(0.4, rel=0.05)


def test_no_campaign_counts_as_much_stronger_than_any_that_was_seen() -> None:
    lesson = learn_lesson([measured(0.4)], 1, SETTINGS)
    assert lesson.strength(np.array([5.0])) == pytest.approx(0.6)
    assert lesson.strength(np.array([-1.0])) == 0.0
