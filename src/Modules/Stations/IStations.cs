using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Stations;

/// <summary>驿站 as another module's record names it.</summary>
/// <param name="Kind">"station" 驿站, "corner" 服务角 or "hub" 枢纽.</param>
/// <param name="IsOpen">A closed one keeps its past and gets nothing new.</param>
public sealed record StationEntry(Guid Id, string Code, string Kind, string Name, string Address, Place Place, bool IsOpen);

/// <summary>What other modules may ask of the stations. One call, one query; registered per scope.</summary>
public interface IStations
{
    /// <summary>Those of these that exist, open or closed.</summary>
    Task<IReadOnlyDictionary<Guid, StationEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <returns>Null when no station has this code.</returns>
    Task<StationEntry?> FindByCodeAsync(string code, CancellationToken ct);

    /// <summary>Open stations by name, for choosing: those a reach covers (everything for the public), or of one area; some hundreds in a district.</summary>
    /// <param name="areaCode">A district, subdistrict or community; null: all.</param>
    Task<IReadOnlyList<StationEntry>> OpenAsync(Reach reach, string? areaCode, CancellationToken ct);
}

/// <summary>The same for handlers, inside the door's transaction; its <see cref="StationEntry.Place"/> makes the command's target.</summary>
public interface IStationRegister
{
    /// <returns>Null when there is no such station.</returns>
    StationEntry? Find(Guid id, IWrite write);

    /// <returns>Null when no station has this code.</returns>
    StationEntry? FindByCode(string code, IWrite write);
}
