using System.Runtime.CompilerServices;

namespace Wutong.Geo.Tests.Snapshots;

/// <summary>Answers written down once and kept: a change of any line must be meant. WUTONG_UPDATE_SNAPSHOTS=1 writes them anew.</summary>
internal static class Snapshot
{
    public static void Check(string name, IEnumerable<string> made, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, name);
        var text = string.Concat(made.Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("WUTONG_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"{path} is not there; set WUTONG_UPDATE_SNAPSHOTS=1 to write it");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
