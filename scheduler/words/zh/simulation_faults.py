"""What can be wrong with a simulation, in Chinese."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{name} is {value}; allowed is a whole number from {least}": "{name} 为 {value}；应为 {least} 或以上的整数",
    "absence_rate is {rate}; allowed is a share from 0 to below 1, such as 0.06": (
        "absence_rate 为 {rate}；应为 0 到 1 之间（小于 1）的比例，例如 0.06"
    ),
    "{contacts:.3g} contacts would come; at most {most:,} can be simulated at once: check the forecast": (
        "预计会有 {contacts:.3g} 人咨询；一次最多只能模拟 {most:,} 人：请检查预测"
    ),
    "aht_seconds has a value that is not above 0; every contact takes some time": (
        "aht_seconds 里有不大于 0 的值；接待每位买家都需要一些时间"
    ),
    "replications is {value}; allowed is a whole number from 2 on, such as 400": (
        "replications 为 {value}；应为 2 或以上的整数，例如 400"
    ),
    "seed is {value}; allowed is a whole number from 0 on": "seed 为 {value}；应为 0 或以上的整数",
    "absence is {value}; allowed is a share from 0 to below 1, such as 0.1": (
        "absence 为 {value}；应为 0 到 1 之间（小于 1）的比例，例如 0.1"
    ),
    "there is no roster of this store in {folder}; make one with `schedule solve`, or name the file of one": (
        "{folder} 里没有这家店的班表；请先用 `schedule solve` 排班，或直接写出班表文件"
    ),
    "there is one store file at a time; these are {files}": "一次只能用一个店铺文件；这里写了 {files}",
    "there is one roster at a time; these are {files}; to compare two, write --with before the second": (
        "一次只能模拟一份班表；这里写了 {files}；要比较两份，请在第二份前面加 --with"
    ),
    "this roster is for {other.days} days from {other.start}, the first one for {own.days} days from {own.start}; only "
    "rosters of the same days can be compared": (
        "这份班表从 {other.start} 起共 {other.days} 天，第一份从 {own.start} 起共 {own.days} 天；只能比较日期相同的班表"
    ),
    "the roster has the days {first} to {last}; none of them is among those to play through, {start} to {end}": (
        "班表的日期是{first}到{last}，没有一天在要模拟的{start}到{end}之内"
    ),
}
