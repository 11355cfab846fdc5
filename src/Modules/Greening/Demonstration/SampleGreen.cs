using Wutong.Greening.Register;

namespace Wutong.Greening.Demonstration;

/// <param name="Crew">Which of <see cref="SampleGreen.Crews"/>.</param>
internal sealed record SampleSite(SiteKind Kind, string Name, string Address, double Lon, double Lat, int Crew, params SampleContainers[] Containers);

/// <param name="Variety">What was planted in June.</param>
/// <param name="Later">What replaced it when it was over; null: it still stands.</param>
internal sealed record SampleContainers(ContainerKind Kind, string Name, int Count, int Holds, string Variety, string? Later = null);

/// <param name="Site">Which of <see cref="SampleGreen.Sites"/>.</param>
/// <param name="Replanting">How far its replanting has come: 0 none, 1 given, 2 closed.</param>
internal sealed record SampleInspection(int Site, int Month, int Day, int Missing, int Withered, bool HasLitter, string Note, int Replanting = 0);

/// <summary>演示点位: the places the source names (seven bridges of the old city, whose names it does not state, and four more); what stands there, and every text, is made up.</summary>
internal static class SampleGreen
{
    public const string Trailing = "垂吊牵牛", Petunia = "矮牵牛", Salvia = "一串红", Marigold = "万寿菊";

    public static readonly string[] Crews = ["园林绿化一班 示例", "园林绿化二班 示例", "园林绿化三班 示例"];

    public static readonly (string Zh, string En, string From, string To, int ToFlower, int InFlower)[] Varieties =
    [
        (Trailing, "Trailing petunia", "05-25", "10-05", 10, 120), (Petunia, "Petunia", "05-20", "09-30", 7, 80), (Salvia, "Scarlet sage", "07-01", "10-10", 12, 70),
        (Marigold, "Marigold", "06-01", "10-10", 10, 75), ("三色堇", "Pansy", "04-10", "06-15", 5, 50), ("孔雀草", "French marigold", "06-01", "10-05", 10, 60),
    ];

    public static readonly SampleSite[] Sites =
    [
        Bridge("清远门桥", "古城西门外", 113.2849, 40.0925), Bridge("和阳门桥", "古城东门外", 113.3061, 40.0925), Bridge("永泰门桥", "古城南门外", 113.2955, 40.0844), Bridge("武定门桥", "古城北门外", 113.2955, 40.1006),
        Bridge("西南角桥", "护城河西南角", 113.2856, 40.0850), Bridge("东南角桥", "护城河东南角", 113.3054, 40.0850), Bridge("东北角桥", "护城河东北角", 113.3054, 40.1000),
        new(SiteKind.Street, "迎宾街", "中段，两侧人行道", 113.3000, 40.0670, 1, new(ContainerKind.Box, "北侧花箱", 4, 40, Petunia, Marigold), new(ContainerKind.LampPot, "灯杆盆", 4, 12, Trailing)),
        new(SiteKind.Square, "大同南站", "站前广场", 113.3420, 40.0480, 2, new(ContainerKind.Column, "广场花柱", 3, 160, Trailing), new(ContainerKind.Box, "进站口花箱", 3, 40, Petunia, Salvia)),
        new(SiteKind.Road, "南环路", "灯杆沿线", 113.3000, 40.0520, 2, new SampleContainers(ContainerKind.LampPot, "灯杆盆", 5, 12, Trailing)),
        new(SiteKind.Bridge, "平城桥", "桥面两侧", 113.3280, 40.0800, 1, new(ContainerKind.RailPot, "桥栏盆", 4, 10, Trailing), new(ContainerKind.Column, "桥头花柱", 1, 120, Petunia)),
    ];

    public static readonly SampleInspection[] Inspections =
    [
        new(0, 6, 22, 2, 1, false, "桥西头有人靠着花箱歇脚，压断几株。", 2),
        new(1, 6, 29, 0, 0, true, "箱沿里有烟头和竹签，当场拣了。"),
        new(2, 7, 6, 3, 0, false, "靠公交站那箱像是被人拔走的，土上有新坑。", 2),
        new(3, 7, 13, 0, 4, false, "背阴一侧水大，根有点烂，先停两次水。", 1),
        new(4, 7, 20, 1, 1, false, "长势好，花开满了，只补角上两株。"),
        new(5, 7, 27, 0, 2, true, "奶茶杯插在土里，旁边没有垃圾桶。"),
        new(7, 8, 3, 4, 2, false, "外卖车停得太靠里，剐掉一角。", 1),
        new(8, 8, 10, 6, 3, false, "暑运人多，花柱最下面两圈缺得多。", 1),
        new(9, 8, 17, 0, 3, false, "灯杆盆晒得厉害，下午三点土已经干透。"),
        new(10, 8, 24, 1, 0, false, "桥栏盆固定带松了一根，已经拧紧。"),
        new(6, 8, 31, 0, 5, false, "花谢得差不多了，建议这周换秋花。"),
    ];

    public static readonly (string Kind, int[] Sites, int FromMonth, int ToMonth, int Every, int? Hot, int Crew, string Standard)[] Plans =
    [
        ("watering", [0, 1, 2, 3, 4, 5, 6], 5, 10, 2, 1, 0, "早八点前浇完，盆底见水，不淋桥面行人"),
        ("watering", [7, 8, 9, 10], 5, 10, 2, 1, 1, "灯杆盆用加长杆，一盆不落"),
        ("pruning", [7, 8, 10], 6, 10, 10, null, 1, "剪掉残花黄叶，花柱修成圆面"),
        ("fertilising", [0, 1, 2, 3, 4, 5, 6], 6, 9, 15, null, 0, "随浇水走薄肥，叶面不留肥渍"),
        ("weeding", [8, 9], 5, 10, 7, null, 2, "草连根拔，装袋带走"),
        ("pests", [7, 8, 9, 10], 6, 9, 20, null, 2, "先查叶背，见虫再用药，避开上下班"),
        ("loosening", [0, 1, 2, 3], 5, 9, 30, null, 0, "松到两指深，不碰主根"),
        ("litter", [7, 8], 1, 12, 3, null, 1, "花箱里外没有烟头纸屑，箱面擦净"),
        ("litter", [0, 1, 2, 3, 4, 5, 6, 10], 1, 12, 5, null, 0, "桥上花箱一圈拣净，顺手扶正"),
    ];

    public const string Encroachment = "路北绿化带被围挡圈进去一段，搭了彩钢棚，堆着沙子和木料，花箱被挪到路牙边上。";

    public static readonly (string Variety, int Plants, string Note)[] Received = [(Trailing, 1700, "四月底到的穴盘苗，已换盆"), (Petunia, 2600, "外购成品苗，带花蕾"), (Salvia, 400, "自育苗，七月初移栽"), (Marigold, 500, "自育苗，分两批出圃")];
    public static readonly (string Variety, int Plants, string Note)[] Lost = [(Petunia, 60, "棚膜被风掀开，冻伤"), (Trailing, 35, "运输挤断")];

    private static SampleSite Bridge(string name, string address, double lon, double lat) => new(SiteKind.Bridge, name + " 示例", address, lon, lat, 0, new(ContainerKind.Box, "桥面花箱", 3, 40, Petunia, Marigold), new(ContainerKind.Column, "桥头花柱", 1, 120, Trailing));
}
