using System.Text.RegularExpressions;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Lists;

/// <summary>建清单.</summary>
public sealed record CreateList(string Code, string TitleZh, string TitleEn) : ICommand;

/// <summary>加一版, as a draft.</summary>
public sealed record AddListVersion(string ListCode, string SourceZh, string SourceEn, IReadOnlyList<ListItem> Items, string? Edition = null, ListCheck Check = ListCheck.NotChecked) : ICommand;

/// <summary>发布一版: from a day on; never edited after.</summary>
public sealed record PublishListVersion(Guid VersionId, DateOnly EffectiveFrom) : ICommand;

internal sealed class CreateListHandler : Handler<CreateList>
{
    public override Permission Needs => ListPermissions.Keep;
    public override Target TargetOf(CreateList command, IWrite write) => Target.Installation;

    public override Answer Run(CreateList command, IWrite write)
    {
        var code = ListRules.Code("code", command.Code);
        if (write.Db.Set<NamedListRow>().Any(l => l.Code == code)) return No("lists.code-taken", $"已有代码为 {code} 的清单。", $"There is a list with the code {code} already.", "code");
        var title = Input.Text("titleZh", command.TitleZh, 1, 100);
        write.Db.Add(new NamedListRow { Code = code, TitleZh = title, TitleEn = Input.Text("titleEn", command.TitleEn, 1, 200), SortKey = SortKey.Of(title) });
        return new Answer.Done("list", code);
    }
}

internal sealed class AddListVersionHandler : Handler<AddListVersion>
{
    public override Permission Needs => ListPermissions.Keep;
    public override Target? TargetOf(AddListVersion command, IWrite write) => write.Db.Set<NamedListRow>().Any(l => l.Code == command.ListCode) ? Target.Installation : null;

    public override Answer Run(AddListVersion command, IWrite write)
    {
        var id = write.NewId();
        var items = ListRules.Items(command.Items);
        write.Db.Add(new ListVersionRow
        {
            Id = id, ListCode = command.ListCode, Number = 1 + (write.Db.Set<ListVersionRow>().Where(v => v.ListCode == command.ListCode).Max(v => (int?)v.Number) ?? 0),
            SourceZh = Input.Text("sourceZh", command.SourceZh, 1, 200), SourceEn = Input.Text("sourceEn", command.SourceEn, 1, 300), Edition = Input.Optional("edition", command.Edition, 100),
            Check = Input.OneOf("check", command.Check), AddedAtUtc = write.Now,
            Items = [.. items.Select((item, i) => new ListItemRow { VersionId = id, Position = i + 1, Code = item.Code, Zh = item.Zh, En = item.En, NoteZh = item.NoteZh, NoteEn = item.NoteEn, Weight = item.Weight, MostMarks = item.MostMarks })],
        });
        return new Answer.Done("list-version", id);
    }
}

internal sealed class PublishListVersionHandler : Handler<PublishListVersion>
{
    public override Permission Needs => ListPermissions.Keep;
    public override Target? TargetOf(PublishListVersion command, IWrite write) => write.Db.Set<ListVersionRow>().Any(v => v.Id == command.VersionId) ? Target.Installation : null;

    /// <remarks>Days only go forward, so that what was valid on a day stays so.</remarks>
    public override Answer Run(PublishListVersion command, IWrite write)
    {
        var version = write.Db.Set<ListVersionRow>().Single(v => v.Id == command.VersionId);
        if (version.PublishedAtUtc is not null) return No("lists.published-before", "这一版已经发布，不能再改。", "This version is published and cannot be changed.");
        var last = write.Db.Set<ListVersionRow>().Where(v => v.ListCode == version.ListCode && v.EffectiveFrom != null).Max(v => v.EffectiveFrom);
        if (last is { } day && command.EffectiveFrom <= day) return No("lists.day-is-taken", $"生效日要晚于上一版的 {day:yyyy-MM-dd}。", $"The day must be after that of the version before, {day:yyyy-MM-dd}.", "effectiveFrom");
        (version.PublishedAtUtc, version.EffectiveFrom) = (write.Now, command.EffectiveFrom);
        return new Answer.Done("list-version", version.Id);
    }
}

internal static partial class ListRules
{
    private const int MostItems = 1000;

    public static string Code(string field, string? code) => code is not null && Shape.IsMatch(code) ? code
        : throw new BadInputException(field, "代码是 1 到 32 个小写字母、数字、点或短横。", "A code is 1 to 32 lower-case letters, digits, dots or hyphens.");

    public static List<ListItem> Items(IReadOnlyList<ListItem> items)
    {
        if (items.Count is 0 or > MostItems) throw new BadInputException("items", $"一版有 1 到 {MostItems} 条。", $"A version has 1 to {MostItems} items.");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var all = items.Select((item, i) => Checked(item, $"items[{i}]")).ToList();
        foreach (var item in all)
            if (!codes.Add(item.Code)) throw new BadInputException("items", $"条目代码 {item.Code} 出现了两次。", $"The item code {item.Code} stands twice.");
        if (all.Exists(i => i.Weight is null) && all.Exists(i => i.Weight is not null)) throw new BadInputException("items", "要么每条都有权重和满分，要么都没有。", "Either every item has a weight and a scale, or none.");
        return all;
    }

    private static ListItem Checked(ListItem item, string at)
    {
        if (item.Weight is null != item.MostMarks is null) throw new BadInputException(at, "权重和满分要一起填。", "A weight and a scale are given together.");
        if (item.Weight is { } weight) Input.Whole(at + ".weight", weight, 1, 1000);
        if (item.MostMarks is { } most) Input.Whole(at + ".mostMarks", most, 1, 1000);
        return item with { Code = Code(at + ".code", item.Code), Zh = Input.Text(at + ".zh", item.Zh, 1, 300), En = Input.Text(at + ".en", item.En, 1, 400), NoteZh = Input.Optional(at + ".noteZh", item.NoteZh, 1000), NoteEn = Input.Optional(at + ".noteEn", item.NoteEn, 1000) };
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,31}\z")] private static partial Regex Shape { get; }
}
