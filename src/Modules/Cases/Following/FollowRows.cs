using System.Globalization;
using Wutong.Platform.Access;

namespace Wutong.Cases.Following;

/// <summary>关注: one person hears of the public problems of one area. Shown to that person and to nobody else.</summary>
internal sealed class FollowRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Of a district, a subdistrict, a community or a village.</summary>
    public required string AreaCode { get; init; }
    public required DateTime FollowedAtUtc { get; init; }
}

/// <summary>辖区新进展: what is told of one followed area on one day; there is none where nothing is new. It says nothing of who follows.</summary>
internal sealed class AreaNewsRow : PlacedRow
{
    /// <summary>"140213066000_2026-11-23": area and day.</summary>
    public required string Id { get; init; }
    public required string AreaCode { get; init; }

    /// <summary>In Beijing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>As it was called that day.</summary>
    public required string AreaZh { get; init; }
    public string? AreaEn { get; init; }

    /// <summary>新公开: cases first published since the last time, that were public still.</summary>
    public required int Opened { get; init; }

    /// <summary>解决: public cases checked and closed since the last time.</summary>
    public required int Solved { get; init; }

    public static string IdOf(string area, DateOnly day) => $"{area}_{TextOf(day)}";
    public static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The area and the day of an id.</summary>
    public static (string Area, string Day) PartsOf(string id) => id.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? (id[..at], id[(at + 1)..]) : (id, "");
}

/// <summary>一天的通知: how far the telling of a day has come, moved on by the command that tells, so that what breaks off goes on where it stood and nothing is told twice.</summary>
internal sealed class NewsRunRow
{
    /// <summary>In Beijing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What happened from then on.</summary>
    public required DateTime FromUtc { get; init; }

    /// <summary>Not in it any more: the next day's begins here.</summary>
    public required DateTime UntilUtc { get; init; }

    /// <summary>The last area told of.</summary>
    public string AfterCode { get; set; } = "";
    public bool IsDone { get; set; }
}
