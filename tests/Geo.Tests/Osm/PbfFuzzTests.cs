using System.Globalization;

namespace Wutong.Geo.Tests.Osm;

/// <summary>Runs alone: it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class PbfFuzzTests(ITestOutputHelper output)
{
    /// <remarks>10 000 inputs of a new seed each time; WUTONG_FUZZ_COUNT asks for more, WUTONG_FUZZ_SEED for a seed again.</remarks>
    [Fact]
    public void Damaged_files_are_refused_and_nothing_else_happens()
    {
        var seed = (int)Asked("WUTONG_FUZZ_SEED", Random.Shared.Next());
        output.WriteLine($"seed {seed}");
        var outcome = PbfFuzz.Run(Asked("WUTONG_FUZZ_COUNT", 10_000), seed, TestContext.Current.CancellationToken);
        output.WriteLine(outcome.ToString());
        Assert.True(outcome.Refused > outcome.Inputs / 4, "most damage is to be found out");
        Assert.InRange(outcome.AllocatedBytesPerInput, 0, 4 << 20);
        Assert.True(outcome.Read > 0, "some damage is harmless, or the undamaged parts are not reached");
    }

    private static long Asked(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
