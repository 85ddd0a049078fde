"""Sentences and labels: the import of exports."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "import_dash_zero": "{file}：{count} 个画横线的格子按 0 计：这张表从不写 0，而这些时段在别的日子里也很少有人咨询。",
    "import_days_spread": (
        "有 {days} 天只有全天合计，已按 {hourly} 个有分时数据的日子的时段分布摊到各小时。这是估算，请核对，或补上分时数据。"
    ),
    "import_days_spread_queue": (
        "{queue}：有 {days} 天只有全天合计，已按 {hourly} 个有分时数据的日子的时段分布摊到各小时。这是估算，"
        "请核对，或补上分时数据。"
    ),
    "import_empty_sheet": "{file}：工作表 {sheet} 里没有数字表格，已跳过。",
    "import_hidden_sheet": "{file}：工作表 {sheet} 是隐藏的，没有读取；需要的话请在 Excel 里取消隐藏。",
    "import_hours_end": (
        "{file}：时段写到 24 而没有 0，或从第 1 小时数起，因此按结束时间理解：9:00 表示 8:00-9:00。"
        "如果写的是开始时间，请加 --hours start。"
    ),
    "import_next_day": ("{file} 的 {cell}：排在 23:00 之后的凌晨时段按次日计算。如果属于当天，请把它们移到最前面。"),
    "import_other_measure": "{file}：{cell} 处的表格已略去，因为另一张表就是咨询人数，或更接近咨询人数。",
    "import_part_unknown": "有 {hours} 个小时没有写入：其中某个店铺或分组的数据缺失，加起来会偏少。",
    "import_same_twice": "{file}：有 {count} 个数与 {other} 里的重复且相同，只取一次。",
    "import_shop_absent": "{shop} 有 {days} 天没有数据，而别的店铺那些天有，最早是{date}；如果漏了文件，请补上。",
    "import_sum_of_others": "{file}：“{shop}”每小时都等于其他店铺或分组之和，是合计，已略去。",
    "import_summary_sheet": "{file}：工作表 {sheet} 是其他工作表的汇总，已略去。",
    "import_total_differs": "{file} 的 {cell}：合计写的是 {total}，各部分相加是 {sum}。已采用各部分的数；请核对哪个对。",
    "import_undated_table": (
        "{file}：{cell} 处的表格看不出日期，没有读取；如果它不是汇总表，请在行里、表头或标题里写明日期。"
    ),
    "import_handle_time": (
        "有 {hours} 个小时还写明了处理时长，平均每位客户 {seconds} 秒，已写入历史文件的 aht_seconds 一列。"
    ),
    "import_utc": (
        "{file}：所有时间都是 UTC（Z 或 +00:00），已原样采用。如果店铺用的是别的时间，请用 --config 指定写了 "
        "timezone 的店铺文件。"
    ),
    "import_weekday_differs": "{file} 的 {cell}：日期旁写的星期与{date}不符；请检查年份，或用 --year 指定。",
    "import_whole_left_out": "各店铺或分组的合计有 {hours} 个小时已略去：各自的数据都在，相加正好一致。",
}

LABELS: dict[str, str] = {
    "import_presales": "售前",
    "import_aftersales": "售后",
    "import_title": "读懂的内容",
    "import_layout_long": "每小时一行",
    "import_layout_wide": "小时横向排列",
    "import_layout_daily": "只有全天合计",
    "import_role_date": "日期",
    "import_role_stamp": "日期和时间",
    "import_role_hour": "时段",
    "import_role_year": "年",
    "import_role_month": "月",
    "import_role_day": "几号",
    "import_role_queue": "队列",
    "import_role_group": "分组",
    "import_role_shop": "店铺",
    "import_role_agent": "客服",
    "import_role_measure": "指标",
    "import_role_value": "咨询人数",
    "import_role_handle": "平均处理时长",
    "import_no_header": "（无表头）",
    "import_columns": "各列含义",
    "import_measure": "采用的数字",
    "import_when": "从 {first} 到 {last}",
    "import_queues": "队列",
    "import_shops": "店铺和分组",
    "import_rows": "读了 {rows} 行",
    "import_people": "{people} 位客服的数相加",
    "import_dropped": "略去",
    "import_drop_total_rows": "{count} 行合计",
    "import_drop_total_columns": "{count} 列合计（{examples}）",
    "import_drop_note_rows": "{count} 行没有数字",
    "import_drop_repeated_headers": "{count} 行重复表头",
    "import_drop_other_columns": "{count} 列其他内容（{examples}）",
    "import_drop_other_measures": "{count} 种其他指标（{examples}）",
    "import_drop_unknown_cells": "{count} 个没有数的格子（{examples}）",
    "import_drop_handle_times": "{count} 个看不懂的处理时长（{examples}）",
    "import_drop_same_rows": "{count} 个重复出现的数",
    "import_drop_other_shops": "{count} 个其他店铺的数（{examples}）",
    "import_totals": "咨询人数总计",
    "import_all_queues": "全部队列合计",
    "import_of_shop": "其中 {shop}",
    "import_means": "一天中各时段的平均咨询人数",
    "import_hour": "时段",
    "import_no_queue": (
        "没有任何地方说明队列，因此文件里没有队列列。请在店铺文件的 history.shares 里写各队列的占比，或用 --queue 指定。"
    ),
}
