using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Writing;

namespace Wutong.Cases;

/// <summary>案卷的正门: what handlers of other modules may do with cases, inside the door's transaction. Who may is for the caller's own permission to say; the table of moves holds.</summary>
public interface ICaseDesk
{
    /// <summary>Whether a report could be taken; writes nothing.</summary>
    /// <exception cref="Platform.Errors.BadInputException">Something is missing or wrong, by field.</exception>
    void Check(CaseReport report, IWrite write);

    /// <summary>Opens a case of another system or module, of a kind residents are offered.</summary>
    /// <inheritdoc cref="Check"/>
    Answer Open(CaseReport report, IWrite write);

    /// <returns>Null when there is no such case.</returns>
    CaseStanding? Find(Guid id, IWrite write);

    /// <returns>Null when there is no such case.</returns>
    CaseStanding? Find(string number, IWrite write);

    /// <returns>Null when there is no such case that whoever acts may see.</returns>
    CaseStanding? FindSeen(Guid id, IWrite write);

    /// <summary>记进展.</summary>
    /// <param name="publicText">What the public timeline says; null: nothing.</param>
    Answer Tell(Guid id, string text, string? publicText, IWrite write);

    /// <summary>重新处置.</summary>
    Answer Reopen(Guid id, string reason, IWrite write);

    /// <summary>What a unit that works in a system of its own has done with its part: accepted, returned or handled, by the rules of its task.</summary>
    /// <returns>A refusal when the unit has no part in it, or its task cannot be moved so.</returns>
    Answer Hand(Guid id, Guid unit, UnitStep done, string text, IWrite write);

    /// <summary>One more photograph of how it was found.</summary>
    /// <param name="file">Of the register, kept in the same transaction.</param>
    void AddPhoto(Guid id, Guid file, IWrite write);
}

/// <summary>单位的一步.</summary>
public enum UnitStep { Accepted, Returned, Handled }

/// <summary>How one case stands.</summary>
/// <param name="Steps">How many events it has; the last one's number.</param>
/// <param name="PublicText">Null while it is not public.</param>
public sealed record CaseStanding(
    Guid Id, string Number, string KindCode, CaseStage Stage, CaseSource Source, Guid? UnitId, bool IsPrivate, int Steps, int? LonE7, int? LatE7, string? PublicText, string? PublicAddress)
{
    public bool IsPublic => PublicText is not null;
}
