"""The words of exports, as data: what a header, a title, a row or a sheet may be called.

Texts are compared as `squeezed` leaves them: full-width characters made narrow, lower case, without blanks and punctuation.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "CLOSED",
    "GENERIC",
    "HANDLE_TIMES",
    "MEASURES",
    "MEASURES_ALONE",
    "NOTHING",
    "NOT_SERVED",
    "PART_SIGNS",
    "QUEUES",
    "ROLES",
    "STATISTICS",
    "TIME_ROLES",
    "TOTALS",
]


def _words(text: str) -> tuple[str, ...]:
    """Words with blanks between them."""
    return tuple(text.split())


ROLES: Final[dict[str, tuple[str, ...]]] = {
    "weekday": _words("星期 周几 礼拜 weekday dayofweek dow"),
    "end": _words("结束时间 截止时间 结束时段 结束 截止 endtime periodend intervalend end to until"),
    "export": _words("导出时间 导出日期 更新时间 更新日期 生成时间 制表时间 exportedat updatedat generatedat"),
    "index": _words("序号 编号 行号 no no. index rownumber # id rank"),
    "note": _words("备注 说明 注释 note notes remark remarks comment comments"),
    "year": _words("年 年份 year"),
    "month": _words("月 月份 month"),
    "day": _words("日 号 天 几号 day dayofmonth"),
    "stamp": _words("日期时间 时间戳 datetime timestamp dateandtime datehour 日期小时"),
    "date": _words(
        "日期 统计日期 咨询日期 接待日期 数据日期 业务日期 统计日 会话日期 营业日期 date calendardate "
        "reportdate businessdate statdate"
    ),
    "hour": _words(
        """
        时段 小时 时间段 时刻 钟点 时点 点 时 分时 统计时段 小时段 咨询时段 接待时段 整点 几点 hour hours
        hourofday time timeofday interval period timeslot slot timeinterval timerange hr starttime start from
        开始时间 起始时间 开始时段 periodstart intervalstart
        """
    ),
    "time": _words("时间 统计时间 咨询时间 创建时间 会话时间 接入时间 when createdat created"),
    "measure": _words("指标 指标名称 数据指标 统计指标 项目 数据项 metric metrics measure indicator kpi"),
    "queue": _words(
        """
        队列 业务类型 咨询类型 服务类型 接待类型 会话类型 业务线 业务 类型 咨询分类 售前售后 queue queuename
        type category service servicetype
        """
    ),
    "group": _words(
        """
        客服组 分组 技能组 组别 组名 组 小组 班组 部门 团队 客服分组 接待组 客服团队 客服部门 渠道 平台 来源
        渠道来源 group groupname team teamname department skill skillgroup skillset channel platform source
        inbox
        """
    ),
    "shop": _words(
        """
        店铺 店铺名称 店铺名 门店 门店名称 商家 商家名称 店 店名 网店 商铺 店铺id shop shopname store storename
        site outlet brand seller merchant
        """
    ),
    "agent": _words(
        """
        客服 客服昵称 客服名称 客服姓名 客服账号 客服旺旺 旺旺 旺旺昵称 旺旺号 账号 帐号 子账号 坐席 座席
        坐席名称 座席名称 员工 员工姓名 姓名 昵称 接待人 接待客服 工号 咚咚账号 客服工号 人员 agent agentname
        agentid assignee assigneename operator staff employee representative rep user username name
        """
    ),
}
"""What a key column may be headed with, by its role."""

TIME_ROLES: Final = frozenset({"year", "month", "day", "stamp", "date", "hour", "time"})
"""Roles that say when."""

MEASURES: Final[tuple[tuple[str, ...], ...]] = (
    _words(
        """
        咨询人数 咨询总人数 总咨询人数 咨询买家数 咨询客户数 咨询顾客数 咨询用户数 咨询访客数 咨询会员数
        来咨询人数 进线人数 总进线人数 进线客户数 进线用户数 进线买家数 来访人数 inquiries inquirers
        inquirycount inquiriescount enquiries contacts contactcount contactvolume buyers buyercount uniquebuyers
        uniquecustomers customers uniquevisitors chatters
        """
    ),
    _words(
        """
        接待人数 接待总人数 总接待人数 接待买家数 接待客户数 接待顾客数 接待用户数 接待访客数 服务人数
        服务客户数 服务用户数 服务买家数 人工接待人数 buyersserved customersserved visitorsserved usersserved
        served peopleserved contactshandled inquirieshandled inquiriesserved handledcontacts customershandled
        """
    ),
    _words(
        """
        会话人数 对话人数 会话客户数 会话用户数 会话访客数 会话买家数 对话客户数 对话用户数 对话访客数
        来访客户数 来访用户数 来访访客数 接入人数 人工会话人数 服务访客数 独立访客数 访客数 访客人数 访客量
        客户数 客户人数 顾客数 顾客人数 用户数 用户人数 买家数 买家人数
        visitors visitorcount users usercount clients clientcount shoppers
        """
    ),
    _words(
        """
        咨询量 咨询总量 总咨询量 进线量 总进线量 进线数 咨询数 来访量 咨询人次 接待人次 进线人次 呼入量 来电量
        inquiryvolume incomingcontacts offered contactsoffered incoming inbound
        """
    ),
    _words(
        """
        会话量 会话数 会话总数 会话总量 总会话 对话总数 对话总量 接待总量 总会话数 总会话量 对话数 对话量 总对话数
        接入会话数 接入会话量 接入量 人工会话数
        人工会话量 会话接入量 接待量 总接待量 接待数 接待会话量 接待会话数 服务量 接起量 接听量 chats chatcount
        chatvolume totalchats newchats chatshandled conversations newconversations conversationcount
        totalconversations sessions chatsessions sessioncount tickets newtickets createdtickets ticketscreated
        ticketcount calls callcount callvolume interactions cases casecount handled answered accepted
        """
    ),
    _words("询单人数 询单量 询单数 询单客户数"),
    _words("人数 人次 数量 总数 数值 数据 量 值 count counts number volume value values quantity qty total n"),
)
"""Names of the number of buyers, the best first; those of one line are equally good."""

MEASURES_ALONE: Final[dict[str, int]] = {"咨询": 0, "进线": 0, "接待": 1, "会话": 4, "对话": 4}
"""Ranks of words that name a measure only where they are all of a header."""

NOT_SERVED: Final[tuple[str, ...]] = _words(
    """
    消息 信息数 字数 回复 应答 响应 首响 平响 率 占比 比例 百分比 环比 同比 时长 耗时 秒 平均 人均 均值 金额
    销售 订单 下单 付款 成交 支付 转化 客单价 件数 满意 评价 好评 差评 评分 得分 未接待 未接 未服务 流失 放弃
    排队 转接 转出 转入 退款 留言 机器人 智能客服 在线客服 客服数 坐席数 座席数 在岗 在线时 登录 上班 人力 主动
    message msg replies reply response rate percent % ratio share average avg mean median second minute duration
    handletime aht waittime waiting queuetime amount sales revenue order paid conversion csat satisf rating
    score nps abandon missed unanswered unserved lost dropped transfer refund bot agentsonline onlineagents
    agents staffed headcount sla solved resolved closed reopened backlog servicelevel
    """
)
"""Parts of names of what is never the number of buyers served."""

HANDLE_TIMES: Final[frozenset[str]] = frozenset(
    _words(
        """
        平均处理时长 平均处理时间 平均处理用时 平均会话时长 平均会话时间 会话平均时长 平均会话处理时长
        平均人工会话时长 平均接待时长 平均接待时间 平均人工接待时长 平均服务时长 平均服务时间 平均对话时长 平均对话时间
        平均通话时长 平均通话时间 平均处理时长aht
        aht ahtseconds handletime handlingtime averagehandletime avghandletime meanhandletime averagehandlingtime
        avghandlingtime meanhandlingtime averagehandletimeaht avghandletimeaht averagechatduration avgchatduration
        averageconversationduration avgconversationduration averagesessionduration avgsessionduration
        averagecallduration avgcallduration averagechattime avgchattime
        """
    )
)
"""Names of the mean time that a buyer served takes, without unit; sums of such times are not among them."""

TOTALS: Final[tuple[str, ...]] = _words(
    """
    合计 总计 小计 总和 汇总 总数 共计 累计 全天 全日 全店 全部 整体 当日合计 总 grandtotal subtotal total
    totals sum overall allday all
    """
)
"""What sums are called."""

STATISTICS: Final[tuple[str, ...]] = _words(
    """
    日均 平均 均值 最大 最小 最高 最低 峰值 占比 比例 环比 同比 中位 标准差 增长 目标 同期
    较前 较上 较昨 比上 比昨 涨幅 涨跌 增幅 增减 变化 差异 差值 预测 预计 预估 average avg mean median
    max min maximum minimum peak share percent % growth yoy mom wow stdev
    change delta difference forecast predicted planned target previous
    """
)
"""What other summaries are called."""

QUEUES: Final[dict[str, tuple[str, ...]]] = {
    "presales": _words("售前 presales presale beforesales beforesale"),
    "aftersales": _words("售后 售後 aftersales aftersale postsales postsale"),
}
"""What the queues are called everywhere."""

GENERIC: Final[tuple[str, ...]] = _words(
    """
    咨询人数 接待人数 咨询量 客服 咨询 接待 进线 会话 统计 数据 报表 明细 导出 下载 分时段 分时 小时 时段 每小时
    按小时 逐时 日报 月报 周报 报告 汇总 总表 副本 历史 人数 情况 分析 趋势 月份 部分 表格 工作表 表 周 week weekly 全部 完整
    全年 年度 月度 季度 凌晨 早上 上午 中午 下午 晚上
    新版 最终 最终版 inquiries inquiry contacts contact history hourly hours hour export report data stats
    statistics daily monthly sheet table copy final volume chats chat customer service counts count summary by
    per of the wide long month day days total january february march april june july august september october
    november december jan feb mar apr may jun jul aug sep sept oct nov dec 第 至 年 月 日 号 q
    """
)
"""Words of titles, sheets and files that name nothing in particular."""

PART_SIGNS: Final = (
    r"店|旗舰|专营|专卖|自营|商城|shop|store|outlet|天猫|淘宝|京东|拼多多|抖音|抖店|飞鸽|快手|小红书|唯品会|1688|微信|"
    r"tmall|taobao|jingdong|pinduoduo|douyin|组|group|team|部门|brand"
)
"""Signs that a text names a shop, a platform or a group, of which there are several side by side."""

NOTHING: Final[frozenset[str]] = frozenset(
    _words(
        """
    #n/a (blank) (null) (空白) * - -- --- . .. ... / // ? n/a na nan nil none null ~
    – — —— ― … 无 无数据 暂无 暂无数据 未统计 空 缺 缺失 －
    """
    )
)
"""What stands in a cell in which nothing is known."""

CLOSED: Final[tuple[str, ...]] = _words("休息 放假 停业 歇业 闭店 未营业 不营业 打烊 closed holiday")
"""What stands in a cell in which the shop was closed."""
