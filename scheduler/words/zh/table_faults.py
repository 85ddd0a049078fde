"""Messages about settings, tables and arguments, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    # 表格
    "there is no such file; check the path": "没有这个文件；请检查路径",
    "there is no such history; `schedule import FILE...` makes it from exports, or name another with --history": (
        "没有这个历史咨询文件；可用 `schedule import 文件...` 从平台导出的表整理出来，或用 --history 指定另一个"
    ),
    "this is a folder": "这是文件夹",
    "the file cannot be read: {reason}": "文件无法读取：{reason}",
    "the file cannot be written: {reason}; close it elsewhere or choose another place": (
        "文件无法写入：{reason}；请在别处关闭它，或换一个位置"
    ),
    "the folder cannot be written to: {reason}; name another folder with --out": (
        "文件夹无法写入：{reason}；请用 --out 指定另一个文件夹"
    ),
    "the folder cannot be written to: {reason}; set `output:` in the store file or give --out DIR": (
        "文件夹无法写入：{reason}；请在店铺文件里设置 `output:`，或用 --out 指定文件夹"
    ),
    "there is a file of this name": "已有同名文件",
    "this is a folder; let {option} name a file": "这是文件夹；请让 {option} 写到一个文件",
    "this file is read or written by the same command; give {option} another name": (
        "这个文件正被同一条命令读取或写入；请用 {option} 指定别的名字"
    ),
    "this system cannot open a file named {name!r}; set PYTHONUTF8=1, or LC_ALL=C.UTF-8, and run again": (
        "本系统打不开名为 {name!r} 的文件；请设置 PYTHONUTF8=1 或 LC_ALL=C.UTF-8 后重新运行"
    ),
    "this is not CSV: {problem}": "不符合 CSV 格式：{problem}",
    "this is not a CSV file but a binary one; save the sheet as CSV UTF-8": (
        "这是二进制文件，不是 CSV；请把表格另存为 CSV UTF-8"
    ),
    "the file is neither UTF-8 nor GB18030 text; save it again as CSV UTF-8": (
        "文件既不是 UTF-8 也不是 GB18030 编码；请另存为 CSV UTF-8"
    ),
    "the file is empty; its first line must name the columns {columns}": "文件是空的；第一行必须写列名：{columns}",
    "the row has {cells} cells; the header has {columns}. Quote texts that hold a {separator!r}": (
        "这一行有 {cells} 格，而表头有 {columns} 格。含有 {separator!r} 的文字请加引号"
    ),
    "there is no column {name!r}; needed are {needed}, found are {found}": "缺少 {name!r} 列；需要 {needed}，现有 {found}",
    "the column {name!r} is there twice; leave one": "{name!r} 列有两个；请只留一个",
    "unknown column {name!r}{near}; allowed are {allowed}": "没有 {name!r} 这一列{near}；可用的列：{allowed}",
    "this is not JSON: {problem}": "不符合 JSON 格式：{problem}",
    "the file is not UTF-8 text, as JSON must be": "文件不是 UTF-8 编码，而 JSON 必须是",
    "the file holds no object; it must begin with an opening brace": "文件内容不是对象；必须以左花括号开头",
    "the cell is empty": "这一格是空的",
    "the cell is empty; it names the {what}": "这一格是空的；应填{what}",
    "one, such as 0.1": "例如 0.1",
    "write {number} of {what}, 0 to {most:,}": "请填{number}（{what}），0 到 {most:,}",
    "{text} is not allowed; {allowed}": "不能填 {text}；{allowed}",
    "{text!r} is not allowed; write a whole number, below 0 for fewer people": "不能填 {text!r}；请填整数，减人时填负数",
    "{text!r} is not a date; write it as 2026-12-05": "{text!r} 不是日期；请写成 2026-12-05",
    "{text!r} is not a date of the calendar: {reason}": "日历上没有 {text!r} 这一天：{reason}",
    "{text!r} is not a clock time; write it as {allowed}": "{text!r} 不是时间；请写成 {allowed}",
    "{text!r} is not a time of the day; allowed is 00:00 to 24:00": "{text!r} 不是一天中的时间；可填 00:00 到 24:00",
    # 历史咨询量
    "the file has a first line and no rows; hourly contacts are needed": "文件只有第一行，没有数据；需要每小时的咨询人数",
    "the time stamp is empty; write it as 2026-11-01 08:00": "时间是空的；请写成 2026-11-01 08:00",
    "{text!r} is not a time stamp; write it as 2026-11-01 08:00": "{text!r} 不是时间；请写成 2026-11-01 08:00",
    "{text!r} has no hour, and the history must be hourly; write it as 2026-11-01 08:00": (
        "{text!r} 没有写几点，而历史数据必须按小时；请写成 2026-11-01 08:00"
    ),
    "{text!r} is not a time of the calendar: months are 1 to 12, and days those of the month": (
        "日历上没有 {text!r} 这个时间：月份为 1 到 12，日期须是当月有的日子"
    ),
    "the count is empty; write 0, or leave the row out where nothing is known": (
        "人数是空的；没有人请填 0，不知道的请删去这一行"
    ),
    "{text!r} is not a number of contacts; allowed is 0 or more": "{text!r} 不是咨询人数；可填 0 或更多",
    "{text} contacts; allowed is 0 to {most:,}": "咨询人数为 {text}；可填 0 到 {most:,}",
    "{text!r} is not a handle time in seconds; write 185 for 3 minutes 5 seconds, or leave the cell empty": (
        "{text!r} 不是以秒计的处理时长；3 分 5 秒请写成 185，不知道的请留空"
    ),
    "a handle time of {text} seconds; allowed is 0 to {most:,} (a day)": "处理时长为 {text} 秒；可填 0 到 {most:,}（一天）",
    "seconds": "秒",
    "the queue is empty": "队列是空的",
    "unknown queue {name!r}{near}": "没有名为 {name!r} 的队列{near}",
    "{seen}; allowed are {queues}": "{seen}；可填：{queues}",
    "{when:%Y-%m-%d %H:%M} is in line {line} already; leave one of the two rows{hint}": (
        "{when:%Y-%m-%d %H:%M} 在第 {line} 行已经有了；两行请只留一行{hint}"
    ),
    "; if the clocks went back in this hour, name the store's timezone": "；如果这个小时时钟回拨过，请写明店铺的 timezone",
    "timezone {name!r} is unknown; write an IANA name such as Asia/Shanghai": (
        "没有时区 {name!r}；请写 IANA 名称，如 Asia/Shanghai"
    ),
    (
        "the file has no column 'queue', and there is no share for {absent}; add the column, or name the share of "
        "each queue under history.shares (columns found: {columns})"
    ): (
        "文件没有 queue 列，{absent} 也没有填占比；请加上这一列，或在 history.shares 里写明各队列的占比（现有的列："
        "{columns}）"
    ),
    "shares are {shares}; allowed is 0 to 1 each": "占比现为 {shares}；每个可填 0 到 1",
    "the history runs from {first} (line {line}) to {last}; allowed are {years} years: check the years": (
        "历史数据从 {first}（第 {line} 行）到 {last}；最多允许 {years} 年：请检查年份"
    ),
    "and {count} more faults of these kinds; the same correction may mend many": (
        "另有 {count} 处同类问题；改正一处的办法也许适用于多处"
    ),
    # 预测、所需人数和班表文件
    "no row lies in the days asked for, {start} to {end}": "没有一行在所要的日期（{start} 至 {end}）之内",
    "the start {start} is not on the row's date {when}": "开始时间 {start} 不在这一行的日期 {when}",
    "the end {end} is not after the start {start}": "结束时间 {end} 不晚于开始时间 {start}",
    "{queue} at {start} was given in line {line} already; leave one of the two": (
        "{queue} 在 {start} 的数据，第 {line} 行已经给出；请只留一个"
    ),
    "{edge} is not the edge of an interval of {interval} minutes; nearest are {before:%H:%M} and {after:%H:%M}": (
        "{edge} 不在 {interval} 分钟的整格上；最近的是 {before:%H:%M} 和 {after:%H:%M}"
    ),
    "{value:g} is below {before} of the row ({lower:g}); quantiles must not fall": (
        "{value:g} 低于同一行的 {before}（{lower:g}）；各列必须从小到大"
    ),
    "{value:g} is not allowed; shrinkage is one fraction below 1, the same in every row": (
        "不能填 {value:g}；shrinkage 是一个小于 1 的比例，每一行都相同"
    ),
    "a roster file ends in .xlsx, .csv or .json; this one ends in {suffix}": (
        "班表文件以 .xlsx、.csv 或 .json 结尾；这个的结尾是 {suffix}"
    ),
    "nothing": "空的",
    "the file has a header and no rows; a roster has at least one": "文件只有表头，没有数据；班表至少要有一行",
    "none of the people in the file are known to the store": "文件里的人，店铺文件里一个都没有",
    "{kind!r} is not a kind{near}; allowed are {known}": "没有 {kind!r} 这种类型{near}；可填：{known}",
    "{text!r} is not an activity{near}; allowed are {known} or nothing": (
        "没有 {text!r} 这种活动{near}；可填：{known}，也可不填"
    ),
    "a row of kind {kind!r} names the shift {shift!r}; empty the shift or set the kind to work": (
        "类型为 {kind!r} 的行却写了班次 {shift!r}；请清空班次，或把类型改为 work"
    ),
    "the stretch from {start} to {end} must last more than 0 and at most 24 hours": (
        "{start} 至 {end} 这一段必须长于 0、最多 24 小时"
    ),
    "the stretch from {start} to {end} does not belong to {when}; correct one of them": (
        "{start} 至 {end} 这一段不属于 {when}；请改正其中之一"
    ),
    "this is no roster file; name a roster.json, roster.csv or roster.xlsx": (
        "这不是班表文件；请指定 roster.json、roster.csv 或 roster.xlsx"
    ),
    "the format is {format!r}; this version of the tool reads format {known}": (
        "格式为 {format!r}；本版工具只能读格式 {known}"
    ),
    "{value!r} is not a whole number of days, 1 or more": "{value!r} 不是天数；应填不小于 1 的整数",
    "there is no list of objects {key!r}; was the file cut short?": "没有对象列表 {key!r}；文件是不是不完整？",
    "there is no {key!r}": "缺少 {key!r}",
    "{value!r} is not a valid {kind}": "{value!r} 不是有效的 {kind}",
    # 设置
    (
        "allowed is typical (P50), busier (P80, enough on 8 days of 10), busiest (P95, 19 of 20), average, or P50 to P95"
    ): "可填 typical（P50）、busier（P80，10 天里 8 天够）、busiest（P95，20 天里 19 天够）、average，或 P50 到 P95",
    "allowed is busier (P80), busiest (P95), or P50 to P95; leave it out for no such reserve": (
        "可填 busier（P80）、busiest（P95），或 P50 到 P95；不需要这样的后备人手就不写这一行"
    ),
    "reserve_for is {reserve}; allowed are days busier than those of staff_for ({staffed}), such as busiest": (
        "reserve_for 现为 {reserve}；应比 staff_for（{staffed}）更忙，如 busiest"
    ),
    "reserve_level is {reserve}; allowed is a number above level ({level}) and below 1, such as 0.95, or none": (
        "reserve_level 现为 {reserve}；可填大于 level（{level}）且小于 1 的数，如 0.95，也可不填"
    ),
    "is off, and staffing.reserve_for asks for a reserve; delete one of the two lines": (
        "已关闭，而 staffing.reserve_for 要求后备人手；这两行请删去一行"
    ),
    "{name} is {level}; allowed is {words} or a price from 0": "{name} 现为 {level}；可填 {words}，或不小于 0 的整数代价",
    "{name} is {level}; allowed is {words} or a price from 0 or a rising list of prices": (
        "{name} 现为 {level}；可填 {words}、不小于 0 的整数代价，或一列从小到大的代价"
    ),
    "{name} is {value}; allowed is a number from {low:,.10g} to {high:,.10g}": (
        "{name} 现为 {value}；可填 {low:,.10g} 到 {high:,.10g} 的数"
    ),
    "{name} is {value!r}; allowed is a whole number from {low} to {high}": (
        "{name} 现为 {value!r}；可填 {low} 到 {high} 的整数"
    ),
    "{name} of shift {shift!r} is {count!r}; allowed is a whole number from 0": (
        "班次 {shift!r} 的 {name} 现为 {count!r}；可填不小于 0 的整数"
    ),
    "shift {shift!r} has at least {least} and at most {most} people; lower one or raise the other": (
        "班次 {shift!r} 至少 {least} 人，却又最多 {most} 人；请调低前者或调高后者"
    ),
    "level is {level}; allowed is a number between 0 and 1, such as 0.5 or 0.8, or none": (
        "level 现为 {level}；可填 0 到 1 之间的数，如 0.5 或 0.8，也可不填"
    ),
    "shrinkage is {shrinkage}; allowed is a fraction from 0 to below 1, such as 0.1": (
        "shrinkage 现为 {shrinkage}；可填 0 到 1（不含 1）的比例，如 0.1"
    ),
    "late_opening_clear_minutes is {minutes}; allowed is 1 or more": "late_opening_clear_minutes 现为 {minutes}；应不小于 1",
    "pooled names {queues} more than once; a queue is in one group at most": (
        "pooled 里 {queues} 出现不止一次；一个队列最多在一组里"
    ),
    "method {method!r} is unknown; there are {known}": "没有预测方法 {method!r}；现有：{known}",
    # 预测和所需人数
    (
        "there is no history, and nothing under `expected` for {queues}; add `history: FILE` to the store file, give "
        "--history FILE, or write what you expect, such as `expected: {{{queue}: {{per_day: 400}}}}`"
    ): (
        "没有历史咨询量，`expected` 里也没有写 {queues} 的预计；请在店铺文件里写 `history: 文件`，或用 --history 指定文件，"
        "或写明您的预计，例如 `expected: {{{queue}: {{per_day: 400}}}}`"
    ),
    (
        "{days} days with contacts before {first}, the first day to plan; at least {least} are needed: add earlier "
        "days to the history, or take the history out of the store file and write under `expected` what you expect"
    ): (
        "排班第一天 {first} 之前只有 {days} 天有咨询数据，至少需要 {least} 天：请在历史数据里补上更早的日子，"
        "或从店铺文件里去掉历史数据，在 `expected` 里写明您的预计"
    ),
    (
        "queue {queue!r} would need {heads:.3g} people at {when:%Y-%m-%d %H:%M}; at most {most:,} are counted: check "
        "its contacts_per_hour ({rate:g}) and the history"
    ): (
        "队列 {queue!r} 在 {when:%Y-%m-%d %H:%M} 需要 {heads:.3g} 人，最多只算到 {most:,} 人：请检查它的"
        " contacts_per_hour（{rate:g}）和历史数据"
    ),
    "queue {queue!r} has no forecast; the forecast has {known}": "队列 {queue!r} 没有预测；预测里有：{known}",
    "staffing.pooled names queue {queue!r}, which does not exist; there are {known}": (
        "staffing.pooled 里的队列 {queue!r} 不存在；现有：{known}"
    ),
    "staffing for level {level}; this forecast has {reach}": "要按 {level} 的把握备人，而这份预测只有{reach}",
    "the mean alone": "平均值",
    "the requirement is for the queues {given}; the store has {own}, in this order": (
        "所需人数是按队列 {given} 算的；店铺的队列依次是 {own}"
    ),
    (
        "the requirement is for {given.days} days from {given.start} in intervals of {given.interval_minutes}"
        " minutes; the store's roster is for {own.days} days from {own.start} in intervals of {own.interval_minutes}"
    ): (
        "所需人数从 {given.start} 起共 {given.days} 天，每段 {given.interval_minutes} 分钟；店铺的班表从 {own.start} 起"
        "共 {own.days} 天，每段 {own.interval_minutes} 分钟"
    ),
    # 班表里的余额
    "{part!r} is not a balance; write for example late 1; day_off 2, with the names {known}": (
        "{part!r} 不是余额；请写成 late 1; day_off 2 这样，可用的名称有 {known}"
    ),
    "the balance {name} is there twice; keep one of the two": "余额 {name} 写了两次；请只留一个",
    "{name!r} is not the name of a balance{near}; there are {known}": "没有名为 {name!r} 的余额{near}；可用的有 {known}",
    "the balance {name} is {value!r}; it must be a whole number": "余额 {name} 现为 {value!r}；应为整数",
    "{value!r} is not a list of balances by person": "{value!r} 不是按人列出的余额",
    "{value!r} is neither true nor false": "{value!r} 既不是 true 也不是 false",
    "an earlier row gives {agent} other balances ({others}); keep one of the two": (
        "前面的行给 {agent} 写的余额不同（{others}）；请只留一个"
    ),
    # 命令行
    "what is missing: {names}": "还缺少：{names}",
    "not understood: {names}": "看不懂：{names}",
    "{said}; see {command} --help": "{said}；用法见 {command} --help",
    "argument {name}: {reason}": "参数 {name}：{reason}",
    "{text!r} is not a day; write it like 2026-12-01": "{text!r} 不是日期；请写成 2026-12-01 这样",
    "{text!r} is not a month; write it like 2026-12": "{text!r} 不是月份；请写成 2026-12 这样",
    "{text!r} is not allowed; write a whole number from 1 on": "不能填 {text!r}；请填不小于 1 的整数",
    "{text!r} is not allowed; write a whole number from {least} to {most}": "不能填 {text!r}；请填 {least} 到 {most} 的整数",
    "{text!r} is not allowed; write a number above 0": "不能填 {text!r}；请填大于 0 的数",
    "{text!r} is not allowed; write a share such as 0.005 or 0.5%": "不能填 {text!r}；请填比例，如 0.005 或 0.5%",
    "{text!r} is not allowed; write a share such as 0.1 or 10%": "不能填 {text!r}；请填比例，如 0.1 或 10%",
    "Stopped. Nothing was written.": "已停止，没有写入任何文件。",
    # 复查与计算结果不一致
    "{rule} is broken{whom}{when} by {size}, and the search did not name so much as given up": (
        "{rule} 没有遵守{whom}{when}，差 {size}，而计算结果没有说要放弃这么多"
    ),
    " for {agent}": "（{agent}）",
    " on {date}": "（{date}）",
    "the roster costs {cost:.3f}, more than the {objective:.3f} that the search reports": (
        "班表的代价是 {cost:.3f}，高于计算结果所说的 {objective:.3f}"
    ),
    "the roster costs {cost:.3f}, less than the {bound:.3f} that the search calls least": (
        "班表的代价是 {cost:.3f}，低于计算结果所说的最低值 {bound:.3f}"
    ),
}
