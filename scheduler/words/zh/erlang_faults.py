"""What can be wrong with the numbers of the calculator, in Chinese."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "is {seen}; allowed is {allowed}": "现为 {seen}；应填：{allowed}",
    "a number above 0 and up to {most:,}": "大于 0、不超过 {most:,} 的数",
    "a number from 0 to {most:,}": "0 到 {most:,} 之间的数",
    "a share above 0 and below 1, such as {example} or {percent}": "大于 0、小于 1 的比例，例如 {example} 或 {percent}",
    "a share above 0 and up to 1, such as {example} or {percent}": "大于 0、不超过 1 的比例，例如 {example} 或 {percent}",
    "a share from 0 to below 1, such as {example} or {percent}": "不小于 0、小于 1 的比例，例如 {example} 或 {percent}",
    "a whole number from 1 to {most}": "1 到 {most} 的整数",
    "a whole number from 0 to {most:,}, or two of them such as 10-20": ("0 到 {most:,} 的整数，或写成一个范围，例如 10-20"),
    "up to {most} numbers with commas, such as 1,0.85,0.72": "用逗号隔开的数，最多 {most} 个，例如 1,0.85,0.72",
    "goes from {low} down to {high}; the smaller number comes first": "写成了从 {low} 到 {high}；请把小的数写在前面",
    "has {count:,} numbers of people; allowed is up to {most:,} at once": (
        "这个范围有 {count:,} 种人数；一次最多算 {most:,} 种"
    ),
    "with this handle time that is work for {people:,.0f} people; allowed is up to {most:,}": (
        "按这个处理时长，够 {people:,.0f} 人一刻不停地做；最多算到 {most:,} 人"
    ),
    "is not given; say how many people, such as 14 or 10-20, or what is promised, such as --service-level 0.8": (
        "没有写；请写在岗人数，例如 14 或 10-20，或写要达到的承诺，例如 --service-level 0.8"
    ),
    "nobody gives up without --patience-seconds; give it, or leave this out": (
        "没有写 --patience-seconds 时视为没有人会放弃；请写上它，或删去这一项"
    ),
}
