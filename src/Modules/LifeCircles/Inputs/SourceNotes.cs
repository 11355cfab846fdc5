namespace Wutong.LifeCircles.Inputs;

/// <summary>What a number of people is. The numbers are stored.</summary>
internal enum PeopleBasis
{
    /// <summary>Residents as a register tells them.</summary>
    Residents = 0,

    /// <summary>Estimated from buildings' floor space.</summary>
    Estimate = 1,

    /// <summary>No people at all: points taken along streets.</summary>
    Points = 2,
}

/// <summary>A sentence in both languages.</summary>
internal sealed record Said(string Zh, string En);

/// <summary>来源: how homes, facilities and areas were obtained. The first line of every report.</summary>
/// <param name="AgesKnown">False: all people stand under adults, and nothing is said of the elderly apart.</param>
internal sealed record SourceNotes(PeopleBasis Basis, bool AgesKnown, Said Homes, Said Areas, Said Facilities, bool AreHexagons = false)
{
    public string UnitZh => Basis switch { PeopleBasis.Residents => "人", PeopleBasis.Estimate => "人（估）", _ => "点" };
    public string UnitEn => Basis switch { PeopleBasis.Residents => "people", PeopleBasis.Estimate => "people (estimate)", _ => "points" };
    public Said FirstLine => new($"{Homes.Zh}{Areas.Zh}{Facilities.Zh}", $"{Homes.En} {Areas.En} {Facilities.En}");
}
