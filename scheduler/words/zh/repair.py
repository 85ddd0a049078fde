"""Words: heads moved by a simulation."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "repair_changed": (
        "模拟了 {times} 遍：各队列共 {judged} 个开放小时里，原来有 {before} 小时达不到对买家的承诺，现在是 {after} 小时。"
        "为此增加了 {added} 小时人力；另有 {removed} 小时人力用不着，已经减掉。"
    ),
    "repair_lowered": (
        "{queue} {date}{start}到{end}：{heads} 人就够，不必 {was} 人；按时答复的占 {percent}%（原来 {percent_was}%）。"
    ),
    "repair_lowered_gave_up": (
        "{queue} {date}{start}到{end}：{heads} 人就够，不必 {was} 人；等不及离开的占 {percent}%（原来 {percent_was}%）。"
    ),
    "repair_lowered_wait": (
        "{queue} {date}{start}到{end}：{heads} 人就够，不必 {was} 人；平均等待 {seconds} 秒（原来 {seconds_was} 秒）。"
    ),
    "repair_missed": (
        "{queue}仍有 {hours} 小时达不到对买家的承诺，最差的是{date}{start}到{end}：{heads} 人，只有 {percent}% 按时答复。"
        "模拟时已经一步步加人，只能做到这样，请检查这个队列的处理时长和承诺。"
    ),
    "repair_missed_gave_up": (
        "{queue}仍有 {hours} 小时达不到对买家的承诺，最差的是{date}{start}到{end}：{heads} 人，还有 {percent}% 等不及离开。"
        "模拟时已经一步步加人，只能做到这样，请检查这个队列的处理时长、买家的耐心和承诺。"
    ),
    "repair_missed_wait": (
        "{queue}仍有 {hours} 小时达不到对买家的承诺，最差的是{date}{start}到{end}：{heads} 人，平均要等 {seconds} 秒。"
        "模拟时已经一步步加人，只能做到这样，请检查这个队列的处理时长和承诺。"
    ),
    "repair_raised": (
        "{queue} {date}{start}到{end}：{was} 人改为 {heads} 人；按时答复的由 {percent_was}% 升到 {percent}%。"
    ),
    "repair_raised_gave_up": (
        "{queue} {date}{start}到{end}：{was} 人改为 {heads} 人；等不及离开的由 {percent_was}% 降到 {percent}%。"
    ),
    "repair_raised_wait": (
        "{queue} {date}{start}到{end}：{was} 人改为 {heads} 人；平均等待由 {seconds_was} 秒降到 {seconds} 秒。"
    ),
    "repair_unchanged": (
        "模拟了 {times} 遍：各队列共 {judged} 个开放小时里有 {before} 小时达不到对买家的承诺；"
        "没有哪个小时该加人或可以减人，人数不变。"
    ),
    "repair_without_promise": (
        "没有一个队列写明对买家的响应承诺，模拟没有可比的标准，人数不变。"
        "请在 queues.<队列>.response 里写上，例如 {{target_seconds: 30, service_level: 0.8}}。"
    ),
}
LABELS: dict[str, str] = {
    "repair_playing": "正在一天天模拟，看这些人够不够，可能要一两分钟……",
    "repair_title": "模拟之后每天增加和减掉的工时",
}
