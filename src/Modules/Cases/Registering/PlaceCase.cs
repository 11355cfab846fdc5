using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Registering;

/// <summary>定位: a case that came with an address alone gets its point; who reported it sees where it was put.</summary>
/// <param name="LonE7">WGS-84.</param>
internal sealed record PlaceCase(Guid Case, int LonE7, int LatE7) : ICaseCommand;

/// <remarks>What lies nowhere yet is in nobody's area: whoever registers anywhere may place it.</remarks>
internal sealed class PlaceCaseHandler(IAreaRegister areas) : Handler<PlaceCase>
{
    public override Permission Needs => CasesPermissions.Register;

    public override Target? TargetOf(PlaceCase command, IWrite write) => CaseRegister.Find(command.Case, write) is not { } row ? null
        : row.Place.Finest is not null ? new(row.Place) : CaseOpening.PointOf(command.LonE7, command.LatE7) is { } point ? new(areas.PlaceAt(point, write)) : new();

    public override Answer Run(PlaceCase command, IWrite write)
    {
        var row = CaseRegister.Find(command.Case, write)!;
        if (row.Stage is not (Life.CaseStage.Reported or Life.CaseStage.Verifying)) return No("cases.placed", "立案以后不再改位置。", "After registering the place is not changed any more.");
        if (CaseOpening.PointOf(command.LonE7, command.LatE7) is not { } point || areas.PlaceAt(point, write) is not { } place)
            throw new BadInputException("lonE7", "这个位置不在本区，请把图钉移到区内。", "This place lies outside the district; move the pin into it.");
        (row.LonE7, row.LatE7, row.Place) = (command.LonE7, command.LatE7, place);
        write.Tell("case.place", "case", row.Id.ToString());
        return new Answer.Done("case", row.Id);
    }
}
