namespace Wutong.Platform.Lists;

/// <summary>清单: a named list whose content changes in versions.</summary>
public sealed record NamedList(string Code, string TitleZh, string TitleEn);

/// <summary>清单版本.</summary>
/// <param name="Check">Whether it was held against the printed source.</param>
/// <param name="EffectiveFrom">Null for a draft.</param>
public sealed record ListVersion(Guid Id, string ListCode, int Number, string SourceZh, string SourceEn, string? Edition, ListCheck Check, DateOnly? EffectiveFrom, IReadOnlyList<ListItem> Items)
{
    public bool IsPublished => EffectiveFrom is not null;

    /// <summary>评分表: every item has a weight and a scale.</summary>
    public bool IsChecklist => Items.Count > 0 && Items.All(i => i is { Weight: not null, MostMarks: not null });
}

/// <summary>条目.</summary>
/// <param name="Weight">权重, 1 to 1000; null in a plain list.</param>
/// <param name="MostMarks">满分, 1 to 1000 whole points; null in a plain list.</param>
public sealed record ListItem(string Code, string Zh, string En, string? NoteZh = null, string? NoteEn = null, int? Weight = null, int? MostMarks = null);
