using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>The contents are gone, or wanted again: no longer waited for.</summary>
internal sealed record ForgetRemovals(IReadOnlyList<Guid> Removals) : ICommand;

internal sealed class ForgetRemovalsHandler : Handler<ForgetRemovals>
{
    public static Permission Permission { get; } = new("files.forget-removals", "了结已删内容", "Forget deleted content");

    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override Target TargetOf(ForgetRemovals command, IWrite write) => Target.Installation;

    public override Answer Run(ForgetRemovals command, IWrite write)
    {
        var delete = write.Sql("DELETE FROM file_removal WHERE id = @0");
        foreach (var id in command.Removals) delete.With(id).Run();
        return new Answer.Done("file_removal", command.Removals.Count.ToString(CultureInfo.InvariantCulture));
    }
}
