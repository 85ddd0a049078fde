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
    "this workbook cannot be opened ({reason}); open it in Excel and save it again as .xlsx": (
        "工作簿无法打开（{reason}）；请用 Excel 打开后重新另存为 .xlsx"
    ),
    "the sheet {name} reaches to row {rows} and column {columns}; delete the empty rows and columns": (
        "工作表 {name} 延伸到第 {rows} 行、第 {columns} 列；请删除空白的行和列"
    ),
}
