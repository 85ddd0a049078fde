"""Sentences of findings: demand."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "campaign_aftermath": (
        "{campaign}结束后几天，{queue}咨询人数仍会高于平日（参照以往大促），{date}最多，预计是平日的 {factor} 倍。"
    ),
    "campaign_differs": (
        "{date}开始的{campaign}：店铺文件里写{queue}是平日的 {written} 倍，但同类活动实际带来 {seen} 倍"
        "（最近一次到{last}为止），因此按 {factor} 倍预计。如果坚持用店铺文件里的倍数，请写 keep_uplift: true。"
    ),
    "campaign_kept": "除去{date}开始的{campaign}后，平日数据太少，因此保留了大促期间的数据，并折回平日水平。",
    "campaign_learned": (
        "{date}开始的{campaign}：预计{queue}咨询人数是平日的 {factor} 倍，根据同类活动推算（最近一次到{last}为止）。"
    ),
    "campaign_measured": "{date}开始的{campaign}：{queue}咨询人数是平日的 {factor} 倍，这些天不计入平日水平。",
    "campaign_misdated": (
        "日历里的{campaign}从{date}开始，但从咨询人数看，实际是从{begin}开始的。如果确实如此，请改正日期，否则推算的倍数不准。"
    ),
    "campaign_without_uplift": "{date}开始的{campaign}没有写明咨询量倍数，暂按平日预计。请写明各队列预计是平日的几倍。",
    "handle_time_cut": (
        "{queue}有 {hours} 个小时的平均处理时长远超平常，最早在{date}；这些小时按平常的五倍，即 {seconds} 秒计算。"
    ),
    "handle_time_learned": "{queue}过去平均每位客户用时 {seconds} 秒；一天里各个小时预计为 {least} 到 {most} 秒。",
    "clocks_changed": "{date}时钟调整，从 {time} 开始的一小时实际为两小时或不存在，预测时没有使用。",
    "forecast_from_expectation": (
        "{queue}没有历史数据，按店铺文件里的预计：一周中最忙的一天 {contacts} 人次，10 天里 8 天在 {low} 到 {high} 之间。"
        "有了两周以上的按小时历史数据后，请补上。"
    ),
    "day_so_far_last_hour": (
        "{date}的数据不到一小时一行，{time} 开始的这一小时可能还没结束，因此没有计入；"
        "如果已经结束，请用 --at 说明数据统计到几点。"
    ),
    "day_so_far_nothing": "到{date}{time}为止，文件里还没有已经结束的小时，当天的预测保持不变。",
    "day_so_far_used": (
        "截至{date}{time}，{queue}已有 {contacts} 人咨询，原预计 {expected} 人；当天余下时段按原预测的 {percent}% 预计。"
    ),
    "day_so_far_zeros_queue": (
        "{queue}{date}从 {time} 起都是 0，而这些时段原预计有 {expected} 人咨询，因此按尚未统计或系统故障处理。"
        "如果确实没人咨询，请用 --at 说明数据统计到几点。"
    ),
    "day_so_far_zeros": (
        "文件里{date}从 {time} 起都是 0，而这些时段原预计有 {expected} 人咨询，因此按尚未统计处理。"
        "如果确实没人咨询，请说明数据统计到几点。"
    ),
    "history_after_start": "历史数据超过了{date}，只使用这一天之前的数据。",
    "history_bridged": "历史数据到{date}为止，到班表第一天之间的 {days} 天已按规律补上。",
    "history_closed_hours": "每周有 {hours} 个小时在历史数据里从未出现，按不营业处理。如果这些时段有人咨询，请把数据补上。",
    "history_encoding": "历史数据文件不是 UTF-8 编码，已按 {encoding} 读取。",
    "history_gaps": (
        "历史数据缺 {hours} 个小时，最早缺在{date}{time}，最长连续缺 {longest} 个小时，这些小时没有使用。"
        "如果当时确实没人咨询，请填 0。"
    ),
    "history_hour_repeated": "{date}时钟回拨，从 {time} 开始的两个小时已合并相加。",
    "history_short": (
        "历史数据只有 {days} 天。10 天里大约 8 天，当天咨询人数与预测相差不超过 {percent}%；有八周以上的数据会更准。"
    ),
    "history_summed": "历史数据的时间细于一小时，已把 {rows} 行合并为整点小时。",
    "history_utc": "历史数据用的是 UTC 时间，而店铺没有写明时区，因此按店铺当地时间处理。如果不对，请写明店铺时区。",
    "holiday_day_after": "{date}是{holiday}之后的第一天，预计咨询量为平时的 {percent}%。",
    "holiday_day_before": "{date}是{holiday}的前一天，预计咨询量为平时的 {percent}%。",
    "holiday_expected": (
        "{holiday}，{date}起 {days} 天：预计咨询量为平时的 {percent}%，参照以往 {seen} 次同一节日，最近一次在 {year} 年。"
    ),
    "holiday_expected_others": (
        "{holiday}，{date}起 {days} 天：预计咨询量为平时的 {percent}%。"
        "历史数据里没有这个节日，参照的是其他 {seen} 次节假日。"
    ),
    "holiday_expected_queue": (
        "{holiday}，{date}起 {days} 天：预计{queue}咨询量为平时的 {percent}%，"
        "参照以往 {seen} 次同一节日，最近一次在 {year} 年。"
    ),
    "holiday_time_after": "{holiday}之后，{date}至{end_date}：参照往年，预计咨询量为平时的 {percent}%。",
    "holiday_time_before": "{holiday}之前，{date}至{end_date}：参照往年，预计咨询量为平时的 {percent}%。",
    "holiday_unseen": "{date}是{holiday}，历史数据里没有节假日可参考，暂按平常的同一星期几预计。",
    "holiday_with_campaign": (
        "{campaign}从{date}起与{holiday}重合：两者的影响都会计入，分别给出的倍数和百分比都不含对方的影响。"
    ),
    "method_chosen": (
        "预测方法选用“{method}”：拿最近 {windows} 段、每段 {days} 天的历史试算，它的误差比默认方法“{default}”小 {percent}%，"
        "其中 {wins} 段更准。"
    ),
    "method_kept": "预测方法沿用默认的“{method}”：拿最近 {windows} 段、每段 {days} 天的历史试算，没有别的方法更准。",
    "method_kept_narrowly": (
        "预测方法沿用默认的“{method}”：拿最近 {windows} 段、每段 {days} 天的历史试算，“{rival}”的误差小 {percent}%，"
        "其中 {wins} 段更准，差别还不足以换方法。"
    ),
    "method_not_compared": "预测方法沿用默认的“{method}”：历史数据太短，比不出哪种方法更准，大约满十周后会自动比较。",
    "hours_closed": (
        "从{date}起，{queue}每周有 {hours} 个小时（{start}至{end}之间）不再有人咨询，而以前是有的，按已不营业处理，"
        "以前这些时段的数据不再计入。如果这些时段仍在营业，请检查历史数据。"
    ),
    "hours_opened": (
        "从{date}起，{queue}每周有 {hours} 个小时（{start}至{end}之间）开始有人咨询，"
        "按新增营业时段处理，此前的空白没有使用。"
    ),
    "hours_paused": (
        "从{date}到{last}，{queue}每周有 {hours} 个小时（{start}至{end}之间）没有人咨询，按这段时间停业处理，没有使用。"
    ),
    "level_replaced": "从{date}起，{queue}咨询人数变为此前的 {factor} 倍，之前的数据已不能说明现在的情况，没有使用。",
    "level_shifted": (
        "从{date}起，{queue}咨询人数突然变为此前的 {factor} 倍并一直保持。之前的数据已按这个倍数折算，预测从现在的水平出发。"
    ),
    "make_up_days_expected": (
        "从{date}起有 {days} 天调休上班：预计咨询量为平时同一星期几的 {percent}%，参照以往 {seen} 次调休上班。"
    ),
    "outage_left_out": (
        "{queue}从{date}{start}到{end_date}{end}没有任何咨询，而平时约有 {contacts} 人次，按系统故障处理，预测时没有使用。"
    ),
    "queue_closed": (
        "从{date}起，{queue}再没有任何咨询，按已停用处理，预计没有咨询。如果是系统故障，请把这些行从历史数据里删掉。"
    ),
    "queue_opened": "{queue}从{date}起才有咨询，此前填的 0 没有使用。",
    "queue_short": (
        "{queue}目前只有 {days} 天的数据可以参考。10 天里大约 8 天，当天咨询人数与预测相差不超过 {percent}%；"
        "有八周以上的数据会更准。"
    ),
    "queue_without_contacts": "历史数据里{queue}没有任何咨询，因此预计也没有。",
    "spike_left_out": (
        "{queue}从{date}{start}到{end_date}{end}有 {contacts} 人次咨询，"
        "而平时约有 {usual} 人次，按异常处理，预测时没有使用。"
        "如果是大促，请写在 calendar.campaigns 里。"
    ),
    "trickle_left_out": (
        "{queue}从{date}{start}到{end_date}{end}只有 {came} 人次咨询，而平时约有 {contacts} 人次，"
        "按系统故障处理，预测时没有使用。如果是节假日，请写在 calendar.days 里。"
    ),
}
