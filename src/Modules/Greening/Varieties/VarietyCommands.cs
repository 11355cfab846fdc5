using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Greening.Varieties;

/// <summary>A variety as somebody fills it in.</summary>
/// <param name="From">The window's first day as "05-20"; <paramref name="To"/> its last.</param>
internal sealed record VarietyDraft(string NameZh, string From, string To, int DaysToFlower, int DaysInFlower, string? NameEn = null);

/// <summary>登记品种.</summary>
/// <param name="Area">Code of the area that keeps it.</param>
internal sealed record AddVariety(VarietyDraft Variety, string Area) : ICommand;

/// <summary>更改品种: forecasts go by it at once; what was planted stays planted.</summary>
/// <param name="IsOpen">One that is not used any more is planted no more.</param>
internal sealed record ChangeVariety(string Code, VarietyDraft Variety, bool IsOpen = true) : ICommand;

internal static class VarietyBook
{
    public const int LongestName = 30, MostDays = 366;

    public static VarietyRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<VarietyRow>().AsTracking().SingleOrDefault(v => v.Code == code);

    /// <summary>One that can be planted.</summary>
    public static VarietyRow Open(string? code, IWrite write) => Find(code, write) is { IsOpen: true } row ? row : throw new BadInputException("variety", "没有这个品种，请从列表里选。", "There is no such variety; choose one from the list.");

    public static Answer Fill(VarietyRow row, VarietyDraft draft, IWrite write)
    {
        (row.NameZh, row.NameEn) = (Input.Text("nameZh", draft.NameZh, 2, LongestName), Input.Optional("nameEn", draft.NameEn, LongestName * 2));
        row.SortKey = SortKey.Of(row.NameZh);
        (row.WindowFrom, row.WindowTo) = (DayOf("from", draft.From), DayOf("to", draft.To));
        (row.DaysToFlower, row.DaysInFlower) = (Input.Whole("daysToFlower", draft.DaysToFlower, 0, MostDays), Input.Whole("daysInFlower", draft.DaysInFlower, 1, MostDays));
        var (name, id) = (row.NameZh, row.Id);
        return write.Db.Set<VarietyRow>().Any(v => v.NameZh == name && v.Id != id)
            ? new Answer.Refused("greening.variety-known", $"已经有“{name}”了。", $"There is a variety '{name}' already.", "nameZh")
            : new Answer.Done("green-variety", row.Code);
    }

    private static int DayOf(string field, string? text) => YearSpan.ReadDay(text) ?? throw new BadInputException(field, "请写月-日，例如 05-20。", "Month and day are wanted, such as 05-20.");
}

internal sealed class AddVarietyHandler(IAreaRegister areas) : Handler<AddVariety>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override Target? TargetOf(AddVariety command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(AddVariety command, IWrite write)
    {
        var id = write.NewId();
        var row = new VarietyRow { Id = id, Code = GreenBook.CodeOf('P', id), NameZh = "", SortKey = "", WindowFrom = 0, WindowTo = 0, DaysToFlower = 0, DaysInFlower = 0, Place = areas.PlaceOf(command.Area, write)! };
        var answer = VarietyBook.Fill(row, command.Variety, write);
        write.Db.Add(row);
        return answer;
    }
}

internal sealed class ChangeVarietyHandler : Handler<ChangeVariety>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override Target? TargetOf(ChangeVariety command, IWrite write) => VarietyBook.Find(command.Code, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ChangeVariety command, IWrite write)
    {
        var row = VarietyBook.Find(command.Code, write)!;
        row.IsOpen = command.IsOpen;
        return VarietyBook.Fill(row, command.Variety, write);
    }
}
