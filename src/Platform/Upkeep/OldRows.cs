using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Upkeep;

/// <summary>过期记录: rows that are kept for a time and then deleted, some at a time.</summary>
/// <param name="Delete">Deletes rows older than @0, at most <see cref="MostAtOnce"/>; a constant.</param>
internal sealed record OldRows(string Table, TimeSpan Kept, string Delete)
{
    /// <summary>Some 20 ms of the writer.</summary>
    public const int MostAtOnce = 1000;
}

/// <summary>删除过期记录: one batch of one table.</summary>
internal sealed record ForgetOldRows(string Table) : ICommand;

internal sealed class ForgetOldRowsHandler(IEnumerable<OldRows> all) : Handler<ForgetOldRows>
{
    public static Permission Permission { get; } = new("upkeep.forget", "删除过期记录", "Delete old records");
    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override Target TargetOf(ForgetOldRows command, IWrite write) => Target.Installation;

    public override Answer Run(ForgetOldRows command, IWrite write)
    {
        var rows = all.Single(r => r.Table == command.Table);
        return new Answer.Done("old_rows", write.Sql(rows.Delete).With((write.Now - rows.Kept).ToMicroseconds()).Run().ToString(CultureInfo.InvariantCulture));
    }
}

internal static class UpkeepServices
{
    public const string BellName = "forget-old-rows";

    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddPermission(ForgetOldRowsHandler.Permission)
        .AddCommand<ForgetOldRows, ForgetOldRowsHandler>("upkeep.forget", isOnApi: false)
        .AddOldRows("command_key", TimeSpan.FromDays(7), "DELETE FROM command_key WHERE (owner_id, command, key) IN (SELECT owner_id, command, key FROM command_key WHERE at_utc < @0 ORDER BY at_utc LIMIT 1000)")
        .AddOldRows("outside_delivery", TimeSpan.FromDays(90), "DELETE FROM outside_delivery WHERE id IN (SELECT id FROM outside_delivery WHERE state = 2 AND ended_at_utc < @0 ORDER BY ended_at_utc LIMIT 1000)")
        .AddOldRows("notice", TimeSpan.FromDays(90), "DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE made_at_utc < @0 ORDER BY made_at_utc LIMIT 1000)")
        .AddBell(BellName, TimeSpan.FromHours(1), RingAsync);

    /// <param name="delete">Deletes what is older than @0, at most a thousand rows.</param>
    public static IServiceCollection AddOldRows(this IServiceCollection services, string table, TimeSpan kept, string delete) => services.AddSingleton(new OldRows(table, kept, delete));

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var (door, actor) = (scope.GetRequiredService<WriteDoor>(), Actor.Program(BellName));
        foreach (var rows in scope.GetServices<OldRows>())
            while (await door.RunAsync(new ForgetOldRows(rows.Table), actor, null, ct) is Answer.Done done && int.Parse(done.Id, CultureInfo.InvariantCulture) == OldRows.MostAtOnce) ct.ThrowIfCancellationRequested();
    }
}
