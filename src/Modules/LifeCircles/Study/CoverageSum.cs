using Wutong.Territory;

namespace Wutong.LifeCircles.Study;

/// <summary>An area's coverage while the homes are being counted. Rings add up: who is within five minutes is within fifteen.</summary>
internal sealed class CoverageSum(int kinds, int rings)
{
    private readonly Tally[][] _byKind = [.. Enumerable.Range(0, kinds).Select(_ => new Tally[rings])];
    private readonly Tally[] _all = new Tally[rings];
    private Tally _whole, _offStreet;

    public void Add(Home home, bool offStreet, int[] ringOfKind, int ringOfAll)
    {
        var tally = Tally.Of(home);
        _whole += tally;
        if (offStreet) _offStreet += tally;
        for (int kind = 0; kind < kinds; kind++)
            for (int ring = ringOfKind[kind]; ring < rings; ring++) _byKind[kind][ring] += tally;
        for (int ring = ringOfAll; ring < rings; ring++) _all[ring] += tally;
    }

    public Coverage ToCoverage(Area area, Pace pace, bool hasData) => new(area, pace, hasData, _whole, _offStreet, _byKind, _all);
}
