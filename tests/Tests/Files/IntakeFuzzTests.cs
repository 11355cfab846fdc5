using System.Globalization;

namespace Wutong.Tests.Files;

public sealed class IntakeFuzzTests(ITestOutputHelper output)
{
    /// <remarks>400 inputs of a new seed each time; WUTONG_FUZZ_COUNT asks for more, WUTONG_FUZZ_SEED for a seed again.</remarks>
    [Fact]
    public async Task Damaged_files_are_refused_and_nothing_else_happens()
    {
        var seed = (int)Asked("WUTONG_FUZZ_SEED", Random.Shared.Next());
        output.WriteLine($"seed {seed}");
        using var fuzz = new IntakeFuzz(seed);
        var count = Asked("WUTONG_FUZZ_COUNT", 400);
        for (long i = 0; i < count && !TestContext.Current.CancellationToken.IsCancellationRequested; i++) await fuzz.TryAsync(i);
        output.WriteLine($"{fuzz.Taken} taken, {fuzz.Refused} refused, slowest {fuzz.SlowestSeconds:f3} s");
        Assert.True(fuzz.Refused > count / 4, "most damage is to be found out");
        Assert.True(fuzz.Taken > 0, "some damage is harmless, or the undamaged parts are not reached");
    }

    private static long Asked(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
