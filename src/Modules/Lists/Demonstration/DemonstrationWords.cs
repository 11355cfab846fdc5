using Wutong.People;

namespace Wutong.Lists.Demonstration;

/// <summary>A made-up unit of the demonstration and its one person, who answers for its tasks.</summary>
internal sealed record SampleUnit(string Code, string Zh, string En, UnitKind Kind, string? Person = null);

/// <param name="By">Index of the courier who says it; null: noted by staff.</param>
internal sealed record SampleNeed(NeedKind Kind, string Title, int People, string Spot, int? By = null, NeedSource Source = NeedSource.Community, string? Origin = null, string? Text = null);

/// <param name="Unit">Index of who offers it.</param>
internal sealed record SampleResource(NeedKind Kind, string Title, int Unit, int Capacity, string Of, int PerUnit, string Spot, string? Times = null);

/// <summary>How far a task of the demonstration comes.</summary>
internal enum Far { Given, Working, HandedIn, Closed }

/// <param name="Hours">Limit by the clock; 0: as many working days as <paramref name="Days"/> says.</param>
internal sealed record SampleTask(string Title, string Standard, int Unit, Far Far, int Days = 10, int Hours = 0);

/// <param name="Claims">Index of the unit that claims it.</param>
/// <param name="Result">What it did; null: not done yet.</param>
internal sealed record SampleProject(string Title, string Text, string Why, int[] Needs, int[] Resources, int Claims, SampleTask[] Tasks, string? Result = null);

/// <summary>演示四清单: what couriers of 清远街道 could need and what its units could give; all made up, no person, nothing official.</summary>
internal static class DemonstrationWords
{
    public const int Street = 0, Union = 1, Women = 2, Youth = 3, Police = 4, Justice = 5, Health = 6, Hualin = 7, Baisheng = 8, Platform = 9, FirstCommunity = 10, SecondCommunity = 11;

    public static readonly string[] Couriers = ["外卖小哥 示例一", "快递小哥 示例二", "外卖小哥 示例三"];

    public static readonly SampleUnit[] Units =
    [
        new("street055-office", "清远街道办事处 示例", "Qingyuan Subdistrict Office (sample)", UnitKind.Subdistrict, "综合岗专员 示例"),
        new("street055-union", "清远街道工会联合会 示例", "Qingyuan Federation of Trade Unions (sample)", UnitKind.Organisation, "工会服务专员 示例"),
        new("street055-women", "清远街道妇联 示例", "Qingyuan Women's Federation (sample)", UnitKind.Organisation),
        new("street055-youth", "清远街道团工委 示例", "Qingyuan Youth League (sample)", UnitKind.Organisation),
        new("street055-police", "交警清远中队 示例", "Qingyuan Traffic Police (sample)", UnitKind.Department, "中队内勤 示例"),
        new("street055-justice", "清远司法所 示例", "Qingyuan Justice Office (sample)", UnitKind.Department, "法律服务岗 示例"),
        new("street055-health", "清远社区卫生服务中心 示例", "Qingyuan Health Centre (sample)", UnitKind.Department, "公卫科护士 示例"),
        new("street055-hualin", "华林商场 示例", "Hualin Mall (sample)", UnitKind.Company, "楼面经理 示例"),
        new("street055-baisheng", "百盛商场 示例", "Baisheng Mall (sample)", UnitKind.Company, "物业主管 示例"),
        new("street055-platform", "外卖配送站 示例", "Delivery station (sample)", UnitKind.Company, "站长 示例"),
        new("street055-c1", "清远街道第一社区居委会 示例", "Qingyuan Community No. 1 Committee (sample)", UnitKind.Community, "社区网格长 示例"),
        new("street055-c2", "清远街道第二社区居委会 示例", "Qingyuan Community No. 2 Committee (sample)", UnitKind.Community),
    ];

    public static readonly SampleNeed[] Needs =
    [
        new(NeedKind.Travel, "晚上取餐没有地方停电动车", 60, "华林商场北门", 0, Text: "六点到八点最挤，停远了跑不过来，停近了堵消防通道"),
        new(NeedKind.Travel, "换电池要绕两公里", 80, "大西街中段"),
        new(NeedKind.Travel, "老小区不让骑车进，走到楼下要十分钟", 45, "大西街北侧几个老小区", 1),
        new(NeedKind.Rights, "没签合同，受了伤不知道找谁", 30, "配送站", Source: NeedSource.Community),
        new(NeedKind.Rights, "想弄懂平台扣款的规矩", 50, "配送站", Source: NeedSource.Class, Origin: "新业态从业人员夜校第三课"),
        new(NeedKind.Rights, "送餐路上被剐蹭，赔偿谈不拢", 4, "大西街东口", Source: NeedSource.Case, Origin: "路口剐蹭的一件案卷"),
        new(NeedKind.Living, "中午没有地方热饭、接热水", 70, "华林、百盛一带", 2),
        new(NeedKind.Living, "天冷等单没有地方歇脚", 90, "大西街"),
        new(NeedKind.Living, "跑单没时间体检", 40, "各配送站", Source: NeedSource.Suggestion, Origin: "建言献策箱"),
        new(NeedKind.Living, "假期孩子没人照看", 12, "第二社区"),
        new(NeedKind.Other, "想学一门手艺，为以后打算", 25, "配送站", Source: NeedSource.Class, Origin: "新业态从业人员夜校第三课"),
    ];

