namespace Wutong.Posts.Shifts;

/// <summary>班次动态码.</summary>
internal static class ShiftCode
{
    /// <summary>Codes of one purpose are worth nothing for another; the subject is the shift.</summary>
    public const string Purpose = "posts.shift";
}
