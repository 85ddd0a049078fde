"""Sentences of findings: demand."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "campaign_kept": (
        "除去{date}开始的{campaign}后，平日数据太少，因此保留了大促期间的数据，并按店铺文件里的倍数折回平日水平。"
    ),
    "campaign_measured": "{date}开始的{campaign}：{queue}咨询人数是平日的 {factor} 倍，这些天不计入平日水平。",
    "campaign_without_uplift": "{date}开始的{campaign}没有写明咨询量倍数，暂按平日预计。请写明各队列预计是平日的几倍。",
    "history_after_start": "历史数据超过了{date}，只使用这一天之前的数据。",
    "history_bridged": "历史数据到{date}为止，到班表第一天之间的 {days} 天已按规律补上。",
    "history_closed_hours": "每周有 {hours} 个小时在历史数据里从未出现，按不营业处理。如果这些时段有人咨询，请把数据补上。",
    "history_encoding": "历史数据文件不是 UTF-8 编码，已按 {encoding} 读取。",
    "history_gaps": (
        "历史数据缺 {hours} 个小时，最早缺在{date}{time}，最长连续缺 {longest} 个小时，这些小时没有使用。"
        "如果当时确实没人咨询，请填 0。"
    ),
    "history_hour_repeated": "{date}时钟回拨，从 {time} 开始的两个小时已合并相加。",
    "history_short": "历史数据只有 {days} 天，可以预测，但把握较小；最好有八周以上。",
    "history_summed": "历史数据的时间细于一小时，已把 {rows} 行合并为整点小时。",
    "history_utc": "历史数据用的是 UTC 时间，而店铺没有写明时区，因此按店铺当地时间处理。如果不对，请写明店铺时区。",
    "holiday_unseen": "{date}是{holiday}，历史数据里没有节假日可参考，暂按平常的同一星期几预计。",
    "outage_left_out": (
        "{queue}从{date}{start}到{end_date}{end}没有任何咨询，而平时约有 {contacts} 人次，按系统故障处理，预测时没有使用。"
    ),
    "queue_without_contacts": "历史数据里{queue}没有任何咨询，因此预计也没有。",
}
