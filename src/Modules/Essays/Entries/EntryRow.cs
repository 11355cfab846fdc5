using Wutong.Platform.Access;

namespace Wutong.Essays.Entries;

/// <summary>来稿状态. The numbers are stored.</summary>
internal enum EntryState
{
    /// <summary>已收.</summary>
    Submitted = 1,
    /// <summary>已撤稿.</summary>
    Withdrawn = 2,
}

/// <summary>来稿. Its author is known to themselves and the editor; judges meet it by its <see cref="Blind"/> number alone.</summary>
internal sealed class EntryRow : PlacedRow, IOfPerson
{
    public required Guid Id { get; init; }

    /// <summary>编号 for its author and the editor; it tells the day, so a judge never gets it.</summary>
    public required string Number { get; init; }
    public required Guid CallId { get; init; }

    /// <summary>The account; erased, it leads to nobody.</summary>
    public required Guid AuthorId { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }

    /// <summary>By <see cref="WordCount"/>.</summary>
    public required int Words { get; set; }

    /// <summary>署名, as the author wants to be called if it is published.</summary>
    public string? Byline { get; set; }

    /// <summary>同意发表.</summary>
    public required bool Consents { get; set; }
    public required DateTime SubmittedAtUtc { get; init; }
    public required EntryState State { get; set; }

    /// <summary>盲审号: drawn by lot when judging begins, so that it says nothing of when the entry came.</summary>
    public int? Blind { get; set; }

    /// <summary>How many judges' sheets stand.</summary>
    public int Sheets { get; set; }

    /// <summary>The shared scoring's mean, in hundredths; null while nobody has scored.</summary>
    public long? ScoreHundredths { get; set; }

    /// <summary>Of its grade; null: no award.</summary>
    public int? Grade { get; set; }

    Guid? IOfPerson.PersonId => AuthorId;
}
