"""Sentences and labels: a roster exported for people to look at."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "export_changes_unknown": "没有展示重排改了哪些地方：重排之后这份班表又改过。请用 --with 指定上一版班表。",
    "export_left_over": "文件夹里还有另一份班表的 {count} 个文件，这次没有更新，可能已经过时：{files}。",
    "export_left_over_more": (
        "文件夹里还有另一份班表的 {count} 个文件，这次没有更新，可能已经过时：{files}，另外还有 {more} 个。"
    ),
    "export_no_changes": "与上一版相比没有变化。",
    "export_no_contacts": (
        "没有展示买家等待情况：不知道会有多少人咨询。请用 --history 指定历史咨询量，"
        "或在店铺文件的 `expected` 下写明预计人数。"
    ),
    "export_no_history": "没有展示买家等待情况：历史咨询量文件 {file} 已经不在了。请用 --history 指定。",
    "export_no_proof": ("没有展示离理论最优还差多少：排班之后这份班表或店铺文件改动过，或者这份班表不是程序排出来的。"),
}

LABELS: dict[str, str] = {
    "export_heading": "已写入 {folder}",
    "export_file_html": "{files}：一页看全，可用浏览器打开，也可打印",
    "export_file_pictures": "图片：{files}",
    "export_file_svg": "可放大的图片：{files}",
    "export_file_xlsx": "{files}：可打印、可修改的班表",
    "export_file_csv": "表格：{files}",
    "export_file_handout": "发给大家：{files}，每人一份的在 {folders}",
    "export_playing": "正在把这段日子模拟 {times} 遍，看买家能否及时得到回复……",
}
