"""What can be wrong with a backtest and with the pictures of forecasts, in Chinese."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{days:day|days} with contacts are too few for {windows:window|windows} of {length:day|days} with {least} days to learn "
    "from before each, which takes {needed}; {advice}": (
        "只有 {days} 天有咨询数据，不够用：要预测 {windows} 段、每段 {length} 天，之前还要有 {least} 天可供学习，"
        "共需 {needed} 天；{advice}"
    ),
    "--origins {count} would do": "改用 --origins {count} 就可以",
    "--origins 1 --horizon {days} would do": "改用 --origins 1 --horizon {days} 就可以",
    "add earlier days": "请补上更早的数据",
    "there is no such file with the contacts of the day so far": "找不到当天已有咨询量的文件",
    "there are rows of {others}; only rows of {today}, the day to update, may be there: leave the others out": (
        "文件里有{others}的数据；只能有要更新的这一天（{today}）的数据，请去掉其他日期"
    ),
    "the day to update is {today}; the forecast has {first} to {last}": "要更新的是{today}，而预测的日期是{first}到{last}",
    "there are contacts at {hour}, after {until}, up to which the file is to be read; check the time or the rows": (
        "{hour} 有咨询量，但数据只统计到 {until}；请核对时间或这些行"
    ),
    "--at is the time up to which --so-far FILE tells; give that file too, or leave --at out": (
        "--at 表示 --so-far 文件统计到几点；请同时给出该文件，或去掉 --at"
    ),
    "{text!r} is not a time; write it like 2026-12-05T07:50": "{text!r} 不是时间；请写成 2026-12-05T07:50",
    "{text!r} is no picture; let the name end in .png or .svg": "{text!r} 不是图片文件名；请以 .png 或 .svg 结尾",
}
