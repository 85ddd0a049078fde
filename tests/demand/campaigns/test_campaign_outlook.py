from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook, campaign_outlook
from scheduler.demand.campaigns.lessons import KindLesson, learn_lesson
from scheduler.demand.campaigns.marked_campaign import AFTER, mark_campaigns
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign

SETTINGS = ForecastSettings()
START = date(2026, 11, 1)
EVEN = np.full((1, 4), 0.25)
UNSEEN = learn_lesson([], 1, SETTINGS)


def seen(main: float, *, times: int = 1) -> KindLesson:
    """A kind that was seen well."""
    precision = np.array([times / SETTINGS.campaign_spread**2])
    lesson = replace(UNSEEN, times=np.array([times]), main=np.array([main]), precision=precision, strongest=main)
    lesson.parts[0, AFTER:] = 0.5
    return lesson


def outlook(lesson: KindLesson, uplift: Mapping[str, float], *, keep: bool = False) -> CampaignOutlook:
    campaign = Campaign("Sale", START + timedelta(days=3), START + timedelta(days=4), uplift, keep_uplift=keep)
    (marked,) = mark_campaigns(Calendar(campaigns=(campaign,)), START, 20, SETTINGS)
    return campaign_outlook(marked, lesson, None, ("chat",), EVEN, SETTINGS)


def test_a_kind_never_seen_is_as_the_planner_says() -> None:
    found = outlook(UNSEEN, {"chat": 2.0})
    assert np.exp(found.main[0]) == pytest.approx(2.0)
    assert np.exp(found.effect[0, 1:3]) == pytest.approx(2.0)
    assert (found.effect[0, 3:] == 0).all()
    assert (outlook(UNSEEN, {}).effect == 0).all()


def test_the_planner_counts_like_a_fifth_of_a_campaign() -> None:
    lesson = seen(np.log(3.0))
    assert outlook(lesson, {"chat": 1.0}).main[0] == pytest.approx(np.log(3.0) / 1.2)
    assert outlook(seen(np.log(3.0), times=4), {"chat": 1.0}).main[0] == pytest.approx(np.log(3.0) * 4 / 4.2)


def test_without_a_word_of_the_planner_the_past_stands() -> None:
    assert outlook(seen(0.9), {}).main[0] == pytest.approx(0.9)
    doubtful = replace(seen(0.9), chance=np.array([0.25]))
    assert outlook(doubtful, {}).main[0] == pytest.approx(0.45)


def test_an_insisting_planner_is_taken_at_the_word_and_the_days_after_follow() -> None:
    found = outlook(seen(0.9), {"chat": np.exp(0.4)}, keep=True)
    assert found.effect[0, 1:3] == pytest.approx(0.4)
    assert (found.spread[0, 1:3] == 0).all()
    assert found.effect[0, 3] == pytest.approx(0.2)


def test_the_quarters_of_a_day_keep_its_whole() -> None:
    lesson = seen(0.9)
    lesson.blocks[0] = [0.0, 0.0, 0.0, 0.8]
    effect = outlook(lesson, {}).effect[0, 2]
    assert np.exp(effect).mean() == pytest.approx(np.exp(0.9))
    assert effect[20] - effect[12] == pytest.approx(0.8)


def test_more_campaigns_seen_make_surer() -> None:
    assert outlook(seen(0.9, times=5), {}).spread[0, 1].max() < outlook(seen(0.9), {}).spread[0, 1].max()
