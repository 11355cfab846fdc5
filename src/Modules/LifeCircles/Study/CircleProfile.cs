namespace Wutong.LifeCircles.Study;

/// <summary>步速: whose legs.</summary>
public enum Pace { Elderly = 0, Adult = 1 }

/// <summary>口径: a versioned set of rules a circle is measured by. Printed beside every number.</summary>
/// <param name="Minutes">The rings, minutes, growing; the last is the circle itself.</param>
/// <param name="SnapLimitMetres">A door farther than this from any street is on no street.</param>
/// <param name="HorizonMetres">Facilities are looked for this far along the streets; beyond, the answer is "farther".</param>
/// <param name="IsChecked">False: the values were not checked against the printed source, and pages say so.</param>
internal sealed record CircleProfile(
    string Code, int Version, string NameZh, string NameEn, int ElderlyMetresPerMinute, int AdultMetresPerMinute,
    IReadOnlyList<int> Minutes, int SnapLimitMetres, int HorizonMetres, string SourceZh, string SourceEn, bool IsChecked)
{
    public int MetresPerMinute(Pace pace) => pace == Pace.Elderly ? ElderlyMetresPerMinute : AdultMetresPerMinute;

    /// <summary>The length of a ring: <c>Minutes[ring]</c> at a pace, millimetres.</summary>
    public int LimitMillimetres(Pace pace, int ring) => MetresPerMinute(pace) * Minutes[ring] * 1000;

    /// <summary>Whole minutes for a length, rounded up so that "15" always means within fifteen; at least 1.</summary>
    public int MinutesFor(int millimetres, Pace pace)
    {
        int perMinute = MetresPerMinute(pace) * 1000;
        return Math.Max(1, (int)(((long)millimetres + perMinute - 1) / perMinute));
    }

    /// <summary>The first ring that holds a length, or -1.</summary>
    public int RingOf(int millimetres, Pace pace)
    {
        for (int ring = 0; ring < Minutes.Count; ring++)
            if (millimetres <= LimitMillimetres(pace, ring)) return ring;
        return -1;
    }
}
