using System.Text.RegularExpressions;
using Wutong.Platform.Access;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

/// <summary>辖区的规则: codes are shaped and unique, every parent is there and stands at a higher level. A rule with no database in it.</summary>
internal static partial class AreaRules
{
    /// <param name="areas">What is to be written.</param>
    /// <param name="beside">Areas that stay beside them.</param>
    /// <returns>Everything wrong, in the order of the areas.</returns>
    public static List<Fault> Faults(IReadOnlyList<AreaNode> areas, AreaTree beside)
    {
        var levels = new Dictionary<string, AreaLevel>(areas.Count, StringComparer.Ordinal);
        var faults = new List<Fault>();
        for (int i = 0; i < areas.Count; i++)
        {
            var a = areas[i];
            if (Shape(a) is { } shape) faults.Add(shape with { Index = i });
            if (beside.Find(a.Code) is { } other && other.Level != a.Level) faults.Add(new(i, "code", $"代码 {a.Code} 已是另一级辖区", $"the area code {a.Code} stands twice: it is an area of another level already"));
            if (!levels.TryAdd(a.Code, a.Level)) faults.Add(new(i, "code", $"代码 {a.Code} 出现了两次", $"the area code {a.Code} stands twice"));
        }
        for (int i = 0; i < areas.Count; i++)
            if (Parent(areas[i], levels, beside) is { } parent) faults.Add(parent with { Index = i });
        faults.Sort((x, y) => x.Index.CompareTo(y.Index));
        return faults;
    }

    private static Fault? Shape(AreaNode a) => a.Level switch
    {
        AreaLevel.Grid when !FifteenDigits.IsMatch(a.Code) => new(0, "code", $"网格代码是 15 位数字，现为“{a.Code}”", $"a grid code of 15 digits was expected and '{a.Code}' came"),
        not AreaLevel.Grid when !TwelveDigits.IsMatch(a.Code) => new(0, "code", $"区划代码是 12 位数字，现为“{a.Code}”", $"an area code of 12 digits was expected and '{a.Code}' came"),
        AreaLevel.Grid when a.ParentCode is null || !a.Code.StartsWith(a.ParentCode, StringComparison.Ordinal) =>
            new(0, "code", $"网格代码是社区的 12 位代码加 3 位顺序号，{a.Code} 的上级是 {a.ParentCode ?? "空"}", $"a grid's code is its community's 12 digits and 3 more; the parent of {a.Code} is {a.ParentCode ?? "missing"}"),
        _ => null,
    };

    private static Fault? Parent(AreaNode a, Dictionary<string, AreaLevel> levels, AreaTree beside)
    {
        if (a.ParentCode is not { } parent) return null;
        AreaLevel? listed = levels.TryGetValue(parent, out var level) ? level : null;
        var above = listed ?? beside.Find(parent)?.Level;
        if (above is null) return new(0, "parent", $"上级 {parent} 不在台账里", $"area {a.Code} names the parent {parent}, which is not an area of a higher level in the list");
        if (!listed.HasValue && !Stays(parent, levels, beside)) return new(0, "parent", $"上级 {parent} 会随它自己的上级一起停用", $"area {a.Code} names the parent {parent}, which goes with its own parent: that one is not in the list");
        if (above >= a.Level) return new(0, "parent", $"上级 {parent} 不比 {a.Code} 高一级", $"area {a.Code} names the parent {parent}, which is not of a higher level");
        if (a.Level == AreaLevel.Grid && above != AreaLevel.Community) return new(0, "parent", $"网格的上级是社区（村），{parent} 不是", $"a grid's parent is a community; {parent} is none");
        return null;
    }

    /// <summary>An area beside the new ones stays while all above it are there.</summary>
    private static bool Stays(string code, Dictionary<string, AreaLevel> levels, AreaTree beside) => beside.Find(code) is { } area
        && (area.ParentCode is not { } parent || (levels.TryGetValue(parent, out var level) ? level < area.Level : beside.Find(parent)?.Level < area.Level && Stays(parent, levels, beside)));

    [GeneratedRegex(@"^[1-9][0-9]{11}\z")] private static partial Regex TwelveDigits { get; }
    [GeneratedRegex(@"^[1-9][0-9]{14}\z")] private static partial Regex FifteenDigits { get; }
}
