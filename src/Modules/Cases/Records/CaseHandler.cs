using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Records;

/// <summary>A command about one case that exists.</summary>
internal interface ICaseCommand : ICommand
{
    Guid Case { get; }
}

/// <summary>Carries out a command about one case: what it touches is where the case lies and whose it is.</summary>
internal abstract class CaseHandler<TCommand>(CaseRegister register) : Handler<TCommand> where TCommand : class, ICaseCommand
{
    protected CaseRegister Register => register;

    public override Target? TargetOf(TCommand command, IWrite write) => CaseRegister.Find(command.Case, write) is { } row ? new(row.Place, row.UnitId) : null; // whose report it is opens no step of it

    /// <summary>Who tried what is not theirs, or was too late, can be looked up.</summary>
    protected override (string Kind, string Id)? RefusalsOf(TCommand command) => ("case", command.Case.ToString());

    public override Answer Run(TCommand command, IWrite write) => Run(CaseRegister.Find(command.Case, write)!, command, write);

    protected abstract Answer Run(CaseRow row, TCommand command, IWrite write);
}
