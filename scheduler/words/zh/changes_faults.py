"""Messages about changes to a roster that people know, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "nothing tells which store this roster belongs to; give the store file with --config FILE": (
        "看不出这份班表属于哪个店铺；请用 --config 指定店铺文件"
    ),
    "--fill completes a roster that you filled in part; name its file with --pin-from FILE": (
        "--fill 用来补全只填了一部分的班表；请用 --pin-from 文件 指定这份班表"
    ),
    "the roster has {days} days from {start}; the store's are {own} from {first}": (
        "班表从 {start} 起共 {days} 天，而店铺文件从 {first} 起共 {own} 天，两者要一致"
    ),
    "the roster has the shift {shift!r}, which the store does not have": ("班表里有班次 {shift!r}，店铺文件里没有这个班次"),
    "the roster to start from has {days} days from {start}, and none of those to plan: {own} from {first}": (
        "用来起步的班表从 {start} 起共 {days} 天，与要排的日期（从 {first} 起共 {own} 天）没有一天相同"
    ),
    "nobody on the roster to start from is among the people to plan; take one of the same team": (
        "用来起步的班表里没有一个要排班的人；请换一份同一团队的班表"
    ),
    "a roster to start from and one that was edited cannot be used together; choose one of them": (
        "用来起步的班表和手工改过的班表不能同时使用，请只选一个"
    ),
    "--from starts the search from a roster, --pin-from keeps what you changed in one; leave out one of the two": (
        "--from 是从一份班表起步重新排，--pin-from 是保留你改过的格子；两者请只用一个"
    ),
    "{agent!r} is on the roster and not in the store": ("班表里有 {agent!r}，店铺文件里没有这个人"),
    "nobody is absent; name one person or more": ("没有指定缺勤的人；请至少指定一人"),
    "there is nobody {agent!r} to be absent; the people are {known}": (
        "没有名为 {agent!r} 的员工，无法登记缺勤；现有人员：{known}"
    ),
    "{agent} is absent from {first} to {last}, which is before; put the earlier day first": (
        "{agent}的缺勤从 {first} 到 {last}，结束早于开始；请把较早的日期写在前面"
    ),
    "{agent} is absent from {first} to {last}; the roster has the days from {start} to {end}": (
        "{agent}的缺勤从 {first} 到 {last}，超出了班表的日期（{start} 到 {end}）"
    ),
    "people are told at {told}, when the roster is over; its last day is {last}": (
        "通知时间 {told} 时这份班表已经结束，最后一天是 {last}"
    ),
    (
        "nothing tells which cells of this roster were changed; clear the cells that are to be found anew and use "
        "--fill, or edit the roster.xlsx that this tool wrote"
    ): ("看不出这份班表改了哪些格子；请清空要重新安排的格子并加上 --fill，或者直接修改本程序生成的 roster.xlsx"),
    "{agent} has more than one shift on {date}; keep one of them": ("{agent}在 {date} 排了不止一个班，请只留一个"),
    (
        "{agent} has {shift} on {date} and is on leave; take the leave out where it is kept, or give the shift to "
        "somebody else"
    ): ("{agent}在 {date} 排了{shift}，但这天请假；请先取消这天的请假（工作簿的请假表或店铺文件里），或者换人"),
    "{agent} has {shift} on {date} and cannot come at that time; give it to somebody else": (
        "{agent}在 {date} 排了{shift}，但这段时间不能上班；请换人"
    ),
    "{agent} of the reserve pool has {shift} on {date} without standing by that day; only people on standby are called in": (
        "后备人员{agent}在 {date} 排了{shift}上班，但这天没有备班；只有备班的人才能叫来上班"
    ),
    "{agent} stands by for {shift} on {date} and is not among those who may; make it work or a day off": (
        "{agent}在 {date} 为{shift}备班，但不在备班人员之列；请改为上班或休息"
    ),
    "{agent} has {shift} on {date}, a weekday without that shift; choose another one": (
        "{agent}在 {date} 排了{shift}，但这一天没有这个班次；请换一个班次"
    ),
    "{agent} has {shift} on {date}, when no queue is open that {agent} can serve; choose another one": (
        "{agent}在 {date} 排了{shift}，但这段时间没有{agent}能接待的咨询；请换一个班次"
    ),
    "{agent} has {shift} on {date} at other times than those of the shift; choose a shift of the store": (
        "{agent}在 {date} 的{shift}起止时间与班次设定不一致；请选用店铺的班次"
    ),
    "{agent} has {shift} on {date}, which the store does not allow; choose something else": (
        "{agent}在 {date} 排了{shift}，店铺设定不允许；请另选"
    ),
    "--absent {text!r} names several; give one --absent for each person: --absent NAME:DAY --absent NAME:DAY": (
        "--absent {text!r} 里有几个人；请每人写一个 --absent，例如 --absent 姓名:日期 --absent 姓名:日期"
    ),
    "--absent {text!r} names no day; write NAME:DAY or NAME:FIRST..LAST, such as {example}": (
        "--absent {text!r} 没有写日期；请写成 姓名:日期 或 姓名:第一天..最后一天，例如 {example}"
    ),
    "--absent {text!r}: {last} comes before {first}; put the earlier day first": (
        "--absent {text!r}：{last} 早于 {first}；请把较早的日期写在前面"
    ),
    "--absent {text!r}: several people are called {name!r}; write one of the ids {ids}": (
        "--absent {text!r}：有几个人都叫 {name!r}；请改写编号，可用的有 {ids}"
    ),
    "--absent {text!r}: there is nobody called {name!r}; did you mean {near!r}?": (
        "--absent {text!r}：没有叫 {name!r} 的人；是不是 {near!r}？"
    ),
    "--absent {text!r}: there is nobody called {name!r}; the people are {known}": (
        "--absent {text!r}：没有叫 {name!r} 的人；现有人员：{known}"
    ),
    "--absent {text!r}: {day!r} is not a day; write it like 2026-12-05 or 12-05": (
        "--absent {text!r}：{day!r} 不是日期；请写成 2026-12-05 或 12-05"
    ),
    "--absent {text!r}: {day} is not a day of the roster, which has the days from {start} to {end}": (
        "--absent {text!r}：{day} 不在班表内；班表从 {start} 到 {end}"
    ),
    "--from {text!r} is not a time; write it like 2026-12-05T07:50": ("--from {text!r} 不是时间；请写成 2026-12-05T07:50"),
    "as of {told} the roster is over, its last day was {last}; give another time with --from": (
        "到 {told}，这份班表已经结束，最后一天是 {last}；请用 --from 给出另一个时间"
    ),
    "--out is the folder of the roster itself, which stays as it is; name another folder": (
        "--out 正是这份班表所在的文件夹，原班表不会被覆盖；请换一个文件夹"
    ),
}
