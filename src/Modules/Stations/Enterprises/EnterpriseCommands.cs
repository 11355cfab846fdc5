using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Enterprises;

/// <summary>What an enterprise's entry is to be.</summary>
internal sealed record EnterpriseDraft(string Name, string Road, string Door, EnterpriseSize Size, string Area);

/// <summary>登记企业.</summary>
internal sealed record RegisterEnterprise(EnterpriseDraft Enterprise) : ICommand;

/// <summary>更改企业.</summary>
internal sealed record ChangeEnterprise(string Code, EnterpriseDraft Enterprise) : ICommand;

/// <summary>企业迁出或注销.</summary>
internal sealed record CloseEnterprise(string Code) : ICommand;

internal sealed class RegisterEnterpriseHandler(EnterpriseRegister register) : Handler<RegisterEnterprise>
{
    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(RegisterEnterprise command, IWrite write) => register.TargetOf(command.Enterprise.Area, write);
    public override Answer Run(RegisterEnterprise command, IWrite write) => register.Add(command.Enterprise, write);
}

internal sealed class ChangeEnterpriseHandler(EnterpriseRegister register) : Handler<ChangeEnterprise>
{
    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(ChangeEnterprise command, IWrite write) => EnterpriseRegister.Find(command.Code, write) is { } row ? Target.Of(row) : null;

    /// <summary>The enterprise as it is lies within reach; as it is to be it must, too.</summary>
    public override Answer Run(ChangeEnterprise command, IWrite write) => register.TargetOf(command.Enterprise.Area, write) is { } there && !write.Actor.ReachOf(Needs, write.Rights).Covers(there)
        ? new Answer.Denied(false)
        : register.Change(EnterpriseRegister.Find(command.Code, write)!, command.Enterprise, write);
}

internal sealed class CloseEnterpriseHandler : Handler<CloseEnterprise>
{
    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(CloseEnterprise command, IWrite write) => EnterpriseRegister.Find(command.Code, write) is { } row ? Target.Of(row) : null;
    public override Answer Run(CloseEnterprise command, IWrite write) => EnterpriseRegister.Close(EnterpriseRegister.Find(command.Code, write)!, write);
}

/// <summary>企业台账: the one way enterprises are written.</summary>
internal sealed class EnterpriseRegister(IRoadRegister roads, IAreaRegister areas)
{
    public const int LongestName = 60, LongestDoor = 30;

    /// <returns>Null when no open area has this code.</returns>
    public Target? TargetOf(string? area, IWrite write) => areas.PlaceOf(area ?? "", write) is { } place ? new(place) : null;

    public static EnterpriseRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<EnterpriseRow>().AsTracking().SingleOrDefault(e => e.Code == code);

    public Answer Add(EnterpriseDraft draft, IWrite write)
    {
        if (Checked(draft, null, write) is { } no) return no;
        var id = write.NewId();
        var row = new EnterpriseRow { Id = id, Code = "E" + StationRegister.CodeOf(id), Name = "", SortKey = "", RoadCode = "", Door = "", Size = default, Place = areas.PlaceOf(draft.Area, write)! };
        Fill(row, draft);
        write.Db.Add(row);
        write.Db.Add(EventOf(row, 1, isBegin: true, null, write));
        return new Answer.Done("enterprise", row.Code);
    }

    public Answer Change(EnterpriseRow row, EnterpriseDraft draft, IWrite write)
    {
        if (!row.IsOpen) return Closed(row);
        if (Checked(draft, row.Id, write) is { } no) return no;
        Fill(row, draft);
        row.Place = areas.PlaceOf(draft.Area, write)!;
        var last = write.Last<EnterpriseEventRow>(row.Id);
        if (last.Place != row.Place || last.RoadCode != row.RoadCode || last.Size != row.Size) write.Db.Add(EventOf(row, last.Number, isBegin: true, last, write));
        return new Answer.Done("enterprise", row.Code);
    }

    public static Answer Close(EnterpriseRow row, IWrite write)
    {
        if (!row.IsOpen) return Closed(row);
        row.IsOpen = false;
        write.Db.Add(EventOf(row, write.Last<EnterpriseEventRow>(row.Id).Number + 1, isBegin: false, null, write));
        return new Answer.Done("enterprise", row.Code);
    }

    private static Answer.Refused Closed(EnterpriseRow row) => new("stations.enterprise-is-gone", $"“{row.Name}”已登记为迁出或注销，不能再改。", $"'{row.Name}' is registered as gone and can no longer be changed.");

    private Answer.Refused? Checked(EnterpriseDraft draft, Guid? self, IWrite write)
    {
        if (areas.PlaceOf(draft.Area ?? "", write) is null) throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        if (roads.Find(draft.Road ?? "", null, write) is not { IsOpen: true }) throw new BadInputException("road", "没有这条路，请从列表里选。", "There is no such road; choose one from the list.");
        var name = draft.Name?.Trim();
        return write.Db.Set<EnterpriseRow>().FirstOrDefault(e => e.IsOpen && e.RoadCode == draft.Road && e.Name == name && e.Id != self) is { } other
            ? new("stations.enterprise-stands-already", $"这条路上已登记同名企业 {other.Code}。", $"An enterprise of this name is registered on this road already: {other.Code}.", "name") : null;
    }

    private static void Fill(EnterpriseRow row, EnterpriseDraft draft)
    {
        (row.Name, row.Door, row.Size, row.RoadCode) = (Input.Text("name", draft.Name, 2, LongestName), Input.Text("door", draft.Door, 1, LongestDoor), Input.OneOf("size", draft.Size), draft.Road);
        row.SortKey = SortKey.Of(row.Name);
    }

    private static EnterpriseEventRow EventOf(EnterpriseRow row, int number, bool isBegin, EnterpriseEventRow? corrects, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = row.Id, Number = number, IsBegin = isBegin, Code = row.Code, Name = row.Name, RoadCode = row.RoadCode, Size = row.Size, Place = row.Place,
        HappenedAtUtc = corrects?.HappenedAtUtc ?? write.Now, RecordedAtUtc = write.Now, CorrectsId = corrects?.Id,
    };
}
