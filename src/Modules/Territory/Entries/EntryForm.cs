using System.Globalization;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;
using Wutong.Territory.Geometry;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Entries;

/// <summary>What the form of one entry brings back; one shape for all five kinds, each uses its own fields.</summary>
internal sealed class EntryForm
{
    public string? Key { get; set; }
    public string? Code { get; set; }
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }

    /// <summary>Of an area: its level's name in <see cref="AreaLevel"/>, its parent's code, "true" for a village.</summary>
    public string? Level { get; set; }
    public string? Parent { get; set; }
    public string? Village { get; set; }
    public string? Children { get; set; }
    public string? Adults { get; set; }
    public string? Elderly { get; set; }
    public string? Households { get; set; }
    public string? AreaCode { get; set; }
    public string? RoadCode { get; set; }
    public string? FromZh { get; set; }
    public string? ToZh { get; set; }

    /// <summary>GeoJSON or WKT, and its system.</summary>
    public string? Geometry { get; set; }
    public string? System { get; set; }

    /// <param name="known">The entry as it is; null adds a new one. Its code, and an area's level, are not the form's to change.</param>
    /// <param name="members">Codes of the areas a zone is made of.</param>
    /// <param name="areaAt">The area a shape lies in; null: in none.</param>
    /// <returns>Null when something cannot be read; the form says what, beside its field.</returns>
    public ICommand? ToCommand(EntryKind kind, Known? known, IReadOnlyList<string> members, Func<string, CoordinateSystem, string?> areaAt, FormState state, Lang lang)
    {
        var code = known?.Code ?? (Code ?? "").Trim();
        if (known is null && code.Length == 0) state.Add("code", lang["请填代码。", "Please give a code."]);
        var (shape, system) = ShapeOf(state, lang);
        ICommand command = kind.Word switch
        {
            "area" => Of(new AreaDraft(code, NameZh ?? "", LevelOf(known, state, lang), Typed.OrNull(Parent), shape, system, NameEn, Village == "true",
                Count(Children, "children", state, lang), Count(Adults, "adults", state, lang), Count(Elderly, "elderly", state, lang), Count(Households, "households", state, lang)), known),
            "zone" => Of(new ZoneDraft(code, NameZh ?? "", AreaOf(state, lang), members.Count == 0 ? null : members, shape, system, NameEn), known),
            "estate" => Of(new EstateDraft(code, NameZh ?? "", Typed.OrNull(AreaCode) ?? Found(shape, system, areaAt, state, lang), shape, system, NameEn, Count(Households, "households", state, lang)), known),
            "road" => Of(new RoadDraft(code, NameZh ?? "", AreaOf(state, lang), NameEn), known),
            _ => Of(new SectionDraft(code, (RoadCode ?? "").Trim(), FromZh ?? "", ToZh ?? "", AreaOf(state, lang), shape, system), known),
        };
        return state.HasErrors ? null : command;
    }

    private static ICommand Of<TDraft>(TDraft draft, Known? known) where TDraft : IDraft => known is null ? new AddEntry<TDraft>(draft) : new ChangeEntry<TDraft>(draft);

    private (string? Shape, CoordinateSystem? System) ShapeOf(FormState state, Lang lang)
    {
        try
        {
            if (GeoJsonText.Typed("geometry", Geometry) is not { } shape) return (null, null);
            if (ImportWords.System(Typed.OrNull(System)) is { } system) return (shape, system);
            state.Add("system", lang["有坐标就要说明坐标系。", "Say which system these coordinates are in."]);
        }
        catch (BadInputException bad) { state.Add(bad.Field, lang[bad.Chinese, bad.English]); }
        return (null, null);
    }

    private AreaLevel LevelOf(Known? known, FormState state, Lang lang)
    {
        if (Enum.TryParse<AreaLevel>(known is null ? Level : known.Form.Level, out var level)) return level;
        state.Add("level", lang["请选一个级别。", "Please choose a level."]);
        return default;
    }

    private string AreaOf(FormState state, Lang lang)
    {
        if (Typed.OrNull(AreaCode) is { } area) return area;
        state.Add("areaCode", lang["请选一个辖区。", "Please choose an area."]);
        return "";
    }

    private static string Found(string? shape, CoordinateSystem? system, Func<string, CoordinateSystem, string?> areaAt, FormState state, Lang lang)
    {
        if (shape is not null && system is { } said && areaAt(shape, said) is { } area) return area;
        state.Add("areaCode", shape is null ? lang["请选一个辖区，或者给出位置。", "Please choose an area, or give a position."] : lang["位置不在任何辖区里，请选一个辖区。", "The position lies in no area; please choose one."]);
        return "";
    }

    private static int? Count(string? typed, string field, FormState state, Lang lang)
    {
        if (Typed.OrNull(typed) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return count;
        state.Add(field, lang["这里要一个整数。", "A whole number is wanted here."]);
        return null;
    }
}
