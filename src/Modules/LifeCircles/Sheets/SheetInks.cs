using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>The sheet's colours, those of the stylesheet, and its pens.</summary>
internal static class SheetInks
{
    public const string Ink = "#1f2a24", Muted = "#5d6b63", Green = "#2f6f4e", Persimmon = "#b84a14", White = "#ffffff", Card = "#fffefc", Edge = "#7d877f";

    public static readonly Ink Land = new("#eeebe2"), Park = new("#d3dcc3"), Water = new("#cddbdf"), House = new("#4a4a30", Opacity: 0.09), Solid = new(Ink), Leaf = new(Green);
    public static readonly Ink River = new(null, "#cddbdf", 6), Rail = new(null, "#a9a898", 1.1), Wall = new(null, "#a9a898", 1.2);
    public static readonly Ink Path = new(null, White, 0.8, Opacity: 0.8), Street = new(null, White, 1.5), Road = new(null, White, 3.1);
    public static readonly Ink Border = new(null, Ink, 0.35, [1, 1], 0.45), Lead = new(null, Green, 0.5), Hairline = new(null, Edge, 0.3), Frame = new(null, Ink, 0.4);

    /// <summary>5, 10, 15 minutes and any after.</summary>
    public static Ink Ring(int ring) => new(ring switch { 0 => "#a6cca8", 1 => "#c9dfc5", _ => "#e1ecd9" });

    /// <summary>Solid, dotted, dashed: rings do not depend on hue.</summary>
    public static Ink RingLine(int ring) => new(null, Green, 0.6, ring switch { 0 => null, 1 => [0.3, 1.5], _ => [2.2, 1.7] });
}
