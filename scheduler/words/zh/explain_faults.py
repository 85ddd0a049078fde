"""Messages about what somebody asks of a roster, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{moment} is not a time of the roster, which has the days from {start} to {end}": (
        "{moment} 不在这份班表之内；班表从 {start} 到 {end}"
    ),
    "only a night shift of the roster before this one reaches {moment}; this one begins on {start}": (
        "{moment} 只有上一期班表的夜班才排得到；这份班表从 {start} 开始"
    ),
    "--date {text!r} is not a day; write it like 2026-12-05 or 12-05": (
        "--date {text!r} 看不懂；请写成 2026-12-05、12-05 或 12月5日"
    ),
    "--gap {text!r} is not a time; write it like 2026-12-05T20:00": (
        '--gap {text!r} 看不懂；请写成 2026-12-05T20:00 或 "12月5日 20:00"'
    ),
    "nobody is needed at {moment}; name another time": "{moment} 不需要人；请换一个时间",
    "{day} is not a day of the roster, which has the days from {start} to {end}": (
        "{day} 不在这份班表之内；班表从 {start} 到 {end}"
    ),
    "{text!r} is nothing that a day can be instead; it can be one of {known}": (
        "{text!r} 看不懂；可以写：{known}（off 表示休息）"
    ),
    "there is no queue {text!r}{near}; the queues are {known}": "没有名为 {text!r} 的队列{near}；现有队列：{known}",
    "several people are called {name!r}; write one of the ids {ids}": "有几个人都叫 {name!r}；请改写其中一个编号：{ids}",
    "there is nobody called {name!r}{near}; the people are {known}": "没有名为 {name!r} 的人{near}；现有人员：{known}",
    "the rosters are for different days: {days} from {start} and {other_days} from {other}": (
        "两份班表的日期不同：一份从 {start} 起 {days} 天，另一份从 {other} 起 {other_days} 天"
    ),
    "say what to explain: --agent with --date, or --gap with a time, or --ledger": (
        "请说明要解释什么：--agent 加 --date，或 --gap 加时间，或 --ledger"
    ),
    "one question at a time: {options} do not go together": "一次只问一件事：{options} 不能一起用",
    "{option} goes with {other}": "{option} 要和 {other} 一起用",
    "there is no roster in this folder; name the folder of a solve, or the file of a roster": (
        "这个文件夹里没有班表；请写排班输出的文件夹，或班表文件"
    ),
}
