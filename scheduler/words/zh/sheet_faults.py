"""Messages about sheets and the roster as a workbook, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "this is an old .xls workbook or one with a password; save it as .xlsx without password": (
        "这是旧版 .xls 工作簿，或者设有密码；请另存为不带密码的 .xlsx"
    ),
    "this is a web page in spite of its name; open it in Excel and save it as .xlsx": (
        "这个文件其实是网页，与文件名不符；请用 Excel 打开后另存为 .xlsx"
    ),
    "this is neither a workbook nor a text file; save it as .xlsx or CSV": (
        "这既不是工作簿也不是文本文件；请另存为 .xlsx 或 CSV"
    ),
    "this workbook is too large to open; keep only what is needed": "工作簿太大，无法打开；请只保留需要的内容",
    "this workbook is damaged or cut short; copy it here once more, or have it made again": (
        "工作簿已损坏或不完整；请重新复制一份过来，或重新生成"
    ),
    "this workbook cannot be opened ({reason}); open it in Excel and save it again as .xlsx": (
        "工作簿无法打开（{reason}）；请用 Excel 打开后重新另存为 .xlsx"
    ),
    "the sheet {name} reaches to row {rows} and column {columns}; delete the empty rows and columns": (
        "工作表 {name} 延伸到第 {rows} 行、第 {columns} 列；请删除空白的行和列"
    ),
    # 班表
    "this workbook was written by another version of the tool; read the roster.json beside it instead": (
        "这个工作簿由本工具的其他版本写入；请改用它旁边的 roster.json"
    ),
    "the hidden sheet {name} was changed; delete it, then the roster is read as it is shown": (
        "隐藏的工作表 {name} 被改动过；删除它之后，就按显示的内容读取班表"
    ),
    "there is no sheet {name!r}; there are {known}": "没有名为 {name!r} 的工作表；现有：{known}",
    "there is no roster on the sheets {known}: a row of dates, and below it people of the store by name": (
        "工作表 {known} 里都没有班表：要有一行日期，下面每行写一位本店人员的姓名"
    ),
    "there are several rosters, on the sheets {names}; keep the one that is meant in the file": (
        "文件里有好几份班表，在工作表 {names}；请只保留要用的那一份"
    ),
    "{date} is on two sheets, also on {other}; keep one": "{date} 出现在两个工作表里，另一个是 {other}；请只保留一个",
    "the days have no month; write 2026-12 above them, or whole dates such as 2026-12-05": (
        "日期没有写月份；请在上方写 2026-12，或写完整日期，如 2026-12-05"
    ),
    "the dates have no year; write 2026-12 above them, or whole dates such as 2026-12-05": (
        "日期没有写年份；请在上方写 2026-12，或写完整日期，如 2026-12-05"
    ),
    "{value!r} is not a day that can follow the one before it; correct it": "{value!r} 接不上前一天的日期；请改正",
    "{date} stands over two columns, also over {other}; correct one": "有两列都写着 {date}，另一列是 {other}；请改正一个",
    "{value!r} is not a date, and the column below has codes; write its date": (
        "{value!r} 不是日期，而下面这一列填有班次；请写上日期"
    ),
    "no column is dated {date}; write the date over its column, or put the column back": (
        "没有哪一列的日期是 {date}；请把日期写回列的上方，或恢复这一列"
    ),
    "the row of {name} is gone; put it back, with days off if the person does not work": (
        "{name} 的那一行不见了；请恢复，不上班就填休"
    ),
    "{name} has two rows, also the one of {other}; keep one": "{name} 有两行，另一行在 {other}；请只保留一行",
    "the row has codes and no name; write whose it is, or delete it": "这一行填有班次但没有姓名；请写上姓名，或删去这一行",
    "the store has nobody named {name!r}{near}; correct the name, or delete the row": (
        "店里没有叫 {name!r} 的人{near}；请改正姓名，或删去这一行"
    ),
    "the row may be that of {people}; write the id of one of them as the name": (
        "这一行可能是 {people} 的；请把姓名写成其中一人的编号"
    ),
    "this cell is merged with others above or below; split them and give each person a code": (
        "这一格与上下的格子合并了；请拆分，并给每个人填代码"
    ),
    "the cell holds a formula without a value; write the code itself": "这一格是没有结果的公式；请直接填代码",
    "{value!r} does not say for which shift; {name} can have {allowed} on this day": (
        "{value!r} 没有说明备哪个班；{name} 这一天可填 {allowed}"
    ),
    "{value!r} holds more than one code; a day has one. {name} can have {allowed} on this day": (
        "{value!r} 里有不止一个代码，一天只能填一个；{name} 这一天可填 {allowed}"
    ),
    "{value!r} is not a code of the roster{near}; {name} can have {allowed} on this day": (
        "{value!r} 不是班表的代码{near}；{name} 这一天可填 {allowed}"
    ),
}
