"""Write the shipped histories: ``python benchmarks/make_history.py [FOLDER]`` (default ``configs/history``).

They are invented, and this file is their whole truth, so that tests can ask whether a forecast finds it again. Contacts of a
queue in an hour are Poisson with the mean

    shape[hour] x weekday factor x growth x holiday factor x campaign uplift x day factor

- `shape` is the mean of an ordinary Tuesday at the end of the history; growth is a steady percentage a year before that;
- the day factor is one log-normal draw per day, common to all queues: hours of one day are high or low together;
- holidays and their eves have factors; campaigns multiply; during an outage nothing arrives.

Random numbers come from `random.Random`, whose stream is the same on every platform and Python version.
"""

from __future__ import annotations

import csv
import io
import math
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import NormalDist

__all__ = ["TRUTHS", "CampaignTruth", "QueueTruth", "Truth", "history_bytes", "main"]

LAST_DAY = date(2026, 11, 19)


@dataclass(frozen=True)
class CampaignTruth:
    """A past campaign with its true uplift per queue."""

    name: str
    start: date
    end: date
    uplift: Mapping[str, float]


@dataclass(frozen=True)
class QueueTruth:
    """True means of a queue: contacts per hour of an ordinary Tuesday at the end, and factors Monday to Sunday."""

    shape: tuple[float, ...]
    weekdays: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Truth:
    """Everything that a history is made from."""

    seed: int
    start: date
    queues: Mapping[str, QueueTruth]
    yearly_growth: float = 0.0
    day_noise: float = 0.08
    holidays: frozenset[date] = frozenset()
    holiday_factor: float = 1.0
    eve_factor: float = 1.0
    campaigns: tuple[CampaignTruth, ...] = ()
    outage: tuple[datetime, datetime] | None = None
    name_queues: bool = field(default=True)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=day) for day in range((last - first).days + 1))


CHINA_2026 = frozenset(
    day
    for first, last in (
        (date(2026, 1, 1), date(2026, 1, 3)),
        (date(2026, 2, 15), date(2026, 2, 23)),
        (date(2026, 4, 4), date(2026, 4, 6)),
        (date(2026, 5, 1), date(2026, 5, 5)),
        (date(2026, 6, 19), date(2026, 6, 21)),
        (date(2026, 9, 25), date(2026, 9, 27)),
        (date(2026, 10, 1), date(2026, 10, 7)),
    )
    for day in _days(first, last)
)

# fmt: off
PRESALES = (6, 3.4, 1.7, 1.1, 0.9, 0.9, 1.1, 2.8, 13, 24, 30, 31, 30, 32, 37, 39, 40, 40, 47, 63, 83, 85, 63, 31)
AFTERSALES = (2.2, 1.1, 0.6, 0.4, 0.3, 0.4, 0.7, 1.7, 8, 13, 18, 19, 15, 18, 21, 22, 22, 20, 19, 25, 30, 30, 22, 11)
MINIMAL = (3, 2, 1, 0.5, 0.5, 0.5, 0.5, 1.5, 8, 16, 20, 22, 21, 22, 24, 25, 25, 26, 30, 38, 48, 48, 36, 18)
SUPPORT = (30, 27, 25, 24, 24, 25, 27, 32, 44, 58, 68, 72, 70, 70, 72, 74, 74, 70, 66, 64, 62, 56, 46, 36)
# fmt: on

TRUTHS: dict[str, Truth] = {
    "flagship.csv": Truth(
        seed=20261201,
        start=date(2025, 11, 20),
        queues={
            "presales": QueueTruth(PRESALES, (0.98, 1.0, 1.0, 1.0, 1.02, 1.12, 1.12)),
            "aftersales": QueueTruth(AFTERSALES, (1.08, 1.0, 1.0, 1.0, 1.0, 1.05, 1.05)),
        },
        yearly_growth=0.2,
        holidays=CHINA_2026,
        holiday_factor=0.85,
        eve_factor=0.92,
        campaigns=(
            CampaignTruth("Double 12", date(2025, 12, 12), date(2025, 12, 12), {"presales": 1.8, "aftersales": 1.2}),
            CampaignTruth("618", date(2026, 6, 16), date(2026, 6, 18), {"presales": 1.9, "aftersales": 1.3}),
            CampaignTruth("Double 11", date(2026, 11, 9), date(2026, 11, 11), {"presales": 2.4, "aftersales": 1.5}),
        ),
        outage=(datetime(2026, 8, 18, 14), datetime(2026, 8, 18, 19)),
    ),
    "minimal.csv": Truth(
        seed=7,
        start=date(2026, 9, 11),
        queues={"chat": QueueTruth(MINIMAL, (1.0, 1.0, 1.0, 1.0, 1.0, 1.1, 1.1))},
        name_queues=False,
    ),
    "night_centre.csv": Truth(
        seed=24,
        start=date(2026, 5, 20),
        queues={"support": QueueTruth(SUPPORT, (1.05, 1.0, 1.0, 1.0, 1.0, 0.95, 0.92))},
        yearly_growth=0.1,
        day_noise=0.06,
    ),
}


def mean_contacts(truth: Truth, queue: str, when: datetime) -> float:
    """True mean of an hour, without the day's noise."""
    if truth.outage and truth.outage[0] <= when < truth.outage[1]:
        return 0.0
    day = when.date()
    mean = truth.queues[queue].shape[when.hour] * truth.queues[queue].weekdays[day.weekday()]
    mean *= math.pow(1 + truth.yearly_growth, (day - LAST_DAY).days / 365)
    if day in truth.holidays:
        mean *= truth.holiday_factor
    elif day + timedelta(days=1) in truth.holidays:
        mean *= truth.eve_factor
    for campaign in truth.campaigns:
        if campaign.start <= day <= campaign.end:
            mean *= campaign.uplift[queue]
    return mean


def history_bytes(truth: Truth) -> bytes:
    """A history file."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["timestamp", *(["queue"] if truth.name_queues else []), "inquiries"])
    draws = random.Random(truth.seed)
    for day in _days(truth.start, LAST_DAY):
        noise = math.exp(truth.day_noise * NormalDist().inv_cdf(draws.random()) - truth.day_noise**2 / 2)
        for hour in range(24):
            when = datetime(day.year, day.month, day.day, hour)
            for queue in truth.queues:
                count = _poisson(mean_contacts(truth, queue, when) * noise, draws.random())
                writer.writerow([f"{when:%Y-%m-%d %H:%M}", *([queue] if truth.name_queues else []), count])
    return stream.getvalue().encode("ascii")


def _poisson(mean: float, probability: float) -> int:
    """Count of a Poisson distribution at a probability."""
    count, term = 0, math.exp(-mean)
    total = term
    while total < probability and term > 0:
        count += 1
        term *= mean / count
        total += term
    return count


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for name, truth in TRUTHS.items():
        (folder / name).write_bytes(history_bytes(truth))
        print(folder / name)
    return 0


if __name__ == "__main__":
    default = Path(__file__).resolve().parents[1] / "configs" / "history"
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else default))
