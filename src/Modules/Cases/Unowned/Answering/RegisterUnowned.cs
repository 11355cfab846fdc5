using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Marking;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Unowned.Answering;

/// <summary>登记三不管地段.</summary>
/// <param name="Spot">Where, in words.</param>
/// <param name="Area">Its area; the finest that holds its point where there is one.</param>
/// <param name="Outline">One position a line, WGS-84, longitude first: a point or the corners of a polygon.</param>
/// <param name="Case">A case that lies there, marked at once.</param>
internal sealed record RegisterUnowned(string Name, string Spot, string Area, string? Outline = null, string? Note = null, Guid? Case = null) : ICommand;

internal sealed class RegisterUnownedHandler(UnownedRegister register, CaseMarks marks, IAreaRegister areas) : Handler<RegisterUnowned>
{
    public override Permission Needs => UnownedPermissions.Register;

    public override Target TargetOf(RegisterUnowned command, IWrite write) => new(PlaceOf(command, write));

    public override Answer Run(RegisterUnowned command, IWrite write)
    {
        var (id, note) = (write.NewId(), Input.Optional("note", command.Note, 1000));
        var row = new UnownedPlaceRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Name = "", Spot = "", State = UnownedState.Open, RegisteredAtUtc = write.Now, Place = PlaceOf(command, write),
        };
        UnownedEntry.Fill(row, command.Name, command.Spot, command.Outline, areas, write);
        write.Db.Add(row);
        register.Write(row, UnownedMove.Register, write, new(note is null ? $"{row.Name}：{row.Spot}" : $"{row.Name}：{row.Spot}\n{note}"));
        if (command.Case is not { } caseId) return new Answer.Done("unowned", id);
        if (CaseRegister.Find(caseId, write) is not { } found) throw new BadInputException("case", "没有这件案卷。", "There is no such case.");
        if (!write.Actor.ReachOf(UnownedPermissions.Mark, write.Rights).Covers(new(found.Place))) return new Answer.Denied(false);
        write.Save();
        return marks.Mark(row, found, write) is Answer.Refused no ? no : new Answer.Done("unowned", id);
    }

    private Place PlaceOf(RegisterUnowned command, IWrite write) => (Outline.Read("outline", command.Outline) is { } outline ? areas.PlaceAt(outline.Middle, write) : areas.PlaceOf(command.Area, write))
        ?? (command.Outline is null ? throw new BadInputException("area", "请从列表里选一个辖区。", "Choose an area from the list.") : throw UnownedEntry.Outside());
}

/// <summary>更正登记: the entry was wrong; what it said before stays in its events.</summary>
internal sealed record CorrectUnowned(Guid Place, string Name, string Spot, string Reason, string? Outline = null) : IUnownedCommand;

internal sealed class CorrectUnownedHandler(UnownedRegister register, IAreaRegister areas) : UnownedHandler<CorrectUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Keep;

    protected override Answer Run(UnownedPlaceRow row, CorrectUnowned command, IWrite write)
    {
        var (reason, before) = (Input.Text("reason", command.Reason, 2, 1000), $"{row.Name}：{row.Spot}");
        UnownedEntry.Fill(row, command.Name, command.Spot, command.Outline, areas, write);
        if (row is { LonE7: { } lon, LatE7: { } lat })
        {
            row.Place = areas.PlaceAt(new(lon, lat), write)!;
            if (!write.Actor.ReachOf(Needs, write.Rights).Covers(new(row.Place))) return new Answer.Denied(false);
        }
        return Register.Moved(row, UnownedMove.Correct, write, new($"{before} → {row.Name}：{row.Spot}\n{reason}"));
    }
}

/// <summary>撤销登记: it should not have been entered; its events stay.</summary>
internal sealed record WithdrawUnowned(Guid Place, string Reason) : IUnownedCommand;

internal sealed class WithdrawUnownedHandler(UnownedRegister register) : UnownedHandler<WithdrawUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Keep;
    protected override Answer Run(UnownedPlaceRow row, WithdrawUnowned command, IWrite write) => Register.Moved(row, UnownedMove.Withdraw, write, new(Input.Text("reason", command.Reason, 2, 1000)));
}

internal static class UnownedEntry
{
    private const int MostName = 100, MostSpot = 400;

    /// <exception cref="BadInputException">A value cannot be.</exception>
    public static void Fill(UnownedPlaceRow row, string name, string spot, string? typed, IAreaRegister areas, IWrite write)
    {
        (row.Name, row.Spot) = (Input.Text("name", name, 2, MostName), Input.Text("spot", spot, 2, MostSpot));
        var outline = Outline.Read("outline", typed);
        if (outline is not null && outline.Corners.Append(outline.Middle).Any(c => areas.PlaceAt(c, write) is null)) throw Outside();
        (row.OutlineText, row.LonE7, row.LatE7) = (outline is { IsPolygon: true } ? outline.ToString() : null, outline?.Middle.LonE7, outline?.Middle.LatE7);
    }

    public static BadInputException Outside() => new("outline", "这个位置不在本区，请核对经度和纬度。", "This position lies outside the district; check longitude and latitude.");
}
