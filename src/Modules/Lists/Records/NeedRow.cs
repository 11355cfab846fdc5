using Wutong.Platform.Access;

namespace Wutong.Lists.Records;

/// <summary>需求: what somebody needs. Its state is a projection of its events, kept by the same command.</summary>
internal sealed class NeedRow : ListedRow, IOfPerson
{
    public required NeedKind Kind { get; init; }
    public required NeedSource Source { get; init; }
    public required NeedState State { get; set; }

    /// <summary>详情.</summary>
    public string? Text { get; set; }

    /// <summary>Where, in words.</summary>
    public string? Spot { get; init; }

    /// <summary>涉及人数.</summary>
    public required int People { get; init; }

    /// <summary>希望什么时候前.</summary>
    public DateOnly? WantedBy { get; init; }

    /// <summary>谁提的: the account that wrote it, or that the record it came from is of; hears what becomes of it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>起因: the record of another module it came from, as in <see cref="Platform.Forms.RecordLinks"/>; both or neither.</summary>
    public string? OriginKind { get; init; }
    public string? OriginId { get; init; }

    /// <summary>The same in words: 哪节课、哪件案卷.</summary>
    public string? OriginText { get; init; }
    public required DateTime RaisedAtUtc { get; init; }

    /// <summary>回告: what its author was told last.</summary>
    public string? Told { get; set; }
    public override ListKind List => ListKind.Need;
    public override int StateNumber => (int)State;
}
