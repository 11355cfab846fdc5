using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>Zones, estates, roads and sections together; of each <see cref="IEntry.Place"/> only the finest code is looked at.</summary>
public sealed record TerritoryBook(IReadOnlyList<Zone> Zones, IReadOnlyList<Estate> Estates, IReadOnlyList<Road> Roads, IReadOnlyList<RoadSection> Sections);

/// <summary>首册: fills registers that hold nothing yet; called by handlers of other modules inside the door's transaction.</summary>
public interface ITerritoryRegister
{
    /// <summary>Writes what is in the book; a register that already holds an entry is left as it is.</summary>
    /// <exception cref="ArgumentException">An entry names an area that is not open.</exception>
    void Fill(TerritoryBook book, IWrite write);
}
