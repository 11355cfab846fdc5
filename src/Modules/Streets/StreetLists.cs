using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Streets;

/// <summary>出厂清单: the lists the module ships with, as defaults anybody who keeps lists may replace by a newer version. Not checked against a printed text, and said so wherever they are shown.</summary>
internal sealed class StreetLists : IStartupWork
{
    public const string ChiefDuties = "road-chief-duties";
    public const string FiveDuties = "shop-five-duties", PatrolChecks = "road-patrol-checks";

    private static readonly ShippedList[] Shipped =
    [
        new(ChiefDuties, "路长职责", "Duties of road chiefs",
        [
            new("first", "牵头全路整治，协调各责任单位，每月至少巡查两次", "leads the care of the whole road, brings the responsible units together, walks it at least twice a month"),
            new("second", "落实本街道路段的日常管理，督促问题办结", "sees to the daily care of the subdistrict's sections and that what was found is mended"),
            new("third", "日常巡查，发现问题及时处理或上报，联系沿街商户", "walks it day by day, mends or reports what is found, keeps in touch with the shops"),
        ]),
        new(PatrolChecks, "道路巡查清单", "Checks of a road patrol",
        [
            new("cleanliness", "路面干净，没有积存垃圾和卫生死角", "the road is clean, no litter left lying"),
            new("stalls", "没有占道和出店经营", "no stalls in the road, no trading outside shops"),
            new("parking", "机动车、单车停放整齐", "cars and bicycles stand where they may"),
            new("facilities", "井盖、路灯、护栏等设施完好", "covers, lamps and railings are whole"),
            new("greenery", "绿地没有被占用、毁坏", "green land is not occupied or spoilt"),
        ]),
        new(FiveDuties, "门前五包", "The five duties at the door",
        [
            new("cleanliness", "包卫生", "Cleanliness", "门前地面、墙面、台阶干净，没有垃圾和污水", "ground, walls and steps are clean, no litter, no waste water", Weight: 1, MostMarks: 10),
            new("order", "包秩序", "Order", "不出店经营，不占道堆放，车辆停放整齐", "no trading or storing outside the shop, vehicles parked in line", Weight: 1, MostMarks: 10),
            new("greenery", "包绿化", "Greenery", "不踩踏、不占用绿地，爱护门前花木", "plants at the door are cared for, green land is not trodden or used", Weight: 1, MostMarks: 10),
            new("facilities", "包设施", "Facilities", "井盖、路灯、护栏等公用设施完好，坏了及时报", "covers, lamps and railings are whole; what is broken is reported", Weight: 1, MostMarks: 10),
            new("front", "包立面", "Front", "招牌整洁，没有乱贴乱挂的广告", "the sign is tidy, no stickers or hangings", Weight: 1, MostMarks: 10),
        ]),
    ];

    public string Name => "street-lists";
    public int Order => 50;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("streets.lists", Shipped, ct);
}