    public static readonly SampleResource[] Resources =
    [
        new(NeedKind.Travel, "夜间临时停车位", Hualin, 40, "个", 1, "商场北门广场", "每天 17:00 到 21:00"),
        new(NeedKind.Travel, "西侧停车棚", Baisheng, 30, "个", 1, "商场西侧", "全天"),
        new(NeedKind.Travel, "换电柜", Platform, 2, "组", 40, "大西街中段"),
        new(NeedKind.Travel, "小区临时通行牌", FirstCommunity, 60, "张", 1, "社区居委会"),
        new(NeedKind.Travel, "交通安全课", Police, 4, "场", 30, "中队会议室", "每月第一个周三 15:00"),
        new(NeedKind.Travel, "安全头盔", Street, 50, "顶", 1, "街道办事处"),
        new(NeedKind.Rights, "法律咨询日", Justice, 6, "场", 10, "司法所", "每周五 14:00 到 17:00"),
        new(NeedKind.Rights, "工会法律援助", Union, 20, "件", 1, "工会服务窗口", "工作日"),
        new(NeedKind.Rights, "工伤参保代办", Union, 30, "份", 1, "工会服务窗口", "工作日"),
        new(NeedKind.Rights, "平台规则说明会", Platform, 2, "场", 40, "配送站"),
        new(NeedKind.Living, "热饭热水服务角", Hualin, 3, "处", 40, "商场一层、负一层", "每天 10:00 到 21:00"),
        new(NeedKind.Living, "歇脚座位和充电", FirstCommunity, 2, "处", 50, "社区党群服务中心", "每天 8:00 到 20:00"),
        new(NeedKind.Living, "免费体检", Health, 40, "份", 1, "卫生服务中心", "周末上午"),
        new(NeedKind.Living, "假期托管班", Women, 15, "个名额", 1, "妇女儿童之家", "寒暑假工作日"),
        new(NeedKind.Living, "义务理发日", SecondCommunity, 2, "场", 25, "第二社区"),
        new(NeedKind.Living, "急救药箱", Health, 5, "个", 20, "各服务角"),
        new(NeedKind.Other, "短视频剪辑课", Youth, 3, "场", 20, "团工委活动室", "周二 19:00"),
        new(NeedKind.Living, "图书角", Baisheng, 1, "处", 30, "商场五层"),
    ];

    public static readonly SampleProject[] Projects =
    [
        new("夜间停车有地方", "划出晚高峰临时停车位，发老小区通行牌，取餐送餐都不用绕", "两家商场有空地，社区能发通行牌，合起来正好接得住", [0, 2], [0, 1, 3], Police,
        [
            new("在华林商场北门划出夜间临时停车位", "40 个车位画线清楚，消防通道让出 4 米", Hualin, Far.Closed),
            new("晚高峰派人引导停放", "17:00 到 20:00 有人在岗，通道不堵", Police, Far.Working, Hours: 1),
            new("发放老小区临时通行牌", "登记的骑手每人一张，门岗都认得", FirstCommunity, Far.HandedIn),
        ]),
        new("就近换电", "在大西街中段装换电柜", "配送站有柜子，缺的是地方和电", [1], [2], Platform,
        [
            new("安装两组换电柜", "两组都能用，贴有使用说明和报修电话", Platform, Far.Working),
            new("核对用电和消防条件", "有电工签字的检查单，灭火器在两米以内", Street, Far.Given),
        ]),
        new("维权一站办", "合同、参保、扣款、赔偿，一个窗口问清楚", "工会、司法所、配送站各管一段，放在一起少跑路", [3, 4, 5], [6, 7, 8, 9], Union,
        [
            new("开设每周法律咨询窗口", "连续四周有人值班，来访都有登记和答复", Justice, Far.Working, 20),
            new("给没参保的骑手办工伤参保", "登记的 30 人都办好或说明原因", Union, Far.Given, 15, 0),
            new("开平台扣款规则说明会", "到会 40 人以上，问题清单逐条有答复", Platform, Far.Closed),
        ]),
        new("热饭热水歇脚角", "商场和社区腾出地方，热饭、热水、座位、充电都有", "商场有水电，社区有座位，离取餐点都不到五分钟", [6, 7], [10, 11], Hualin,
        [
            new("商场一层和负一层设热饭热水角", "微波炉、饮水机能用，标识在门口看得见", Hualin, Far.Closed),
            new("社区党群服务中心开放歇脚座位", "每天 8 点到 20 点开门，座位不少于 20 个", FirstCommunity, Far.Closed),
            new("张贴服务角位置图", "配送站和两家商场取餐口都贴上", Street, Far.Closed),
        ], "华林商场两处热饭热水角、第一社区歇脚座位都已开放，取餐口贴了位置图，凭工装就能用。"),
        new("周末体检日", "卫生服务中心周末上午给骑手体检", "卫生服务中心周末有号，骑手周末上午单少", [8], [12], Health,
        [
            new("安排两个周末的体检", "40 人都有时段，结果一周内告知本人", Health, Far.Working, 15),
            new("登记想体检的骑手", "各配送站报名都登记，注明方便的时段", Platform, Far.Given),
        ]),
    ];

    public const string MeetingTitle = "新业态新就业群体联席会议", Chair = "街道党工委负责人", Spot = "清远街道办事处三楼会议室", Agenda = "通报需求清单和资源清单\n逐项对接需求和资源，形成项目\n认领项目，议定任务和时限",
        Said = "会议通报了各社区收集的需求和各单位提供的资源，逐项作了对接。\n与会单位认领了项目，同意按任务清单明确责任单位、责任人、完成标准和时限。\n暂时没有合适资源的需求继续留在清单上，下次会议再议。";

    public static readonly int[] Came = [Street, Union, Women, Youth, Police, Justice, Health, Hualin, Baisheng, Platform, FirstCommunity, SecondCommunity];
}
