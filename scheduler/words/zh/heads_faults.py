"""Chinese for what can be wrong about the heads asked for."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{when:%Y-%m-%d %H:%M} is not on the days of the roster, {start} to {end}; ask for a time on them, or name other "
    "days with --start and --days": (
        "{when:%Y-%m-%d %H:%M} 不在排班日期（{start} 至 {end}）内；请问其中的某个时间，或用 --start 和 --days 指定别的日期"
    ),
    "queue {queue!r}: {said}": "队列 {queue!r}：{said}",
    "there is no queue {queue!r}; there are {known}": "没有名为 {queue!r} 的队列；现有的队列：{known}",
    "--queue names the queue to explain; say for which time with --why, such as --why 2026-12-05T20:00": (
        "--queue 指明要解释哪个队列；请用 --why 说明时间，例如 --why 2026-12-05T20:00"
    ),
    "--requirement brings the heads and --forecast is what they would be worked out from; leave one of the two": (
        "--requirement 是现成的人数，--forecast 是用来算人数的；两个请只留一个"
    ),
    "--repair moves people that are worked out from a forecast; leave out --requirement, which brings them": (
        "--repair 调整的是按预测算出来的人数；--requirement 是现成的人数，两个请只留一个"
    ),
}
