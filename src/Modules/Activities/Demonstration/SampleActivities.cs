using Wutong.Activities.Outcomes;

namespace Wutong.Activities.Demonstration;

/// <param name="InDays">Counted from today; negative: held then.</param>
/// <param name="Street">The last three digits of a subdistrict's code; null: the district.</param>
internal sealed record SampleActivity(string Name, string Kind, string Text, string Host, string Spot, int InDays, int From, int Minutes, string? Street = null, int Places = 0, int Helpers = 0, bool HasCode = false, params SampleOutcome[] Outcomes);

internal sealed record SampleOutcome(OutcomeKind Kind, string What, int Count);

/// <summary>演示活动. The source tells the theme, the place of the launch, what was shown and done there, and that a series followed in communities, schools and enterprises; seven episodes of the talk programme. Every number here but the seven is made up.</summary>
internal static class SampleActivities
{
    public static IReadOnlyList<SampleActivity> ScienceDay { get; } =
    [
        new("全国科普日平城区启动仪式", "ceremony", "启动今年的科普日，向社区和学校授牌，随后逛科普集市。", "平城区科协", "万达广场", -9, 9, 40),
        new("科普集市：疫情防控、食品安全、应急救援", "stall", "三个主题的展板和咨询台，讲怎么洗手戴口罩、怎么看食品标签、怎么做心肺复苏。", "平城区科协、区卫健局、区应急局", "万达广场", -9, 10, 150, null, 0, 0, false,
            new(OutcomeKind.Shown, "科普展板", 36), new(OutcomeKind.Given, "疫情防控手册", 620), new(OutcomeKind.Given, "食品安全折页", 540), new(OutcomeKind.Given, "应急救援卡片", 480), new(OutcomeKind.Served, "现场咨询", 286)),
        new("青少年视力检测", "health", "医护人员带着仪器现场检测，当面告诉家长，不留档。", "区人民医院眼科", "万达广场", -9, 10, 150, null, 0, 0, false, new SampleOutcome(OutcomeKind.Served, "视力检测", 168)),
        new("机器人和无人机展演", "show", "机器人舞蹈、下棋，无人机编队和喷洒演示，孩子可以上手试。", "平城区青少年科技辅导站", "万达广场", -9, 10, 120, null, 0, 0, false, new(OutcomeKind.Shown, "机器人展演", 4), new(OutcomeKind.Shown, "无人机展演", 3)),
        new("科普进社区：老年人防诈骗和用药安全", "lecture", "讲几个身边的案例，教看药品说明书，现场答疑。", "文兴社区", "文兴社区活动室", -6, 15, 60, "066", 60, 0, true, new SampleOutcome(OutcomeKind.Given, "用药安全折页", 70)),
        new("科普进社区：家庭消防和燃气安全", "lecture", "教灭火器和燃气报警器怎么用，演练厨房着火怎么办。", "永宁社区", "永宁社区党群服务中心", -4, 15, 60, "054", 50, 0, false, new SampleOutcome(OutcomeKind.Served, "灭火器实操", 41)),
        new("科普进校园：太阳系的八个邻居", "lecture", "用模型讲行星，看校园天文望远镜。", "滨河小学", "滨河小学多功能厅", -3, 14, 60, "066", 0, 0, false, new SampleOutcome(OutcomeKind.Shown, "行星模型", 8)),
        new("科普进校园：小小急救员", "class", "学包扎、拨打急救电话，分组演练。", "御河小学", "御河小学操场", 2, 14, 60, "057"),
        new("科普进校园：身边的物理", "show", "大气压、静电和光的小实验，学生上台做。", "平城区45校", "平城区45校报告厅", 5, 14, 80, "058"),
        new("科普进企业：有限空间作业安全", "lecture", "讲通风、检测和监护，现场看装备。", "区应急局", "御东物流园会议室 示例", 8, 10, 90, "067", 40),
        new("科普进社区：冬季取暖防中毒", "lecture", "讲煤气中毒怎么发现、怎么救，发报警器使用说明。", "新华街道第二社区 示例", "第二社区活动室", 6, 15, 60, "062", 30, 2, true),
        new("科普进社区：智能手机课堂", "class", "教挂号、缴费、视频通话和防骗设置，志愿者一对一帮。", "清远街道第一社区 示例", "第一社区党群服务中心", 4, 9, 90, "055", 12, 4, true),
    ];

    /// <summary>温暖的力量.</summary>
    public static IReadOnlyList<SampleActivity> Talks { get; } =
    [
        Episode(1, "一条胡同的灯", "老党员带着邻居装楼道灯的事", "迎宾街道办事处"),
        Episode(2, "敲门的人", "社区工作者讲核酸点位上的三百个夜晚", "迎宾街道办事处"),
        Episode(3, "凌晨四点的街", "环卫工人讲一条街的一天", "区环卫中心"),
        Episode(4, "把话说开", "调解员讲怎么让两家人坐下来", "开源街道办事处"),
        Episode(5, "新来的委员", "新进“两委”干部讲第一个月学到的", "迎宾街道办事处"),
        Episode(6, "老小区的新电梯", "居民和施工队讲加装电梯怎么谈成", "大庆路街道办事处"),
        Episode(7, "一碗热面", "小哥驿站旁边的面馆老板讲四年的留灯", "永泰街道办事处"),
    ];

    public static IReadOnlyList<SampleActivity> Others { get; } =
    [
        new("周末读书会：《平凡的世界》", "event", "读一章，说说身边的人。", "武定街道第一社区 示例", "社区图书室", 3, 19, 90, "056", 15, 0, true),
        new("中医义诊", "health", "把脉问诊，教两个保健动作；要排队，先报名。", "古城街道第三社区 示例", "社区卫生服务站", 9, 9, 180, "051", 20, 2),
        new("邻里节：包饺子", "event", "自带面盆，馅料社区备；给独居老人送一份。", "鹿苑街道第二社区 示例", "小区中心广场", 7, 15, 120, "063", 30, 5),
        new("入户宣传：门前五包和垃圾分类", "visit", "沿街逐户走，讲清楚、听意见。", "新旺街道办事处", "新旺街沿街", -5, 9, 150, "052", 0, 0, false, new(OutcomeKind.Met, "沿街商户", 64), new(OutcomeKind.Given, "五包明白卡", 64)),
        new("快闪：文明骑行", "flashmob", "小哥和志愿者在路口唱一首歌，发一张卡。", "清远街道办事处", "百盛商场门前", -2, 17, 30, "055", 0, 6, false, new SampleOutcome(OutcomeKind.Given, "文明骑行卡", 200)),
    ];

    private static SampleActivity Episode(int number, string title, string about, string guest) => new($"温暖的力量 第{"一二三四五六七"[number - 1]}期：{title}", "interview", $"{about}。对话嘉宾来自{guest}，录完放在街道大厅循环播放。", "迎宾街道办事处", "街道会议室", -100 + (number * 12), 15, 45, "053");
}
