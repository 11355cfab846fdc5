using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Essays;

/// <summary>出厂评分表: a default of this program, not checked against any printed text, and said so wherever it is shown.</summary>
internal sealed class EssayLists : IStartupWork
{
    public const string Rubric = "essay-rubric";

    public static IReadOnlyList<ListItem> Items { get; } =
    [
        new("theme", "立意", "Theme", "切题，有自己的见解", "to the point, with a view of its own", Weight: 3, MostMarks: 10),
        new("content", "内容", "Content", "真实具体，有事例", "true and concrete, with instances", Weight: 3, MostMarks: 10),
        new("structure", "结构", "Structure", "层次清楚，首尾照应", "clear in its parts, beginning and end answer each other", Weight: 2, MostMarks: 10),
        new("language", "语言", "Language", "通顺，准确，有感染力", "fluent, exact, moving", Weight: 2, MostMarks: 10),
    ];

    public string Name => "essay-lists";
    public int Order => 51;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("essays.lists", [new(Rubric, "征文评分表", "Rubric of essay contests", Items)], ct);
}
