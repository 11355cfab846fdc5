using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Maps;

/// <summary>比例尺: a bar of round metres.</summary>
internal readonly record struct ScaleBar(int Metres, double Units)
{
    private static readonly int[] Round = [50, 100, 200, 300, 400, 500, 1000, 2000, 3000, 5000, 10000];

    /// <summary>The longest round bar no longer than this.</summary>
    public static ScaleBar Of(MapFrame frame, double mostUnits)
    {
        int metres = Round.LastOrDefault(m => m * frame.UnitsPerMetre <= mostUnits, Round[0]);
        return new(metres, metres * frame.UnitsPerMetre);
    }

    public string Text(Lang lang) => lang.Metres(Metres);
}
