namespace Wutong.Tests.Operating;

/// <summary>One in a hundred of ./dev soak kill, with a new seed each time.</summary>
[Trait("Kind", "Soak")]
public sealed class SoakTests
{
    private const int Rounds = 10;

    [Fact]
    public async Task What_was_acknowledged_outlives_kill_9()
    {
        var said = await DoorProgram.RunAsync("kill", $"{Rounds}");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.Contains($"{Rounds} rounds, ", said, StringComparison.Ordinal);
        Assert.True(said.Contains(" 0 lost, 0 twice, 0 faults in all", StringComparison.Ordinal), said); // times are judged by ./dev soak: here other tests run beside
    }
}
