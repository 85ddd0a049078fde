"""Sentences and labels: the workbook of the month."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "month_read": "从 {workbook} 读到：{people} 人、{leave} 条请假、{requests} 条需求、{campaigns} 个活动。",
    "month_sheets_misnamed": (
        "{workbook} 里的这些工作表没有读取，因为不认识表名：{sheets}。"
        "里面有要用的内容时，请改用规定的表名，现在没有的是：{missing}。"
    ),
    "month_sheets_unused": "{workbook} 里的这些工作表没有读取，因为名称不是规定的表名：{sheets}。",
    "month_year_before": (
        "月度工作簿里有 {count} 条的日期正好早一年，没有用到，例如 {cell} 的{date}。"
        "在 Excel 里输入 1/5 会自动补上当年；请改成正确的年份。"
    ),
}

LABELS: dict[str, str] = {
    "month_font": "微软雅黑",
    "month_yes": "是",
    "month_no": "否",
    "month_between": "、",
    "month_uplift": "{queue}倍数",
    "month_read_me": (
        "# 月度工作簿\n"
        "这里填每个月要改的内容；不常变的内容（队列、班次、规则）在旁边的 {store} 里。\n"
        "表里现在是示例。请改成自己的，改好保存，然后运行：schedule solve {store}\n"
        "想先看看有没有填错，运行：schedule config check {store}。有错会说明在哪张表、哪一格、怎么改。\n"
        "# 各张表\n"
        "月份：排哪个月。也可以不填月份，改填首日和天数。\n"
        "人员：每人一行。只有姓名必填，用不到的列可以空着。\n"
        "请假：每段请假一行，调休也填在这里。\n"
        "需求：谁哪天想休、想上或不想上什么班，每条一行。\n"
        "活动：大促的日期，以及咨询人数是平时的多少倍。\n"
        "上月班表：把上个月的班表整张粘贴过来（人在左、日期在上），或在一格里写它的文件名，"
        "例如 out/my_store/2026-12-01/roster.xlsx，这样更早几个月的累计也会接着算；没有就空着。\n"
        "# 填写方法\n"
        "黄色表头的列必填，其余可以不填。鼠标停在表头上会显示说明，很多格子有下拉选项。\n"
        "日期怎么写都行：2027-01-05、2027/1/5、1月5日、1/5。\n"
        "列的顺序可以改，列名认得常见的叫法；自己加的列请叫“备注”。\n"
        "以“说明：”“例：”或 # 开头的行不会读取。\n"
        "两个人同名时，请在“工号”列各填一个工号，其他表里也写工号。\n"
        "下个月：先复制一份留底，再在这个文件里改月份、请假、需求、活动，换上新的上月班表（文件名不要变）。"
    ),
    "month_hint_month": "说明：填要排的月份；或者月份空着，填首日和天数。",
    "month_hint_people": "说明：每人一行，只有姓名必填。",
    "month_hint_leave": "说明：每段请假一行。请假的日子不会排班。",
    "month_hint_requests": "说明：每条需求一行。会尽量满足，满足不了的会在结果里说明。",
    "month_hint_campaigns": "说明：每个活动一行。倍数是咨询人数相对平时的倍数，1.5 表示多一半；空着就按历史估算。",
    "month_hint_last_roster": (
        "说明：把上个月的班表整张粘贴到这里（从 A1 开始），或在 A3 写文件名，"
        "例如 out/my_store/2026-12-01/roster.xlsx；没有就空着。"
    ),
    "month_note_month_month": "要排的月份，例如 2027-01。",
    "month_note_month_start": "不按整月排时，填第一天，月份空着。",
    "month_note_month_days": "不按整月排时，填天数。",
    "month_note_people_id": "工号，可不填；不填就用姓名。两个人同名时必填。",
    "month_note_people_name": "姓名，必填。",
    "month_note_people_skills": "会接待什么，多项用顿号隔开。空着表示都会。",
    "month_note_people_role": "角色，名称见店铺文件的 roles。",
    "month_note_people_grade": "等级，名称见店铺文件的 grades。",
    "month_note_people_hours_per_week": "合同约定的每周小时数，例如 40。",
    "month_note_people_contract_percent": "相当于全职的百分之几，例如 60。空着表示 100。晚班、周末按它的比例分摊。",
    "month_note_people_standby": "填“是”表示可以安排备班。店铺文件里启用了 rules 下的 reserve 才会安排。",
    "month_note_people_pool": "填“是”表示后备人员：平时不排班，只备班；工时和结余不用填。",
    "month_note_people_unavailable": (
        "固定或临时不能上班的时间，例如：周二 08:00-12:00；多段用分号隔开，例如：周日；2027-01-05 14:00-18:00。"
    ),
    "month_note_people_late": "到目前为止比平均多上的晚班数，少上的写负数。有上月班表时会自动累计，一般不用填。",
    "month_note_people_night": "到目前为止比平均多上的夜班数，少上的写负数。",
    "month_note_people_weekend": "到目前为止比平均多上的周末班数，少上的写负数。",
    "month_note_people_day_off": "还没休的调休天数。",
    "month_note_leave_person": "姓名或工号。",
    "month_note_leave_from": "请假的第一天。",
    "month_note_leave_to": "请假的最后一天。只请一天可以空着。",
    "month_note_leave_kind": "年假、病假、事假等都按请假处理；“调休”会用掉调休结余。空着表示请假。",
    "month_note_requests_person": "姓名或工号。",
    "month_note_requests_date": "哪一天；几天可以写 1/5-1/7，或填到“结束”列。",
    "month_note_requests_to": "最后一天。只有一天可以空着。",
    "month_note_requests_want": "休、上班、某个班次，或“不要”加某个班次。",
    "month_note_requests_weight": "1 到 100，越大越优先。空着表示 1。",
    "month_note_campaigns_name": "活动名称。",
    "month_note_campaigns_start": "第一天。",
    "month_note_campaigns_end": "最后一天。只有一天可以空着。",
    "month_note_campaigns_kind": "每年同类的活动写同一个名称，就能参照往年的数据。空着就用活动名称。",
    "month_note_campaigns_uplift": "{queue}咨询人数是平时的多少倍，例如 1.5。空着就按历史估算。",
}
