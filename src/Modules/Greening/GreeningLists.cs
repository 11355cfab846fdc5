using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Greening;

/// <summary>出厂清单: kinds of care. The source names them all; what each consists of is this program's wording, and an installation publishes versions of its own.</summary>
internal sealed class GreeningLists : IStartupWork
{
    public const string Care = "greening-care", Watering = "watering", Replanting = "replanting";

    private static readonly ShippedList[] Shipped =
    [
        new(Care, "园林养护项目", "Kinds of greening care",
        [
            new("loosening", "松土", "Loosening", "表土打散，不伤根", "the top soil is broken up, roots unhurt"),
            new("planting", "栽植", "Planting", "苗直立，根不外露", "plants stand upright, roots covered"),
            new("earthing", "培土", "Earthing up", "土面低于容器沿两指", "soil two fingers below the rim"),
            new("pruning", "修剪", "Pruning", "剪去残花黄叶，株形齐整", "spent flowers and yellow leaves off, in shape"),
            new("replacing", "更换", "Replacing", "过花期的整箱换新", "what is over is replaced as a whole"),
            new(Watering, "浇水", "Watering", "浇透，不冲土，不淋路人", "soaked through, no soil washed out"),
            new("weeding", "除草", "Weeding", "连根拔除，杂草带走", "pulled with the root and taken away"),
            new("fertilising", "施肥", "Fertilising", "薄肥勤施，不沾叶面", "little and often, none on the leaves"),
            new("pests", "病虫防治", "Pests and diseases", "低毒药剂，避开行人多的时候", "mild agents, when few people pass"),
            new(Replanting, "补植", "Replanting", "缺的补齐，和周围同一品种", "gaps filled with the same variety"),
            new("litter", "清理垃圾", "Litter", "容器内外没有烟头、纸屑", "no butts or paper in or around it"),
        ]),
    ];

    public string Name => "greening-lists";
    public int Order => 50;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("greening.lists", Shipped, ct);
}
