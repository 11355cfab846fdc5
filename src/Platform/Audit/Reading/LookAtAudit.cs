using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit.Reading;

/// <summary>查看审计: that somebody looked leaves a trace too, one for each session and day.</summary>
/// <param name="Day">In Beijing.</param>
internal sealed record LookAtAudit(DateOnly Day) : ICommand;

/// <summary>导出审计: one trace for each file.</summary>
internal sealed record ExportAudit(string Format) : ICommand;

internal sealed class LookAtAuditHandler : Handler<LookAtAudit>
{
    public override Permission Needs => AuditPermissions.Read;
    public override Target TargetOf(LookAtAudit command, IWrite write) => Target.Installation;
    public override Answer Run(LookAtAudit command, IWrite write) => new Answer.Done("audit", ChinaDay.Text(command.Day));
}

internal sealed class ExportAuditHandler : Handler<ExportAudit>
{
    public override Permission Needs => AuditPermissions.Read;
    public override Target TargetOf(ExportAudit command, IWrite write) => Target.Installation;
    public override Answer Run(ExportAudit command, IWrite write) => new Answer.Done("audit", command.Format);
}
