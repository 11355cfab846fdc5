using Wutong.Platform.Access;

namespace Wutong.Lists.Records;

/// <summary>A record of the lists: found by its number, told by its events.</summary>
internal abstract class ListedRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>编号 "20220919-K7QM2".</summary>
    public required string Number { get; init; }

    /// <summary>In a few words: what is needed, offered, done, met about.</summary>
    public required string Title { get; set; }

    /// <summary>How many events it has; the ordinal of the last.</summary>
    public int Steps { get; set; }

    public abstract ListKind List { get; }

    /// <summary>Its state as a number, as its events keep it.</summary>
    public abstract int StateNumber { get; }
}
