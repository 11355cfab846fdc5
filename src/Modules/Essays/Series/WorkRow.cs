namespace Wutong.Essays.Series;

/// <summary>获奖作品选登, 第 n 篇: a winning work as it was published. Its number is never given again.</summary>
internal sealed class WorkRow
{
    /// <summary>1, 2, 3 without a gap.</summary>
    public required int Number { get; init; }
    public required Guid EntryId { get; init; }
    public required string CallNumber { get; init; }
    public required string Theme { get; init; }
    public required string Grade { get; init; }
    public required string Title { get; set; }
    public required string Byline { get; set; }

    /// <summary>Paragraphs, one a line.</summary>
    public required string Text { get; set; }

    /// <summary>A sentence of the text, set large.</summary>
    public string? PullQuote { get; set; }
    public Guid? PictureId { get; set; }
    public string? PictureCredit { get; set; }
    public required DateTime PublishedAtUtc { get; init; }
    public DateTime? WithdrawnAtUtc { get; set; }
    public string? WithdrawnNote { get; set; }
}
