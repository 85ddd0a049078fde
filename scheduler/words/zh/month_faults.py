"""Messages about the workbook of the month, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "columns": "列名",
    # 文件和工作表
    "is there already, and nothing was written: {store} and {workbook} come together; choose another folder": (
        "已经存在，因此什么也没有写入：{store} 和 {workbook} 是一起生成的；请换一个文件夹"
    ),
    "is the name of the workbook; call the store file for example store.yaml": (
        "是工作簿的文件名；店铺文件请另取名字，例如 store.yaml"
    ),
    "there is no file {path!r}; `schedule init` writes a workbook to start from": (
        "没有文件 {path!r}；可用 `schedule init` 生成一个工作簿"
    ),
    "is a text file; name a workbook, or each file by what it holds: {example}": (
        "是文本文件；请写工作簿，或按内容分别写明文件：{example}"
    ),
    "the sheets {one} and {other} hold the same; keep one of the two": "工作表 {one} 和 {other} 是同一种表；请只留一个",
    "there is no sheet 人员 (people); the sheets are {names}. Give the sheet with the people this name": (
        "没有名为“人员”的工作表；现有工作表：{names}。请把人员表改成这个名字"
    ),
    "is given here and in the month's workbook ({cell}) as well; keep it there and delete it here": (
        "这里写了，月度工作簿（{cell}）里也有；请保留工作簿里的，删去这里的"
    ),
    # 表头
    "no row of this sheet names its columns; write a header row with {names}": "这张表里找不到表头；请写一行列名：{names}",
    "unknown column {name!r}; {hint}. A column that is not to be read is called 备注 or note": (
        "不认识列 {name!r}；{hint}。不用读取的列请叫“备注”"
    ),
    "the column {name!r} means the same as {first}; delete one of the two": "列 {name!r} 与 {first} 意思相同；请删去一列",
    # 单元格
    "holds the formula {seen} without its value; open the file in Excel and save it, or type the value": (
        "是公式 {seen}，文件里没有存它的结果；请用 Excel 打开并保存，或直接填写结果"
    ),
    "holds the error {seen}; type the value": "是错误值 {seen}；请直接填写内容",
    "write a number, for example {example}": "请填数字，例如 {example}",
    "write a whole number": "请填整数",
    "write 1.5 or +50% for half as many contacts again": "多一半请写 1.5 或 +50%",
    "write 是 or 否 (yes or no), or leave the cell empty for no": "请填“是”或“否”，空着表示否",
    "write a date, for example 2026-12-05 or 12月5日": "请填日期，例如 2026-12-05 或 12月5日",
    "a date lies between {first} and {last}": "日期应在 {first} 到 {last} 之间",
    "the year cannot be told; write it too, for example 2026-12-05": "看不出是哪一年；请写上年份，例如 2026-12-05",
    "write a month with its year, for example 2026-12": "请填带年份的月份，例如 2026-12",
    "this number may be January or October; write a text such as 2026-10": (
        "这个数字可能是 1 月，也可能是 10 月；请写成文字，例如 2026-10"
    ),
    "{name!r} may be each of {known}; write the id": "{name!r} 可能是 {known} 中的任何一个；请写编号",
    # 人员
    "there is a row without a name; write the name, or empty the row": "这一行没有姓名；请填写，或清空整行",
    "nobody here has a name; the column with the names is called 姓名 or name": (
        "这张表里没有读到姓名；写姓名的那一列请叫“姓名”"
    ),
    "is no workbook, whatever its name says; open it in Excel and save it as an Excel workbook (.xlsx)": (
        "名字是 .xlsx，内容却不是工作簿；请用 Excel 打开后另存为“Excel 工作簿 (.xlsx)”"
    ),
    "is empty; write the month to roster, for example 2026-12": "是空的；请填要排的月份，例如 2026-12",
    "two people are called {name}, the first in {cell}; give both an id in the column 工号 (id)": (
        "有两个人都叫 {name}，第一个在 {cell}；请在“工号”列给两人各填一个工号"
    ),
    "is {name!r}, but the id in {cell} is that of {other}; correct one of the two": (
        "姓名是 {name!r}，但 {cell} 的工号是 {other} 的；请改正其中一个"
    ),
    # 请假、需求、活动、月份
    "there is no first day; write it in the column 开始 (from)": "没有开始日期；请填在“开始”列",
    "the first day holds a range already; leave this cell empty": "开始日期里已经写了一段日期；这一格请空着",
    "there is no kind of leave {name!r}; write 年假, 病假, 事假 (annual, sick, personal), or 调休 (credited)": (
        "没有请假类型 {name!r}；请填 年假、病假、事假 或 调休"
    ),
    "there is no day; write it in the column 日期 (date)": "没有日期；请填在“日期”列",
    "there is no wish; write it in the column 需求 (wish), for example 休 or off": "没有需求；请填在“需求”列，例如 休",
    "is {last}, before the first day {first}; swap the two": "现为 {last}，早于开始日期 {first}；请对调",
    "there is no name; write it in the column 名称 (name)": "没有名称；请填在“名称”列",
    "there is no first day; write it in the column 开始 (start)": "没有开始日期；请填在“开始”列",
    "there is a second row; one roster is of one month, so leave one row": "多出一行；一份班表只排一个月，请只留一行",
}
