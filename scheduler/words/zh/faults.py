"""Messages about store files, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "lies outside the hours of the queue; name hours in which it is open": "不在该队列的营业时间内，请写营业时间内的时段",
    "stands beside hours, which say it too; keep one of the two": "与 hours 重复，请只保留其中一个",
    "gives no stretch of hours a share above 0; give at least one": "没有任何时段的占比大于 0，请至少写一个",
    " (did you mean {near!r}?)": "（是不是想写 {near!r}？）",
    "; did you mean {near!r}?": "；是不是想写 {near!r}？",
    "did you mean {near!r}?": "是不是想写 {near!r}？",
    "did you mean {near!r}? The {what} are {names}": "是不是想写 {near!r}？现有的{what}：{names}",
    "the {what} are {names}": "现有的{what}：{names}",
    "the file has no {what}": "文件里没有{what}",
    "there is no {one} {name!r}; {hint}": "没有名为 {name!r} 的{one}；{hint}",
    "the store has no {what} {name!r}{near}": "店铺里没有名为 {name!r} 的{what}{near}",
    "{said}; there are {known}": "{said}；现有：{known}",
    "{names} and {count} more": "{names} 等，另有 {count} 个",
    "{said}; {more}": "{said}；{more}",
    "{one} or {other}": "{one} 或 {other}",
    "{least} to {most}": "{least} 到 {most}",
    "{name} is {value}; allowed is {allowed}": "{name} 现为 {value}；可填：{allowed}",
    "... and {count} more; put these right first": "……另外还有 {count} 处；请先改正以上这些",
    # 名称
    "agent": "员工",
    "agents": "员工",
    "choices": "可选项",
    "contacts": "咨询人数",
    "grade": "职级",
    "grades": "职级",
    "heads": "在岗人数",
    "keys here": "键",
    "limit": "规则",
    "limits": "规则",
    "queue": "队列",
    "queues": "队列",
    "role": "角色",
    "roles": "角色",
    "shift": "班次",
    "shifts": "班次",
    "wishes": "申请写法",
    "monday": "周一",
    "tuesday": "周二",
    "wednesday": "周三",
    "thursday": "周四",
    "friday": "周五",
    "saturday": "周六",
    "sunday": "周日",
    # 看到的值和可填的值
    "empty": "空",
    "a group of keys": "一组键",
    "a list": "一个列表",
    "an empty list": "空列表",
    "the file": "文件",
    "a whole number": "整数",
    "a number": "数字",
    "text": "文字",
    "true or false": "true 或 false",
    "null": "null",
    "a list, for example [a, b]": "列表，例如 [a, b]",
    "keys with values, indented under it": "带值的键，写在下面并缩进",
    "more than {gt}": "大于 {gt} 的数",
    "{ge} or more": "不小于 {ge} 的数",
    "less than {lt}": "小于 {lt} 的数",
    "{le} or less": "不大于 {le} 的数",
    "above 0": "大于 0 的数",
    "1 or more": "不小于 1 的数",
    "2 or more": "不小于 2 的数",
    "buyers on an ordinary day": "平常一天的咨询人数",
    "one number above 0 for each of level_half_lives_days": "个数与 level_half_lives_days 相同、都大于 0 的数",
    "14 or more": "不小于 14 的数",
    "0 to 1": "0 到 1",
    "above 0, at most 1": "大于 0、不超过 1 的数",
    "0 to 24": "0 到 24",
    "0 to 60": "0 到 60",
    "0 to below 1": "0 到 1（不含 1）",
    "6 or more": "不小于 6 的数",
    "0 to below 1, for example 0.005": "0 到 1（不含 1），例如 0.005",
    "two or more rising numbers between 0 and 1": "两个以上从小到大、0 到 1 之间的数",
    "is {seen}; {reason}": "现为 {seen}；{reason}",
    "is {seen}; allowed is {allowed}{near}{hint}": "现为 {seen}；应填：{allowed}{near}{hint}",
    "; put it in quotes to make it text": "；加上引号就是文字",
    "is {seen}; allowed is 1 to {most}": "现为 {seen}；可填 1 到 {most}",
    "is {seen}; allowed is keys with values, indented under it": "现为 {seen}；应填带值的键，写在下面并缩进",
    "is {seen}; allowed is off, or settings indented under it: {settings}": (
        "现为 {seen}；可填 off，或在下面缩进写设置：{settings}"
    ),
    "is {seen}; a store file has keys with values; `schedule init` writes one to start from": (
        "现为 {seen}；店铺文件由带值的键组成；`schedule init` 会生成一份可供修改的文件"
    ),
    "is {argument!r}; allowed are en and zh": "现为 {argument!r}；可填 en 或 zh",
    "is missing; give it: {described}": "没有填写；请填写：{described}",
    "is missing; add it to {around}": "没有填写；请加到 {around} 里",
    "unknown key {key!r}; {hint}": "没有 {key!r} 这个键；{hint}",
    "is empty; give at least one": "是空的；请至少填一项",
    "is too long; {reason}": "太长；{reason}",
    # 文件和 YAML
    "no such file; `schedule init` writes a store file to start from": (
        "没有这个文件；`schedule init` 会生成一份可供修改的店铺文件"
    ),
    "cannot be read ({reason}); name a store file": "无法读取（{reason}）；请指定店铺文件",
    "is a workbook; name the store file, for example store.yaml": "是工作簿；请指定店铺文件，例如 store.yaml",
    "is a folder; name the store file in it, for example store.yaml": "这是文件夹；请指定其中的店铺文件，例如 store.yaml",
    "is not text in UTF-8 or GB18030; save it as a text file in UTF-8": (
        "不是 UTF-8 或 GB18030 文本；请另存为 UTF-8 文本文件"
    ),
    "is empty; `schedule init` writes a store file to start from": (
        "文件是空的；`schedule init` 会生成一份可供修改的店铺文件"
    ),
    "has lists within lists beyond any use; write it flatter": "列表层层嵌套太深；请写得简单一些",
    "has a character that a text file cannot hold; save it again as UTF-8": "含有文本文件不能有的字符；请重新存为 UTF-8",
    "the line is indented with a tab; YAML allows only spaces there": "这一行用制表符缩进；YAML 只允许用空格",
    "is not YAML: {problem}; check brackets, quotes, colons and indentation on this line and the one before": (
        "不符合 YAML 格式：{problem}；请检查这一行和上一行的括号、引号、冒号和缩进"
    ),
    "an alias (*name) stands inside of what it names; write the value out": (
        "别名（*name）出现在它所指的内容里；请把值直接写出来"
    ),
    "the tag {tag!r} is not used in store files; delete it": "店铺文件不用标签 {tag!r}；请删去",
    "{text!r} is not a number": "{text!r} 不是数字",
    "a key is a list or a mapping; keys are plain text": "键写成了列表或一组键；键只能是普通文字",
    "the key {key!r} is given twice, first on line {first}; keep one of the two": (
        "键 {key!r} 写了两次，第一次在第 {first} 行；请只留一个"
    ),
    # 日期和时间
    "write a date as year-month-day, for example 2026-12-05": "日期请按年-月-日填写，例如 2026-12-05",
    "there is no such day in the calendar": "日历上没有这一天",
    "a year lies between {first} and {last}": "年份应在 {first} 到 {last} 之间",
    "write a day, or the first and the last with two dots: 2026-12-05..2026-12-07": (
        "请填一天，或用两个点连接首尾两天：2026-12-05..2026-12-07"
    ),
    "it ends on {last}, before it starts on {first}; swap the two": "结束日 {last} 早于开始日 {first}；请对调",
    "write a month as year-month, for example 2026-12": "月份请按年-月填写，例如 2026-12",
    "a month lies between 01 and 12": "月份应在 01 到 12 之间",
    "write weekdays by name, for example mon-fri or [saturday, sunday]": "请写星期的名称，例如 周一..周五 或 [周六, 周日]",
    "a range of weekdays has two ends, for example mon-fri": "星期的范围只有首尾两端，例如 周一..周五",
    "{text!r} is no weekday; write for example mon, sat, mon-fri or 周一..周五": (
        "{text!r} 不是星期；请写例如 周一、周六、mon-fri 或 周一..周五"
    ),
    "write for example 2026-12-05 14:00-18:00, tue 08:00-12:00 or sun": (
        "请写例如 2026-12-05 14:00-18:00、周二 08:00-12:00 或 周日"
    ),
    "write a name without spaces around it": "请填写名称，前后不要有空格",
    "write it on one line, without tabs and control characters": "请写在一行里，不要有制表符和控制字符",
    "write a window such as 08:00-24:00, a list of windows, or closed": (
        "请写时间段如 08:00-24:00、几个时间段的列表，或 closed（不营业）"
    ),
    "write a time as hours and minutes, for example 09:00": "时间请按时:分填写，例如 09:00",
    "a time lies between 00:00 and {latest}": "时间应在 00:00 到 {latest} 之间",
    "write start and end, for example 08:00-16:00, or 22:00-06:00 over midnight": (
        "请写起止时间，例如 08:00-16:00，跨夜写 22:00-06:00"
    ),
    "a stretch of time starts between 00:00 and 23:59": "时间段应从 00:00 到 23:59 之间开始",
    "that is 0 hours; between 1 minute and 24 hours are allowed (a whole day is {start}-{end})": (
        "这是 0 小时；允许 1 分钟到 24 小时（全天请写 {start}-{end}）"
    ),
    "that is {length} hours; between 1 minute and 24 hours are allowed": "这是 {length} 小时；允许 1 分钟到 24 小时",
    "there is no time zone {zone!r}; {hint}": "没有时区 {zone!r}；{hint}",
    "write for example Asia/Shanghai": "请写例如 Asia/Shanghai",
    # 店铺文件的各部分
    "is missing; give start and days, or month, for example 2026-12": "没有填写；请填 start 和 days，或 month，例如 2026-12",
    "is missing; give start and days, or month, for example 2026-12, or --{name}": (
        "没有填写；请填 start 和 days，或 month，例如 2026-12，也可用 --{name}"
    ),
    "stands beside start or days; give one or the other": "不能与 start 或 days 同时给出；请只用一种",
    "stands beside start or days; keep one or the other": "不能与 start 或 days 同时填写；请只留一种",
    "ends": "结束于",
    "lies": "在",
    "{when} {verb} after the horizon of {start} to {last}; correct the date, delete the entry or move the horizon": (
        "{when} {verb}排班日期（{start} 至 {last}）之后；请改正日期、删去这一条，或调整排班日期"
    ),
    "names more than one weekday; a week starts on one": "写了不止一天；一周只从一天开始",
    "is {id!r}, which cannot be the name of a folder; use letters, digits, - and _": (
        "现为 {id!r}，不能作文件夹名；请用文字、数字、- 和 _"
    ),
    "{day} is also in {key!r}; name each weekday once": "{day}在 {key!r} 里也有；每一天请只写一次",
    "{time} is not on the grid of {interval} minutes; the nearest allowed is {nearest}{way_out}": (
        "{time} 不在 {interval} 分钟的整格上；最近的是 {nearest}{way_out}"
    ),
    ", or set interval_minutes to {finer}": "，或把 interval_minutes 设为 {finer}",
    "the scored window": "考核时段",
    "the queue {queue}": "队列 {queue} 的时间",
    "closed": "不营业",
    "{what} has {time} on {when}, when the store is closed (operating: {allowed}); keep it inside the operating hours": (
        "{when}，{what}里的 {time} 店铺不营业（营业时间：{allowed}）；请不要超出营业时间"
    ),
    "{shift!r} cannot be the id of a shift; use one word other than {reserved}": (
        "{shift!r} 不能作班次的 id；请用一个词，且不能是 {reserved}"
    ),
    "is {code!r}; allowed are one to three letters": "现为 {code!r}；可填一到三个字",
    "is {code!r}, which the shift {other} has too; give each shift its own letter": (
        "现为 {code!r}，与班次 {other} 相同；每个班次请用不同的字"
    ),
    "the shares add up to {total:g}; they must add up to 1": "各占比合计为 {total:g}；合计必须等于 1",
    "there is no share for {missing}; give each queue one, 0 where it has none": (
        "{missing} 没有填占比；每个队列都要填，没有的填 0"
    ),
    "always holds and cannot be switched off; delete the line": "这条规则始终有效，不能关闭；请删去这一行",
    "{name} is named twice; keep one of the two": "{name} 写了两次；请只留一个",
    "{when} stands on line {line} already; keep one of the two": "{when} 在第 {line} 行已经写过；请只留一个",
    "{name!r} stands {where} already, on days of this one too; keep one of the two, or name them apart": (
        "{name!r} {where}已经写过，日期与这一条重叠；请只留一个，或者用不同的名称"
    ),
    "is {end}, before the start on {start}; swap the two": "现为 {end}，早于开始日 {start}；请对调",
    "no such weekday lies between {start} and {end}; change the weekdays or the dates": (
        "{start} 到 {end} 之间没有这样的星期几；请改星期或日期"
    ),
    "closed is no time for a campaign; write hours such as 20:00-23:00, or leave it out": (
        "活动时段不能是休息；请写时段，例如 20:00-23:00，或者不写"
    ),
    "there is no uplift to keep; add it, for example uplift: {{presales: 1.5}}, or delete keep_uplift": (
        "没有写倍数，无法固定；请写上，例如 uplift: {{presales: 1.5}}，或删去 keep_uplift"
    ),
    "country is {country!r}; allowed is an ISO code of two letters such as CN{hint}": (
        "国家现为 {country!r}；请填两个字母的 ISO 代码，如 CN{hint}"
    ),
    "; codes with that letter are {known}": "；以这个字母开头的代码：{known}",
    "there is no file {path!r}; name last period's roster, or none": "没有文件 {path!r}；请指定上期班表，没有就不填",
    "nobody of the team has the skill {queue}; add it to somebody's skills": (
        "团队里没有人会接 {queue}；请加到某人的 skills 里"
    ),
    "on line {line}": "在第 {line} 行",
    "in {cell}": "在 {cell}",
    "two people have the id {id!r}, the first {where}; give each their own": (
        "两个人的 id 都是 {id!r}，第一个{where}；请各用各的"
    ),
    "there is no queue {skill!r} for this skill; {hint}": "这项技能对应的队列 {skill!r} 不存在；{hint}",
    "is an empty list; name at least one queue, or leave skills out for all of them": (
        "是空列表；请至少写一个队列，全部都会的可以不写 skills"
    ),
    "{when} is a day of leave and a credited day off of {agent}; keep one of the two": (
        "{agent}的{when}既写了请假又写了调休；请只留一个"
    ),
    "is {last}, before the leave starts on {first}; swap the two": "现为 {last}，早于请假开始日 {first}；请对调",
    "the same wish for {when} stands {where}; delete one of the two": "{when} 的同一申请{where} 已有；请删去一个",
    "{agent} is in the reserve pool, which works no shifts; delete the request": (
        "{agent} 是后备人员，平时不排班；请删去这个申请"
    ),
    "{agent} is pinned to something else on {when} on line {line}; keep one of the two": (
        "{agent} 在 {when} 的安排，第 {line} 行已定为别的；请只留一个"
    ),
    "{agent} is pinned to {shift} on {when}, but {reason}": "{agent} 在 {when} 已定为 {shift}，但{reason}",
    "is on leave that day; delete the pin or the leave": "当天请假；请删去已定的班次或请假",
    "the shift {shift} does not start on that weekday; choose another shift": "那天没有班次 {shift}；请换一个班次",
    "is in the reserve pool, which only stands by; write standby {shift}": (
        "该员工是后备人员，只能备班；请写 standby {shift}"
    ),
    "may not be put on standby; set standby: true for this person": "不能安排备班；请给该员工设置 standby: true",
    "cannot work at that time (unavailable); delete the pin or the unavailable time": (
        "那段时间不能上班（unavailable）；请删去已定的班次或不能上班的时间"
    ),
    # 必填的键
    "a shift, off, or `standby` before a shift": "某个班次、off，或在班次前加 `standby`",
    "buyers that one person serves in an hour before quality falls": (
        "一个人一小时最多能接待多少位买家，再多服务质量就会下降"
    ),
    "cSV file `timestamp,queue,inquiries`, or `timestamp,inquiries` with shares; `aht_seconds` may be in it": (
        "CSV 文件，列为 `timestamp,queue,inquiries`；或列为 `timestamp,inquiries` 并写明占比；"
        "还可以有 `aht_seconds` 列（平均处理时长，单位秒）"
    ),
    "name of the store in paths: letters, digits, - and _, any script": "店铺在路径中的名字：字母、数字、- 和 _，可用中文",
    "off, a shift, or `not` before one of them (`not off` is a wish to work)": (
        "off、某个班次，或在前面加 `not`（`not off` 表示想上班）"
    ),
    "opening hours": "营业时间",
    "part of the day, for fairness and words": "属于一天的哪一段，用于公平分配和显示",
    "queues by id": "按 id 列出的队列",
    "shifts by id": "按 id 列出的班次",
    "start and end, for example 08:00-16:00": "起止时间，例如 08:00-16:00",
    "the team": "团队成员",
    "when the store answers buyers": "店铺接待买家的时间",
}
