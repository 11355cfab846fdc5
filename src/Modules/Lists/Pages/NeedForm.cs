using System.Globalization;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Lists.Pages;

/// <summary>What a form that tells a need brings back.</summary>
internal sealed class NeedForm
{
    public string? Key { get; set; }
    public string? Kind { get; set; }
    public string? Title { get; set; }
    public string? Area { get; set; }
    public string? Source { get; set; } = nameof(NeedSource.Community);
    public string? Origin { get; set; }
    public string? Spot { get; set; }
    public string? People { get; set; } = "1";
    public string? WantedBy { get; set; }
    public string? Text { get; set; }

    /// <summary>What cannot be read is told beside its field.</summary>
    public (NeedKind Kind, string Title, string Area, int People, string? Text, string? Spot, DateOnly? WantedBy) Read(FormState state, Lang l)
    {
        if (string.IsNullOrWhiteSpace(Title)) state.Add("title", l["请写需要什么。", "Please say what is needed."]);
        if (string.IsNullOrEmpty(Area)) state.Add("area", l["请选一个辖区。", "Please choose an area."]);
        return (state.OneOf<NeedKind>(Kind, "kind", l), Title ?? "", Area ?? "", Whole(state, People, "people", l), Text, Spot, Day(state, WantedBy, "wantedBy", l));
    }

    public static int Whole(FormState state, string? typed, string field, Lang l)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        state.Add(field, l["请填 1 以上的整数。", "A whole number from 1 is wanted."]);
        return 1;
    }

    /// <returns>Null when nothing was typed.</returns>
    public static DateOnly? Day(FormState state, string? typed, string field, Lang l)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (ChinaDay.Read(typed) is { } day) return day;
        state.Add(field, l["请选一个日期。", "Please choose a day."]);
        return null;
    }

    /// <returns>Null when nothing was typed.</returns>
    public static TimeOnly? Time(FormState state, string? typed, string field, Lang l) => string.IsNullOrWhiteSpace(typed) ? null : state.Time(typed, field, l);
}
