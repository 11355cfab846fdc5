using System.Globalization;
using System.Text.RegularExpressions;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

/// <summary>One in a hundred of ./dev soak bank, with a new seed each time.</summary>
[Trait("Kind", "Soak")]
public sealed partial class BankTests
{
    private const int Operations = 1_000;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_total_never_changes_whoever_is_killed(string kind)
    {
        var where = kind == "sqlite" ? Path.Combine(TempFolder.New(), "door.db") : await PostgresCluster.NewDatabaseAsync();
        var said = await DoorProgram.RunAsync("bank", kind, where, Operations.ToString(CultureInfo.InvariantCulture));
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(Sound().IsMatch(said), said);
    }

    [GeneratedRegex(@"[1-9]\d* acknowledged, 0 lost, [1-9]\d* whole reads, 0 wrong, [1-9]\d* kills, \d+ pauses, 0 breaches")]
    private static partial Regex Sound();
}
