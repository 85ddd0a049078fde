"""Sentences of findings: tables and the folder of the output."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "rows_outside_horizon": "{file}：有 {rows} 行不在排班日期（{start} 至 {end}）内，已跳过。",
    "days_without_rows": "{file} 缺少 {days} 天的数据，最早缺的是 {first}；这些天按 0 计算。",
    "forecast_without_spread": (
        "{file} 每个时段只有一个数字，没有说明上下浮动，因此偏忙的日子也按平常的日子备人。"
        "如需区分，请添加 `p50`、`p80`、`p90` 等列。"
    ),
    "heads_changed_beside_shared": (
        "{file} 里有 {rows} 行的 heads 被改过（最早是{date}{start} 的{queue}），但排班不看这些数："
        "这些队列由同一批人接待，排班看的是 shared_heads 一列。请改那一列；或者把那一列删掉，就按 heads 排。"
    ),
    "output_folder_taken": (
        "{folder} 里有改动过的文件，或不是本工具写入的文件（{files}），因此没有覆盖其中任何文件。"
        "本次结果保存在 {new_folder}。"
    ),
}
