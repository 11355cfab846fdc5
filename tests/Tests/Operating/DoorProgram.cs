using System.Diagnostics;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

/// <summary>The program of ./dev bench and ./dev soak, as it was built beside the tests.</summary>
internal static class DoorProgram
{
    /// <returns>What it said. 1 is no fault here: a time was missed, which others beside can cause.</returns>
    public static async Task<string> RunAsync(params string[] words)
    {
        using var program = Process.Start(new ProcessStartInfo(ProjectFolder.At("bench/Door/bin/Release/net10.0/wutong-door"), words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.True(program.ExitCode is 0 or 1, await wrong);
        return await said;
    }
}
