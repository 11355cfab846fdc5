namespace Wutong.Geo.Cities;

/// <summary>用地: what a block is used for, by chance and by how dense the town is there.</summary>
internal static class LandUse
{
    /// <param name="urban">0 open country to 1 dense town.</param>
    /// <param name="towers">Chance that its housing is tall and new.</param>
    public static void Choose(Block block, double urban, double towers, Dice dice)
    {
        var chance = dice.Unit();
        block.Kind = urban > 0.5 ? InTown(chance) : urban > 0.2 ? AtTheEdge(chance) : InTheCountry(chance);
        block.Levels = dice.Chance(towers) ? 18 + 2 * dice.Below(7) : dice.Chance(0.3) ? 11 : 6;
    }

    private static BlockKind InTown(double chance) => chance switch
    {
        < 0.75 => BlockKind.Estate, < 0.81 => BlockKind.School, < 0.88 => BlockKind.Park, < 0.95 => BlockKind.Commerce, _ => BlockKind.Works,
    };

    private static BlockKind AtTheEdge(double chance) => chance switch
    {
        < 0.38 => BlockKind.Estate, < 0.54 => BlockKind.Village, < 0.68 => BlockKind.Works, < 0.78 => BlockKind.Park, _ => BlockKind.Fields,
    };

    private static BlockKind InTheCountry(double chance) => chance switch
    {
        < 0.13 => BlockKind.Village, < 0.20 => BlockKind.Works, < 0.32 => BlockKind.Park, _ => BlockKind.Fields,
    };
}
