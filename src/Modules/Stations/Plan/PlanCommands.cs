using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Stations.Plan;

/// <summary>列入规划.</summary>
/// <param name="Area">The subdistrict whose plan it is.</param>
/// <param name="Code">Of a road, or of a zone.</param>
internal sealed record DeclarePart(PlanPart Part, string Area, string Code) : ICommand;

/// <summary>移出规划.</summary>
internal sealed record DropPart(Guid Id) : ICommand;

internal sealed class DeclarePartHandler(IAreaRegister areas, IRoadRegister roads, IZoneRegister zones) : Handler<DeclarePart>
{
    public override Permission Needs => StationsPermissions.Govern;
    public override Target? TargetOf(DeclarePart command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { Level: AreaLevel.Subdistrict } place ? new(place) : null;

    public override Answer Run(DeclarePart command, IWrite write)
    {
        var (part, place) = (Input.OneOf("part", command.Part), areas.PlaceOf(command.Area, write)!);
        var name = part == PlanPart.Zone ? ZoneName(command.Code, place, write) : RoadName(command.Code, place, write);
        var standing = write.Db.Set<PlanPartRow>().AsNoTracking().Where(p => p.IsOpen && p.StreetCode == place.Street);
        if (part == PlanPart.ModelStreet && standing.FirstOrDefault(p => p.Part == PlanPart.ModelStreet) is { } model) return No("stations.has-a-model-street", $"示范一条街已是{model.Name}，先把它移出规划。", $"{model.Name} is the model street; take it out of the plan first.", "code");
        if (standing.Any(p => p.Code == command.Code)) return No("stations.is-in-the-plan", "它已经在规划里了。", "It is in the plan already.", "code");
        var row = new PlanPartRow { Id = write.NewId(), Part = part, Code = command.Code, Name = name, Place = place };
        write.Db.Add(row);
        write.Db.Add(EventOf(row, 1, isBegin: true, write));
        return new Answer.Done("station-plan", row.Id);
    }

    internal static PlanEventRow EventOf(PlanPartRow row, int number, bool isBegin, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = row.Id, Number = number, IsBegin = isBegin, Code = row.Code, Name = row.Name, Part = row.Part, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
    };

    private string ZoneName(string code, Place place, IWrite write) => zones.Find(code ?? "", write) is { IsOpen: true } zone && zone.Place.Street == place.Street ? zone.NameZh
        : throw new BadInputException("code", "这个街道没有这个片区，请从列表里选。", "This subdistrict has no such zone; choose one from the list.");

    /// <summary>A road through several subdistricts is registered with the district, and any of them may plan for it.</summary>
    private string RoadName(string code, Place place, IWrite write) => roads.Find(code ?? "", null, write) is { IsOpen: true } road && road.Place.District == place.District && (road.Place.Street is null || road.Place.Street == place.Street) ? road.NameZh
        : throw new BadInputException("code", "这个街道没有这条路，请从列表里选。", "This subdistrict has no such road; choose one from the list.");
}

internal sealed class DropPartHandler : Handler<DropPart>
{
    public override Permission Needs => StationsPermissions.Govern;
    public override Target? TargetOf(DropPart command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(DropPart command, IWrite write)
    {
        var row = Find(command, write)!;
        if (!row.IsOpen) return No("stations.was-dropped", "它早已不在规划里。", "It is no part of the plan any more.");
        row.IsOpen = false;
        write.Db.Add(DeclarePartHandler.EventOf(row, write.Last<PlanEventRow>(row.Id).Number + 1, isBegin: false, write));
        return new Answer.Done("station-plan", row.Id);
    }

    private static PlanPartRow? Find(DropPart command, IWrite write) => write.Db.Set<PlanPartRow>().AsTracking().SingleOrDefault(p => p.Id == command.Id);
}
