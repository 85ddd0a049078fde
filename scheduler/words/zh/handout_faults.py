"""Messages about what is handed out, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "a template is an .xlsx workbook of names and dates; this is a text file": (
        "考勤表模板应是 .xlsx 工作簿，里面有姓名和日期；这是一个文本文件"
    ),
    "no name of the roster is on this sheet; names such as {names} were looked for in columns and rows": (
        "这张工作表里没有班表中的姓名；已在各行各列中查找 {names} 等姓名"
    ),
    (
        "this is a name of the roster, but no days stand above the names or beside them; days such as {date}, {short} "
        "or 1 to 31 were looked for, one cell each"
    ): "这里有班表中的姓名，但姓名的上方和旁边都没有日期；查找的是 {date}、{short} 或 1 到 31 这样一格一天的日期",
    "the days from {first} to {last} of this sheet are none of the roster's, which are {start} to {end}": (
        "这张工作表的日期是 {first} 至 {last}，都不在班表的日期内（{start} 至 {end}）"
    ),
    (
        "each person has several cells a day here and nothing tells which is for the shift; label them, "
        "for example AM and PM"
    ): ("这里每人每天有好几格，看不出哪一格填班次；请标明，例如上午、下午"),
    "every visible sheet of this workbook is empty; a template has names and days": (
        "这个工作簿里看得见的工作表都是空的；考勤表模板里应有姓名和日期"
    ),
    "the template would be overwritten by the filled form; give another folder with --out": (
        "填好的考勤表会覆盖模板本身；请用 --out 指定别的文件夹"
    ),
}
