namespace Wutong.Platform.Lists;

/// <summary>Where a list's text stands against its source.</summary>
public enum ListCheck { NotChecked = 0, Checked = 1 }

/// <summary>清单: the table behind <see cref="NamedList"/>.</summary>
internal sealed class NamedListRow
{
    public required string Code { get; init; }
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }
    public required string SortKey { get; init; }
}

/// <summary>清单版本: a draft until it is published, never edited after.</summary>
internal sealed class ListVersionRow
{
    public required Guid Id { get; init; }
    public required string ListCode { get; init; }

    /// <summary>From 1 in each list.</summary>
    public required int Number { get; init; }
    public required string SourceZh { get; init; }
    public required string SourceEn { get; init; }
    public required string? Edition { get; init; }
    public required ListCheck Check { get; init; }
    public required DateTime AddedAtUtc { get; init; }
    public DateTime? PublishedAtUtc { get; set; }

    /// <summary>Valid from this day on, until a later version's day; null for a draft.</summary>
    public DateOnly? EffectiveFrom { get; set; }
    public List<ListItemRow> Items { get; init; } = [];
}

internal sealed class ListItemRow
{
    public required Guid VersionId { get; init; }
    public required int Position { get; init; }
    public required string Code { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public string? NoteZh { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>权重: of a checklist's item, whole; null in a plain list.</summary>
    public int? Weight { get; init; }

    /// <summary>满分: marks go from 0 to this; null in a plain list.</summary>
    public int? MostMarks { get; init; }
}
