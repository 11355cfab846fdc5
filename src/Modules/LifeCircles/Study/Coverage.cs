using Wutong.Territory;

namespace Wutong.LifeCircles.Study;

/// <summary>人和住处: homes and the people in them, elderly also apart.</summary>
internal readonly record struct Tally(int Homes, long People, long Elderly)
{
    public static Tally Of(Home home) => new(1, home.People, home.Elderly);

    public static Tally operator +(Tally a, Tally b) => new(a.Homes + b.Homes, a.People + b.People, a.Elderly + b.Elderly);
}

/// <summary>覆盖: who in an area can walk to what, at one pace.</summary>
/// <param name="HasData">False when no kind has any facility: then nothing can be said, which is not "not covered".</param>
/// <param name="Whole">Everyone in the area: the denominator.</param>
/// <param name="OffStreet">Those whose door is on no street; they are in <paramref name="Whole"/> and covered by nothing.</param>
/// <param name="ByKind">[kind][ring]: within that ring of the nearest facility.</param>
/// <param name="AllKinds">[ring]: within that ring of every kind there is data for.</param>
internal sealed record Coverage(Area Area, Pace Pace, bool HasData, Tally Whole, Tally OffStreet, IReadOnlyList<IReadOnlyList<Tally>> ByKind, IReadOnlyList<Tally> AllKinds)
{
    /// <summary>The whole circle: the last ring of <see cref="AllKinds"/>.</summary>
    public Tally Circle => AllKinds[^1];

    /// <summary>Share of people with every kind in the whole circle; null in an area without people, and without data.</summary>
    public double? Share => !HasData || Whole.People == 0 ? null : (double)Circle.People / Whole.People;
}
