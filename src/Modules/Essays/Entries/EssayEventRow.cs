using Wutong.Platform.Figures;

namespace Wutong.Essays.Entries;

/// <summary>征文事件种类. The numbers are stored.</summary>
internal enum EssayStep
{
    Submitted = 1,
    Withdrawn = 2,
    /// <summary>评审完成: as many judges have scored it as the call wants.</summary>
    Judged = 3,
    Awarded = 4,
    Published = 5,
    /// <summary>撤下: a published work.</summary>
    TakenBack = 6,
}

/// <summary>征文事件: what the figures count. Holds no words, no author and no number of the entry.</summary>
internal sealed class EssayEventRow : FactRow
{
    public required Guid EntryId { get; init; }
    public required EssayStep Step { get; init; }

    /// <summary>Of the call, so that it can be told without joining.</summary>
    public required string CallNumber { get; init; }
}
