"""What can be wrong with a queue: how many at once, how fast, what is promised."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "buyers cannot come to {target} and wait for the opening too; leave out this or clear_backlog_by": (
        "买家不能既转到 {target}，又留着等开门；请删去这一项或 clear_backlog_by"
    ),
    "has {count} numbers for a concurrency of {concurrency}; give one for each buyer at once": (
        "写了 {count} 个数，而同时接待数是 {concurrency}；同时接待几位就写几个数"
    ),
    "is {seen:g}; allowed is 1 to the {most} buyers that a person serves at once": (
        "是 {seen:g}；可以写 1 到 {most}，即一个人同时接待的人数"
    ),
    "is {target}, whose buyers go elsewhere too; name the queue in which they end": (
        "是 {target}，而它的买家又转到别处；请写最终接待他们的那个"
    ),
    "needs target_seconds, such as 30": "还需要写 target_seconds，例如 30",
    "nobody gives up while patience_seconds of the queue is not given; give it, or leave this out": (
        "没有写 patience_seconds 时视为没有人会放弃；请写上它，或删去这一项"
    ),
    "speeds begins with {first:g}; the speed with one contact is 1": "speeds 的第一个数是 {first:g}；只接待一位时的速度是 1",
    "speeds has {speed:g} with {level} contacts at once, so all of them together go slower than {fewer} ({now:g} against "
    "{before:g}); allowed is {least:.4g} or more, or fewer contacts at once": (
        "speeds 中同时接待 {level} 位时写的是 {speed:g}，合起来（{now:g}）反而比接待 {fewer} 位（{before:g}）还慢；"
        "请写 {least:.4g} 或以上，或减少同时接待数"
    ),
    "speeds has {speed:g}; allowed is above 0 and at most 1": "speeds 中有 {speed:g}；应大于 0，最多为 1",
    "speeds is empty; allowed is one number for each contact at once, the first 1, such as 1,0.85": (
        "speeds 是空的；同时接待几位就写几个数，第一个是 1，例如 1,0.85"
    ),
    "work that can wait (due_within_hours) has no promise by the second; leave one out": (
        "可以稍后处理的工作（due_within_hours）没有以秒计的承诺；请删去其中一项"
    ),
    "workday_hours is {hours}; allowed is above 0 and at most 24, such as 8": (
        "workday_hours 是 {hours}；应大于 0，最多 24，例如 8"
    ),
}
