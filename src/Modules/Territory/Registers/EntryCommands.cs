using System.Text.Json.Serialization;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>登记一条.</summary>
internal sealed record AddEntry<TDraft>(TDraft Entry) : ICommand where TDraft : IDraft;

/// <summary>更改一条, named by its code.</summary>
internal sealed record ChangeEntry<TDraft>(TDraft Entry) : ICommand where TDraft : IDraft;

/// <summary>停用一条: it keeps its past and gets nothing new.</summary>
internal sealed record RetireEntry<TDraft>(string Code) : ICommand where TDraft : IDraft;

/// <summary>换用整册, as an import does.</summary>
/// <param name="Version">The register's mark when this was prepared and looked at.</param>
internal sealed record ReplaceEntries<TDraft>(IReadOnlyList<TDraft> Entries, Guid Version) : ICommand where TDraft : IDraft
{
    /// <summary>What it writes, worked out from the register of that version; null: the handler does it.</summary>
    [JsonIgnore] public IReplacement? Prepared { get; init; }
}

internal sealed class AddEntryHandler<TDraft>(IRegistrar<TDraft> registrar) : Handler<AddEntry<TDraft>> where TDraft : IDraft
{
    public override Permission Needs => TerritoryPermissions.Keep;
    public override Target? TargetOf(AddEntry<TDraft> command, IWrite write) => registrar.TargetOf(command.Entry, write);
    public override Answer Run(AddEntry<TDraft> command, IWrite write) => registrar.Add(command.Entry, write);
}

internal sealed class ChangeEntryHandler<TDraft>(IRegistrar<TDraft> registrar) : Handler<ChangeEntry<TDraft>> where TDraft : IDraft
{
    public override Permission Needs => TerritoryPermissions.Keep;
    public override Target? TargetOf(ChangeEntry<TDraft> command, IWrite write) => registrar.TargetOf(command.Entry.Code, write);

    /// <summary>The entry as it is lies within reach; as it is to be it must, too.</summary>
    public override Answer Run(ChangeEntry<TDraft> command, IWrite write)
    {
        var reach = write.Actor.ReachOf(Needs, write.Rights);
        return !reach.Covers(registrar.TargetOf(command.Entry, write)) ? new Answer.Denied(false) : registrar.Change(command.Entry, write);
    }
}

internal sealed class RetireEntryHandler<TDraft>(IRegistrar<TDraft> registrar) : Handler<RetireEntry<TDraft>> where TDraft : IDraft
{
    public override Permission Needs => TerritoryPermissions.Keep;
    public override Target? TargetOf(RetireEntry<TDraft> command, IWrite write) => registrar.TargetOf(command.Code, write);
    public override Answer Run(RetireEntry<TDraft> command, IWrite write) => registrar.Retire(command.Code, write);
}

internal sealed class ReplaceEntriesHandler<TDraft>(IRegistrar<TDraft> registrar) : Handler<ReplaceEntries<TDraft>> where TDraft : IDraft
{
    public override Permission Needs => TerritoryPermissions.Import;
    public override bool RunsAlone => true;
    public override Target TargetOf(ReplaceEntries<TDraft> command, IWrite write) => Target.Installation;

    public override Answer Run(ReplaceEntries<TDraft> command, IWrite write) => RegisterVersion.Of(write.Db) != command.Version
        ? RegisterVersion.MovedOn
        : registrar.Replace(command.Entries, command.Prepared, write);
}
