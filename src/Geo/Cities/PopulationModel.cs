namespace Wutong.Geo.Cities;

/// <summary>人口模型: shares out residents over homes by age band. Shares are chosen for a demonstration, not measured.</summary>
internal static class PopulationModel
{
    // new estate, middling, old estate, old city, village
    private static readonly double[] ChildShare = [0.185, 0.16, 0.125, 0.095, 0.115], ElderlyShare = [0.125, 0.185, 0.265, 0.34, 0.32];

    /// <summary>Children under 15, adults, and people of 60 and over; they add up to <paramref name="people"/>.</summary>
    public static (int Children, int Adults, int Elderly) Split(int people, byte age)
    {
        var children = (int)Math.Round(people * ChildShare[age]);
        var elderly = (int)Math.Round(people * ElderlyShare[age]);
        return (children, people - children - elderly, elderly);
    }
}
