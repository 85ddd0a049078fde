"""Messages about the import of exports, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{text!r} is no day or hour; write it like 2026-11-01 or 8:00-9:00": (
        "{text!r} 认不出是哪一天或哪个时段；请写成 2026-11-01 或 8:00-9:00 这样"
    ),
    (
        "{text!r} after 23:00 may be the hour that begins at midnight, of the next day, or the one that ends there; "
        "give --hours start or --hours end"
    ): (
        "排在 23:00 之后的 {text!r} 可能是次日零点开始的一小时，也可能是到零点为止的一小时；"
        "请加 --hours start 或 --hours end"
    ),
    "there is a file of this name already; give --replace to write over it, or --out another name": (
        "已有同名文件；要覆盖请加 --replace，或用 --out 换一个名字"
    ),
    "no file is named; name the exports to read": "没有指定文件；请写出要读取的导出文件",
    "there is no table with numbers in this file; needed is how many buyers were served in each hour": (
        "这个文件里没有数字表格；需要的是每小时的咨询人数"
    ),
    "there is no column of numbers; needed is how many buyers were served in each hour, such as 咨询人数 or inquiries": (
        "没有数字列；需要的是每小时的咨询人数（如“咨询人数”或 inquiries）"
    ),
    (
        "there is no number of buyers served among the columns {names}; export 咨询人数 or inquiries too, or name a "
        "column with --column"
    ): ("这些列里没有咨询人数：{names}；请连同“咨询人数”（或 inquiries）一起导出，或用 --column 指定一列"),
    "there is no number of buyers served among the rows {names}; export 咨询人数 or inquiries too": (
        "这些行里没有咨询人数：{names}；请连同“咨询人数”（或 inquiries）一起导出"
    ),
    "there are {count} columns of numbers without header; write over them which is the number of buyers served": (
        "有 {count} 列数字没有表头；请在上方写明哪一列是咨询人数"
    ),
    (
        "each of these columns may be the number of buyers served: {names}; name one with --column, such as "
        "--column {first!r}, "
        "or, if they are shops or persons to be added up, write 咨询人数 over them"
    ): (
        "这几列都可能是咨询人数：{names}；请用 --column 指定一列，例如 --column {first!r}；如果是要相加的店铺或客服，"
        "请在上方写上“咨询人数”"
    ),
    "there is no column of numbers called {wanted!r}; there are {names}": "没有名为 {wanted!r} 的数字列；现有：{names}",
    "{text!r} is no count; write a number of buyers, or leave the cell empty where it is not known": (
        "{text!r} 不是人数；请填数字，不知道的就留空"
    ),
    "{text!r} is no day; write it like 2026-11-01": "{text!r} 不是日期；请写成 2026-11-01 这样",
    "{text!r} is no day of the calendar; write it like 2026-11-01": "日历上没有 {text!r} 这一天；请写成 2026-11-01 这样",
    "{text!r} is no hour; write it like 8:00 or 8:00-9:00": "{text!r} 不是时段；请写成 8:00 或 8:00-9:00 这样",
    "{text!r} is {hours} hours long; needed is one number for each hour": "{text!r} 长达 {hours} 小时；需要每小时一个数",
    (
        "{text!r} may be {first} or {second}, and nothing in the file tells which; give --dates month-first or "
        "--dates day-first"
    ): (
        "{text!r} 可能是 {first} 也可能是 {second}，文件里看不出是哪个；请加 --dates month-first（月在前）或 "
        "--dates day-first（日在前）"
    ),
    "{text!r} is a day without month, and neither a title nor the name of the sheet or file says which month it is": (
        "{text!r} 只有几号没有月份，标题、工作表名和文件名里也都没写是几月"
    ),
    (
        "{text!r} has no year, and neither a title nor the name of the sheet or file says one; give --year, such as "
        "--year 2026"
    ): ("{text!r} 没有年份，标题、工作表名和文件名里也都没写；请用 --year 指定，例如 --year 2026"),
    "this table tells no day; needed is a column of days, a row of days, or a day in the title or in the name of the "
    "sheet or file": ("这张表没有日期；需要日期列、日期行，或在标题、工作表名、文件名里写明日期"),
    "the day of this number is not told; write it in the row, in the header or in the title": (
        "看不出这个数是哪一天的；请在这一行、表头或标题里写明日期"
    ),
    "the store has no queue {name!r}; it has {known}": "店铺里没有队列 {name!r}；现有：{known}",
    "{value:g} here, but {other:g} in {place} for the same hour of the same queue; keep the right one": (
        "同一队列同一小时，这里是 {value:g}，{place} 却是 {other:g}；请只留对的那个"
    ),
    (
        "{value:g} here, but {other:g} in {place} of {file} for the same hour of the same queue; keep the right one, or, "
        "if these are two shops or groups, say so in the names of the files or sheets, such as 旗舰店.xlsx or shop_b.csv"
    ): (
        "同一队列同一小时，这里是 {value:g}，{file} 的 {place} 却是 {other:g}；请只留对的那个；如果是两个店铺或分组，"
        "请在文件名或工作表名里写明，例如 旗舰店.xlsx 或 shop_b.csv"
    ),
    (
        "{value:g} here for all shops or groups together, but {other:g} in {place} of {file} for one of them; "
        "leave out one of the two files or sheets, or name the shop of both"
    ): (
        "这里 {value:g} 是没有注明店铺或分组的数，{file} 的 {place} 里 {other:g} 却只是其中之一；"
        "请去掉其中一个文件或工作表，或给两边都注明店铺"
    ),
    "this table tells no queue, but others do; name it in the file or sheet, or give --queue, such as --queue {name}": (
        "这张表没有说明队列，而别的表有；请在文件名或工作表名里写明，或用 --queue 指定，例如 --queue {name}"
    ),
    "there is no shop called {name!r}; there are {names}": "没有名为 {name!r} 的店铺；现有：{names}",
    "there are only totals of days here; add an export by the hour of some days of the same queue, best of two weeks, "
    "and the totals are spread like those": (
        "这里只有全天合计；请再加上同一队列若干天的分时导出（最好两周），合计就会按它的时段分布摊开"
    ),
    "no number is left to write; see what was left out": "没有可写的数；请看略去了哪些内容",
}
