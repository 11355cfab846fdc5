using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit;

/// <summary>封存: numbers committed audit rows and ties each to the one before, so that nobody queues behind a chain head while working.</summary>
internal sealed record SealAudit : ICommand;

internal sealed class SealAuditHandler : Handler<SealAudit>
{
    /// <summary>Rows sealed at a time: some 50 ms of the writer.</summary>
    public const int MostAtOnce = 2000;

    public static Permission Permission { get; } = new("audit.seal", "封存审计记录", "Seal the audit");
    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(SealAudit command, Actor actor) => [HotKey.Of("audit-seal")];
    public override Target TargetOf(SealAudit command, IWrite write) => Target.Installation;

    public override Answer Run(SealAudit command, IWrite write)
    {
        var last = write.Db.Set<AuditRow>().Where(r => r.Number != null).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.Link }).FirstOrDefault();
        var (number, link) = (last?.Number ?? 0, last?.Link ?? AuditHash.Beginning);
        var waiting = write.Db.Set<AuditRow>().TagWith("audit.unsealed").Where(r => r.Number == null).OrderBy(r => r.AtUtc).ThenBy(r => r.Id).Select(r => new { r.Id, r.ContentHash }).Take(MostAtOnce).ToList();
        foreach (var row in waiting)
        {
            link = AuditHash.Link(link, ++number, row.ContentHash);
            write.Sql("UPDATE audit SET number = @0, link = @1 WHERE id = @2").With(number, link, row.Id).Run();
        }
        return new Answer.Done("audit", waiting.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
