using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Lists;

/// <summary>出厂清单: a list a module ships with, as a default anybody who keeps lists may replace by a newer version. Not checked against a printed text, and said so wherever it is shown.</summary>
public sealed record ShippedList(string Code, string Zh, string En, IReadOnlyList<ListItem> Items);

public static class ShippedLists
{
    private static readonly DateOnly From = new(2022, 1, 1);

    /// <summary>Ships those of which no version has been published.</summary>
    /// <param name="by">Who does it: "streets.lists".</param>
    public static async Task ShipAsync(this IServiceProvider services, string by, IReadOnlyList<ShippedList> shipped, CancellationToken ct)
    {
        var (lists, door) = (services.GetRequiredService<INamedLists>(), services.GetRequiredService<WriteDoor>());
        foreach (var list in shipped)
            if (!(await lists.VersionsAsync(list.Code, ct)).Any(v => v.IsPublished)) await ShipAsync(door, Actor.Program(by), list, await lists.FindAsync(list.Code, ct) is null, ct);
    }

    /// <remarks>Under keys of its own: of several nodes that start at once, each step is done by one and the others are told what it did.</remarks>
    private static async Task ShipAsync(WriteDoor door, Actor by, ShippedList list, bool isNew, CancellationToken ct)
    {
        if (isNew) await RunAsync(door, by, new CreateList(list.Code, list.Zh, list.En), $"create-{list.Code}", ct);
        var version = await RunAsync(door, by, new AddListVersion(list.Code, "本程序的默认清单，请按本地文件修改", "a default of this program; put the local document's text in its place", list.Items), $"items-{list.Code}", ct);
        await RunAsync(door, by, new PublishListVersion(version.RecordId, From), $"publish-{list.Code}", ct);
    }

    private static async Task<Answer.Done> RunAsync(WriteDoor door, Actor by, ICommand command, string key, CancellationToken ct) => await door.RunAsync(command, by, key, ct) as Answer.Done
        ?? throw new InvalidOperationException($"the shipped list's {command.GetType().Name} was expected to be done");
}
