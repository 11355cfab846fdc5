using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Platform.Audit.Reading;

/// <summary>One line of the audit.</summary>
internal sealed record AuditLine(Guid Id, DateTime AtUtc, Guid ActorId, int ActorKind, string Command, string Permission, string Kind, string RecordId, string? AreaCode, string Changes, long? Number)
{
    public static readonly Expression<Func<AuditRow, AuditLine>> Of = r => new(r.Id, r.AtUtc, r.ActorId, r.ActorKind, r.Command, r.Permission, r.Kind, r.RecordId, r.AreaCode, r.Changes, r.Number);
}

/// <summary>How the chain stands.</summary>
internal sealed record AuditState(long Sealed, long Unsealed, string Head, DateTime? FirstAtUtc);

/// <summary>审计查询: newest first, from the indexes by time, by account and by record.</summary>
internal sealed class AuditQuery(AppDb db, IEnumerable<IAuditNames> names, Rights rights, RecordLinks kinds, TimeProvider time)
{
    public async Task<PageOf<AuditLine>> PageAsync(AuditFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        var rows = await RowsAsync(filter, ct);
        var at = KeyOf(page);
        var isBackward = at is not null && page!.IsBackward;
        if (at is var (moment, id) && isBackward) rows = rows.Where(r => r.AtUtc > moment || (r.AtUtc == moment && r.Id.CompareTo(id) > 0));
        else if (at is var (before, last)) rows = rows.Where(r => r.AtUtc < before || (r.AtUtc == before && r.Id.CompareTo(last) < 0));
        var ordered = isBackward ? rows.OrderBy(r => r.AtUtc).ThenBy(r => r.Id) : rows.OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id);
        return PageKey.Page(await ordered.Take(size + 1).Select(AuditLine.Of).ToListAsync(ct), at is null ? null : page, size, l => (l.AtUtc.Ticks.ToString(CultureInfo.InvariantCulture), l.Id.ToString("N")));
    }

    public async Task<IAsyncEnumerable<AuditLine>> AllAsync(AuditFilter filter, CancellationToken ct) =>
        (await RowsAsync(filter, ct)).OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).Select(AuditLine.Of).AsAsyncEnumerable();

    public async Task<AuditState> StateAsync(CancellationToken ct)
    {
        var rows = db.Set<AuditRow>().AsNoTracking().TagWith("audit.state");
        var last = await rows.Where(r => r.Number != null).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.Link }).FirstOrDefaultAsync(ct);
        return new(last?.Number ?? 0, await rows.CountAsync(r => r.Number == null, ct), Convert.ToHexStringLower(last?.Link ?? ChainHash.Beginning), await rows.MinAsync(r => (DateTime?)r.AtUtc, ct));
    }

    public Task<IReadOnlyDictionary<Guid, AuditName>> NamesOfAsync(IEnumerable<AuditLine> lines, CancellationToken ct) => NamesAsync([.. lines.Select(l => l.ActorId).Distinct()], ct);

    /// <summary>Names of everybody in a list, for its export.</summary>
    public async Task<IReadOnlyDictionary<Guid, AuditName>> NamesInAsync(AuditFilter filter, CancellationToken ct) => await NamesAsync(await (await RowsAsync(filter, ct)).Select(r => r.ActorId).Distinct().ToListAsync(ct), ct);

    public IReadOnlyList<ListColumn<AuditLine>> Columns(IReadOnlyDictionary<Guid, AuditName> named) =>
    [
        new("at", "时间", "When", (r, _) => r.AtUtc, 20),
        new("who", "谁", "Who", (r, l) => WhoOf(r, named, l), 20),
        new("sign-in", "登录名", "Sign-in name", (r, _) => named.GetValueOrDefault(r.ActorId)?.SignInName, 20),
        new("account", "账号编号", "Account id", (r, _) => r.ActorId.ToString(), 38),
        new("what", "做了什么", "What", (r, l) => WhatOf(r, l), 20),
        new("command", "命令", "Command", (r, _) => r.Command, 24),
        new("kind", "记录种类", "Record kind", (r, _) => r.Kind, 14),
        new("record", "记录编号", "Record id", (r, _) => r.RecordId, 38),
        new("area", "区划代码", "Area", (r, _) => r.AreaCode, 14),
        new("changed", "改动的栏目", "Fields changed", (r, _) => r.Changes, 40),
        new("number", "封存号", "Sealed as", (r, _) => r.Number, 10),
    ];

    public static string WhoOf(AuditLine line, IReadOnlyDictionary<Guid, AuditName> named, Language.Lang lang) => (ActorKind)line.ActorKind switch
    {
        ActorKind.Person => named.GetValueOrDefault(line.ActorId)?.Name ?? lang["已注销的账号", "an account that is gone"],
        ActorKind.System => lang["程序", "the program"],
        _ => lang["访客", "a visitor"],
    };

    public string WhatOf(AuditLine line, Language.Lang lang) => rights.Find(line.Permission) is { } known ? lang[known.Chinese, known.English] : line.Permission;
    
    /// <returns>Null when no module names this kind.</returns>
    public string? KindOf(AuditLine line, Language.Lang lang) => kinds.Find(line.Kind) is { } known ? lang[known.Chinese, known.English] : null;

    private async Task<IReadOnlyDictionary<Guid, AuditName>> NamesAsync(List<Guid> ids, CancellationToken ct)
    {
        var all = new Dictionary<Guid, AuditName>();
        foreach (var source in names)
            foreach (var (id, name) in await source.NamesAsync(ids, ct)) all[id] = name;
        return all;
    }

    private async Task<IQueryable<AuditRow>> RowsAsync(AuditFilter filter, CancellationToken ct)
    {
        var rows = db.Set<AuditRow>().AsNoTracking().TagWith("audit.list");
        if ((filter.FromUtc ?? (filter.IsScan ? time.UtcNow - AuditFilter.FarthestBack : null)) is { } from) rows = rows.Where(r => r.AtUtc >= from);
        if (filter.ToUtc is { } to) rows = rows.Where(r => r.AtUtc < to);
        if (filter.Command is { } command) rows = rows.Where(r => r.Command == command);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        if (filter.RecordId is { } record) rows = rows.Where(r => r.RecordId == record);
        if (filter.Account is not { } account) return rows;
        var ids = Guid.TryParse(account, out var one) ? [one] : new List<Guid>();
        foreach (var source in names) ids.AddRange(await source.AccountsNamedAsync(account, ct));
        return rows.Where(r => ids.Contains(r.ActorId));
    }

    private static (DateTime AtUtc, Guid Id)? KeyOf(PageKey? page) => page is not null
        && long.TryParse(page.Sort, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks && Guid.TryParse(page.Id, out var id)
        ? (new DateTime(ticks, DateTimeKind.Utc), id) : null;
}
