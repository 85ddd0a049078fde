from __future__ import annotations

from dataclasses import replace

import numpy as np
from demand.histories import make_history, make_series

from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.series_fingerprint import series_fingerprint
from scheduler.demand.settings import ForecastSettings

SERIES = make_series(make_history(28))
SETTINGS = ForecastSettings()
METHODS = ("a", "b")


def fingerprint(series=SERIES, days=14, settings=SETTINGS, methods=METHODS) -> str:
    return series_fingerprint(series, days, settings, methods)


def test_equal_histories_have_equal_fingerprints() -> None:
    assert fingerprint() == fingerprint(make_series(make_history(28)))


def test_the_fingerprint_is_the_same_everywhere() -> None:
    assert fingerprint() == fingerprint(replace(SERIES, contacts=SERIES.contacts.astype(">f8")))
    assert fingerprint() == fingerprint(replace(SERIES, effects=SERIES.effects.astype(np.int32)))
    assert fingerprint() == fingerprint(replace(SERIES, contacts=np.asfortranarray(SERIES.contacts)))


def test_every_way_of_writing_unknown_is_one() -> None:
    ours, theirs = SERIES.contacts.copy(), SERIES.contacts.copy()
    ours[0, 3, 4], theirs[0, 3, 4] = np.nan, -np.nan
    assert fingerprint(replace(SERIES, contacts=ours)) == fingerprint(replace(SERIES, contacts=theirs)) != fingerprint()


def test_whatever_a_choice_depends_on_changes_it() -> None:
    contacts = SERIES.contacts.copy()
    contacts[0, 3, 4] += 1
    effects = SERIES.effects.copy()
    effects[30] = DAY_EFFECTS.index("holiday")
    others = (
        fingerprint(replace(SERIES, contacts=contacts)),
        fingerprint(replace(SERIES, effects=effects)),
        fingerprint(make_series(make_history(28), ahead=29)),
        fingerprint(replace(SERIES, start=SERIES.start.replace(year=2025))),
        fingerprint(days=15),
        fingerprint(settings=replace(SETTINGS, level_days=13)),
        fingerprint(methods=("a",)),
    )
    assert len({fingerprint(), *others}) == len(others) + 1
