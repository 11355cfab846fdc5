using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Lists;

/// <summary>What somebody needs, as another module tells it.</summary>
/// <param name="Title">In a few words, 2 to 100 characters.</param>
/// <param name="People">涉及人数, from 1.</param>
/// <param name="Spot">Where, in words.</param>
/// <param name="WantedBy">A day in Beijing.</param>
public sealed record NeedDraft(NeedKind Kind, string Title, Place Place, int People = 1, string? Text = null, string? Spot = null, DateOnly? WantedBy = null);

/// <summary>起因: the record a need came from.</summary>
/// <param name="Kind">As in <see cref="Platform.Forms.RecordLinks"/>: "case", "suggestion".</param>
/// <param name="Words">What people call that record: 案卷 20220919-K7QM2.</param>
public sealed record NeedOrigin(string Kind, string Id, string Words);

/// <summary>How one need stands.</summary>
/// <param name="Told">回告: what its author was told last; null: nothing yet.</param>
public sealed record NeedStanding(Guid Id, string Number, string Title, NeedState State, string? Told);

/// <summary>需求的正门: how handlers of other modules raise a need from a record of theirs and ask what became of it, inside the door's transaction.</summary>
public interface INeeds
{
    /// <summary>Puts a need on the list. The caller has seen to the permission.</summary>
    /// <param name="author">Whose need it is, who hears what becomes of it; null: whoever acts.</param>
    /// <returns>Its id; its page is at four-lists/needs/{id}, also for the author.</returns>
    /// <exception cref="Platform.Errors.BadInputException">A text is missing or too long, or a number out of range.</exception>
    Guid Raise(NeedDraft draft, NeedSource source, NeedOrigin? origin, Guid? author, IWrite write);

    /// <returns>Null when there is no such need.</returns>
    NeedStanding? Find(Guid need, IWrite write);

    /// <summary>What became of the needs that came from a record, in the order they were raised.</summary>
    IReadOnlyList<NeedStanding> OfOrigin(string kind, string id, IWrite write);
}
