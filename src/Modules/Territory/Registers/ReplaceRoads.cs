using System.Text.Json.Serialization;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>换用整册道路: roads and their sections together.</summary>
/// <param name="Version">The register's mark when this was prepared and looked at.</param>
internal sealed record ReplaceRoads(IReadOnlyList<RoadDraft> Roads, IReadOnlyList<SectionDraft> Sections, Guid Version) : ICommand
{
    /// <summary>As in <see cref="ReplaceEntries{TDraft}.Prepared"/>.</summary>
    [JsonIgnore] public (IReplacement? Roads, IReplacement? Sections) Prepared { get; init; }
}

internal sealed class ReplaceRoadsHandler(RoadRegistrar roads, SectionRegistrar sections) : Handler<ReplaceRoads>
{
    public override Permission Needs => TerritoryPermissions.Import;
    public override bool RunsAlone => true;
    public override Target TargetOf(ReplaceRoads command, IWrite write) => Target.Installation;

    public override Answer Run(ReplaceRoads command, IWrite write)
    {
        if (RegisterVersion.Of(write.Db) != command.Version) return RegisterVersion.MovedOn;
        roads.Replace(command.Roads, command.Prepared.Roads, write);
        return sections.Replace(command.Sections, command.Prepared.Sections, write);
    }
}
