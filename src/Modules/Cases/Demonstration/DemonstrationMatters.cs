using Wutong.Cases.Records;

namespace Wutong.Cases.Demonstration;

/// <summary>How far a case of the demonstration has come.</summary>
internal enum Far { Reported, Registered, Dispatched, Handling, Returned, Done, SentBack, Suspended, Closed, Rejected }

/// <summary>One made-up matter.</summary>
/// <param name="Where">What follows the estate's name: "北门".</param>
/// <param name="Answers">To the kind's required questions: code and value.</param>
/// <param name="Priority">As whoever registered it saw it.</param>
/// <param name="Said">What whoever moved it last wrote.</param>
internal sealed record Matter(string Kind, string Where, string Text, Far Far, CaseSource Source = CaseSource.Resident, bool IsPrivate = false, (string Question, string Value)? Answers = null, string? Said = null, CasePriority Priority = CasePriority.Normal);

/// <summary>演示案卷: matters as people of a district report them; no person, no real address.</summary>
internal static class DemonstrationMatters
{
    public static readonly IReadOnlyList<Matter> All =
    [
        new("litter", "3 号楼后面", "装修垃圾堆在绿化带边上，下雨后流到路面", Far.Reported),
        new("estate-parking", "东侧消防通道", "两辆车长期停在消防通道，救护车进不来", Far.Reported, IsPrivate: true),
        new("hawker", "北门外", "早上七点左右有三四个菜摊占着公交站台", Far.Reported, CaseSource.Patrol),
        new("lamp", "中心花园", "两盏庭院灯不亮，老人晚上下台阶看不清", Far.Registered, Priority: CasePriority.Urgent),
        new("small-ads", "南门围墙", "围墙上新贴了一排开锁广告", Far.Registered, CaseSource.Patrol),
        new("bikes-strewn", "公交站旁", "共享单车倒了一片，盲道走不通", Far.Dispatched, Priority: CasePriority.Urgent),
        new("dirty-corner", "垃圾房背后", "垃圾房背后长期没人扫，味道大", Far.Dispatched, CaseSource.Hotline),
        new("green-bare", "西门花坛", "花坛里的月季枯了大半，只剩土", Far.Handling),
        new("beyond-shop", "临街商铺", "水果店把货架摆到人行道中间，推婴儿车要走车道", Far.Handling, CaseSource.Patrol),
        new("illegal-building", "顶楼平台", "顶楼平台有人搭彩钢棚，刮风时响", Far.Returned, Said: "要先由规划部门认定，不归我们处置"),
        new("manhole", "幼儿园门口", "井盖缺了一角，踩上去晃", Far.Done, Answers: ("danger", "loose"), Said: "换了新井盖，踩过不响", Priority: CasePriority.Critical),
        new("dirty-road", "菜市场西口", "菜叶、污水流到路口，早高峰打滑", Far.Done, CaseSource.Patrol, Said: "冲洗两遍，请市场收摊后自查"),
        new("rubble", "停车场角上", "一堆渣土放了半个月，刮风扬尘", Far.SentBack, Said: "还剩墙根一堆没有拉走"),
        new("works-road", "小区外人行道", "人行道挖开后没有恢复，行人绕行车道", Far.Suspended, Said: "等供热管道下月完工后一并恢复"),
        new("litter", "健身器材旁", "垃圾桶满了没人倒，猫狗翻得到处都是", Far.Closed, Said: "已加一个桶，每天倒两次"),
        new("car-parked", "学校门口", "放学时段车辆停在斑马线上，孩子从车缝里过", Far.Closed, CaseSource.Hotline, Answers: ("where", "road"), Said: "划了禁停线，放学时段有人值守"),
        new("green-spoilt", "2 号楼前", "有人把绿地圈起来种菜、施肥，招苍蝇", Far.Closed, Said: "已拆围栏，补种草皮"),
        new("other", "物业办公室", "邻居家半夜唱歌", Far.Rejected, Said: "邻里噪声请拨 110 或找社区调解，这里不能受理"),
    ];
}
