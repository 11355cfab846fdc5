using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Checks.Kept;

/// <summary>夜间检查: the audit chain and every law are looked through each night and what was found is kept; a page's button does the same at once.</summary>
internal static class NightChecks
{
    public const string AuditName = "audit";

    /// <summary>So many of the newest audit rows are looked at while somebody waits: about a second.</summary>
    public const int RowsWhileWaiting = 50_000;
    private static readonly Actor Night = Actor.Program("checks.night");

    public static string NameOf(Law law) => "law/" + law.Code;

    public static async Task<CheckResult> AuditAsync(AppDb db, long most, CancellationToken ct)
    {
        var last = await db.Set<AuditRow>().TagWith("audit.last").MaxAsync(r => r.Number, ct) ?? 0;
        var after = Math.Max(0, last - most);
        var check = await AuditChain.CheckAsync(db, ct, after);
        return new(AuditName, after + 1, check.Sealed - after, check.Unsealed, check.Head, check.Breaks);
    }

    public static async Task<List<CheckResult>> LawsAsync(LawBook laws, CancellationToken ct) => ResultsOf(await laws.CheckAsync(ct));

    /// <summary>The night's look at the laws: told to the log and the metrics, and kept.</summary>
    public static async Task RingLawsAsync(IServiceProvider scope, CancellationToken ct)
    {
        var checks = await scope.GetRequiredService<LawBook>().CheckAsync(ct);
        scope.GetRequiredService<LawNight>().Tell(checks);
        await KeepAsync(scope, new KeepLawChecks(ResultsOf(checks)), ct);
    }

    private static List<CheckResult> ResultsOf(IEnumerable<LawCheck> checks) => [.. checks.Select(c => new CheckResult(NameOf(c.Law), 1, 0, 0, null, c.Breaches))];

    public static IServiceCollection AddNightChecks(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CheckResultsModel>().AddScoped<CheckResults>().AddSingleton<LawNight>()
        .AddCommand<KeepAuditCheck, KeepAuditCheckHandler>("audit.keep-check", isOnApi: false)
        .AddCommand<KeepLawChecks, KeepLawChecksHandler>("laws.keep-check", isOnApi: false)
        .AddBell("audit-check", "0 20 2 * * ?", async (scope, ct) => await KeepAsync(scope, new KeepAuditCheck(await AuditAsync(scope.GetRequiredService<AppDb>(), long.MaxValue, ct)), ct))
        .AddBell("law-check", "0 40 2 * * ?", RingLawsAsync);

    private static async Task KeepAsync(IServiceProvider scope, ICommand command, CancellationToken ct)
    {
        if (await scope.GetRequiredService<WriteDoor>().RunAsync(command, Night, null, ct) is not Answer.Done) throw new InvalidOperationException($"the result of a night's check was expected to be kept: {command}");
    }
}
